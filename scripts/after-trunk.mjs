// Trunk's post_build hook: writes `.br` and `.gz` beside what it built, once and at the best
// quality, so that the server only picks the one a browser asks for.
//
// Left alone on purpose: html, because the server fills it in for each request; pictures, which
// are compressed already; and any file that would not become smaller. The files themselves are
// never changed where their hashes stand in the page; our own scripts, whose names have none, lose their
// comments. The hashed names are listed in `daftar.js`, by which the service worker knows what to keep.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const COMPRESSED = new Set(['.css', '.js', '.mjs', '.json', '.svg', '.txt', '.wasm', '.webmanifest', '.ico']);

/** Every file under a folder, deepest included. */
function files(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? files(path) : [path];
  });
}

/** Brotli at quality 11: seconds here, once, for every phone afterwards. */
function brotli(bytes) {
  return brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_LGWIN]: 22,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
}

/** Writes the two compressed copies of one file, each only when it is smaller. */
function compress(path) {
  const bytes = readFileSync(path);
  for (const [ending, packed] of [['.br', brotli(bytes)], ['.gz', gzipSync(bytes, { level: 9 })]]) {
    if (packed.length < bytes.length) writeFileSync(path + ending, packed);
  }
}

/** The Content-Security-Policy forbids inline scripts; better to hear it now than in a browser. */
function refuseInlineScripts(path) {
  const inline = readFileSync(path, 'utf8').match(/<script(?![^>]*\ssrc=)[^>]*>/i);
  if (inline) {
    console.error(`${path} holds an inline script (${inline[0]}), which the Content-Security-Policy forbids.`);
    process.exit(1);
  }
}

/** Trunk writes a hash without its leading zeros. */
const HASHED = /-[0-9a-f]{12,16}(_bg)?\.(css|js|wasm)$/;

/** Takes whole-line comments and indents out of a script of ours: nobody reads them on a phone. */
function bare(path) {
  const text = readFileSync(path, 'utf8');
  const lines = text.replace(/^\s*\/\*\*[^]*?\*\/\n/gm, '').split('\n').map((line) => line.trim());
  writeFileSync(path, lines.filter((line) => line && !line.startsWith('//')).join('\n') + '\n');
}

/** Lists what the service worker keeps of this bundle: the files with a hash in their name. */
function list(folder) {
  const bundle = readFileSync(join(folder, 'index.html'), 'utf8').match(/\/aset\/(\w+)\/boot\.js/)[1];
  const names = files(folder).map((path) => basename(path)).filter((name) => HASHED.test(name)).sort();
  const addresses = names.map((name) => `/aset/${bundle}/${name}`);
  writeFileSync(join(folder, 'daftar.js'), `(self.aduanDaftar ||= {}).${bundle} = ${JSON.stringify(addresses)};\n`);
}

const staging = process.env.TRUNK_STAGING_DIR;
if (!staging) {
  console.error('after-trunk.mjs is started by Trunk, which sets TRUNK_STAGING_DIR.');
  process.exit(1);
}
for (const path of files(staging)) {
  if (extname(path) === '.js' && !HASHED.test(path)) bare(path);
}
list(staging);
for (const path of files(staging)) {
  if (extname(path) === '.html') refuseInlineScripts(path);
  if (COMPRESSED.has(extname(path))) compress(path);
}
