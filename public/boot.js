// Starts the app that Trunk built. Trunk would write this into the page as an inline script,
// which our Content-Security-Policy forbids; `pattern_script` in Trunk.toml names this file
// instead, with the hashed names beside it. This file's own name has no hash: serve it `no-cache`.
//
// The page below works without the app. So nothing here may break it: when the app cannot be
// loaded (an old browser, a lost network) the page stays exactly as the server wrote it.
// <html data-app="ready" | "failed"> tells which; before that the attribute is absent.
const tag = document.querySelector('script[data-wasm]');
const root = document.documentElement;

// The theme chosen on this machine, where it is not the machine's own.
try {
  const tema = localStorage.getItem('aduan-tema');
  if (tema) root.dataset.tema = tema;
} catch {
  // A browser that keeps nothing has its own theme.
}

// The code of a mail, or of a link for a party outside, stands behind `#`, where no server sees it. It goes into its field, and out of the
// address bar, before anything else can keep it.
const code = new URLSearchParams(location.hash.slice(1)).get('kode');
const field = document.querySelector('#temukan [name=code], #tautan [name=code]');
if (code && field) {
  field.value = code;
  history.replaceState(null, '', location.pathname + location.search);
}

// The server has the app fetched ahead only for pages that one takes over; the others are texts and forms of its own.
const taken = document.querySelector('link[rel=modulepreload]');
const started = taken
  ? import(tag.dataset.js).then((glue) => glue.default({ module_or_path: tag.dataset.wasm }))
  : Promise.resolve();
started
  .then(() => {
    root.dataset.app = 'ready';
    // What the phone keeps is looked after once the page stands, and never before.
    if (self.aduanSimpan) self.aduanSimpan.siap();
  })
  .catch((reason) => {
    root.dataset.app = 'failed';
    console.error(reason);
  });

// Whoever joined a complaint finds it again on this phone.
const joined = document.getElementById('diikuti');
if (joined && self.aduanSimpan) {
  const text = (selector) => document.querySelector(selector).textContent;
  const { nomor } = joined.dataset;
  self.aduanSimpan.ikuti({ key: location.pathname, nomor, nama: text('.bar-name'), ringkas: text('h1') })
    .then((kept) => { joined.hidden = !kept; });
}

// Only where something can be read aloud, and after everything else: not a byte of it holds up the page.
if (['lacak', 'aduan'].includes(root.dataset.halaman)) import('./suara.js').catch(() => {});
