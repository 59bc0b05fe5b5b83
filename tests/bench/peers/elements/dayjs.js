// Dates with dayjs. Its zone is a fixed offset, which costs less than its plug-in for zones.
import dayjs from 'dayjs/esm/index.js';
import vi from 'dayjs/esm/locale/vi.js';
import utc from 'dayjs/esm/plugin/utc/index.js';

dayjs.extend(utc);
dayjs.locale({ ...vi, weekdays: 'Chủ Nhật_Thứ Hai_Thứ Ba_Thứ Tư_Thứ Năm_Thứ Sáu_Thứ Bảy'.split('_'), meridiem: (hour) => (hour < 12 ? 'SA' : 'CH') });

const formatted = (pattern) => (when) => dayjs(when).utcOffset(420).format(pattern);
export const clockText = formatted('dddd, DD/MM/YYYY h:mm:ss A');
export const stampText = formatted('[Ngày] DD/MM/YYYY HH:mm:ss');
export const dayText = formatted('(DD/MM/YYYY)');
