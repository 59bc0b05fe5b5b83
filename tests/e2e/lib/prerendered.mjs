// TEMPORARY prototype: captures the first views from a live page.
export async function firstViews(html, engine, server) {
  server.route('/live.html', { type: 'text/html; charset=utf-8', body: html.replace('</body>', '<script src="/pkg/vn-portal-widgets.embed.js"></script></body>') });
  await engine.driver.get(`${server.origin}/live.html`);
  const views = await engine.driver.executeAsyncScript((done) => {
    const wait = () => {
      const all = [...document.querySelectorAll('vn-article, vn-related-news')];
      if (![...document.querySelectorAll('vn-clock,vn-time')].every((e)=>e.shadowRoot)||!all.every((e) => e.dataset.state === 'ready')) return setTimeout(wait, 50);
      done([...document.querySelectorAll('vn-article, vn-related-news, vn-time, vn-clock')].map((e) => {
        const root = e.shadowRoot;
        return [e.localName, e.localName === 'vn-clock' ? '<slot></slot>' : root.innerHTML];
      }));
    };
    wait();
  });
  let at = 0;
  return html.replace(/<(vn-[\w-]+|(?:div|span) data-vn="[^"]*")([^>]*)>/g, (all) => {
    const [tag, inner] = views[at++];
    return `${all}<template shadowrootmode="open"><link rel="stylesheet" href="/pkg/css/${tag}.css">${inner}</template>`;
  });
}
