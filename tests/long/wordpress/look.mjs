// What a page of WordPress shows. These functions run in the page.

/** The elements of some HTML and of the page, each with its attributes: those that were written, and those that are there. */
export function attributes(html) {
  const described = (root) => [...root.querySelectorAll('[data-vn], vn-clock, vn-article, vn-related-news')]
    .filter((element) => !element.parentElement.closest('[data-vn]'))
    .map((element) => [element.localName, ...[...element.attributes].filter(({ name }) => name !== 'data-state').map(({ name, value }) => `${name}=${value}`).sort()]);
  return { written: described(new DOMParser().parseFromString(html, 'text/html')), found: described(document) };
}

/** What the visitor sees of each element, and the text of the page. */
export function seen() {
  const texts = (host, part) => [...host.shadowRoot?.querySelectorAll(`[part~=${part}]`) ?? []].map(({ textContent }) => textContent);
  const all = (tag, shown) => [...document.querySelectorAll(tag)].map(shown);
  return {
    clocks: all('vn-clock', (host) => texts(host, 'time').join()),
    lists: all('vn-related-news', (host) => ({ heading: texts(host, 'heading').join(), links: texts(host, 'link'), dates: texts(host, 'date'), pictures: [...host.shadowRoot.querySelectorAll('[part~=thumbnail]')].map(({ src }) => src) })),
    articles: all('vn-article', (host) => ({ title: texts(host, 'title').join(), date: texts(host, 'date').join(), body: texts(host, 'body').join(), message: texts(host, 'message').join() })),
    text: document.body.innerText,
  };
}

/** Whether the widgets run, and all that are in the page have settled. */
export function isSettled() {
  const hosts = [...document.querySelectorAll('vn-article, vn-related-news')];
  return document.readyState === 'complete' && Boolean(window.vnPortalWidgets && customElements.get('vn-article')) && hosts.every(({ dataset }) => /^(ready|empty|error)$/.test(dataset.state));
}
