// Lists as they are often written, to show that the rows of pages/addresses go red. Both read the page's address once; `forgetful` keeps
// what a visitor does for itself, `eager` keeps it for the whole site and believes whatever it has kept.
{
  const SIZE = 10;
  const memory = {
    forgetful: { recall: () => ({}), keep() {} },
    eager: {
      recall: () => JSON.parse(sessionStorage.getItem('vn-portal-widgets.lists') ?? '{}'),
      keep: (reading) => sessionStorage.setItem('vn-portal-widgets.lists', JSON.stringify(reading)),
    },
  };

  const button = (label, page, shown) => `<button type="button" value="${page}" aria-label="${label}"${page === shown && label.startsWith('Trang ') ? ' aria-current="page"' : ''}>${page}</button>`;

  class NaiveList extends HTMLElement {
    async connectedCallback() {
      const { items } = await (await fetch(this.getAttribute('src'))).json();
      this.attachShadow({ mode: 'open' });
      this.items = items.filter(({ url }) => new URL(url, location).href !== location.href);
      this.memory = memory[this.getAttribute('memory')];
      this.reading = { page: 1, query: '', year: '', ...this.memory.recall() };
      this.show();
      this.dataset.state = 'ready';
    }

    show() {
      const { page, query, year } = this.reading;
      const found = this.items.filter((item) => item.title.includes(query) && item.date_published.startsWith(year));
      const shown = found.slice((page - 1) * SIZE, page * SIZE);
      const years = [...new Set(this.items.map((item) => item.date_published.slice(0, 4)))];
      this.shadowRoot.innerHTML = `<input data-action="query"><select data-action="year"><option value="">Tất cả</option>${years.map((year) => `<option>${year}</option>`).join('')}</select>
        <ul>${shown.map(({ url, title }) => `<li><a part="link" href="${url}">${title}</a></li>`).join('')}</ul>
        <nav>${[1, 2, 3, 4, 5].map((number) => button(`Trang ${number}`, number, page)).join('')}</nav>`;
      const [input, select] = this.shadowRoot.querySelectorAll('input, select');
      input.value = query;
      select.value = year;
      for (const [control, field] of [[input, 'query'], [select, 'year']]) control.oninput = () => this.change({ page: 1, [field]: control.value });
      for (const turn of this.shadowRoot.querySelectorAll('button')) turn.onclick = () => this.change({ page: Number(turn.value) });
    }

    change(reading) {
      Object.assign(this.reading, reading);
      this.memory.keep(this.reading);
      this.show();
    }
  }
  customElements.define('naive-list', NaiveList);
}
