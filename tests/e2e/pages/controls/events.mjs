// Which events of a visitor the page hears of. A row is a host, a selector in its shadow root (empty: a child of the host itself), and
// names of events or `[name, properties]`.

const LIST = '#list';
const ARTICLE = '#article';

const KEYS = ['keydown', 'keypress', 'keyup'].flatMap((type) => ['a', ' ', '/', '?', 'Enter', 'Backspace', 'Escape', 'ArrowRight', 'Shift', undefined].map((key) => [type, { key }]));
const OPERATING = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'pointercancel', 'click', 'DOMActivate', 'dblclick', 'auxclick', ['pointermove', { buttons: 1 }], ['pointerrawupdate', { buttons: 1 }], ['mousemove', { buttons: 1 }]];
const POINTER = [...OPERATING, 'contextmenu'];
const TOUCH = ['touchstart', 'touchmove', 'touchend', 'touchcancel', 'wheel', 'mousewheel', 'DOMMouseScroll', 'gesturestart', 'gesturechange', 'gestureend'];
const COPYING = ['contextmenu', 'copy', 'cut', 'paste', 'beforecopy', 'beforecut', 'beforepaste', 'selectstart', 'dragstart', 'drag', 'dragend'];
const TYPING = ['beforeinput', 'input', 'change', 'select', 'textInput', 'compositionstart', 'compositionupdate', 'compositionend'];
const DROPPING = ['dragenter', 'dragover', 'dragleave', 'drop'];
const EDITING = [['keydown', { key: 'a', ctrlKey: true }], ['keydown', { key: 'V', metaKey: true }], ['keydown', { key: 'Backspace', ctrlKey: true }], ['keydown', { key: 'ArrowLeft', altKey: true }]];
const ALL = [...KEYS, ...OPERATING, ...TOUCH, ...COPYING];

/** Events that no property `on…` tells of. */
export const WITHOUT_PROPERTY = ['focusin', 'focusout', 'textInput', 'compositionstart', 'compositionupdate', 'compositionend', 'DOMMouseScroll', 'DOMActivate', 'gesturestart', 'webkitmouseforcedown', 'webkitmouseforcechanged', 'beforecopy', 'beforepaste', 'touchstart', 'touchend'];

/** The page must not hear of these. */
export const KEPT = [
  { what: 'the search box', host: LIST, selector: 'input', events: [...ALL, ...TYPING, ...DROPPING, ...EDITING] },
  { what: 'a choice', host: LIST, selector: 'select', events: [...ALL, ...TYPING, ['keydown', { key: 'ArrowDown', altKey: true }]] },
  { what: 'the label of a choice', host: LIST, selector: 'label', events: POINTER },
  { what: 'a button of the pager', host: LIST, selector: '[part=pager] button', events: ALL },
  { what: 'between the buttons of the pager', host: LIST, selector: '[part=pager]', events: POINTER },
  { what: 'a button of the toolbar', host: ARTICLE, selector: '[role=toolbar] button', events: ALL },
  { what: 'a link of the toolbar, by keyboard', host: ARTICLE, selector: '[role=toolbar] a', events: KEYS },
  { what: 'a picture that opens the viewer', host: ARTICLE, selector: 'figure img', events: [...KEYS, ...OPERATING, ...TOUCH] },
  { what: 'the viewer’s picture', host: ARTICLE, selector: 'dialog img', events: ALL },
  { what: 'the viewer’s text', host: ARTICLE, selector: 'dialog [aria-live]', text: true, events: COPYING },
  { what: 'a recording', host: ARTICLE, selector: 'audio', events: [...KEYS, ...OPERATING, ...TOUCH] },
  { what: 'what folds', host: ARTICLE, selector: 'summary', events: [...KEYS, ...OPERATING, ...TOUCH] },
  { what: 'Enter on a link', host: LIST, selector: '[part=link]', events: [['keydown', { key: 'Enter' }], ['keypress', { key: 'Enter' }]] },
  { what: 'a wide table that arrow keys scroll', host: ARTICLE, selector: '[role=group]', events: [['keydown', { key: 'ArrowRight' }]] },
  // Last, as a click beside its picture closes it.
  { what: 'the viewer', host: ARTICLE, selector: 'dialog', events: ALL },
];

const SHORTCUTS = ['keydown', 'keyup'].flatMap((type) => [
  [type, { key: 'Tab' }], [type, { key: 'Tab', shiftKey: true }], [type, { key: 'k', ctrlKey: true }], [type, { key: 's', metaKey: true }], [type, { key: '1', altKey: true }],
  [type, { key: 'Control', ctrlKey: true }], [type, { key: 'Alt' }], [type, { key: 'Meta' }],
]);
/** Where the pointer and the focus are. */
export const HOVER = ['pointermove', 'pointerrawupdate', 'mousemove', 'mouseover', 'mouseout', 'pointerover', 'pointerout', 'focusin', 'focusout'];

/** The page must hear of these. */
export const LET_THROUGH = [
  { what: 'the search box', host: LIST, selector: 'input', events: [...SHORTCUTS, ...HOVER, ['dragover', { files: true }], ['drop', { files: true }]] },
  { what: 'a choice', host: LIST, selector: 'select', events: SHORTCUTS },
  { what: 'a button of the pager', host: LIST, selector: '[part=pager] button', events: [...SHORTCUTS, ...HOVER, ['keydown', { key: 'c', ctrlKey: true }], 'dragover', 'drop'] },
  { what: 'the viewer', host: ARTICLE, selector: 'dialog', events: [...SHORTCUTS, ...HOVER] },
  { what: 'a link', host: LIST, selector: '[part=link]', events: [...POINTER, ...TOUCH, ...COPYING, ['keydown', { key: 'a' }]] },
  { what: 'a link of the toolbar, by pointer', host: ARTICLE, selector: '[role=toolbar] a', events: [...POINTER, ...TOUCH] },
  { what: 'a date of the list', host: LIST, selector: '[part=date]', events: [...POINTER, ...TOUCH, ...COPYING] },
  { what: 'the title', host: ARTICLE, selector: '[part=title]', events: [...POINTER, ...TOUCH, ...COPYING, ...DROPPING] },
  { what: 'text of the article', host: ARTICLE, selector: '[part=body] p', text: true, events: COPYING },
  { what: 'a picture, to copy it', host: ARTICLE, selector: 'figure img', events: COPYING },
  { what: 'a wide table', host: ARTICLE, selector: '[role=group]', events: [...POINTER, ...COPYING, ['keydown', { key: '/' }]] },
  { what: 'the page’s own fallback', host: LIST, selector: '', events: [...KEYS, ...POINTER, ...COPYING] },
];
