// The page in React 19, which sets properties where an element has them, and listens to what begins with "on".
import { StrictMode, useMemo, useState } from 'react';
import { createRoot } from 'react-dom/client';
import 'vn-portal-widgets';
import { feed, heard } from '../shared';

function App() {
  const [renders, setRenders] = useState(0);
  const data = useMemo(() => feed(renders), [renders]);
  return (
    <>
      <vn-clock format="HH:mm">Giờ</vn-clock>
      <vn-article src="tin.json" item="b" headingLevel={3} onvn-load={({ detail }) => heard.loads.push(detail)}>
        <p id="child">lần {renders}</p>
      </vn-article>
      <vn-related-news id="list" data={data} pageSize={2} search heading={renders ? `Tin khác ${renders}` : 'Các tin khác'}>
        <p>dự phòng</p>
      </vn-related-news>
      <vn-related-news id="broken" src="khong-co.json" onvn-error={({ detail }) => heard.errors.push(detail)}>
        <p>dự phòng</p>
      </vn-related-news>
      <button type="button" onClick={() => setRenders(renders + 1)}>Vẽ lại</button>
    </>
  );
}

createRoot(document.querySelector('#app')!).render(<StrictMode><App /></StrictMode>);
