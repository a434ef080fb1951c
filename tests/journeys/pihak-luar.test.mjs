// A party outside the agency is asked by a link: made at a desk, opened and answered on a phone without an account, and
// read where it was asked. DKISP Kalimantan Utara, in WITA.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { DESK, PHONE, sound, stage, visitor } from './harness.mjs';
import { Office } from './office.mjs';

const here = stage('2026-11-23T10:00:00+08:00');
const TOLD = {
  Kanal: 'Surat/pos', 'Kapan aduan ini datang': '2026-11-23T09:00',
  'Isi aduan': 'Lampu jalan di depan rumah Pak Budi mati sejak dua minggu. Hubungi saya di 0812 3456 7890.',
  'Tempat kejadian': 'Desa Tanjung Buka', 'Nama lengkap': 'Yohanes Laing',
};

/** The sheet of parties outside, opened by the head who has the letter. */
async function sheet(office, size) {
  const desk = await office.signIn('admin');
  const { number } = await desk.enter(TOLD);
  await desk.open(number);
  await desk.take('Teruskan ke Kepala Dinas');
  const head = await office.signIn('pimpinan');
  await head.open(number);
  await head.page.getByRole('link', { name: 'Masukan', exact: true }).click();
  await head.page.getByRole('link', { name: 'Pihak luar' }).click();
  await head.page.getByRole('heading', { name: 'Pihak luar', exact: true }).waitFor();
  await head.page.getByLabel('Siapa yang diminta').waitFor();
  if (size) await head.page.setViewportSize(size);
  return head.page;
}

/** Opens a link as somebody without an account. */
async function visit(address, size) {
  const page = await visitor(here.browser, { size });
  await page.goto(address);
  return page;
}

/** Fills in the question and covers what is proposed; the link. */
async function linked(page) {
  await page.getByLabel('Siapa yang diminta').fill('PLN Rayon Contoh');
  await page.getByLabel('Yang diminta', { exact: true }).fill('Apakah tiang ini milik PLN?');
  await page.getByLabel('Tautan berlaku sampai').fill('2026-11-27');
  await page.getByRole('button', { name: 'Samarkan semua usulan' }).click();
  await page.getByRole('button', { name: 'Buat tautan' }).click();
  const link = page.locator('#luar-tautan code');
  await link.waitFor();
  return link.textContent();
}

test('a link is made at a desk, answered once on a phone, and the answer is read with the contributions', async () => {
  const office = new Office(here, 'kaltara');
  const page = await sheet(office);
  await sound(page, 'luar');
  await page.getByRole('button', { name: 'Buat tautan' }).click();
  await page.getByText(/Siapa yang diminta perlu diisi/).first().waitFor();
  await page.getByText(/masih ada nomor telepon/).first().waitFor();
  await sound(page, 'luar-keliru');
  const address = await linked(page);
  assert.match(address, /\/pihak-luar#kode=[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}$/);
  await sound(page, 'luar-tautan');

  // Whoever gets the link has no account.
  const party = await visit(address, PHONE);
  await party.getByRole('button', { name: 'Buka permintaan' }).waitFor();
  assert.doesNotMatch(party.url(), /kode=/, 'the code leaves the address bar');
  await sound(party, 'luar-kode');
  await party.getByRole('button', { name: 'Buka permintaan' }).click();
  await party.getByText('Apakah tiang ini milik PLN?').waitFor();
  await party.getByText('[disamarkan]').first().waitFor();
  assert.doesNotMatch(await party.locator('body').innerText(), /Budi|3456|Yohanes/);
  await sound(party, 'luar-permintaan');
  await party.getByLabel('Keterangan Anda').fill('Bukan, tiang ini milik dinas perhubungan.');
  await party.getByRole('button', { name: 'Kirim keterangan' }).click();
  await party.getByText(/Nama dan jabatan Anda perlu diisi/).first().waitFor();
  assert.equal(await party.getByLabel('Keterangan Anda').inputValue(), 'Bukan, tiang ini milik dinas perhubungan.');
  await sound(party, 'luar-permintaan-keliru');
  await party.getByLabel('Nama dan jabatan Anda').fill('Wati, pelayanan pelanggan');
  await party.getByRole('button', { name: 'Kirim keterangan' }).click();
  await party.getByRole('heading', { name: 'Keterangan Anda sudah diterima' }).waitFor();
  await sound(party, 'luar-terima-kasih');

  await page.getByRole('link', { name: 'Permintaan masukan' }).click();
  await page.getByText('Bukan, tiang ini milik dinas perhubungan.').waitFor();
  await page.getByText('Dijawab oleh Wati, pelayanan pelanggan').waitFor();
  await page.getByText('Yang mereka baca').click();
  await sound(page, 'luar-dijawab');
});

test('a link made on a phone is withdrawn, and from then on shows nothing', async () => {
  const office = new Office(here, 'kaltara');
  const page = await sheet(office, PHONE);
  const address = await linked(page);
  await sound(page, 'luar-tautan-ponsel');
  await page.getByRole('link', { name: 'Permintaan masukan' }).click();
  await page.getByRole('button', { name: 'Tarik permintaan' }).click();
  await page.getByText('Ditarik').waitFor();
  await sound(page, 'luar-ditarik-ponsel');
  const party = await visit(address, DESK);
  await party.getByRole('button', { name: 'Buka permintaan' }).click();
  await party.getByText('Tautan ini sudah ditarik').waitFor();
  await sound(party, 'luar-ditarik');
});
