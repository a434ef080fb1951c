// An administrator's day: a day off is added and its effect seen before it holds; the agency's data is changed by a form
// and by a file; a procedure is drawn, and a changed file is compared and put into force from a day on; and the unit
// that the matrix names is chosen already where an officer passes a complaint on.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { COMPLAINT, DESK, PASSWORD, PHONE, heading, officer, sound, stage } from './harness.mjs';

const here = stage('2026-11-23T09:00:00+07:00');

/** Files a complaint at an agency as a citizen's phone would. */
async function file(agency, more = {}) {
  const key = `administrator-${Math.random().toString(16).slice(2)}-000000`;
  const answer = await fetch(`${here.base}/api/v1/agencies/${agency}/cases`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
    body: JSON.stringify({ ...COMPLAINT, happened_on: '', email: '', files: [], ...more }),
  });
  assert.equal(answer.status, 201, await answer.clone().text());
  return (await answer.json()).number;
}

/** Says why, puts into force, and waits for word of it. */
async function adopt(page, why) {
  await page.getByLabel('Alasan perubahan').fill(why);
  await page.getByRole('button', { name: 'Berlakukan' }).click();
  await page.getByText(/tersimpan\. \d+ aduan mendapat tenggat baru/).first().waitFor();
}

/** Opens a part of a form that folds. */
const unfold = (page, name) => page.getByRole('heading', { level: 2, name, exact: true }).click();

for (const size of [DESK, PHONE]) {
  test(`a day off shows what it moves before it holds, on ${size.width} px`, async () => {
    const number = await file('jenawi');
    const page = await officer(here.browser, here.base, 'administrator.jenawi', size);
    await page.goto(`${here.base}/petugas/kelola`);
    await page.getByRole('link', { name: 'Kalender dan jam kerja' }).click();
    await heading(page, 'Kalender dan jam kerja');
    await page.getByText('Kelahiran Yesus Kristus').first().waitFor();
    await page.getByRole('button', { name: 'Tambah hari libur' }).click();
    await page.getByText('Isi tanggal dan nama hari libur.').waitFor();
    const day = size === DESK ? '2026-11-25' : '2026-11-26';
    await page.getByLabel('Tanggal', { exact: true }).fill(day);
    await page.getByLabel('Nama hari libur').fill('Hari jadi daerah');
    await page.getByRole('button', { name: 'Tambah hari libur' }).click();
    await page.getByLabel('Senin').first().fill('16:00-07:30');
    await page.getByRole('button', { name: 'Lihat akibatnya' }).click();
    await page.getByText('`16:00-07:30` bukan jam kerja').waitFor();
    await page.getByLabel('Senin').first().fill('07:30-12:00, 13:00-16:00');
    await page.getByRole('button', { name: 'Lihat akibatnya' }).click();
    await page.getByText(/aduan terbuka mendapat tenggat baru/).waitFor();
    await page.getByRole('rowheader', { name: number }).first().waitFor();
    await sound(page, 'kalender');
    await page.getByRole('button', { name: 'Berlakukan' }).click();
    await page.getByRole('alert').or(page.locator('.problems')).first().waitFor();
    await adopt(page, 'Keputusan Bupati');
    await page.goto(`${here.base}/petugas/kelola`);
    await page.getByText(/memberlakukan kalender jenawi versi \d+: Keputusan Bupati/).first().waitFor();
    await sound(page, 'kelola-administrator');
    await page.context().close();
  });
}

