// Custom elements, templates and DOMPurify.
import { authors, cleanNodes, CSS, defineAll, everySecond, FAILED, HEADING, load, LOADING, safe } from './common.js';
import { clockText, dayText, stampText } from './intl.js';

function template(html) {
  const { content } = Object.assign(document.createElement('template'), { innerHTML: html });
  return () => content.firstChild.cloneNode(true);
}

class Shadowed extends HTMLElement {
  constructor(content) {
    super();
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(CSS[this.localName]);
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sheet];
    root.append(content);
  }
}

class Clock extends Shadowed {
  #text = document.createTextNode('');
  #stop;

  constructor() {
    const time = document.createElement('time');
    super(time);
    time.append(this.#text);
  }

  connectedCallback() {
    this.#stop = everySecond((now) => { this.#text.data = clockText(now); });
  }

  disconnectedCallback() {
    this.#stop();
  }
}

class Loader extends Shadowed {
  static observedAttributes = ['src'];
  #loading;

  constructor() {
    super(LOADING);
  }

  async attributeChangedCallback(name, old, src) {
    this.#loading?.abort();
    const { signal } = (this.#loading = new AbortController());
    try {
      this.shadowRoot.replaceChildren(this.view(await load(src, signal)));
    } catch {
      if (!signal.aborted) this.shadowRoot.replaceChildren(FAILED);
    }
  }
}

const articleNode = template('<article><h2></h2><time></time><p class="lead"></p><div></div><p class="author"></p></article>');

class Article extends Loader {
  view([item]) {
    const article = articleNode();
    const [title, time, lead, body, author] = article.children;
    title.textContent = item.title;
    time.textContent = stampText(item.date_published);
    time.dateTime = item.date_published;
    lead.textContent = item.summary;
    body.append(cleanNodes(item.content_html));
    author.textContent = authors(item);
    return article;
  }
}

const listNode = template(`<section><h2>${HEADING}</h2><ul></ul></section>`);
const rowNode = template('<li><a></a><time></time></li>');

class RelatedNews extends Loader {
  view(items) {
    const section = listNode();
    section.lastChild.append(...items.map((item) => {
      const row = rowNode();
      const [link, time] = row.children;
      link.textContent = item.title;
      link.href = safe(item.url);
      time.textContent = dayText(item.date_published);
      time.dateTime = item.date_published;
      return row;
    }));
    return section;
  }
}

defineAll({ 'vn-clock': Clock, 'vn-article': Article, 'vn-related-news': RelatedNews });
