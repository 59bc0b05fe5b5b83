// Lit, DOMPurify and dayjs.
import { html, LitElement, unsafeCSS } from 'lit';
import { authors, cleanNodes, CSS, defineAll, everySecond, FAILED, HEADING, load, LOADING, safe } from './common.js';
import { clockText, dayText, stampText } from './dayjs.js';

class Clock extends LitElement {
  static styles = unsafeCSS(CSS['vn-clock']);
  static properties = { now: { state: true } };
  #stop;

  connectedCallback() {
    super.connectedCallback();
    this.#stop = everySecond((now) => { this.now = now; });
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#stop();
  }

  render() {
    return html`<time>${clockText(this.now)}</time>`;
  }
}

class Loader extends LitElement {
  static properties = { src: {}, items: { state: true }, failed: { state: true } };
  #loading;

  async willUpdate(changed) {
    if (!changed.has('src')) return;
    this.#loading?.abort();
    const { signal } = (this.#loading = new AbortController());
    try {
      this.items = await load(this.src, signal);
      this.failed = false;
    } catch {
      if (!signal.aborted) this.failed = true;
    }
  }

  render() {
    if (this.failed) return FAILED;
    return this.items ? this.view(this.items) : LOADING;
  }
}

class Article extends Loader {
  static styles = unsafeCSS(CSS['vn-article']);

  view([item]) {
    return html`<article><h2>${item.title}</h2><time datetime=${item.date_published}>${stampText(item.date_published)}</time><p class="lead">${item.summary}</p><div>${cleanNodes(item.content_html)}</div><p class="author">${authors(item)}</p></article>`;
  }
}

class RelatedNews extends Loader {
  static styles = unsafeCSS(CSS['vn-related-news']);

  view(items) {
    return html`<section><h2>${HEADING}</h2><ul>${items.map((item) => html`<li><a href=${safe(item.url)}>${item.title}</a><time datetime=${item.date_published}>${dayText(item.date_published)}</time></li>`)}</ul></section>`;
  }
}

defineAll({ 'vn-clock': Clock, 'vn-article': Article, 'vn-related-news': RelatedNews });
