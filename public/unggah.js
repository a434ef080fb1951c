// Makes pictures small and sends files by tus 1.0, piece by piece, so that a lost network costs a piece
// and never a file. A classic script without modules: a page and a service worker load the same one.
// It sets `aduanUnggah`, with
//   siapkan(file) -> { blob, name, type }   rejects with { code: 'heic' } for a picture nobody here can open
//   attachment(file), identity(file), evidence(file) -> the same by purpose; a photo that is evidence keeps what its camera wrote of when and where it was taken
//   kirim({ blob, name, key, purpose, lang, progress, signal, resume }) -> the file as the server keeps it
//     rejects with { network: true } or { status, body }. `resume` remembers how far it came: get(), set(address)
//     and drop(), each giving a promise.
// Absent: what is shown of it, and keeping a file beyond the page.
(() => {
  const SIDE = 2048;
  const QUALITY = 0.82;
  const SMALL = 300 * 1024;
  const KB = 1024;
  const FIRST = 256 * KB;
  const LEAST = 32 * KB;
  const MOST = 2048 * KB;
  // A piece that takes less is made larger, one that takes more smaller; one that takes far more is lost.
  const FAST = 2000;
  const SLOW = 8000;
  const LOST = 60000;
  const TRIES = 4;
  const TUS = { 'Tus-Resumable': '1.0.0' };

  const named = (name, ending) => `${name.replace(/\.[^.]*$/, '') || 'foto'}.${ending}`;
  const heic = ({ name, type }) => /hei[cf]/i.test(type) || /\.hei[cf]$/i.test(name);

  /** Draws a picture over a whole canvas; JPEG knows no clear parts and would make them black. */
  function draw(canvas, picture, type) {
    const pen = canvas.getContext('2d');
    if (type === 'image/jpeg') {
      pen.fillStyle = '#fff';
      pen.fillRect(0, 0, canvas.width, canvas.height);
    }
    pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  }

  /** Draws a picture on a canvas of a size, and what comes of it in a type. */
  async function drawn(picture, width, height, type) {
    if (self.OffscreenCanvas) {
      const canvas = new OffscreenCanvas(width, height);
      draw(canvas, picture, type);
      return canvas.convertToBlob({ type, quality: QUALITY });
    }
    const canvas = Object.assign(document.createElement('canvas'), { width, height });
    draw(canvas, picture, type);
    return new Promise((resolve) => { canvas.toBlob(resolve, type, QUALITY); });
  }

  /** A chosen file as it is sent: a picture small, upright and without what a camera wrote into it. */
  async function siapkan(file) {
    const { name, type } = file;
    const asIs = { blob: file, name, type };
    if (!/^image\//.test(type) && !heic(file)) return asIs;
    let picture;
    try {
      picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
    } catch {
      if (heic(file)) throw { code: 'heic' };
      // Whether it can be opened elsewhere, the server says.
      return asIs;
    }
    const scale = Math.min(1, SIDE / Math.max(picture.width, picture.height));
    const size = [picture.width, picture.height].map((side) => Math.max(1, Math.round(side * scale)));
    // What is sharp and small stays so; photos are better off as JPEG.
    const png = type === 'image/png' && file.size <= SMALL;
    const made = png ? 'image/png' : 'image/jpeg';
    const blob = await drawn(picture, ...size, made).catch(() => null);
    picture.close();
    if (!blob || blob.type !== made) return asIs;
    return { blob, name: named(name, png ? 'png' : 'jpg'), type: made };
  }

  /** Says in what a camera wrote that the picture stands upright: it was turned as it was drawn. */
  function upright(view, tiff) {
    const little = view.getUint16(tiff) === 0x4949;
    const first = tiff + view.getUint32(tiff + 4, little);
    const count = view.getUint16(first, little);
    for (let nth = 0; nth < count; nth += 1) {
      const entry = first + 2 + 12 * nth;
      if (view.getUint16(entry, little) === 0x0112) view.setUint16(entry + 8, 1, little);
    }
  }

  /** What a camera wrote into a JPEG, as the segment of the file it is. */
  async function written(file) {
    const view = new DataView(await file.slice(0, 256 * KB).arrayBuffer());
    if (view.getUint16(0) !== 0xffd8) return undefined;
    for (let at = 2; view.getUint16(at) >= 0xffc0 && view.getUint16(at) !== 0xffda;) {
      const length = view.getUint16(at + 2);
      if (view.getUint16(at) === 0xffe1 && view.getUint32(at + 4) === 0x45786966) {
        upright(view, at + 10);
        return at + 2 + length <= view.byteLength ? view.buffer.slice(at, at + 2 + length) : undefined;
      }
      at += 2 + length;
    }
    return undefined;
  }

  /** A chosen photo as a proof is sent: small, with what its camera wrote, of which the server reads when and where. */
  async function siapkanBukti(file) {
    const made = await siapkan(file);
    if (made.blob === file || made.type !== 'image/jpeg') return made;
    const exif = await written(file).catch(() => undefined);
    if (!exif) return made;
    const blob = new Blob([made.blob.slice(0, 2), exif, made.blob.slice(2)], { type: made.type });
    return { ...made, blob };
  }

  const base64 = (bytes) => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  const text64 = (text) => base64(new TextEncoder().encode(text));
  const pause = (ms, signal) => new Promise((resolve) => {
    setTimeout(resolve, ms);
    signal?.addEventListener('abort', resolve, { once: true });
  });

  /** Remembers how far the same bytes came for the same form, as long as this script lives. */
  const known = new WeakMap();
  function memory(blob, key) {
    const own = known.get(blob)?.key === key ? known.get(blob) : { key };
    known.set(blob, own);
    return {
      get: async () => own.address,
      set: async (address) => { own.address = address; },
      drop: async () => { own.address = undefined; },
    };
  }

  /** Asks the server; a lost network and an answer that tells to come later throw `{ network: true }`. */
  async function ask(address, options, signal) {
    const stop = new AbortController();
    const end = () => stop.abort();
    const timer = setTimeout(end, LOST);
    signal?.addEventListener('abort', end);
    try {
      if (signal?.aborted) throw 0;
      const answer = await fetch(address, { ...options, signal: stop.signal, credentials: 'omit' });
      const body = await answer.text();
      // An answer of somebody between, such as a page of a network's sign-in.
      if (!answer.headers.get('Tus-Resumable')) throw 0;
      if (answer.status < 400) return { answer, body };
      throw { status: answer.status, body };
    } catch (why) {
      const lost = !why.status || why.status === 408 || why.status >= 500;
      throw lost ? { network: true, status: why.status, body: why.body } : why;
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener('abort', end);
    }
  }

  /** Sends a file for a form, from where it broke off if it did. */
  async function kirim({ blob, name, key, purpose, lang, progress, signal, resume = memory(blob, key) }) {
    const language = { 'Accept-Language': lang || 'id' };
    const told = (offset) => progress?.(blob.size ? Math.floor((offset / blob.size) * 100) : 100);
    let address = await resume.get();
    let piece = FIRST;
    let offset = -1;

    const begin = async () => {
      const said = [['key', key], ['filename', name], ['purpose', purpose || 'attachment']];
      const { answer } = await ask('/api/v1/tus', {
        method: 'POST',
        headers: {
          ...TUS, ...language, 'Upload-Length': String(blob.size),
          'Upload-Metadata': said.map(([what, value]) => `${what} ${text64(value)}`).join(','),
        },
      }, signal);
      address = answer.headers.get('Location');
      offset = 0;
      await resume.set(address);
    };
    /** Where the server stands; the file, when it has it. */
    const look = async () => {
      const { body } = await ask(address, { headers: language }, signal);
      const { state, file, problem, ...stands } = JSON.parse(body);
      if (problem) throw { status: problem.status, body: JSON.stringify(problem) };
      offset = stands.offset;
      return state === 'kept' ? file : undefined;
    };
    const push = async () => {
      const bytes = await blob.slice(offset, offset + piece).arrayBuffer();
      const headers = { ...TUS, ...language, 'Content-Type': 'application/offset+octet-stream', 'Upload-Offset': String(offset) };
      if (self.crypto?.subtle) {
        headers['Upload-Checksum'] = `sha256 ${base64(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)))}`;
      }
      const began = Date.now();
      const { answer } = await ask(address, { method: 'PATCH', headers, body: bytes }, signal);
      const took = Date.now() - began;
      if (took < FAST) piece = Math.min(MOST, piece * 2);
      if (took > SLOW) piece = Math.max(LEAST, piece / 2);
      offset = Number(answer.headers.get('Upload-Offset'));
    };

    for (let failed = 0; ;) {
      try {
        if (!address) await begin();
        if (offset < 0) {
          const file = await look();
          if (file) {
            await resume.drop();
            return file;
          }
        }
        told(offset);
        while (offset < blob.size) {
          await push();
          failed = 0;
          told(offset);
        }
        offset = -1;
      } catch (why) {
        offset = -1;
        failed += 1;
        if (why.status === 404 || why.status === 410) {
          // Its time is over there: from the beginning, unless that was the beginning.
          address = undefined;
          await resume.drop();
        } else if (why.network) {
          piece = Math.max(LEAST, piece / 2);
        } else if (why.status !== 409 && why.status !== 460) {
          if (why.status !== 429) await resume.drop();
          throw why;
        }
        // Without a network there is nothing to try; whoever asked tries again when it is back.
        if (signal?.aborted || failed >= TRIES || self.navigator?.onLine === false) {
          throw why.status && why.status < 500 ? why : { network: true };
        }
        await pause(250 * 4 ** (failed - 1), signal);
        if (signal?.aborted) throw { network: true };
      }
    }
  }

  self.aduanUnggah = { siapkan, attachment: siapkan, identity: siapkan, evidence: siapkanBukti, kirim };
})();
