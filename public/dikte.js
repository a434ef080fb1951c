// Dictation: what is said is written where the cursor stands. Loaded by the app where the browser can listen.
//
// The app draws `[data-bantu=dikte]`, an empty place that names the text it is for (`data-untuk`) and brings
// every sentence in `data-kata`, parted by `|`. The browser, not this script, turns voice into text, and its
// maker may do so elsewhere: a sentence beside the button says so.

const Recognition = window.SpeechRecognition ?? window.webkitSpeechRecognition;
const TAGS = { id: 'id-ID', en: 'en-US' };

class Dictation {
  constructor(place) {
    this.place = place;
    this.button = document.createElement('button');
    this.button.type = 'button';
    this.button.className = 'button secondary small dictate';
    this.button.addEventListener('click', () => (this.listening ? this.stop() : this.start()));
    this.status = document.createElement('p');
    this.status.setAttribute('role', 'status');
    this.status.className = 'hint';
    this.hint = document.createElement('p');
    this.hint.className = 'hint';
    this.said = '';
    place.replaceChildren(this.button, this.status, this.hint);
    new MutationObserver(() => this.draw()).observe(place, { attributes: true, attributeFilter: ['data-kata'] });
    this.draw();
  }

  draw() {
    const words = [...this.place.dataset.kata.split('|'), '', ''];
    this.button.textContent = words[this.listening ? 1 : 0];
    this.button.classList.toggle('listening', Boolean(this.listening));
    this.hint.textContent = words[2];
    this.status.textContent = this.listening ? words[3] : { denied: words[4], lost: words[5] }[this.said] ?? '';
  }

  start() {
    const listening = new Recognition();
    listening.lang = TAGS[document.documentElement.lang] ?? TAGS.id;
    listening.continuous = true;
    listening.onresult = ({ results, resultIndex }) => {
      for (let at = resultIndex; at < results.length; at += 1) {
        if (results[at].isFinal) this.write(results[at][0].transcript.trim());
      }
    };
    listening.onerror = ({ error }) => {
      this.said = error === 'not-allowed' || error === 'service-not-allowed' ? 'denied' : 'lost';
    };
    listening.onend = () => {
      if (this.listening !== listening) return;
      this.listening = null;
      this.draw();
    };
    this.said = '';
    this.listening = listening;
    listening.start();
    this.draw();
  }

  stop() {
    this.listening.stop();
    this.listening = null;
    this.draw();
  }

  /** Puts words where the cursor stands, with the spaces they need. */
  write(words) {
    const text = document.getElementById(this.place.dataset.untuk);
    if (!text || !words) {
      this.listening?.stop();
      return;
    }
    const before = text.value.slice(0, text.selectionStart);
    const after = text.value.slice(text.selectionEnd);
    const lead = before && !/\s$/.test(before) ? ' ' : '';
    const trail = after && !/^\s/.test(after) ? ' ' : '';
    text.setRangeText(lead + words + trail, text.selectionStart, text.selectionEnd, 'end');
    text.dispatchEvent(new Event('input', { bubbles: true }));
  }

  /** Nobody is listened to whose page has gone. */
  leave() {
    this.listening?.abort();
    this.listening = null;
  }
}

const helped = new Map();

function help() {
  for (const [place, dictation] of helped) {
    if (!place.isConnected) {
      dictation.leave();
      helped.delete(place);
    }
  }
  for (const place of document.querySelectorAll('[data-bantu=dikte]')) {
    if (Recognition && !helped.has(place)) helped.set(place, new Dictation(place));
  }
}

new MutationObserver(help).observe(document.documentElement, { childList: true, subtree: true });
help();
