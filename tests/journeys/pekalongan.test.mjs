// Kota Pekalongan (seed 004): LaporGub, entered at the desk with the province's number, returned by an OPD and
// by the province, answered by the province; and a direct complaint that is escalated.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { stage } from './harness.mjs';
import { Office } from './office.mjs';

const here = stage('2026-11-23T09:00:00+07:00');
const ROAD = 'Dinas Pekerjaan Umum dan Penataan Ruang';

test('a complaint from the province is returned by an OPD and by the province, and answered by it', async () => {
  const office = new Office(here, 'pekalongan');
  const admin = await office.signIn('pengelola');
  const filed = await admin.enter({
    Kanal: 'LaporGub!', 'Nomor di sistem asal': 'LGWP 1234/2026',
    'Isi aduan': 'Jalan Kusuma Bangsa berlubang di depan pasar, dua pengendara motor jatuh minggu ini.',
  });
  const { number } = filed;
  await admin.queue();
  await admin.row(number).getByText('Admin Pemerintah Provinsi Jawa Tengah').waitFor();
  await admin.open(number);
  await admin.take('Catat disposisi provinsi');
  await admin.take('Teruskan ke OPD', { 'OPD atau unit tujuan': 'Dinas Perhubungan' });

  const wrong = await office.signIn('dinas-perhubungan');
  await wrong.open(number);
  await wrong.take('Kembalikan ke Dinkominfo', {
    'Tidak sesuai tugas dan fungsi unit ini': true, 'Instansi atau unit yang berwenang': ROAD, Penjelasan: 'Ini jalan.',
  });
  await admin.open(number);
  await admin.page.getByText('Sudah 1 kali dikembalikan, paling banyak 3').waitFor();
  await admin.take('Teruskan ke OPD', { 'OPD atau unit tujuan': ROAD });

  await office.pass('2026-11-24T09:00:00+07:00');
  const unit = await office.signIn('dinas-pupr');
  await unit.open(number);
  await unit.take('Tindak lanjuti');
  await unit.take('Laporkan hasil', { 'Bahan jawaban': 'Lubang ditambal Senin sore.' });
  const second = await office.signIn('pengelola');
  await second.open(number);
  await second.take('Konfirmasi hasil');

  await office.pass('2026-11-24T13:00:00+07:00');
  const third = await office.signIn('pengelola');
  await third.open(number);
  await third.take('Catat: provinsi mengembalikan hasil', {
    'Hasil tindak lanjut belum sesuai': true, Penjelasan: 'Provinsi meminta foto.',
    'Waktu kejadian sebenarnya': '2026-11-24T10:30',
  });
  await third.take('Minta OPD memperbaiki hasil', { 'OPD atau unit tujuan': ROAD });
  const mending = await office.signIn('dinas-pupr');
  await mending.open(number);
  await mending.take('Tindak lanjuti');
  await mending.take('Laporkan hasil', { 'Bahan jawaban': 'Lubang ditambal Senin sore, foto terlampir di laporan.' });
  await third.open(number);
  await third.take('Konfirmasi hasil');
  await third.open(number);
  await third.take('Catat: provinsi meneruskan jawaban', { 'Jawaban untuk pelapor': 'Lubang sudah ditambal.' });
  await third.open(number, 'semua');
  await third.remembers(
    'Admin Pemerintah Provinsi Jawa Tengah, dicatat oleh Admin Dinkominfo', 'Langkah 4b', 'Langkah 6b', '10.30', 'Langkah 6a',
  );

  const phone = await office.track(filed);
  await phone.getByRole('button', { name: /^Ya, sudah terjawab/ }).first().click();
  await phone.locator('main form').getByRole('button', { name: 'Ya, sudah terjawab' }).click();
  await phone.getByText('Aduan Anda sudah selesai.').waitFor();
  await third.open(number, 'selesai');
});

test('a direct complaint the officer cannot settle is escalated, answered, and closed by silence', async () => {
  const office = new Office(here, 'pekalongan');
  const { number } = await office.file();
  const officer = await office.signIn('admin');
  await officer.open(number);
  await officer.take('Mulai merespons');
  await officer.take('Eskalasi', { Alasan: 'Perlu keputusan tentang jam layanan.' });
  const official = await office.signIn('eskalasi');
  await official.open(number);
  assert.match(await official.tab('Catatan'), /Perlu keputusan tentang jam layanan/);
  await official.take('Jawab pelapor', {
    Keputusan: 'aduan dipenuhi', 'Jawaban untuk pelapor': 'Loket kini buka sampai pukul 15.00.',
  });

  await office.pass('2026-12-09T08:00:00+07:00');
  office.sweep();
  const later = await office.signIn('admin');
  await later.open(number, 'selesai');
  await later.remembers('Langkah 3', 'Langkah 4', 'Langkah 4c', 'tambahan');
});
