// Aduan/Aspirasi Publik (seed 000): from the website through the silent group and two OPDs to the record; and the
// month's recap, sent back once with remarks, to the archive. The paper has no step of evaluating it.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { stage } from './harness.mjs';
import { Office } from './office.mjs';

const here = stage('2026-11-23T09:00:00+07:00');
const ANSWER = 'Lampu di depan balai desa sudah diganti petugas Dinas Perhubungan hari Selasa. Terima kasih.';

test('an aspiration goes to the group, comes back from one OPD, is answered by another, and is recorded', async () => {
  const office = new Office(here, 'karanganyar-aspirasi');
  const filed = await office.file();
  const { number } = filed;

  const admin = await office.signIn('admin');
  await admin.open(number);
  await admin.take('Terima aduan');
  await admin.take('Teruskan ke grup aduan');
  assert.deepEqual((await admin.actions()).filter((name) => /OPD/.test(name)), [], 'the group has its hour');

  await office.pass('2026-11-23T10:30:00+07:00');
  const later = await office.signIn('admin');
  await later.open(number);
  await later.take('Teruskan ke Admin OPD', { 'OPD atau unit tujuan': 'Dinas Pekerjaan Umum dan Penataan Ruang' });

  const wrong = await office.signIn('dinas-pupr');
  await wrong.open(number);
  await wrong.take('Kembalikan', {
    'Tidak sesuai tugas dan fungsi unit ini': true,
    'Instansi atau unit yang berwenang': 'Dinas Perhubungan',
    Penjelasan: 'Lampu jalan diurus Dinas Perhubungan.',
  });

  await later.open(number);
  await later.remembers('Langkah 3b', 'Dinas Pekerjaan Umum dan Penataan Ruang', 'tambahan', 'Dinas Perhubungan');
  await later.take('Teruskan ke OPD lain', { 'OPD atau unit tujuan': 'Dinas Perhubungan' });
  await wrong.queue('semua');
  assert.equal(await wrong.row(number).count(), 0, 'what was given to another unit is out of its sight');

  await office.pass('2026-11-24T09:00:00+07:00');
  const right = await office.signIn('dinas-perhubungan');
  await right.open(number);
  await right.take('Tanggapi', { 'Bahan jawaban': 'Lampu diganti Selasa pagi oleh petugas penerangan.' });

  const answering = await office.signIn('admin');
  await answering.open(number);
  assert.match(await answering.tab('Catatan'), /Lampu diganti Selasa pagi/);
  await answering.take('Jawab pelapor', { 'Jawaban untuk pelapor': ANSWER });
  await answering.take('Catat');
  await answering.open(number, 'selesai');
  await answering.remembers('Langkah 5', 'Selesai');

  const phone = await office.track(filed);
  await phone.getByText(ANSWER).waitFor();
  assert.equal(await phone.getByText('Lampu jalan diurus').count(), 0, 'a reason among offices stays among them');
  await office.look(phone, 'lacak-selesai');
});

test('the month’s recap is sent back once with remarks, then disposed of and archived', async () => {
  const office = new Office(here, 'karanganyar-aspirasi');
  await office.pass('2026-12-01T08:00:00+07:00');
  office.sweep();
  const recap = 'Rekap bulanan November 2026';
  const admin = await office.signIn('admin');
  await admin.open(recap);
  await admin.take('Serahkan rekap');
  const head = await office.signIn('pimpinan');
  await head.open(recap);
  assert.equal(await head.action('Evaluasi rekap').count(), 0, 'the standard has no such step');
  await head.take('Kembalikan', { Penjelasan: 'Perlu evaluasi: sebutkan OPD yang belum menanggapi.' });

  await office.pass('2026-12-02T08:00:00+07:00');
  const again = await office.signIn('admin');
  await again.open(recap);
  assert.match(await again.tab('Catatan'), /Perlu evaluasi: sebutkan OPD yang belum menanggapi/);
  await again.take('Serahkan rekap');
  const approving = await office.signIn('pimpinan');
  await approving.open(recap);
  await approving.take('Disposisi');
  await again.open(recap);
  await again.take('Arsipkan rekap');
  await again.open(recap, 'selesai');
  await again.remembers('Langkah 6b', 'Langkah 6a', 'Langkah 7');

  const auditor = await office.signIn('pemeriksa');
  await auditor.open(recap, 'selesai');
  assert.deepEqual(await auditor.actions(), []);
  await auditor.remembers('Langkah 6b', 'Langkah 6a', 'Pimpinan');
});
