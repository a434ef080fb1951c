// In every page that stands in a frame on an agency's site: tells the page around it how tall this one is and
// where the cursor stands, so that nobody scrolls inside a box. Told is only the origin that the agency's data
// names, which the server wrote into `data-asal`; heard is only that origin, and only the page around.
// No storage and no cookie is asked for. On the other side stands sematkan.js.
(() => {
  const { asal } = document.documentElement.dataset;
  if (!asal || parent === self) return;

  let told = 0;
  const say = (aduan, more) => parent.postMessage({ aduan, ...more }, asal);
  const measure = () => {
    const tinggi = Math.ceil(document.body.getBoundingClientRect().height);
    if (tinggi !== told) say('tinggi', { tinggi: told = tinggi });
  };
  const watch = () => {
    if (self.ResizeObserver) new ResizeObserver(measure).observe(document.body);
    else setInterval(measure, 500);
    measure();
  };

  addEventListener('message', ({ origin, source, data }) => {
    if (origin !== asal || source !== parent || data?.aduan !== 'halo') return;
    told = 0;
    measure();
  });
  document.addEventListener('focusin', ({ target }) => {
    // After the page has taken its new shape; a frame out of sight is drawn by nobody, so no drawing is waited for.
    setTimeout(() => {
      const { top, bottom } = target.getBoundingClientRect();
      measure();
      say('fokus', { atas: Math.max(0, top - 72), bawah: bottom + 16 });
    }, 50);
  });
  watch();
})();
