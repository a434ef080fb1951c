// Sends the complaints that wait on this phone for a network: in a page while it is open, and in the
// service worker when the browser wakes it. It gives `self.aduanKirim`; `simpan.js` and `unggah.js` come before it.
//
// One function sends, one page or worker at a time, under the key each form was opened with: the server
// files one key once, however often it comes. Absent: the queue itself (see `simpan.js`).
(() => {
  const { every, write, filesOf, catat, lanjut, terima, kembali, pecahkan } = self.aduanSimpan;
  const SEND_MS_MAX = 60_000;
  /** How often a challenge is met: one may have run out while a slow phone was at it. */
  const PROOFS_MAX = 3;
  const PAUSE_MS = 5000;
  const PAUSE_MS_MAX = 15 * 60_000;
  const page = 'document' in self;

  let sending = null;
  let busy = null;
  let timer;

  async function ask(address, request) {
    sending = new AbortController();
    const clock = setTimeout(() => sending.abort(), SEND_MS_MAX);
    try {
      const answer = await fetch(address, { ...request, signal: sending.signal });
      return { status: answer.status, wait: answer.headers.get('Retry-After') * 1000, body: await answer.text() };
    } finally {
      clearTimeout(clock);
    }
  }
  const parsed = (text) => { try { return JSON.parse(text) || {}; } catch { return {}; } };
  /** Whether the same may be taken in a while. What is no answer of ours, as a network's sign-in page, is none. */
  const passing = (status) => status < 400 || [408, 428, 429].includes(status) || status >= 500;

  /** Sends one file, from where it broke off; brings what the server made of it. */
  function sendFile(row, { id, blob, name, purpose }) {
    sending = new AbortController();
    return self.aduanUnggah.kirim({
      blob, name, purpose, key: row.key, lang: row.lang, signal: sending.signal, resume: lanjut(id),
    });
  }

  /** The form with the ids of its files, which are sent first. One that the server will never take stays
   *  behind, and is counted. */
  async function whole(row) {
    const form = JSON.parse(row.isi);
    let hilang = 0;
    for (const file of await filesOf(row.key)) {
      if (!file.file) {
        try {
          file.file = await sendFile(row, file);
          await catat(file.id, { file: file.file });
        } catch (why) {
          if (!why.status || passing(why.status)) throw why;
          hilang += 1;
          continue;
        }
      }
      if (file.purpose) form.document = file.file.id;
      else if (!form.files.includes(file.file.id)) form.files.push(file.file.id);
    }
    return { body: JSON.stringify(form), hilang };
  }

  /** Keeps a changed row, unless it was taken out of the queue meanwhile. */
  const keep = (row) => write((store) => {
    const found = store('antre').getKey(row.key);
    found.onsuccess = () => { if (found.result) store('antre').put(row); };
  });

  async function post(row) {
    try {
      // Kept before it is sent: whatever happens, the same bytes go under the same key.
      if (!row.body) {
        Object.assign(row, await whole(row));
        await keep(row);
      }
      const send = (proof) => ask(`/api/v1/agencies/${row.instansi}/cases`, {
        method: 'POST', body: row.body,
        headers: {
          Accept: 'application/json', 'Accept-Language': row.lang, 'Content-Type': 'application/json', 'Idempotency-Key': row.key,
          ...proof,
        },
      });
      let answer = await send();
      for (let met = 0; answer.status === 428 && met < PROOFS_MAX; met += 1) {
        answer = await send({ 'Aduan-Proof': await pecahkan(parsed(answer.body).challenge) });
      }
      return answer;
    } catch (why) {
      return why && why.status ? why : { status: 0 };
    }
  }

  /** Sends one finished form. True where it left the queue. */
  async function one(row) {
    const { status, body, wait } = await post(row);
    const said = parsed(body);
    if (status >= 200 && status < 300 && said.code) {
      const { key, form, nama, ringkas, hilang } = row;
      await terima({ key, form, nama, ringkas, hilang, nomor: said.number || '', kode: said.code, body });
      tellPerson(row, said.number);
      return true;
    }
    if (!row.ulang && (said.problems || []).some((problem) => problem.code === 'unknown_file')) {
      // The server lets go of files that waited too long; the phone still has them.
      for (const { id } of await filesOf(row.key)) await catat(id, { file: null, url: null });
      const isi = JSON.stringify({ ...JSON.parse(row.isi), files: [], document: '' });
      Object.assign(row, { ulang: 1, body: '', isi });
      await keep(row);
      return one(row);
    }
    if (!passing(status)) {
      await kembali(row, { status, body });
      return true;
    }
    row.coba = (row.coba || 0) + 1;
    // A network that is away is tried as soon as it is back; a server that asks for time gets it.
    row.tunggu = status ? Date.now() + Math.min(PAUSE_MS_MAX, wait || PAUSE_MS * 2 ** Math.min(row.coba, 7)) : 0;
    await keep(row);
    return false;
  }

  /** Says that it was sent where the person has allowed notices before; nobody is asked for leave. */
  function tellPerson(row, number) {
    if (page || Notification.permission !== 'granted') return;
    self.registration.showNotification(row.kabar, { body: number || '', icon: '/aset/warga/icons/192.png' });
  }

  async function work() {
    clearTimeout(timer);
    for (const row of (await every('antre')).sort((a, b) => a.at - b.at)) {
      const left = row.tunggu > Date.now() || await one(row);
      // Without a network the others would fail too.
      if (!left && !row.tunggu) break;
    }
    const rows = await every('antre');
    if (page && rows.length > 0) {
      const when = rows.map((row) => Math.max(row.tunggu || 0, Date.now() + PAUSE_MS * 2 ** Math.min(row.coba || 0, 4)));
      timer = setTimeout(kirim, Math.min(...when) - Date.now());
    }
    return rows.length;
  }

  /** Sends what waits. Brings how much still does. */
  function kirim() {
    if (navigator.locks) return navigator.locks.request('aduan-kirim', work);
    busy = busy || work().finally(() => { busy = null; });
    return busy;
  }

  /** Breaks off what is being sent. */
  function berhenti() {
    clearTimeout(timer);
    if (sending) sending.abort();
  }

  self.aduanKirim = { kirim, berhenti };
})();
