// The controls of the attributes. Names, types and defaults are those of the manifest; what each means in Vietnamese only this file knows.
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
  const TOOLS = { font: 'Cỡ chữ', listen: 'Nghe bài viết', print: 'In', save: 'Lưu về máy', share: 'Chia sẻ' };

  /**
   * What is known of each attribute. `choices`: all that it may be; `fault`: what is wrong with a value; `least`: of a number; `isRare`: it is
   * folded away; `hasEmpty`: an empty value says something.
   */
  const KNOWN = {
    'by-date': { label: 'Chọn ngày, tháng, năm' },
    current: { label: 'Bài đang đọc', hint: 'id hoặc địa chỉ; bài này không hiện trong danh sách.', isRare: true },
    'date-format': { label: 'Ngày giờ của tin', isFormat: true, isRare: true },
    datetime: { label: 'Mốc thời gian', hint: 'Ví dụ 29/12/2016 15:13.', fault: dateFault },
    format: { label: 'Cách viết', isFormat: true },
    heading: { label: 'Tiêu đề', hint: 'Để trống thì không có tiêu đề.', hasEmpty: true },
    'heading-level': { label: 'Cấp của tiêu đề', choices: [1, 2, 3, 4, 5, 6].map((level) => [String(level), `Cấp ${level} (h${level})`]), isRare: true },
    item: { label: 'Bài cần hiện', hint: 'id hoặc địa chỉ của bài; để trống thì hiện bài đầu tiên.' },
    'json-ld': { label: 'Cho máy tìm kiếm biết về bài viết', isRare: true },
    limit: { label: 'Số tin nhiều nhất', hint: 'Để trống thì hiện tất cả.' },
    lunar: { label: 'Thêm ngày âm lịch' },
    'new-days': { label: 'Ghi “Mới” cho tin trong số ngày này' },
    order: { label: 'Thứ tự', choices: [['newest', 'Tin mới trước'], ['related', 'Tin gần với bài đang đọc trước'], ['feed', 'Như trong tệp']] },
    'page-size': { label: 'Số tin trên một trang', hint: '0 thì không chia trang.' },
    refresh: { label: 'Tải lại sau mỗi', hint: 'Số giây, ít nhất 30.', least: 30, isRare: true },
    search: { label: 'Ô tìm kiếm' },
    src: { label: 'Tệp dữ liệu', hint: 'Địa chỉ tệp JSON, RSS hoặc Atom.', fault: addressFault, isAddress: true },
    sync: { label: 'Lấy giờ theo máy chủ', hint: 'Địa chỉ để hỏi giờ, cùng tên miền; để trống thì hỏi máy chủ của trang.', fault: sameSiteFault, isRare: true },
    tag: { label: 'Chỉ các tin có từ khóa', isRare: true },
    thumbnails: { label: 'Ảnh nhỏ của mỗi tin' },
    tools: { label: 'Công cụ cho người đọc' },
  };

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

  /** The default of an attribute as a string, `''` if it has none. */
  const standardOf = ({ default: standard }) => (/^(?:null|false)$/.test(standard) ? '' : standard.replace(/^'|'$/g, ''));

  /** A value, or `null` where the attribute need not be written. */
  const written = (value, standard) => (value === standard ? null : value);

  function ofChoices(name, { label, choices }, standard) {
    const { box, row } = select(`gia-tri-${name}`, label, name, choices);
    box.value = standard;
    // A page that a browser restores may have a value that is none of them.
    return { row, isValid: () => true, valueNow: () => written(box.value || standard, standard) };
  }

  function ofFormat(name, { label }, standard) {
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

  function ofTools(name, { label }, standard) {
    const ticks = Object.entries(TOOLS).map(([tool, words]) => ({ tool, ...tick(`gia-tri-${name}-${tool}`, words, tool) }));
    for (const { box } of ticks) box.checked = true;
    const row = make('fieldset', { className: 'plain' }, make('legend', {}, `${label} `, make('code', { textContent: name })), ...ticks.map((one) => one.row));
    const valueNow = () => written(ticks.filter(({ box }) => box.checked).map(({ tool }) => tool).join(' ') || 'none', standard);
    return { row, isValid: () => true, valueNow };
  }

  function ofFlag(name, { label }) {
    const { box, row } = tick(`co-${name}`, label, name);
    return { row, isValid: () => true, valueNow: () => (box.checked ? '' : null) };
  }

  /** A box, and an address that goes with it. */
  function ofFlagWithAddress(name, known) {
    const { box, row } = tick(`co-${name}`, known.label, name);
    const address = line(`gia-tri-${name}`, { ...known, label: 'Địa chỉ để hỏi giờ', placeholder: '/gio.txt' });
    const show = () => { address.row.hidden = !box.checked; };
    box.addEventListener('change', show);
    show();
    return { row: make('div', {}, row, address.row), isValid: () => !box.checked || address.examine(), valueNow: () => (box.checked ? address.valueNow() : null) };
  }

  function ofLine(name, known, standard, { isNumber, value = standard, placeholder = '' }) {
    const fault = isNumber ? numberFault(known.least ?? 0) : known.fault;
    const { row, examine, valueNow } = line(`gia-tri-${name}`, { ...known, code: name, value, placeholder, ...(fault && { fault }), ...(isNumber && { inputMode: 'numeric' }) });
    const typed = () => (isNumber && valueNow() ? String(Number(valueNow())) : valueNow());
    return { row, isValid: examine, valueNow: () => (typed() || known.hasEmpty ? written(typed(), standard) : null) };
  }

  /** The control of an attribute; `valueNow` gives `null` where it is not to be written. */
  function control(attribute, start = {}) {
    const { name, type: { text: type } } = attribute;
    const known = KNOWN[name] ?? { label: name, isRare: true };
    const standard = standardOf(attribute);
    const made = known.choices ? ofChoices(name, known, standard)
      : known.isFormat ? ofFormat(name, known, standard)
        : name === 'tools' ? ofTools(name, known, standard)
          : type === 'boolean' ? ofFlag(name, known)
            : type.startsWith('boolean') ? ofFlagWithAddress(name, known)
              : ofLine(name, known, standard, { isNumber: type.startsWith('number'), ...start[name] });
    return { name, label: known.label, isRare: Boolean(known.isRare), ...made };
  }

  return { control };
})();
