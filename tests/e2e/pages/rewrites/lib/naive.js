// The control: elements as people write them, that trust that nobody else changes the page. They show the articles of the rows, are
// mounted into containers once the page is parsed, lock the page by its root, and end things by the event that ends them.
(() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(':host { display: block; } article { padding: 1em; }');
  window.naive = { loading: 0 };

  class Article extends HTMLElement {
    static observedAttributes = ['src', 'heading-level'];

    connectedCallback() {
      if (!this.shadowRoot) {
        this.attachShadow({ mode: 'open' }).adoptedStyleSheets = [sheet];
        this.show();
      }
    }

    attributeChangedCallback() {
      if (this.shadowRoot) this.show();
    }

    async show() {
      const inline = this.querySelector('script')?.textContent;
      const src = this.getAttribute('src');
      if (!inline && !src) return;
      naive.loading += 1;
      const item = inline ? JSON.parse(inline) : await fetch(src).then((response) => (response.ok ? response.json() : {}));
      naive.loading -= 1;
      this.shadowRoot.innerHTML = `<article data-size="0"><h2 part="title">${item.title}</h2>${item.content_html ?? ''}<button data-action="print">In</button><button data-action="larger">A+</button></article>`;
      for (const picture of this.shadowRoot.querySelectorAll('img')) picture.onclick = () => this.view(picture);
      this.shadowRoot.querySelector('[data-action=print]').onclick = () => this.print();
      this.shadowRoot.querySelector('[data-action=larger]').onclick = () => { this.shadowRoot.firstElementChild.dataset.size = '1'; };
      this.dataset.state = 'ready';
      if (this.hasAttribute('json-ld')) {
        document.head.append(Object.assign(document.createElement('script'), { type: 'application/ld+json', text: JSON.stringify(item) }));
      }
    }

    view(picture) {
      const dialog = this.shadowRoot.appendChild(document.createElement('dialog'));
      dialog.append(picture.cloneNode(), Object.assign(document.createElement('button'), { textContent: 'Đóng', onclick: () => dialog.close() }));
      document.documentElement.style.overflow = 'hidden';
      dialog.onclose = () => {
        document.documentElement.style.overflow = '';
        dialog.remove();
      };
      dialog.showModal();
    }

    print() {
      const paper = document.documentElement.appendChild(document.createElement('vn-paper'));
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
      addEventListener('afterprint', () => {
        paper.remove();
        document.adoptedStyleSheets = [];
      });
      window.print();
    }
  }

  class Time extends HTMLElement {
    connectedCallback() {
      if (!this.shadowRoot) this.attachShadow({ mode: 'open' }).append(Object.assign(document.createElement('time'), { textContent: this.getAttribute('datetime') }));
    }
  }

  const mount = () => {
    for (const container of document.querySelectorAll('[data-vn]')) {
      const element = document.createElement(`vn-${container.dataset.vn}`);
      for (const [name, value] of Object.entries(container.dataset)) if (name !== 'vn') element.setAttribute(name, value);
      element.append(...container.childNodes);
      container.append(element);
    }
  };

  window.vnPortalWidgets = { whenReady: Promise.resolve(), mount: () => () => {} };
  addEventListener('DOMContentLoaded', mount);
  if (document.readyState !== 'loading') mount();
  if (!customElements.get('vn-article')) {
    customElements.define('vn-article', Article);
    customElements.define('vn-time', Time);
  }
})();
