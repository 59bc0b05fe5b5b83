// The page without a framework: elements made by script, typed by their tags.
import 'vn-portal-widgets';
import { feed, heard } from '../shared';

const app = document.querySelector('#app')!;
app.innerHTML = `
  <vn-clock format="HH:mm">Giờ</vn-clock>
  <vn-article src="tin.json" item="b" heading-level="3"><p id="child">lần 0</p></vn-article>
  <vn-related-news id="list" page-size="2" search><p>dự phòng</p></vn-related-news>
  <vn-related-news id="broken" src="khong-co.json"><p>dự phòng</p></vn-related-news>
  <button type="button">Vẽ lại</button>`;

document.querySelector('vn-article')?.addEventListener('vn-load', ({ detail }) => heard.loads.push(detail));
document.querySelector<HTMLElementTagNameMap['vn-related-news']>('#broken')?.addEventListener('vn-error', ({ detail }) => heard.errors.push(detail));

const list = document.querySelector<HTMLElementTagNameMap['vn-related-news']>('#list')!;
list.data = feed(0);
let renders = 0;
document.querySelector('button')!.onclick = () => {
  renders += 1;
  list.data = feed(renders);
  list.heading = `Tin khác ${renders}`;
  document.querySelector('#child')!.textContent = `lần ${renders}`;
};
