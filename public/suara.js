// Reads a part of the page aloud, where the device itself has a voice of the page's language. A voice that is
// somebody's server is passed over: what a complaint has come to is nobody's business but the reporter's.
// <html data-suara> says that there is one; a button names by `data-bacakan` what it reads, and stops it again.
const speech = window.speechSynthesis;
const root = document.documentElement;
let reading = null;

/** A voice of this device in the language of the page. */
function voice() {
  return speech.getVoices().find((one) => one.localService && one.lang.toLowerCase().startsWith(root.lang));
}

function show() {
  root.toggleAttribute('data-suara', Boolean(voice()));
}

function stop() {
  speech.cancel();
  reading?.setAttribute('aria-pressed', 'false');
  reading = null;
}

function read(button) {
  const parts = [...document.querySelectorAll(button.dataset.bacakan)];
  const words = new SpeechSynthesisUtterance(parts.map((part) => part.innerText).join('\n'));
  words.voice = voice();
  words.lang = words.voice.lang;
  words.onend = words.onerror = () => { if (reading === button) stop(); };
  reading = button;
  button.setAttribute('aria-pressed', 'true');
  speech.speak(words);
}

if (speech) {
  show();
  speech.addEventListener?.('voiceschanged', show);
  new MutationObserver(show).observe(root, { attributeFilter: ['lang'] });
  addEventListener('pagehide', stop);
  document.addEventListener('click', ({ target }) => {
    const button = target.closest('[data-bacakan]');
    if (!button) return;
    const again = reading === button;
    stop();
    if (!again) read(button);
  });
}
