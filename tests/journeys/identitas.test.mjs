// Who reports: masked on the case, opened with a reason, and the reason told to the reporter.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { COMPLAINT, stage } from './harness.mjs';
import { Office } from './office.mjs';

const here = stage('2026-11-23T09:00:00+07:00');
const REASON = 'Menelepon pelapor untuk memastikan letak tiang lampu.';

test('an identity is opened only with a reason, which the reporter reads', async () => {
  const office = new Office(here, 'jenawi');
  const filed = await office.file();
  const classifier = await office.signIn('klarifikasi');
  const { page } = classifier;
  await classifier.open(filed.number);
  await page.getByText('Data pelapor', { exact: true }).click();
  assert.equal(await page.getByText(COMPLAINT.name).count(), 0, 'masked until it is opened');
  await page.getByRole('button', { name: 'Buka identitas' }).click();
  const form = page.locator('details form');
  await form.getByRole('button', { name: 'Buka identitas' }).click();
  await form.locator('.problem').waitFor();
  await classifier.look('identitas-alasan');
  await form.getByLabel('Alasan membuka identitas').fill(REASON);
  await form.getByRole('button', { name: 'Buka identitas' }).click();
  await page.getByText(COMPLAINT.name).waitFor();
  await classifier.look('identitas-terbuka');
  await classifier.remembers('Pembukaan identitas');
  assert.ok(!page.url().includes('Sari'), 'nothing of it stands in the address');

  const ppid = await office.signIn('ppid');
  await ppid.open(filed.number, 'semua');
  assert.equal(await ppid.page.getByText('Buka identitas').count(), 0, 'who need not know cannot ask');

  const answer = await fetch(`${here.base}/api/v1/track`, {
    method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(filed),
  });
  const { texts } = await answer.json();
  assert.ok(texts.some((text) => text.body === REASON), 'the reporter is told why');
});
