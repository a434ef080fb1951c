// Puts an agency's complaint form or tracker into a page of its own site, where this script stands:
//   <script src="https://aduan.example/sematkan.js" data-instansi="jenawi" async></script>
// data-bagian="lapor|lacak", data-warna="#0f5d63", data-bahasa="id|en". Nothing is stored and no cookie is
// set. Where the frame may not stand or does not come, a plain link takes its place.
(() => {
  const tag = document.currentScript;
  const { instansi, bagian, warna, bahasa } = tag?.dataset ?? {};
  if (!instansi) return;
  const site = new URL(tag.src).origin;
  const part = bagian === 'lacak' ? 'lacak' : 'lapor';
  const english = bahasa === 'en';
  const name = { lapor: ['Sampaikan aduan', 'File a complaint'], lacak: ['Lacak aduan', 'Track a complaint'] }[part][+english];

  const query = new URLSearchParams({ asal: location.origin });
  if (warna) query.set('warna', warna.replace('#', ''));
  if (english) query.set('bahasa', 'en');

  const frame = document.createElement('iframe');
  frame.title = name;
  frame.lang = english ? 'en' : 'id';
  frame.allow = 'clipboard-write; geolocation; microphone';
  // The height is kept free from the start, so that nothing below jumps when the page comes.
  frame.style.cssText = 'display:block;width:100%;height:40rem;border:0';
  tag.after(frame);

  let alive = false;
  let timer;
  const instead = () => {
    if (alive) return;
    removeEventListener('message', hear);
    const link = document.createElement('a');
    link.href = part === 'lacak' ? `${site}/lacak` : `${site}/${encodeURIComponent(instansi)}/lapor`;
    link.textContent = name;
    frame.replaceWith(link);
  };
  const waitFor = (milliseconds) => {
    clearTimeout(timer);
    if (!alive) timer = setTimeout(instead, milliseconds);
  };

  let line;
  const show = () => {
    if (!line) return;
    const top = frame.getBoundingClientRect().top;
    const seen = self.visualViewport?.height ?? innerHeight;
    const [from, to] = [top + line.atas, top + line.bawah];
    if (from < 0 || to > seen) scrollBy(0, to - from > seen || from < 0 ? from : to - seen);
  };
  const hear = ({ origin, source, data }) => {
    if (origin !== site || source !== frame.contentWindow) return;
    if (data?.aduan === 'tinggi' && data.tinggi > 0) {
      alive = true;
      frame.style.height = `${+data.tinggi}px`;
    } else if (data?.aduan === 'fokus') {
      line = { atas: +data.atas, bawah: +data.bawah };
      show();
    }
  };
  addEventListener('message', hear);
  // The keyboard of a phone takes its half of the window a moment after the cursor was set.
  self.visualViewport?.addEventListener('resize', () => document.activeElement === frame && show());

  let loads = 0;
  frame.addEventListener('load', () => {
    if (!frame.src) return;
    waitFor(4000);
    frame.contentWindow.postMessage({ aduan: 'halo' }, site);
    // A form that was sent is answered at its top.
    if (loads++ && frame.getBoundingClientRect().top < 0) frame.scrollIntoView();
  });
  const begin = () => {
    waitFor(20000);
    frame.src = `${site}/sematkan/${encodeURIComponent(instansi)}/${part}?${query}`;
  };
  if (!self.IntersectionObserver) return begin();
  const near = new IntersectionObserver(([seen]) => {
    if (!seen.isIntersecting) return;
    near.disconnect();
    begin();
  }, { rootMargin: '800px' });
  near.observe(frame);
})();
