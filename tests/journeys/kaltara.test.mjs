// Standar pelayanan pengaduan DKISP Kalimantan Utara (seed 002): a letter in the agenda, the head's disposition,
// the draft, the letter of answer, in WITA.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { stage } from './harness.mjs';
import { Office } from './office.mjs';

const here = stage('2026-11-23T10:00:00+08:00');

test('a letter is disposed of by the head, drafted, answered and closed within 72 hours', async () => {
  const office = new Office(here, 'kaltara');
  const desk = await office.signIn('admin');
  const filed = await desk.enter({
    Kanal: 'Surat/pos', 'Kapan aduan ini datang': '2026-11-23T09:00',
    'Isi aduan': 'Jaringan internet kantor desa kami putus sejak dua minggu lalu, layanan surat terhenti.',
    'Tempat kejadian': 'Desa Tanjung Buka', 'Nama lengkap': 'Yohanes Laing',
  });
  const { number } = filed;
  await desk.open(number);
  await desk.page.getByText('Kamis, 26 November 2026 pukul 09.00 WITA').first().waitFor();
  await desk.take('Teruskan ke Kepala Dinas');

  const head = await office.signIn('pimpinan');
  await head.open(number);
  await head.take('Disposisi');
  const drafter = await office.signIn('bahan');
  await drafter.open(number);
  await drafter.take('Beri bahan jawaban', { 'Bahan jawaban': 'Tautan radio diganti 24 November.' });

  await office.pass('2026-11-24T13:00:00+08:00');
  const answering = await office.signIn('jawaban');
  await answering.open(number);
  await answering.fill('Kirim surat jawaban');
  await answering.page.getByRole('button', { name: 'Pakai bahan jawaban' }).click();
  assert.equal(await answering.page.getByLabel('Jawaban untuk pelapor').inputValue(), 'Tautan radio diganti 24 November.');
  await answering.page.getByRole('button', { name: 'Kirim jawaban' }).click();
  await answering.action('Tutup aduan').waitFor();
  await answering.take('Tutup aduan');
  await answering.open(number, 'selesai');
  await answering.remembers('Langkah 2a', 'Langkah 5', 'Langkah 6a', 'Langkah 7', 'Dicatat Sen 23 Nov, 10.0');
  const phone = await office.track(filed);
  await phone.getByText('Tautan radio diganti 24 November.').waitFor();
});

test('a complaint of extortion is confidential and anonymous, and listed to nobody who does not have it', async () => {
  const office = new Office(here, 'kaltara');
  const desk = await office.signIn('admin');
  const { number } = await desk.enter({
    Kanal: 'Telepon', 'Isi aduan': 'Petugas loket meminta uang tambahan agar berkas kami diproses lebih cepat.',
    'Aduan ini tentang': 'Pungutan liar atau penyalahgunaan wewenang', 'Nama lengkap': 'Maria Ulin',
  });
  await desk.queue();
  await desk.row(number).getByText('Rahasia').waitFor();
  await desk.open(number);
  const head = desk.page.locator('.case-head');
  await head.getByText('Rahasia').waitFor();
  await head.getByText('Anonim').waitFor();
  await desk.page.getByText('Pelapor memilih anonim.').waitFor();
  assert.equal(await desk.page.getByText('Buka identitas').count(), 0);
  const drafter = await office.signIn('bahan');
  await drafter.queue('semua');
  assert.equal(await drafter.row(number).count(), 0);
});
