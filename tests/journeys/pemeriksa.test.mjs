// The auditor: reads everything, and finds no way to write.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { PASSWORD, stage } from './harness.mjs';
import { Office } from './office.mjs';

const here = stage('2026-11-23T09:00:00+07:00');

test('the auditor reads queue, case, history and recap, and is refused every step', async () => {
  const office = new Office(here, 'jenawi');
  const { number } = await office.file();
  const classifier = await office.signIn('klarifikasi');
  await classifier.open(number);
  await classifier.take('Klasifikasikan', { 'Pengaduan tidak berkadar pengawasan': true });

  const auditor = await office.signIn('pemeriksa');
  await auditor.open(number, 'semua');
  assert.deepEqual(await auditor.actions(), []);
  await auditor.remembers('Langkah 1', 'Langkah 3', 'Pengelola Data dan Klarifikasi Informasi');
  assert.equal(await auditor.page.getByRole('link', { name: 'Catat aduan' }).count(), 0);
  await auditor.page.goto(`${here.base}/petugas/catat`);
  await auditor.page.getByText('Jabatan Anda tidak mencatat aduan.').waitFor();

  const call = async (path, token, body) => {
    const headers = { 'content-type': 'application/json', 'idempotency-key': randomUUID() };
    if (token) headers.authorization = `Bearer ${token}`;
    const init = body && { method: 'POST', body: JSON.stringify(body) };
    return fetch(`${here.base}/api/v1/${path}`, { headers, ...init });
  };
  const session = await (await call('session', null, { login: 'pemeriksa.jenawi', password: PASSWORD })).json();
  const post = session.posts[0].id;
  const { rows } = await (await call(`queue?post=${post}&view=open`, session.token)).json();
  const { id } = rows.find((row) => row.number === number);
  const view = await (await call(`cases/${id}?post=${post}`, session.token)).json();
  for (const { no } of view.procedure.step) {
    const command = { post, version: view.case.version, step: no, text: 'Tulisan pemeriksa.' };
    const answer = await call(`cases/${id}/commands`, session.token, command);
    assert.ok([403, 409, 422].includes(answer.status), `step ${no} answered ${answer.status}`);
  }
  const entered = await call('cases', session.token, { post, channel: 'whatsapp', story: 'Tulisan pemeriksa yang panjang.' });
  assert.ok(entered.status >= 400 && entered.status < 500, `the desk answered ${entered.status}`);
  const after = await (await call(`cases/${id}?post=${post}`, session.token)).json();
  assert.equal(after.case.version, view.case.version);
});
