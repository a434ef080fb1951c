// The page of what is kept on this phone: fills the server's templates with drafts, complaints that wait and
// receipts. All of its sentences stand in the page. Absent: the store (see `simpan.js`).
(() => {
  const root = document.getElementById('milik');
  const store = self.aduanSimpan;
  const at = (name) => root.querySelector(`[data-bagian="${name}"]`);
  const lang = document.documentElement.lang;
  const when = (ms) => new Date(ms).toLocaleString(lang === 'id' ? 'id-ID' : 'en-GB', {
    weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit',
  });
  /** Words of the page with a place filled. */
  const words = (name, places = {}) => Object.entries(places).reduce(
    (text, [place, value]) => text.replaceAll(`{${place}}`, value), root.dataset[name],
  );
  const inLang = (path) => (lang === 'id' ? path : `${path}${path.includes('?') ? '&' : '?'}bahasa=${lang}`);

  function say(text) {
    at('kabar').textContent = text;
  }

  /** One row; `fill` sets what differs by its state. */
  function row(kind, one) {
    const item = root.querySelector('template').content.firstElementChild.cloneNode(true);
    const part = (name) => item.querySelector(`.${name}`);
    part('milik-instansi').textContent = one.nama;
    part('milik-nomor').textContent = kind === 'terima' ? one.nomor || words('menyusul') : one.nomor || '';
    part('milik-ringkas').textContent = one.ringkas || '';
    part('milik-kapan').textContent = when(one.at);
    const state = part('state');
    state.textContent = words(kind);
    state.classList.add({ draf: 'neutral', antre: 'waiting', terima: 'done', ikut: 'neutral' }[kind]);
    const note = [one.gagal && words('ditolak'), one.hilang > 0 && words('hilang', { count: one.hilang })].filter(Boolean);
    part('milik-catatan').textContent = note.join(' ');
    const open = part('milik-buka');
    open.textContent = words({ draf: 'lanjut', terima: 'lacak' }[kind] || 'buka');
    open.append(Object.assign(document.createElement('span'), { className: 'visually-hidden', textContent: ` ${one.nama} ${one.nomor || ''}` }));
    open.href = inLang({
      terima: one.nomor ? `/lacak/${one.nomor}` : '/lacak', ikut: one.key,
    }[kind] || one.di || (one.draf && one.draf.di) || one.form);
    open.addEventListener('click', () => {
      // Number and code go by the tab's own storage, never by an address.
      if (kind === 'terima') {
        try {
          sessionStorage.setItem('aduan.lacak', JSON.stringify({ number: one.nomor, code: one.kode }));
        } catch {
          open.hash = `kode=${encodeURIComponent(one.kode)}`;
        }
      } else if (kind !== 'ikut') {
        store.mulai(kind === 'draf' ? one : { key: one.key, form: one.form });
      }
    });
    const drop = part('milik-hapus');
    drop.append(Object.assign(document.createElement('span'), { className: 'visually-hidden', textContent: ` ${one.nama} ${one.nomor || ''}` }));
    const ask = part('milik-tanya');
    ask.querySelector('p').textContent = words({ terima: 'hapusTerima', ikut: 'hapusIkut' }[kind] || 'hapusDraf');
    drop.addEventListener('click', () => { ask.hidden = false; ask.querySelector('button').focus(); });
    const [yes, no] = ask.querySelectorAll('button');
    yes.addEventListener('click', async () => {
      await store.hapus(one.key);
      say(words('terhapus'));
      at('judul').focus();
    });
    no.addEventListener('click', () => { ask.hidden = true; drop.focus(); });
    return item;
  }

  async function draw() {
    let all;
    try {
      all = await store.daftar();
    } catch {
      at('tertutup').hidden = false;
      at('lupa').hidden = true;
      return;
    }
    for (const kind of ['draf', 'antre', 'terima', 'ikut']) {
      const list = at(kind);
      list.querySelector('ul').replaceChildren(...all[kind].map((one) => row(kind, one)));
      list.hidden = all[kind].length === 0;
    }
    const none = Object.values(all).every((rows) => rows.length === 0);
    at('kosong').hidden = !none || forgotten;
    const unsent = all.draf.length + all.antre.length;
    at('belum').textContent = unsent > 0 ? words('belum', { count: unsent }) : '';
  }

  let forgotten = false;
  const ask = at('tanya');
  at('lupa').querySelector('button').addEventListener('click', () => { ask.hidden = false; ask.querySelector('button').focus(); });
  const [yes, no] = ask.querySelectorAll('button');
  no.addEventListener('click', () => { ask.hidden = true; });
  yes.addEventListener('click', async () => {
    forgotten = true;
    for (const name of ['draf', 'antre', 'terima', 'ikut', 'kosong', 'lupa']) at(name).hidden = true;
    await store.lupakan();
    say(words('dilupakan'));
    at('judul').focus();
  });

  if (store) {
    at('isi').hidden = false;
    store.dengar(() => { if (!forgotten) draw(); });
    draw();
  } else {
    at('tertutup').hidden = false;
  }
})();
