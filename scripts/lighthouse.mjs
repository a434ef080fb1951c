// Runs Lighthouse over a running server and prints one line a page. Started by scripts/lighthouse.
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const [folder, base, times] = process.argv.slice(2);
const require = createRequire(`${folder}/node_modules/`);
const load = (name) => import(pathToFileURL(require.resolve(name)));
const { default: lighthouse } = await load('lighthouse');
const { launch } = await load('chrome-launcher');

const PAGES = [['home', '/'], ['form', '/jenawi/lapor'], ['tracker', '/lacak']];
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];
// Lighthouse's own slow 4G and mid-range phone, applied by the browser while it loads.
const SETTINGS = {
  formFactor: 'mobile',
  throttlingMethod: 'devtools',
  screenEmulation: { mobile: true, width: 360, height: 740, deviceScaleFactor: 2, disabled: false },
};

/** One look at a page in a browser of its own, so that nothing is in its memory. */
async function look(address) {
  const chrome = await launch({
    chromePath: process.env.ADUAN_CHROMIUM ?? '/usr/bin/chromium',
    chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  try {
    const options = { port: chrome.port, onlyCategories: CATEGORIES, logLevel: 'error', output: 'json' };
    const { lhr } = await lighthouse(address, options, { extends: 'lighthouse:default', settings: SETTINGS });
    if (lhr.runtimeError) throw new Error(lhr.runtimeError.message);
    return lhr;
  } finally {
    chrome.kill();
  }
}

const score = (lhr, name) => Math.round((lhr.categories[name].score ?? 0) * 100);
const seconds = (lhr, name) => ((lhr.audits[name].numericValue ?? 0) / 1000).toFixed(1);

console.log('page      perf  a11y  best   seo   paint s  largest s  usable s  blocked ms   jump');
for (const [name, path] of PAGES) {
  const looks = [];
  for (let nth = 0; nth < Number(times); nth += 1) looks.push(await look(base + path));
  looks.sort((one, other) => score(one, 'performance') - score(other, 'performance'));
  const lhr = looks[Math.floor(looks.length / 2)];
  const scores = CATEGORIES.map((category) => String(score(lhr, category)).padStart(5)).join(' ');
  console.log([
    name.padEnd(9), scores, seconds(lhr, 'first-contentful-paint').padStart(8),
    seconds(lhr, 'largest-contentful-paint').padStart(10), seconds(lhr, 'interactive').padStart(9),
    String(Math.round(lhr.audits['total-blocking-time'].numericValue ?? 0)).padStart(11),
    (lhr.audits['cumulative-layout-shift'].numericValue ?? 0).toFixed(3).padStart(6),
  ].join(' '));
  for (const category of CATEGORIES.slice(1)) {
    for (const { id, weight } of lhr.categories[category].auditRefs) {
      const audit = lhr.audits[id];
      if (weight > 0 && audit.score !== null && audit.score < 1) console.log(`          ${category}: ${audit.title}`);
    }
  }
}
