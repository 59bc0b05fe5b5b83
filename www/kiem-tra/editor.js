// The text box with the numbers of its lines, the files that are dropped on it, and the way to a place in it.
globalThis.editor = (() => {
  /** @type {(id: string) => any} */
  const byId = (id) => document.getElementById(id);
  const [text, numbers, zone, file] = ['van-ban', 'so-dong', 'vung-tha', 'tep'].map(byId);
  let count = 1;

  function number() {
    const wanted = text.value.split('\n').length;
    if (wanted !== count) {
      count = wanted;
      numbers.textContent = Array.from({ length: count }, (_, index) => index + 1).join('\n');
    }
    scroll();
  }

  const scroll = () => { numbers.scrollTop = text.scrollTop; };

  function show(value, placeholder = '') {
    text.value = value;
    text.placeholder = placeholder;
    text.scrollTop = 0;
    number();
  }

  /** Puts the cursor where a problem is, and brings its line into view. */
  function select(line, column) {
    const lines = text.value.split('\n');
    const before = [...lines[line - 1]].slice(0, column - 1).join('').length;
    const start = lines.slice(0, line - 1).reduce((sum, { length }) => sum + length + 1, 0) + before;
    text.focus();
    text.setSelectionRange(start, start + 1);
    const height = parseFloat(getComputedStyle(text).lineHeight);
    text.scrollTop = Math.max(0, (line - 4) * height);
    scroll();
  }

  /** Calls `take` with a file that is chosen, or dropped anywhere on the page. */
  function onFile(take) {
    const given = (files) => {
      if (!files.length) return;
      byId('ten-tep').textContent = files[0].name;
      take(files[0]);
    };
    file.addEventListener('change', () => given(file.files));
    const hasFiles = ({ dataTransfer }) => dataTransfer?.types.includes('Files');
    addEventListener('dragover', (event) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      zone.classList.add('over');
    });
    addEventListener('dragleave', (event) => { if (!event.relatedTarget) zone.classList.remove('over'); });
    addEventListener('drop', (event) => {
      zone.classList.remove('over');
      if (!hasFiles(event)) return;
      event.preventDefault();
      given(event.dataTransfer.files);
    });
  }

  text.addEventListener('input', number);
  text.addEventListener('scroll', scroll);
  return { onFile, select, show, text };
})();
