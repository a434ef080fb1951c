// Does the work that is asked of a browser while far more is filed than people file (`shared::proof`), in a
// worker, so that the page stays alive. A classic script for pages, workers and service workers alike:
//   self.aduanBukti.pecahkan(challenge) -> Promise of the text for the header `Aduan-Proof`
// The page around it does nothing but wait; nobody is asked to look at pictures.
(() => {
  const WORKER = 'aduan-bukti';
  const source = self.document?.currentScript?.src ?? '/aset/warga/bukti.js';

  const K = new Uint32Array(64);
  const START = new Uint32Array(8);
  {
    // The first bits of the roots of the first primes, as FIPS 180-4 has them.
    const fraction = (x) => ((x - Math.floor(x)) * 0x100000000) >>> 0;
    let found = 0;
    for (let n = 2; found < 64; n += 1) {
      let prime = true;
      for (let d = 2; d * d <= n; d += 1) if (n % d === 0) prime = false;
      if (!prime) continue;
      if (found < 8) START[found] = fraction(Math.sqrt(n));
      K[found] = fraction(Math.cbrt(n));
      found += 1;
    }
  }

  const w = new Int32Array(64);

  /** The first word of the SHA-256 of a message that fits one block, which lies in `w` padded. */
  function head() {
    for (let t = 16; t < 64; t += 1) {
      const x = w[t - 15];
      const y = w[t - 2];
      w[t] = w[t - 16] + w[t - 7]
        + (((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3))
        + (((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10));
    }
    let a = START[0] | 0, b = START[1] | 0, c = START[2] | 0, d = START[3] | 0;
    let e = START[4] | 0, f = START[5] | 0, g = START[6] | 0, h = START[7] | 0;
    for (let t = 0; t < 64; t += 1) {
      const one = (h + (((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7)))
        + ((e & f) ^ (~e & g)) + K[t] + w[t]) | 0;
      const two = ((((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10)))
        + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      h = g; g = f; f = e; e = (d + one) | 0; d = c; c = b; b = a; a = (one + two) | 0;
    }
    return (START[0] + a) >>> 0;
  }

  /** Puts a message of at most 55 signs of ASCII into `w`. */
  function put(text) {
    w.fill(0, 0, 16);
    for (let at = 0; at < text.length; at += 1) w[at >> 2] |= text.charCodeAt(at) << (24 - (at & 3) * 8);
    w[text.length >> 2] |= 0x80 << (24 - (text.length & 3) * 8);
    w[15] = text.length * 8;
  }

  function solve(challenge) {
    const [, nonce, , bits, puzzles] = challenge.split('.');
    const least = 2 ** (32 - bits);
    const solved = [];
    for (let nth = 0; nth < puzzles; nth += 1) {
      let number = 0;
      for (put(`${nonce}.${nth}.0`); head() >= least; put(`${nonce}.${nth}.${number}`)) number += 1;
      solved.push(number);
    }
    return `${challenge}~${solved.join('.')}`;
  }

  if (self.name === WORKER && !self.document) {
    self.onmessage = ({ data }) => self.postMessage(solve(data));
    return;
  }

  /** In a worker of its own where there is one, else here. */
  function pecahkan(challenge) {
    return new Promise((resolve) => {
      const here = () => setTimeout(() => resolve(solve(challenge)));
      if (!self.Worker || !self.document) return here();
      try {
        const worker = new Worker(source, { name: WORKER });
        worker.onmessage = ({ data }) => { worker.terminate(); resolve(data); };
        worker.onerror = () => { worker.terminate(); here(); };
        worker.postMessage(challenge);
      } catch {
        here();
      }
    });
  }
  self.aduanBukti = { pecahkan };
})();
