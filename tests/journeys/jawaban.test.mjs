// Answers worth the name: a draft that a head sends back and approves on a phone, and a bare promise that becomes a
// janji with its date and wakes on its day.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { PHONE, sound, stage } from './harness.mjs';
import { Office } from './office.mjs';

const here = stage('2026-11-23T10:00:00+08:00');
const FIRST = 'Radio sudah diganti.';
const TEXT = 'Tautan radio desa Tanjung Buka sudah diganti petugas kami pada 24 November dan layanan surat berjalan lagi.';

/** Writes a version of the working answer of the open case and asks the head for approval. */
async function askFor(post, text) {
  const draft = post.page.locator('details').filter({ hasText: 'Rancangan jawaban' }).first();
  if (await draft.getAttribute('open') === null) await draft.locator('summary').first().click();
  await draft.getByRole('button', { name: 'Susun jawaban' }).click();
  await draft.getByLabel('Keputusan').selectOption({ label: 'aduan dipenuhi' });
  await draft.getByLabel('Jawaban untuk pelapor').fill(text);
  await post.look('menyusun-jawaban');
  await draft.getByRole('button', { name: /^Minta persetujuan/ }).click();
  await draft.getByText(/^Menunggu persetujuan/).waitFor();
}

test('a draft is sent back and approved on the head’s phone, and goes out word for word', async () => {
  const office = new Office(here, 'kaltara');
  const desk = await office.signIn('admin');
  const filed = await desk.enter({
    Kanal: 'Surat/pos', 'Kapan aduan ini datang': '2026-11-23T09:00',
    'Isi aduan': 'Jaringan internet kantor desa kami putus sejak dua minggu lalu, layanan surat terhenti.',
    'Tempat kejadian': 'Desa Tanjung Buka', 'Nama lengkap': 'Yohanes Laing',
  });
  const { number } = filed;
  await desk.open(number);
  await desk.take('Teruskan ke Kepala Dinas');
  const head = await office.signIn('pimpinan', PHONE);
  // On the phone the row leads to the sheet that waits for the signature.
  await head.queue();
  await head.row(number).click();
  await head.page.getByRole('button', { name: /^Disposisikan ke/ }).click();
  await head.page.getByText('ditandatangani').waitFor();

  const drafter = await office.signIn('bahan');
  await drafter.open(number);
  await askFor(drafter, FIRST);

  await head.queue();
  await head.row(number).getByText('minta persetujuan').waitFor();
  await head.row(number).click();
  await head.page.getByText(FIRST).first().waitFor();
  await sound(head.page, 'jawaban-disetujui-di-ponsel');
  await head.page.getByRole('button', { name: 'Kembalikan dengan catatan' }).click();
  await head.page.locator('#rancangan-remarks').fill('Sebut tempat dan tanggalnya.');
  await head.page.getByRole('button', { name: 'Kembalikan dengan catatan' }).click();
  await head.page.getByText(/^Dikembalikan Kepala Dinas/).waitFor();

  await drafter.open(number);
  await drafter.page.getByText('Sebut tempat dan tanggalnya.').first().waitFor();
  await askFor(drafter, TEXT);

  // Two taps: the row, and the button.
  await head.queue();
  await head.row(number).click();
  await head.page.getByRole('button', { name: 'Setujui', exact: true }).click();
  await head.page.getByText(/^Disetujui Kepala Dinas/).waitFor();

  await drafter.take('Beri bahan jawaban', { 'Bahan jawaban': 'Lihat rancangan yang disetujui.' });
  const answering = await office.signIn('jawaban');
  await answering.open(number);
  await answering.fill('Kirim surat jawaban');
  const text = answering.page.locator('.action + form').getByLabel('Jawaban untuk pelapor');
  assert.equal(await text.inputValue(), TEXT, 'what was approved stands there already');
  await text.fill(`${TEXT} Ditambah tanpa persetujuan.`);
  await answering.page.getByRole('button', { name: 'Kirim jawaban' }).click();
  await answering.page.getByText('Jawaban ini belum disetujui, atau tulisannya berbeda').first().waitFor();
  await text.fill(TEXT);
  await answering.look('menjawab');
  await answering.page.getByRole('button', { name: 'Kirim jawaban' }).click();
  await answering.action('Tutup aduan').waitFor();

  const phone = await office.track(filed);
  await phone.getByText(TEXT).waitFor();
  await phone.getByText('Keputusan: aduan dipenuhi.').waitFor();
  await phone.getByText(/Ombudsman/).first().waitFor();
  await sound(phone, 'lacak-jawaban-dengan-hak');
});

test('a bare promise becomes a janji with its date, which wakes on its day and is kept by an answer', async () => {
  const office = new Office(here, 'jenawi');
  await office.pass('2026-11-25T10:00:00+07:00');
  const filed = await office.file();
  const { number } = filed;
  const classifier = await office.signIn('klarifikasi');
  await classifier.open(number);
  await classifier.take('Klasifikasikan', { 'Pengaduan tidak berkadar pengawasan': true });
  await classifier.take('Koordinasikan');
  const ppid = await office.signIn('ppid');
  await ppid.open(number);
  await ppid.take('Beri bahan jawaban', { 'Bahan jawaban': 'Menunggu suku cadang sampai awal Desember.' });

  const admin = await office.signIn('admin');
  await admin.open(number);
  await admin.fill('Jawab pelapor', { 'Jawaban untuk pelapor': 'akan segera kami tindak lanjuti' });
  await admin.page.getByText('Akhiri tulisan dengan tanda titik.').waitFor();
  await admin.page.getByRole('button', { name: 'Kirim jawaban' }).click();
  await admin.page.getByText('Tulisan ini baru berisi janji.').first().waitFor();
  assert.equal(await admin.page.getByLabel('Jawaban untuk pelapor').inputValue(), 'akan segera kami tindak lanjuti');
  await sound(admin.page, 'jawaban-baru-janji');
  await admin.page.getByLabel('Jawaban untuk pelapor').fill('Lampu akan kami ganti begitu suku cadangnya datang.');
  await admin.page.getByLabel('Belum selesai? Tanggal janji').fill('2026-12-07');
  await admin.page.getByRole('button', { name: 'Kirim janji' }).click();
  await admin.page.getByText(`Janji ${number} terkirim ke pelapor.`).waitFor();
  await admin.queue('janji');
  await admin.row(number).waitFor();

  const phone = await office.track(filed);
  await phone.getByText('Instansi berjanji menjawab paling lambat Senin, 7 Desember 2026.').waitFor();
  await sound(phone, 'lacak-janji');

  await office.pass('2026-12-07T08:00:00+07:00');
  office.sweep();
  const again = await office.signIn('admin');
  await again.open(number);
  await again.page.getByText('Janji kepada pelapor').first().waitFor();
  await again.fill('Jawab pelapor', { 'Jawaban untuk pelapor': 'Lampu tiang 17 sudah diganti petugas desa pagi ini.' });
  await again.page.getByRole('button', { name: 'Kirim jawaban' }).click();
  await again.page.getByText(`Jawaban ${number} terkirim ke pelapor.`).waitFor();
  const later = await office.track(filed);
  await later.getByText('Janji menjawab paling lambat Senin, 7 Desember 2026 ditepati.').waitFor();
});
