// Stands in for what an article's tools reach outside of the page: voice, share sheet, clipboard, printer, downloads.
// `?without` leaves the browser without those that some do not have.
(() => {
  const define = (object, name, value) => Object.defineProperty(object, name, { value, configurable: true, writable: true });
  const tools = { calls: [], utterances: [], saved: [], saidBefore: [] };
  window.__tools = tools;
  const without = location.search.includes('without');
  const voices = location.search.includes('foreign') ? [{ lang: 'en-US' }, { lang: 'vie' }] : [{ lang: 'en-US' }, { lang: 'vi_VN' }];
  const call = (name) => (...args) => void tools.calls.push([name, ...args]);

  define(window, 'SpeechSynthesisUtterance', class {
    constructor(text) {
      this.text = text;
    }
  });
  define(window, 'speechSynthesis', without ? undefined : {
    getVoices: () => voices,
    speak(utterance) {
      if (!tools.utterances.length) tools.saidBefore = [...document.querySelectorAll('vn-article')].map(({ shadowRoot }) => shadowRoot.querySelector('[data-message=said]').textContent);
      tools.utterances.push(utterance);
    },
    pause: call('pause'),
    resume: call('resume'),
    cancel: call('cancel'),
    addEventListener() {},
  });
  /** What a voice does at the end of what it says. */
  tools.end = (type = 'end') => {
    const utterance = tools.utterances.at(-1);
    utterance[`on${type}`]({ type });
  };
  define(navigator, 'share', without ? undefined : (data) => {
    tools.calls.push(['share', data]);
    return tools.refuse ? Promise.reject(new DOMException('', tools.refuse)) : Promise.resolve();
  });
  define(navigator, 'clipboard', without ? undefined : { writeText: async (text) => void tools.calls.push(['copy', text]) });
  if (without) define(window, 'print', undefined);
  else define(window, 'print', () => {
    tools.calls.push(['print', document.adoptedStyleSheets.length]);
  });
  URL.createObjectURL = (blob) => {
    blob.text().then((text) => tools.saved.push(text));
    return '#saved';
  };
  // The link of a download is never in the page.
  HTMLAnchorElement.prototype.click = function () {
    tools.calls.push(['download', this.download]);
  };
})();
