// The checker page: what vnPortalWidgets.checkFeed finds in a text or a file, as a list.
const { checkFeed, whenReady } = window.vnPortalWidgets;
const byId = (id) => document.getElementById(id);
const [file, text, address, button, summary, list] = ['tep', 'van-ban', 'dia-chi', 'kiem-tra', 'tom-tat', 'danh-sach'].map(byId);

/** Longest list that anybody reads. */
const MOST = 200;

function place({ path, line, column, severity, message }) {
  const item = document.createElement('li');
  const go = document.createElement('button');
  go.type = 'button';
  go.textContent = `Dòng ${line}, cột ${column}`;
  go.addEventListener('click', () => select(line, column));
  const kind = document.createElement('strong');
  kind.textContent = severity === 'error' ? 'Lỗi' : 'Lưu ý';
  const where = document.createElement('code');
  where.textContent = path;
  item.append(kind, ' ', go, path ? ' ' : '', path ? where : '', ' ', message);
  return item;
}

/** Puts the cursor where a problem is. */
function select(line, column) {
  const lines = text.value.split('\n');
  const start = lines.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0) + [...lines[line - 1]].slice(0, column - 1).join('').length;
  text.focus();
  text.setSelectionRange(start, start + 1);
}

async function check() {
  try {
    await whenReady;
  } catch {
    summary.textContent = 'Trình duyệt này không chạy được WebAssembly.';
    return;
  }
  const problems = checkFeed(text.value, address.value.trim() || undefined);
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  summary.textContent = problems.length ? `${errors} lỗi, ${problems.length - errors} lưu ý.` : 'Không có lỗi nào.';
  list.replaceChildren(...problems.slice(0, MOST).map(place));
}

button.addEventListener('click', check);
file.addEventListener('change', async () => {
  if (!file.files[0]) return;
  text.value = await file.files[0].text();
  check();
});
