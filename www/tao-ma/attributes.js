// The controls of the attributes, each by its kind. Names, kinds, defaults and words are those of elements.json, which the build writes.
globalThis.taoMa.attributes = (() => {
  const { addressFault, line, make, select, tick } = globalThis.taoMa.fields;
  const { formatDateTime } = window.vnPortalWidgets;

  /** The moment by which formats are shown. */
  const SAMPLE = '2016-12-29T15:13:27+07:00';
  const FORMATS = ['datetime', 'date', 'posted', 'news', 'full', 'document', 'clock', 'time', 'relative', 'lunar', 'lunar-full'];
  /** What the choice of a format is when it is typed. */
  const OWN = 'mau';
  /** The largest number that an attribute may have. */
  const LARGEST = 2 ** 32 - 1;
  function dateFault(value) {
    if (!value) return 'Ghi ngày giờ, ví dụ 29/12/2016 15:13.';
    return isDate(value) ? '' : 'Không phải ngày giờ có thật. Ví dụ đúng: 29/12/2016 15:13.';
  }

  function isDate(value, format = 'datetime') {
    try {
      return Boolean(formatDateTime(value, format));
    } catch {
      return false;
    }
  }

  const formatFault = (value) => (value && isDate(SAMPLE, value) ? '' : 'Chưa phải mẫu ngày giờ. Ví dụ đúng: HH:mm \'ngày\' dd/MM/yyyy.');

  function sameSiteFault(value) {
    return /^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(value) ? 'Ghi đường dẫn trên cùng tên miền, ví dụ /gio.txt.' : '';
  }

  const numberFault = (least) => (value) => {
    if (!value) return '';
    if (!/^\d+$/.test(value)) return 'Ghi một số nguyên, ví dụ 30.';
    if (Number(value) < least) return `Ít nhất là ${least}.`;
    return Number(value) > LARGEST ? 'Số quá lớn.' : '';
  };

  /** The value that holds without an attribute, as a string; `''` if there is none. */
  const standardOf = ({ default: standard = null }) => (Array.isArray(standard) ? standard.join(' ') : String(standard ?? ''));

  /** A value, or `null` where the attribute need not be written. */
  const written = (value, standard) => (value === standard ? null : value);

  /** Each word of a kind, or each number from the least, with what it is called. */
  const choicesOf = ({ known, min, control: { choices } }) => choices.map((words, index) => [String(known?.[index] ?? min + index), words]);

  function ofChoices(attribute, standard) {
    const { name, control: { label } } = attribute;
    const { box, row } = select(`gia-tri-${name}`, label, name, choicesOf(attribute));
    box.value = standard;
    // A page that a browser restores may have a value that is none of them.
    return { row, isValid: () => true, valueNow: () => written(box.value || standard, standard) };
  }

  function ofFormat({ name, control: { label } }, standard) {
    const named = FORMATS.map((format) => [format, format === 'relative' ? '5 phút trước, Hôm qua, …' : formatDateTime(SAMPLE, format)]);
    const choices = FORMATS.includes(standard) ? named : [[standard, formatDateTime(SAMPLE, standard)], ...named];
    const { box, row } = select(`gia-tri-${name}`, label, name, [...choices, [OWN, 'Tự viết mẫu…']]);
    box.value = standard;
    const own = line(`gia-tri-${name}-mau`, { label: 'Mẫu ngày giờ', value: 'dd/MM/yyyy', hint: 'Chữ in nguyên văn đặt trong dấu nháy đơn.', fault: formatFault });
    const isOwn = () => box.value === OWN;
    const show = () => { own.row.hidden = !isOwn(); };
    box.addEventListener('change', show);
    show();
    return { row: make('div', {}, row, own.row), isValid: () => !isOwn() || own.examine(), valueNow: () => written(isOwn() ? own.valueNow() : box.value, standard) };
  }

  function ofWords(attribute, standard) {
    const { name, control: { label } } = attribute;
    const ticks = choicesOf(attribute).map(([word, words]) => ({ word, ...tick(`gia-tri-${name}-${word}`, words, word) }));
    for (const { box, word } of ticks) box.checked = attribute.default.includes(word);
    const row = make('fieldset', { className: 'plain' }, make('legend', {}, `${label} `, make('code', { textContent: name })), ...ticks.map((one) => one.row));
    const valueNow = () => written(ticks.filter(({ box }) => box.checked).map(({ word }) => word).join(' ') || 'none', standard);
    return { row, isValid: () => true, valueNow };
  }

  function ofFlag({ name, control: { label } }) {
    const { box, row } = tick(`co-${name}`, label, name);
    return { row, isValid: () => true, valueNow: () => (box.checked ? true : null) };
  }

  /** A box, and an address that goes with it. */
  function ofFlagWithAddress({ name, control: { label, hint, placeholder } }) {
    const { box, row } = tick(`co-${name}`, label, name);
    const address = line(`gia-tri-${name}`, { label: 'Địa chỉ', hint, placeholder, fault: sameSiteFault });
    const show = () => { address.row.hidden = !box.checked; };
    box.addEventListener('change', show);
    show();
    return { row: make('div', {}, row, address.row), isValid: () => !box.checked || address.examine(), valueNow: () => (box.checked ? address.valueNow() || true : null) };
  }

  const FAULTS = { url: addressFault, instant: dateFault };

  function ofLine({ name, kind, control: { label, hint, placeholder, start, least } }, standard) {
    const isNumber = kind === 'number';
    const fault = isNumber ? numberFault(least) : FAULTS[kind];
    const { row, examine, valueNow } = line(`gia-tri-${name}`, { label, hint, placeholder, code: name, value: start || standard, ...(fault && { fault }), ...(isNumber && { inputMode: 'numeric' }) });
    const typed = () => (isNumber && valueNow() ? String(Number(valueNow())) : valueNow());
    // Where there is a text without the attribute, an empty value takes it away.
    const hasEmpty = kind === 'text' && standard;
    return { row, isValid: examine, valueNow: () => (typed() || hasEmpty ? written(typed(), standard) : null) };
  }

  const CONTROLS = { word: ofChoices, words: ofWords, format: ofFormat, flag: ofFlag, 'flag-or-text': ofFlagWithAddress };

  /** The control of an attribute; `valueNow` gives `true` for one without a value, and `null` where it is not to be written. */
  function control(attribute) {
    const { name, kind, control: { label, choices, isRare } } = attribute;
    const make = CONTROLS[kind] ?? (choices.length ? ofChoices : ofLine);
    return { name, label, isRare, ...make(attribute, standardOf(attribute)) };
  }

  return { control };
})();
