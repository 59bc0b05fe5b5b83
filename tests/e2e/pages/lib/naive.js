// Elements by somebody who thinks of one document only, and of data that nobody has wrapped: the control of the rows in
// documents/ and inline.mjs.
(() => {
  const script = document.currentScript;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(':host { display: block }');

  const rootOf = (element) => {
    if (!element.shadowRoot) element.attachShadow({ mode: 'open' }).adoptedStyleSheets = [sheet];
    return element.shadowRoot;
  };

  const whenParsed = (show) => {
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', show);
    else show();
  };

  const make = (tag, part, text) => {
    const element = document.createElement(tag);
    element.setAttribute('part', part);
    element.textContent = text;
    return element;
  };

  const parse = (html) => {
    const frame = document.createElement('iframe');
    document.documentElement.append(frame);
    try {
      return new frame.contentWindow.DOMParser().parseFromString(html, 'text/html').body;
    } catch {
      return Object.assign(document.createElement('div'), { innerHTML: html });
    } finally {
      frame.remove();
    }
  };

  const dataOf = async (element) => {
    const src = element.getAttribute('src');
    if (src) return (await fetch(new URL(src, location.href))).json();
    return element.data ?? JSON.parse(element.querySelector('script').textContent);
  };

  customElements.define('naive-article', class extends HTMLElement {
    connectedCallback() {
      if (this.headingLevel) this.setAttribute('heading-level', this.headingLevel);
      whenParsed(() => dataOf(this).then((item) => this.show(item), (cause) => this.dispatchEvent(new ErrorEvent('naive', { error: cause }))));
    }

    show({ title, content_html: html = '' }) {
      const body = make('div', 'body', '');
      body.append(...parse(html).childNodes);
      for (const link of body.querySelectorAll('a')) {
        if (new URL(link.href).origin !== location.origin) link.rel = 'noopener noreferrer';
      }
      rootOf(this).replaceChildren(make('h2', 'title', title), body);
      const print = this.shadowRoot.appendChild(make('button', 'button', ''));
      print.dataset.action = 'print';
      print.addEventListener('click', () => {
        document.documentElement.append(document.createElement('vn-paper'));
        window.print();
      });
      if (!this.hasAttribute('json-ld') || this.block) return;
      this.block = document.createElement('script');
      this.block.type = 'application/ld+json';
      this.block.text = JSON.stringify({ headline: title });
      document.head.append(this.block);
    }
  });

  customElements.define('naive-related-news', class extends HTMLElement {
    connectedCallback() {
      whenParsed(() => dataOf(this).then(({ items }) => {
        const others = items.filter(({ url }) => new URL(url, document.baseURI).href !== document.URL);
        rootOf(this).replaceChildren(...others.map(({ title }) => make('a', 'link', title)));
      }));
    }
  });

  customElements.define('naive-clock', class extends HTMLElement {
    connectedCallback() {
      let ahead = 0;
      const tick = () => {
        if (document.hidden) return;
        const time = make('time', 'time', new Date(Date.now() + ahead).toLocaleTimeString());
        time.dateTime = new Date(Date.now() + ahead).toISOString();
        rootOf(this).replaceChildren(time);
      };
      tick();
      setInterval(tick, 1_000);
      if (!this.hasAttribute('sync') || new URL(script.src).origin !== location.origin) return;
      fetch(script.src, { method: 'HEAD', cache: 'no-store' }).then(({ headers }) => {
        ahead = Date.parse(headers.get('date')) - Date.now();
        tick();
      });
    }
  });
})();
