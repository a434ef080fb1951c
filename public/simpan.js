// What a citizen keeps on this phone: drafts, files, complaints that wait for a network, receipts.
// One classic script for pages and for the service worker; it gives `self.aduanSimpan`.
//
// Everything fails soft. Where a browser stores nothing (a private window, a full disk) each function
// says so by what it returns, and the form works as it would without keeping. Absent: sending (see
// `kirim.js`), sentences, and what a form asks (see `frontend/src/citizen`).
(() => {
  const NAME = 'aduan';
  const VERSION = 2;
  /** Under which name the tab remembers its own form, for a reload. */
  const TAB = 'aduan.draf';
  const TYPING_MS = 300;
  /** How long a form waits for the store before it opens without. */
  const OPEN_MS_MAX = 2000;
  const DAY_MS = 864e5;
  const DRAFT_DAYS = 30;
  const STORES = ['draf', 'antre', 'terima', 'ikut', 'berkas', 'titipan'];
  const page = 'document' in self;

  let opened;

  /** One `if` for each version there was, so that any older database becomes today's. */
  function grow(db, from) {
    if (from < 1) {
      for (const name of ['draf', 'antre', 'terima']) db.createObjectStore(name, { keyPath: 'key' });
      db.createObjectStore('berkas', { keyPath: 'id' }).createIndex('key', 'key');
      db.createObjectStore('titipan', { autoIncrement: true });
    }
    if (from < 2) db.createObjectStore('ikut', { keyPath: 'key' });
  }

  function open() {
    opened ??= new Promise((done, fail) => {
      const asked = indexedDB.open(NAME, VERSION);
      asked.onupgradeneeded = (event) => grow(asked.result, event.oldVersion);
      asked.onsuccess = () => {
        const db = asked.result;
        db.onversionchange = () => { db.close(); opened = null; };
        db.onclose = () => { opened = null; };
        done(db);
      };
      asked.onerror = asked.onblocked = () => fail(asked.error);
    });
    return opened;
  }

  /** Does something in one transaction; brings the result of the request it returns, if it returns one. */
  async function within(names, mode, work) {
    const db = await open();
    return new Promise((done, fail) => {
      const all = db.transaction(names, mode, { durability: 'strict' });
      const asked = work((name) => all.objectStore(name));
      all.oncomplete = () => done(asked && asked.result);
      all.onerror = all.onabort = () => fail(all.error);
    });
  }
  const read = (name, work) => within([name], 'readonly', (store) => work(store(name)));
  const write = (work) => within(STORES, 'readwrite', work);
  const every = (name) => read(name, (store) => store.getAll());
  const filesOf = (key) => read('berkas', (store) => store.index('key').getAll(key));

  function dropFiles(store, key) {
    const found = store('berkas').index('key').getAllKeys(key);
    found.onsuccess = () => found.result.forEach((id) => store('berkas').delete(id));
  }

  /** What the tab remembers of its own form; it outlives a reload, and a store that refuses. */
  function ofTab(entry) {
    try {
      if (entry === undefined) return JSON.parse(sessionStorage.getItem(TAB));
      if (entry) sessionStorage.setItem(TAB, JSON.stringify(entry));
      else sessionStorage.removeItem(TAB);
    } catch { /* The tab remembers nothing: a reload asks instead. */ }
    return null;
  }

  // Telling the other tabs, and hearing of what they and the worker did.
  const heard = new Set();
  let channel;
  try {
    channel = new BroadcastChannel(NAME);
    channel.onmessage = (event) => hear(event.data);
  } catch { /* One tab needs nobody to tell. */ }
  function hear(news) {
    if (page && news.jenis === 'lupa') {
      ofTab(null);
      pending = null;
    }
    heard.forEach((tell) => tell(news));
  }
  function say(news) {
    if (channel) channel.postMessage(news);
    hear(news);
  }

  // Drafts.
  let pending = null;
  let timer;

  /** Keeps a draft as it stands now, a moment after the last word. `tell` hears 'tunggu', then 'ya' once it is
   *  on the phone, or '' where nothing is kept. */
  function tulis(draft, tell) {
    pending = { draft: { ...draft, di: location.pathname + location.search }, tell };
    clearTimeout(timer);
    timer = setTimeout(siram, TYPING_MS);
    tell('tunggu');
  }

  /** Keeps at once what waits. */
  async function siram() {
    clearTimeout(timer);
    if (!pending) return;
    const { draft, tell } = pending;
    pending = null;
    const key = draft.key;
    draft.at = Date.now();
    const some = Object.keys(draft.isi).length > 0 || draft.berkas;
    ofTab(some ? draft : null);
    let gone = false;
    try {
      await write((store) => {
        if (!some) return store('draf').delete(key);
        // What another tab has sent, or has put in the queue, is a draft no more.
        const sent = store('terima').getKey(key);
        const queued = store('antre').getKey(key);
        queued.onsuccess = () => {
          gone = sent.result || queued.result;
          if (!gone) store('draf').put(draft);
        };
      });
      if (!pending) tell(some && !gone ? 'ya' : '');
    } catch {
      tell('');
    }
  }

  /** Drafts older than a month go by themselves, and files that belong to nothing. */
  async function tidy() {
    const old = Date.now() - DRAFT_DAYS * DAY_MS;
    const day = Date.now() - DAY_MS;
    await write((store) => {
      const drafts = store('draf').getAll();
      const queue = store('antre').getAllKeys();
      const files = store('berkas').getAll();
      const left = store('titipan').openCursor();
      left.onsuccess = () => {
        const cursor = left.result;
        if (!cursor) return;
        if (cursor.value.at < day) cursor.delete();
        cursor.continue();
      };
      files.onsuccess = () => {
        const kept = new Set(queue.result);
        for (const { key, at } of drafts.result) {
          if (at < old) store('draf').delete(key);
          else kept.add(key);
        }
        for (const { id, key, at } of files.result) {
          if (!kept.has(key) && at < day) store('berkas').delete(id);
        }
      };
    });
  }

  const newest = (rows) => rows.sort((a, b) => b.at - a.at);
  const inTime = (asked) => Promise.race([
    asked,
    new Promise((_, fail) => setTimeout(fail, OPEN_MS_MAX)),
  ]);

  /** What this phone has for a form, by its address: `kini`, the draft this tab was writing; `antre`, what
   *  it put in the queue; `tanda`, the receipt it got; or `lain`, other drafts, newest first. Beside them
   *  `titipan`, what was shared to the app. */
  async function cari(form) {
    const tab = page ? ofTab() : null;
    const own = tab && tab.form === form ? tab : null;
    const alone = own && { kini: own.isi && own, tanda: own.tanda };
    try {
      return await inTime((async () => {
        await tidy();
        const [drafts, queue, sent, left] = await Promise.all(['draf', 'antre', 'terima', 'titipan'].map(every));
        const titipan = left.pop();
        if (own) {
          const is = (row) => row.key === own.key;
          const receipt = sent.find(is);
          const queued = queue.find(is);
          const kept = drafts.find(is);
          if (receipt) return { tanda: receipt.body };
          if (queued) return { antre: queued };
          // The tab's own copy may be newer: it is written without waiting.
          if (own.isi) return { kini: kept && kept.at > own.at ? kept : own, titipan };
        }
        return { lain: newest(drafts.filter((row) => row.form === form)), titipan };
      })());
    } catch {
      return alone || {};
    }
  }

  /** Goes on in this tab with a draft, or with none. */
  const mulai = (draft) => { pending = null; ofTab(draft || null); };

  /** Everything kept: `draf`, `antre` and `terima`, each the newest first. */
  async function daftar() {
    await tidy();
    const [draf, antre, terima, ikut] = await Promise.all(['draf', 'antre', 'terima', 'ikut'].map(every));
    return { draf: newest(draf), antre: newest(antre), terima: newest(terima), ikut: newest(ikut) };
  }

  /** Removes whatever is kept under a key. */
  async function hapus(key) {
    if (pending && pending.draft.key === key) pending = null;
    const own = page && ofTab();
    if (own && own.key === key) ofTab(null);
    await write((store) => {
      for (const name of ['draf', 'antre', 'terima', 'ikut']) store(name).delete(key);
      dropFiles(store, key);
    });
    say({ key, jenis: 'hapus' });
  }

  /** Keeps which complaint of somebody else's is followed, by the address of its public page. False where nothing
   *  is kept. */
  const ikuti = (row) => write((store) => { store('ikut').put({ ...row, at: Date.now() }); }).then(() => true, () => false);

  // Files.
  /** Keeps the file of a form. `id` names it; `purpose` is empty or 'identity'. False where it was not kept. */
  const titip = (id, key, purpose, name, blob) => write((store) => {
    store('berkas').put({ id, key, purpose, name, blob, at: Date.now() });
  }).then(() => true, () => false);

  /** Changes what is known of a kept file: where its upload goes on (`url`), or what the server made of it
   *  (`file`). */
  const catat = (id, facts) => write((store) => {
    const found = store('berkas').get(id);
    found.onsuccess = () => { if (found.result) store('berkas').put({ ...found.result, ...facts }); };
  }).catch(() => {});

  /** Where the upload of a file goes on, as `unggah.js` asks for it; the page remembers where the store refuses. */
  const urls = new Map();
  function lanjut(id) {
    const note = (url) => {
      urls.set(id, url);
      return catat(id, { url });
    };
    const known = () => urls.get(id);
    return { get: () => read('berkas', (store) => store.get(id)).then((row) => (row ? row.url : known()), known), set: note, drop: () => note(null) };
  }

  const buang = (id) => write((store) => { store('berkas').delete(id); }).catch(() => {});
  const berkas = (key) => filesOf(key).catch(() => []);

  /** Moves the files of a form to another key: there they have to be sent anew. */
  const pindah = (from, to) => write((store) => {
    const found = store('berkas').index('key').getAll(from);
    found.onsuccess = () => found.result.forEach(({ id, purpose, name, blob, at }) => {
      store('berkas').put({ id, key: to, purpose, name, blob, at });
    });
    store('draf').delete(from);
  }).catch(() => {});

  // What was shared to the app, until a form takes it in.
  const bagi = (teks, files) => write((store) => {
    store('titipan').clear();
    store('titipan').add({ teks, files, at: Date.now() });
  });
  const diambil = () => write((store) => { store('titipan').clear(); }).catch(() => {});

  // Sending.
  /** The first eight digits of a text's SHA-256; empty where the browser counts none. */
  async function fingerprint(text) {
    try {
      const sum = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
      return [...new Uint8Array(sum)].slice(0, 4).map((byte) => byte.toString(16).padStart(2, '0')).join('');
    } catch {
      return '';
    }
  }

  /** Puts a finished form into the queue: `{key, form, instansi, nama, lang, isi, draf, ringkas, kabar}`, where
   *  `isi` is the form as the API takes it and `draf` the way back. Brings what was put; null where the phone
   *  keeps nothing. */
  async function antre(row) {
    if (pending && pending.draft.key === row.key) pending = null;
    Object.assign(row, { at: Date.now(), sidik: await fingerprint(row.key + row.isi) });
    try {
      await write((store) => {
        store('antre').put(row);
        store('draf').delete(row.key);
      });
    } catch {
      return null;
    }
    ofTab({ key: row.key, form: row.form });
    say({ key: row.key, jenis: 'antre', sidik: row.sidik, at: row.at });
    const worker = page && navigator.serviceWorker;
    if (worker) worker.ready.then((ready) => ready.sync && ready.sync.register('kirim')).catch(() => {});
    return row;
  }

  /** Keeps a receipt in place of its draft. */
  async function terima(row) {
    if (pending && pending.draft.key === row.key) pending = null;
    if (page) {
      const own = ofTab();
      if (!own || own.key === row.key) ofTab({ key: row.key, form: row.form, tanda: row.body });
    }
    await write((store) => {
      store('terima').put({ ...row, at: Date.now() });
      store('draf').delete(row.key);
      store('antre').delete(row.key);
      dropFiles(store, row.key);
    }).catch(() => {});
    say({ key: row.key, jenis: 'terkirim', body: row.body });
  }

  /** Takes a form out of the queue, back to its draft. */
  async function kembali(row, why) {
    const draft = { ...row.draf, at: Date.now(), gagal: why };
    await write((store) => {
      store('antre').delete(row.key);
      store('draf').put(draft);
    });
    say({ key: row.key, jenis: why ? 'ditolak' : 'kembali', ...why });
    return draft;
  }

  /** Takes what waits under a key back, to change it. */
  async function batal(key) {
    if (self.aduanKirim) self.aduanKirim.berhenti();
    const row = await read('antre', (store) => store.get(key)).catch(() => null);
    return row ? kembali(row) : null;
  }

  /** Sends what waits, by `kirim.js`, which is fetched only when something does. Brings how much still waits. */
  async function kirim() {
    try {
      if ((await every('antre')).length === 0) return 0;
      if (!self.aduanUnggah) await script('unggah.js');
      if (!self.aduanKirim) await script('kirim.js');
      return await self.aduanKirim.kirim();
    } catch {
      return 0;
    }
  }

  /** Does the work that stands in place of a CAPTCHA, by `bukti.js`, which is fetched only when it is asked for. */
  async function pecahkan(challenge) {
    if (!self.aduanBukti) await script('bukti.js');
    return self.aduanBukti.pecahkan(challenge);
  }

  /** Loads a script of ours into the page; the worker has them from its beginning. */
  const script = (name) => new Promise((done, fail) => {
    document.head.append(Object.assign(document.createElement('script'), { src: `/aset/warga/${name}`, onload: done, onerror: fail }));
  });

  /** Removes everything this site keeps on this phone. */
  async function lupakan() {
    pending = null;
    if (self.aduanKirim) self.aduanKirim.berhenti();
    say({ jenis: 'lupa' });
    const worker = page && navigator.serviceWorker;
    if (worker) {
      if (worker.controller) worker.controller.postMessage('lupa');
      for (const one of await worker.getRegistrations()) await one.unregister();
    }
    const db = await open().catch(() => null);
    if (db) db.close();
    opened = null;
    await new Promise((done) => {
      const asked = indexedDB.deleteDatabase(NAME);
      asked.onsuccess = asked.onerror = done;
    });
    if (self.caches) for (const name of await caches.keys()) await caches.delete(name);
    for (const storage of [sessionStorage, localStorage]) storage.clear();
  }

  /** What is done beside the page once it stands: the worker, and what waits to be sent. */
  function siap() {
    const idle = self.requestIdleCallback || ((work) => setTimeout(work, 500));
    idle(() => {
      kirim();
      if (navigator.serviceWorker && self.top === self) {
        navigator.serviceWorker.register('/sw.js', { updateViaCache: 'none' }).catch(() => {});
      }
    });
  }

  if (page) {
    addEventListener('pagehide', siram);
    addEventListener('focusout', siram);
    addEventListener('online', kirim);
    document.addEventListener('visibilitychange', () => (document.hidden ? siram() : kirim()));
  }

  self.aduanSimpan = {
    tulis, siram, cari, mulai, daftar, hapus, ikuti, titip, catat, lanjut, buang, berkas, pindah, bagi, diambil, antre, terima, batal,
    kirim, lupakan, siap, dengar: (tell) => { heard.add(tell); },
    every, write, filesOf, kembali, pecahkan,
  };
})();