test('agency data is changed by a form, and by a file that names what is wrong', async () => {
  const page = await officer(here.browser, here.base, 'administrator.karanganyar', PHONE);
  await page.goto(`${here.base}/petugas/kelola/instansi`);
  await heading(page, 'Data instansi');
  await page.getByLabel('Pola nomor register').fill('KRA-{urut:4}');
  await page.getByRole('button', { name: 'Lihat akibatnya' }).click();
  await page.getByText('sehingga nomornya berulang').waitFor();
  await page.getByLabel('Pola nomor register').fill('KRA-{tahun}-{urut:4}');
  await unfold(page, 'Pembagian urusan');
  await page.getByRole('button', { name: 'Tambah pembagian' }).click();
  const last = page.locator('fieldset.group', { has: page.getByLabel('Diusulkan ke') }).last();
  await last.getByLabel('Kategori').selectOption({ label: 'Pelayanan dan perizinan' });
  await last.getByLabel('Diusulkan ke').selectOption({ label: 'Satuan Polisi Pamong Praja' });
  await last.getByLabel('Dasar atau alasan').fill('Perbup 5/2026');
  await page.getByRole('button', { name: 'Lihat akibatnya' }).click();
  await page.getByText('Pembagian urusan “pelayanan” ditambahkan.').waitFor();
  await sound(page, 'data-instansi');
  await adopt(page, 'Perbup 5/2026');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Unduh berkas TOML' }).click(),
  ]);
  const text = readFileSync(await download.path(), 'utf8');
  assert.match(text, /Perbup 5\/2026/);
  const bring = (changed) => page.locator('#bawa-berkas').setInputFiles({
    name: 'instansi.toml', mimeType: 'application/toml', buffer: Buffer.from(changed),
  });
  await bring(text.replace('role = "opd_admin"', 'role = "opd_admn"'));
  await page.getByText(/Baris \d+: .*peran `opd_admn` tidak dikenal/).waitFor();
  await bring(text.replace('Dinas Perhubungan', 'Dishub'));
  await page.getByText('Unit “Dishub”, nama: dari “Dinas Perhubungan” menjadi “Dishub”.').waitFor();
  await page.context().close();
});

test('a procedure is drawn, and a changed file is compared and holds from its day on', async () => {
  const page = await officer(here.browser, here.base, 'administrator.karanganyar');
  await page.goto(`${here.base}/petugas/kelola/sop`);
  await heading(page, 'SOP');
  await page.getByRole('img', { name: /^Bagan alir/ }).first().waitFor();
  await sound(page, 'sop');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Unduh berkas TOML' }).click(),
  ]);
  const text = readFileSync(await download.path(), 'utf8');
  const bring = (changed) => page.locator('#bawa-berkas').setInputFiles({
    name: 'sop.toml', mimeType: 'application/toml', buffer: Buffer.from(changed),
  });
  await bring(text.replace(/coordinator = ".*"/, 'coordinator = "kepala_desa"'));
  await page.getByText(/Baris \d+: .*`kepala_desa` tidak dikenal/).waitFor();
  await bring(text.replace(/title = ".*"/, 'title = "Aduan warga 2027"'));
  await page.getByText(/Judul \(`title`\) berubah dari .* menjadi “Aduan warga 2027”/).waitFor();
  await page.getByLabel('Berlaku untuk aduan baru mulai').fill('2026-12-01');
  await sound(page, 'sop-tinjauan');
  await adopt(page, 'Perbup 9/2026');
  await page.getByText('Versi', { exact: true }).click();
  await page.getByText(/berlaku mulai Selasa, 1 Desember 2026/).waitFor();
  await page.context().close();
});

/** Signs in without a page and takes steps of the one complaint that waits. */
async function take(login, steps) {
  const ask = async (path, body, token) => {
    const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID(), Authorization: `Bearer ${token}` };
    const answer = await fetch(`${here.base}${path}`, body ? { method: 'POST', headers, body: JSON.stringify(body) } : { headers });
    assert.ok(answer.ok, `${path}: ${answer.status}`);
    return answer.status === 204 ? null : answer.json();
  };
  const session = await ask('/api/v1/session', { login, password: PASSWORD });
  const post = session.posts[0].id;
  const { rows } = await ask(`/api/v1/queue?post=${post}&view=mine`, null, session.token);
  const id = rows[0].id;
  for (const step of steps) {
    const view = await ask(`/api/v1/cases/${id}?post=${post}`, null, session.token);
    await ask(`/api/v1/cases/${id}/commands`, { post, version: view.case.version, step }, session.token);
  }
  return id;
}

test('the unit of the matrix is chosen already, with its reason, and stays a choice', async () => {
  await file('karanganyar', { category: 'jalan' });
  const id = await take('admin.karanganyar', ['1', '2']);
  here.pass('2026-11-23T13:00:00+07:00');
  const page = await officer(here.browser, here.base, 'admin.karanganyar');
  await page.goto(`${here.base}/petugas/aduan/${id}`);
  await page.getByRole('button', { name: /Teruskan ke OPD|Admin OPD/ }).first().click();
  await page.getByText('Usulan tujuan').waitFor();
  await page.getByText(/Jalan, jembatan, dan penerangan: Dinas Pekerjaan Umum dan Penataan Ruang\..*Anda yang memutuskan/).waitFor();
  const unit = page.getByLabel('OPD atau unit tujuan');
  assert.equal(await unit.inputValue(), 'dinas-pupr');
  await sound(page, 'usulan');
  await unit.selectOption('dinas-perhubungan');
  await page.context().close();
});
