// SOP Penanganan Aduan Warga (seed 001): the wait for the group, the OPD, the answer, the record; and the
// month's recap, returned once because it needs another look, to the archive.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { PHONE, stage } from './harness.mjs';
import { Office } from './office.mjs';

const here = stage('2026-11-23T10:00:00+07:00');
const ANSWER = 'Lampu sudah menyala kembali sejak Rabu malam.';

test('the OPD is called only when the group has had its hour, and answers by the SOP', async () => {
  const office = new Office(here, 'karanganyar');
  const { number } = await office.file();
  const admin = await office.signIn('admin');
  await admin.open(number);
  await admin.take('Terima aduan');
  await admin.take('Teruskan ke grup aduan');
  await admin.open(number);
  await admin.page.getByText('Dipegang Grup aduan').waitFor();
  await admin.page.getByText('Dapat dikerjakan mulai').waitFor();
  assert.equal(await admin.action('Teruskan ke Admin OPD').count(), 0);

  await office.pass('2026-11-23T11:01:00+07:00');
  const after = await office.signIn('admin', PHONE);
  await after.open(number);
  await after.take('Teruskan ke Admin OPD', { 'OPD atau unit tujuan': 'Dinas Perhubungan' });

  await office.pass('2026-11-25T09:00:00+07:00');
  const unit = await office.signIn('dinas-perhubungan', PHONE);
  await unit.open(number);
  await unit.take('Tanggapi', { 'Bahan jawaban': 'Lampu diganti; menyala sejak Rabu malam.' });
  const answering = await office.signIn('admin');
  await answering.open(number);
  await answering.take('Jawab pelapor', { 'Jawaban untuk pelapor': ANSWER });
  await answering.take('Catat aduan dan tanggapannya');
  await answering.open(number, 'selesai');
  await answering.remembers('Langkah 3:', 'Diberikan kepada Dinas Perhubungan', 'Langkah 5a');
});

test('what the group says is recorded with the moment it said it', async () => {
  const office = new Office(here, 'karanganyar');
  const { number } = await office.file();
  const admin = await office.signIn('admin');
  await admin.open(number);
  await admin.take('Terima aduan');
  await admin.take('Teruskan ke grup aduan');
  await office.pass('2026-11-25T09:40:00+07:00');
  const later = await office.signIn('admin');
  await later.open(number);
  await later.take('Catat tanggapan grup', {
    'Bahan jawaban': 'Lampu sudah dilaporkan ke PLN.', 'Waktu kejadian sebenarnya': '2026-11-25T09:20',
  });
  await later.remembers('Grup aduan, dicatat oleh Admin Aduan Diskominfo', '09.20', 'Dicatat Rab 25 Nov, 09.40');
});

test('the month’s recap is returned once for evaluation, then approved and archived', async () => {
  const office = new Office(here, 'karanganyar');
  await office.pass('2026-12-01T08:00:00+07:00');
  office.sweep();
  const recap = 'Rekap bulanan November 2026';
  const admin = await office.signIn('admin');
  await admin.open(recap);
  await admin.take('Serahkan rekap bulanan');
  const head = await office.signIn('pimpinan');
  await head.open(recap);
  await head.take('Evaluasi rekap');
  await head.take('Kembalikan rekap', { Penjelasan: 'Sebutkan OPD yang belum menanggapi.' });

  await office.pass('2026-12-02T08:00:00+07:00');
  const again = await office.signIn('admin');
  await again.open(recap);
  assert.match(await again.tab('Catatan'), /Sebutkan OPD yang belum menanggapi/);
  await again.take('Serahkan rekap bulanan');
  const approving = await office.signIn('pimpinan');
  await approving.open(recap);
  await approving.take('Evaluasi rekap');
  await approving.take('Beri disposisi');
  await again.open(recap);
  await again.take('Arsipkan rekap');
  await again.open(recap, 'selesai');
  await again.remembers('Langkah 6a', 'Langkah 6b', 'Langkah 7');

  const auditor = await office.signIn('pemeriksa');
  await auditor.open(recap, 'selesai');
  assert.deepEqual(await auditor.actions(), []);
  await auditor.remembers('Langkah 6a', 'Kepala Diskominfo');
});
