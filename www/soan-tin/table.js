// Tables in the body: a new one, and rows and columns of the one with the caret.
globalThis.soanTin.table = (() => {
  const { make } = globalThis.soanTin.page;
  const editor = globalThis.soanTin.editor;

  const cell = (name) => make(name, name === 'th' ? { scope: 'col' } : {}, make('br', {}));

  /** A table of empty cells. */
  function create(rows, columns, hasHead) {
    const row = (name) => make('tr', {}, ...Array.from({ length: columns }, () => cell(name)));
    const all = Array.from({ length: rows }, (_, index) => row(hasHead && index === 0 ? 'th' : 'td'));
    return make('table', {}, ...(hasHead ? [make('thead', {}, all.shift())] : []), make('tbody', {}, ...all));
  }

  /** The cell with the caret, its row and table. */
  function here() {
    const found = /** @type {HTMLTableCellElement | null} */ (editor.around('td, th'));
    const row = found && /** @type {HTMLTableRowElement | null} */ (found.closest('tr'));
    const table = row?.closest('table');
    return table && { cell: found, row, table };
  }

  const COMMANDS = {
    'add-row': ({ cell: current, row, table }) => {
      const added = make('tr', {}, ...[...row.cells].map(() => cell('td')));
      if (row.parentElement.localName === 'thead') (table.tBodies[0] ?? table.appendChild(make('tbody', {}))).prepend(added);
      else row.after(added);
      editor.caretAfter(added.cells[current.cellIndex]);
    },
    'add-column': ({ cell: current, table }) => {
      for (const row of table.rows) {
        const beside = row.cells[Math.min(current.cellIndex, row.cells.length - 1)];
        beside?.after(cell(beside.localName));
      }
      editor.caretAfter(current.nextElementSibling);
    },
    'delete-row': ({ cell: current, row, table }) => {
      const { parentElement: group } = row;
      const next = table.rows[row.rowIndex + 1] ?? table.rows[row.rowIndex - 1];
      row.remove();
      if (!group.childElementCount) group.remove();
      leave(table, next?.cells[Math.min(current.cellIndex, next.cells.length - 1)]);
    },
    'delete-column': ({ cell: current, row, table }) => {
      const at = current.cellIndex;
      for (const each of table.rows) each.cells[at]?.remove();
      leave(table, row.cells[Math.min(at, row.cells.length - 1)]);
    },
  };

  /** The caret goes to a cell; a table without cells goes. */
  function leave(table, next) {
    if (next) return void editor.caretAfter(next);
    const paragraph = make('p', {}, make('br', {}));
    table.replaceWith(paragraph);
    editor.caretAfter(paragraph);
  }

  function run(name) {
    const place = here();
    if (place) COMMANDS[name](place);
  }

  return { COMMANDS, create, here, run };
})();
