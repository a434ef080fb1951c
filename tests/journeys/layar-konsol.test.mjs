// Every screen of the console as each role meets it: the queue it opens on, and each other screen once, on a phone
// and at a desk. Sound means: accessible in both themes, no wider than the window, without mistakes.
import { test } from 'node:test';
import { randomUUID } from 'node:crypto';
import { DESK, PHONE, officer, sound, stage } from './harness.mjs';

const here = stage('2026-11-23T09:00:00+07:00');
const LOGINS = {
  classifier: 'klarifikasi.jenawi', ppid: 'ppid.jenawi', ppid_superior: 'atasan-ppid.jenawi', drafter: 'bahan.kaltara', answer_officer: 'jawaban.kaltara',
  head: 'pimpinan.kaltara', agency_admin: 'pengelola.pekalongan', intake_officer: 'admin.pekalongan',
  escalation_officer: 'eskalasi.pekalongan', inspectorate: 'inspektorat.pekalongan', opd_admin: 'dinas-pupr.pekalongan',
  auditor: 'pemeriksa.pekalongan', administrator: 'administrator.pekalongan', operator: 'instalasi.jenawi',
};

/** Something waits in each agency's queue. */
async function file() {
  const form = {
    story: 'Lampu jalan di depan balai desa mati sejak Senin, anak-anak takut pulang mengaji malam hari.', place: 'Desa Balong',
    name: 'Sari Ambarwati', phone: '0812 3456 7890', address: 'Balong RT 02 RW 01', nik: '6471014508909999', kind: 'direct',
  };
  for (const agency of ['jenawi', 'pekalongan', 'kaltara']) {
    const headers = { 'content-type': 'application/json', 'idempotency-key': randomUUID() };
    await fetch(`${here.base}/api/v1/agencies/${agency}/cases`, { method: 'POST', headers, body: JSON.stringify(form) });
  }
}

for (const size of [PHONE, DESK]) {
  test(`every screen of every role is sound at ${size.width} pixels`, async () => {
    await file();
    const seen = new Set();
    for (const [role, login] of Object.entries(LOGINS)) {
      const page = await officer(here.browser, here.base, login, size);
      const agency = login.split('.')[1];
      await page.getByRole('button', { name: 'Tidak perlu' }).click();
      await page.locator('.queue-rows, .queue .empty, .people, [for=bawa-instansi]').first().waitFor();
      await sound(page, `konsol-${role}`);
      const guide = await (await fetch(`${here.base}/api/v1/agencies/${agency}/guide?role=${role}`)).json();
      for (const { address } of guide.screens.filter(({ address: path }) => !seen.has(path))) {
        seen.add(address);
        await page.goto(here.base + address);
        await page.getByRole('heading', { level: 1 }).first().waitFor();
        await page.locator('.loading').waitFor({ state: 'detached' });
        await sound(page, `konsol-layar-${address.replace(/\W+/g, '-')}`);
      }
      await page.context().close();
    }
  });
}
