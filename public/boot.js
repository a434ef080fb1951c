// Starts the app that Trunk built. Trunk would write this into the page as an inline script,
// which our Content-Security-Policy forbids; `pattern_script` in Trunk.toml names this file
// instead, with the hashed names beside it. This file's own name has no hash: serve it `no-cache`.
//
// The page below works without the app. So nothing here may break it: when the app cannot be
// loaded (an old browser, a lost network) the page stays exactly as the server wrote it.
// <html data-app="ready" | "failed"> tells which; before that the attribute is absent.
const tag = document.querySelector('script[data-wasm]');
const root = document.documentElement;

import(tag.dataset.js)
  .then((glue) => glue.default({ module_or_path: tag.dataset.wasm }))
  .then(() => { root.dataset.app = 'ready'; })
  .catch((reason) => {
    root.dataset.app = 'failed';
    console.error(reason);
  });
