// Whoever keeps the installation: an agency joins by its files, faulty ones say what is wrong, and the first
// administrator is invited and comes in.
import { test } from 'node:test';
import { readFileSync } from 'node:fs';
import { DESK, PHONE, heading, officer, sound, stage, visitor } from './harness.mjs';

const here = stage('2026-11-23T09:00:00+07:00');
const GOOD = 'tujuh payung biru miring';

/** The files of an invented agency, under an id of its own. */
function seventh(id) {
  const text = (name) => readFileSync(new URL(`../../shared/tests/data/seventh-${name}.toml`, import.meta.url), 'utf8');
  const own = text('agency').replace(/^id = ".*"$/m, `id = "${id}"`).replace('"ITKAB-', `"${id.toUpperCase().slice(-4)}-`);
  const file = (name, body) => ({ name: `${name}.toml`, mimeType: 'application/toml', buffer: Buffer.from(body) });
  return [file('instansi', own), file('sop', text('procedure')), file('kalender', text('calendar'))];
}

for (const size of [PHONE, DESK]) {
  test(`an agency joins and its first administrator comes in, on ${size.width} px`, async () => {
    const page = await officer(here.browser, here.base, 'instalasi.jenawi', size);
    await heading(page, 'Instalasi');
    await page.getByText('Kecamatan Jenawi', { exact: false }).first().waitFor();
    await sound(page, 'instalasi');
    const files = seventh(`wanagiri-w${size.width}`);
    await page.locator('#bawa-instansi').setInputFiles(files.slice(0, 1));
    await page.getByText('Berkas ini belum dapat dipakai').waitFor();
    await sound(page, 'instalasi-salah');
    await page.locator('#bawa-instansi').setInputFiles(files);
    await page.getByText(/^Akan bergabung: /).waitFor();
    await sound(page, 'instalasi-diperiksa');
    await page.getByRole('button', { name: 'Tambahkan' }).click();
    await page.getByText(/sudah bergabung/).waitFor();
    await page.getByRole('button', { name: /^Undang administrator/ }).click();
    await page.getByLabel('Nama lengkap').fill('Sinta Maharani');
    await page.getByRole('button', { name: 'Buat undangan' }).click();
    await page.locator('.problems').waitFor();
    await sound(page, 'instalasi-undang');
    await page.getByLabel('Nama pengguna').fill(`sinta.${size.width}`);
    await page.getByLabel(/urel/).fill('sinta@contoh.id');
    await page.getByRole('button', { name: 'Buat undangan' }).click();
    await page.getByText(/kini administrator/).waitFor();
    const link = await page.locator('.link-text').innerText();
    await sound(page, 'instalasi-tautan');

    const admin = await visitor(here.browser, { size });
    await admin.goto(link);
    await admin.getByLabel('Kata sandi', { exact: true }).fill(GOOD);
    await admin.getByRole('button', { name: 'Simpan dan masuk' }).click();
    await heading(admin, 'Petugas dan jabatan');
    await admin.context().close();
    await page.reload();
    await page.getByText('1 administrator').first().waitFor();
    await page.getByText('Tanpa administrator').waitFor({ state: 'detached' });
    await page.context().close();
  });
}
