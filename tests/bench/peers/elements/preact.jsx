// Preact, DOMPurify and dayjs, in custom elements.
import { render } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { authors, cleanText, CSS, defineAll, everySecond, FAILED, HEADING, load, LOADING, safe } from './common.js';
import { clockText, dayText, stampText } from './dayjs.js';

function Clock() {
  const [now, setNow] = useState(Date.now);
  useEffect(() => everySecond(setNow), []);
  return <time>{clockText(now)}</time>;
}

const loading = (View) => ({ src }) => {
  const [{ items, failed }, set] = useState({});
  useEffect(() => {
    const abort = new AbortController();
    load(src, abort.signal).then((items) => set({ items }), () => abort.signal.aborted || set({ failed: true }));
    return () => abort.abort();
  }, [src]);
  if (failed) return FAILED;
  return items ? <View items={items} /> : LOADING;
};

function Article({ items: [item] }) {
  const body = useMemo(() => ({ __html: cleanText(item.content_html) }), [item]);
  return (
    <article>
      <h2>{item.title}</h2>
      <time datetime={item.date_published}>{stampText(item.date_published)}</time>
      <p class="lead">{item.summary}</p>
      <div dangerouslySetInnerHTML={body} />
      <p class="author">{authors(item)}</p>
    </article>
  );
}

const Row = (item) => <li key={item.id}><a href={safe(item.url)}>{item.title}</a><time datetime={item.date_published}>{dayText(item.date_published)}</time></li>;
const RelatedNews = ({ items }) => <section><h2>{HEADING}</h2><ul>{items.map(Row)}</ul></section>;

function element(View) {
  return class extends HTMLElement {
    static observedAttributes = ['src'];

    constructor() {
      super();
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(CSS[this.localName]);
      this.attachShadow({ mode: 'open' }).adoptedStyleSheets = [sheet];
    }

    connectedCallback() {
      this.attributeChangedCallback();
    }

    attributeChangedCallback() {
      if (this.isConnected) render(<View src={this.getAttribute('src')} />, this.shadowRoot);
    }

    disconnectedCallback() {
      render(null, this.shadowRoot);
    }
  };
}

defineAll({ 'vn-clock': element(Clock), 'vn-article': element(loading(Article)), 'vn-related-news': element(loading(RelatedNews)) });
