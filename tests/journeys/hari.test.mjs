// A day of the roles that meet a complaint last or rarely: the officer it is escalated to, the Inspectorate, the
// agency's admin who records what the province did, and who keeps the accounts; on a phone and at a desk.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { DESK, PHONE, stage } from './harness.mjs';
import { Office } from './office.mjs';

const here = stage('2026-11-23T09:00:00+07:00');

for (const size of [PHONE, DESK]) {
  const nth = `${size.width}`;

  test(`what an officer cannot settle waits for the official, with the reason (${nth})`, async () => {
    const office = new Office(here, 'pekalongan');
    const { number } = await office.file();
    const officer = await office.signIn('admin');
    await officer.open(number);
    await officer.take('Mulai merespons');
    await officer.take('Eskalasi', { Alasan: 'Perlu keputusan tentang jam layanan.' });
    const official = await office.signIn('eskalasi', size);
    await official.queue();
    assert.equal(await official.row(number).count(), 1, 'it waits for the official');
    await official.open(number);
    assert.match(await official.tab('Catatan'), /Perlu keputusan tentang jam layanan/);
    await official.take('Jawab pelapor', { Keputusan: 'aduan dipenuhi', 'Jawaban untuk pelapor': 'Loket kini buka sampai pukul 15.00.' });
    await official.queue();
    assert.equal(await official.row(number).count(), 0, 'what was answered waits no more');
  });

  test(`what is supervisory is the Inspectorate's, who looks into it and gives material (${nth})`, async () => {
    const office = new Office(here, 'karanganyar');
    const { number } = await office.file();
    const admin = await office.signIn('admin');
    await admin.open(number);
    await admin.take('Terima aduan');
    await admin.take('Klasifikasikan', { 'Pengaduan berkadar pengawasan': true });
    await admin.open(number);
    await admin.take('Teruskan ke Inspektorat');
    const inspector = await office.signIn('inspektorat', size);
    await inspector.open(number);
    await inspector.take('Tanggapi', { 'Bahan jawaban': 'Petugas loket sudah diperiksa; berita acara nomor 12.' });
    await inspector.queue();
    assert.equal(await inspector.row(number).count(), 0, 'the material is given');
    const unit = await office.signIn('dinas-pupr');
    await unit.queue('semua');
    assert.equal(await unit.row(number).count(), 0, 'no unit sees what was said about an office');
  });

  test(`the agency's admin enters what the province sent, and records its disposition (${nth})`, async () => {
    const office = new Office(here, 'pekalongan');
    const admin = await office.signIn('pengelola', size);
    const { number } = await admin.enter({
      Kanal: 'LaporGub!', 'Nomor di sistem asal': `LGWP 77${nth}/2026`,
      'Isi aduan': 'Jalan Kusuma Bangsa berlubang di depan pasar, dua pengendara motor jatuh minggu ini.',
    });
    await admin.open(number);
    await admin.take('Catat disposisi provinsi');
    await admin.remembers('Admin Pemerintah Provinsi Jawa Tengah, dicatat oleh Admin Dinkominfo');
  });

  test(`who keeps the accounts opens each of their rooms, and no complaint (${nth})`, async () => {
    const office = new Office(here, 'jenawi');
    const keeper = await office.signIn('administrator', size);
    for (const [room, title] of [['kalender', 'Kalender dan jam kerja'], ['instansi', 'Data instansi'], ['sop', 'SOP'], ['surat', 'Surat tak terkirim'], ['sematkan', 'Formulir di situs instansi']]) {
      await keeper.page.goto(`${here.base}/petugas/kelola/${room}`);
      await keeper.page.getByRole('heading', { level: 1, name: title }).waitFor();
      await keeper.look(`kelola-${room}`);
    }
    await keeper.page.goto(`${here.base}/petugas`);
    await keeper.page.getByRole('heading', { level: 1, name: 'Petugas dan jabatan' }).waitFor();
  });
}
