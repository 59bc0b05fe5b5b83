// Answers the checker's questions about a file, in its worker or in the page. A classic script, because pages opened as files load no modules.

/** All of a list on one page, so that it can be counted. */
const ALL = { heading: '', order: 'feed', 'page-size': '0' };

/** The groups in the order of their first finding, errors first: `{ severity, kind, findings }`. */
function grouped(findings) {
  const groups = new Map();
  for (const finding of findings) {
    const key = `${finding.severity} ${finding.kind}`;
    const group = groups.get(key);
    if (group) group.findings.push(finding);
    else groups.set(key, { severity: finding.severity, kind: finding.kind, findings: [finding] });
  }
  return [...groups.values()];
}

/** What is wrong with the encoding of a file: the bytes that are no text have U+FFFD. */
function encodingFindings(text, isWhole) {
  const at = text.indexOf('\ufffd');
  if (at < 0) return [];
  const before = text.slice(0, at).split('\n');
  const cure = 'Mở tệp bằng Notepad, chọn Save As, ở mục Encoding chọn UTF-8 rồi lưu lại; chữ TCVN3 hay VNI thì chuyển sang Unicode trước.';
  return [{
    severity: isWhole ? 'warning' : 'error',
    kind: 'encoding',
    path: '',
    line: before.length,
    column: [...before.at(-1)].length + 1,
    message: isWhole ? 'Có ký tự �: chữ ở đây đã mất khi đổi bảng mã. Gõ lại chữ.' : `Tệp không phải Unicode (UTF-8), cũng không theo bảng mã mà khai báo XML nêu. ${cure}`,
  }];
}

globalThis.answersWith = ({ checkFeed, renderToHtml, whenReady }) => {
  let groups = [];
  let lines;

  /** How many items of a file a list shows. In values each `"` is escaped, so what looks like an attribute is one. */
  function usableIn(text, address) {
    try {
      return renderToHtml('vn-related-news', ALL, text, address).split(' part="item"').length - 1;
    } catch {
      return 0;
    }
  }

  return {
    /** Checks a string or a file. */
    async check({ source, address }) {
      await whenReady;
      const { text, isWhole } = typeof source === 'string' ? { text: source, isWhole: true } : globalThis.readText(await source.arrayBuffer());
      lines = globalThis.linesOf(text);
      groups = grouped([...encodingFindings(text, isWhole), ...checkFeed(text, address)].sort((one, other) => one.severity.localeCompare(other.severity)));
      return { groups: groups.map(({ severity, kind, findings }) => ({ severity, kind, count: findings.length })), usable: isWhole ? usableIn(text, address) : 0 };
    },
    /** Some findings of a group, each with the line that it is about. */
    findings: ({ group, from, to }) => groups[group].findings.slice(from, to).map((finding) => ({ ...finding, quote: lines.quote(finding.line, finding.column) })),
  };
};
