// The service worker of the citizen's pages: without a network the form opens all the same, what waits is
// sent when the network is back, and what is shared to the app is kept until a form takes it in.
//
// It answers for a few addresses only: the list of agencies, the forms, what is kept on this phone, the
// tracker's empty page, the built files, and what the API says of agencies. Never the console, a case, a
// receipt, or anything else of the API. Absent: sending (see `kirim.js`) and the store (see `simpan.js`).
/* global importScripts, clients, caches, registration, skipWaiting */
importScripts('/aset/warga/daftar.js', '/aset/warga/simpan.js', '/aset/warga/unggah.js', '/aset/warga/bukti.js');
importScripts('/aset/warga/kirim.js');
try {
  importScripts('/aset/lacak/daftar.js');
} catch { /* The tracker was not built: it is loaded when it is asked for. */ }

const FILING = self.aduanDaftar.warga;
const TRACKER = self.aduanDaftar.lacak || [];
/** Files without a hash that the pages need. */
const PLAIN = [
  'boot.js', 'simpan.js', 'unggah.js', 'bukti.js', 'kirim.js', 'milik.js', 'tempat.js', 'dikte.js', 'peta.js', 'icons/favicon.svg',
].map((name) => `/aset/warga/${name}`);
/** One cache for each build: its pages name its files. */
const CACHE = `aduan-${[...FILING, ...TRACKER].map((path) => path.match(/-([0-9a-f]{6})/)[1]).join('')}`;
/** How long a page is waited for when one is here already. */
const WAIT_MS = 4000;
/** How many agencies' forms are fetched before anyone asks. */
const AGENCIES_MAX = 8;

const PAGE = /^\/(milik-saya|bagikan|lacak)?$/;
const FORM = /^\/(?!sematkan\/|petugas\/|api\/|aset\/)[a-z0-9-]+\/lapor$/;
const AGENCY = /^\/api\/v1\/agencies(\/[a-z0-9-]+)?$/;
const ours = (path) => PAGE.test(path) || FORM.test(path);

let forgotten = false;

async function keep(request, answer) {
  if (forgotten || !answer.ok || answer.redirected) return answer;
  const cache = await caches.open(CACHE);
  await cache.put(request, answer.clone()).catch(() => {});
  return answer;
}

/** The page without a form's progress in its address: the same page. */
function bare(address) {
  const url = new URL(address);
  url.searchParams.delete('langkah');
  url.hash = '';
  return url.href;
}

/** A kept form with a key of its own: two complaints never share one. */
async function unused(answer) {
  const page = await answer.text();
  const old = page.match(/ data-key="([^"]+)"/);
  const key = crypto.randomUUID().replaceAll('-', '');
  return new Response(old ? page.replaceAll(old[1], key) : page, { headers: answer.headers });
}

/** The network's page; the kept one when none comes in a while. */
async function page(event) {
  const address = bare(event.request.url);
  const kept = await caches.match(address);
  const asked = fetch(event.request).then((answer) => keep(address, answer));
  event.waitUntil(asked.catch(() => {}));
  if (!kept) return asked;
  const late = new Promise((done) => { setTimeout(done, WAIT_MS); });
  const came = await Promise.race([asked.catch(() => null), late]);
  return came && came.status < 500 ? came : unused(kept);
}

/** What never changes, from here; anything else from here only when the network has none. */
async function file(event) {
  const kept = await caches.match(event.request);
  if (kept && /-[0-9a-f]{12,16}/.test(event.request.url)) return kept;
  try {
    return await keep(event.request, await fetch(event.request));
  } catch (why) {
    if (kept) return kept;
    throw why;
  }
}

/** What an agency's form asks: at once from here, and made new for the next time. */
async function agency(event) {
  const kept = await caches.match(event.request.url);
  const asked = fetch(event.request).then((answer) => keep(event.request.url, answer));
  event.waitUntil(asked.catch(() => {}));
  return kept || asked;
}

/** Keeps what another app shares, and leads to the choice of an agency. */
async function shared(event) {
  const form = await event.request.formData();
  const texts = ['title', 'text', 'url'].map((name) => form.get(name)).filter(Boolean);
  await self.aduanSimpan.bagi(texts.join('\n'), form.getAll('files').filter((file) => file.size > 0)).catch(() => {});
  return Response.redirect('/bagikan', 303);
}

async function fetchAll(addresses) {
  await Promise.all(addresses.map((address) => fetch(address).then((answer) => keep(address, answer)).catch(() => {})));
}

/** The pages that were kept before, or stand open now, and what the forms of the nearest agencies ask. */
async function fetchPages() {
  const open = (await clients.matchAll({ type: 'window', includeUncontrolled: true })).map((one) => one.url);
  const before = [];
  for (const name of await caches.keys()) {
    before.push(...(await (await caches.open(name)).keys()).map((request) => request.url));
  }
  const pages = [...open, ...before].map(bare).filter((address) => ours(new URL(address).pathname));
  const own = ['/', '/milik-saya', '/bagikan', '/lacak', '/api/v1/agencies'].map((path) => location.origin + path);
  await fetchAll([...new Set([...own, ...pages])]);
  const list = await caches.match(own.at(-1));
  const agencies = list ? await list.json() : [];
  if (!(navigator.connection && navigator.connection.saveData) && agencies.length <= AGENCIES_MAX) {
    await fetchAll(agencies.map(({ id }) => `${own.at(-1)}/${id}`));
  }
}

addEventListener('install', (event) => {
  event.waitUntil((async () => {
    const cache = await caches.open(CACHE);
    await cache.addAll([...FILING, ...PLAIN]);
    if (!(navigator.connection && navigator.connection.saveData)) await cache.addAll(TRACKER).catch(() => {});
    await fetchPages().catch(() => {});
  })());
});

addEventListener('activate', (event) => {
  event.waitUntil((async () => {
    for (const name of await caches.keys()) if (name !== CACHE) await caches.delete(name);
    await clients.claim();
  })());
});

// A new worker takes over when someone moves to another page, and only where no other page is open: never
// under somebody's fingers.
async function handOver() {
  const { waiting } = registration;
  if (waiting && (await clients.matchAll({ type: 'window' })).length <= 1) waiting.postMessage('ambil-alih');
}

addEventListener('message', (event) => {
  if (event.data === 'ambil-alih') skipWaiting();
  if (event.data === 'lupa') forgotten = true;
});

addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname, searchParams } = new URL(request.url);
  if (origin !== location.origin) return;
  if (request.method === 'POST' && pathname === '/bagikan') return event.respondWith(shared(event));
  if (request.method !== 'GET') return;
  if (request.mode === 'navigate') {
    event.waitUntil(handOver());
    if (ours(pathname) && !searchParams.has('cari')) event.respondWith(page(event));
  } else if (/^\/aset\/(warga|lacak)\//.test(pathname)) {
    event.respondWith(file(event));
  } else if (AGENCY.test(pathname)) {
    event.respondWith(agency(event));
  }
});

addEventListener('sync', (event) => {
  if (event.tag !== 'kirim') return;
  event.waitUntil(self.aduanKirim.kirim().then((left) => {
    // The browser wakes us again later.
    if (left > 0) throw new Error('still waiting');
  }));
});

addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(clients.openWindow('/milik-saya'));
});
