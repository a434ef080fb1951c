// Trunk's post_build hook: writes `.br` and `.gz` beside what it built, once and at the best
// quality, so that the server only picks the one a browser asks for.
//
// Left alone on purpose: html, because the server fills it in for each request; pictures, which
// are compressed already; and any file that would not become smaller. The files themselves are
// never changed: their hashes stand in the page. A later step that lists hashed names (for a
// service worker) belongs before the compression.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
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

const staging = process.env.TRUNK_STAGING_DIR;
if (!staging) {
  console.error('after-trunk.mjs is started by Trunk, which sets TRUNK_STAGING_DIR.');
  process.exit(1);
}
for (const path of files(staging)) {
  if (extname(path) === '.html') refuseInlineScripts(path);
  if (COMPRESSED.has(extname(path))) compress(path);
}
