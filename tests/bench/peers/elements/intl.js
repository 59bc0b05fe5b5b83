// Dates with what the browser has.
const numbers = { day: '2-digit', month: '2-digit', year: 'numeric' };
const make = (options) => {
  const format = new Intl.DateTimeFormat('vi-VN', { timeZone: 'Asia/Ho_Chi_Minh', ...numbers, ...options });
  return (when) => Object.fromEntries(format.formatToParts(new Date(when)).map(({ type, value }) => [type, value]));
};
const clock = make({ weekday: 'long', hour: 'numeric', minute: '2-digit', second: '2-digit', hourCycle: 'h12' });
const stamp = make({ hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' });
const day = make({});

const date = ({ day, month, year }) => `${day}/${month}/${year}`;
const time = ({ hour, minute, second }) => `${hour}:${minute}:${second}`;

export function clockText(when) {
  const parts = clock(when);
  return `${parts.weekday}, ${date(parts)} ${time(parts)} ${parts.dayPeriod}`;
}

export function stampText(when) {
  const parts = stamp(when);
  return `Ngày ${date(parts)} ${time(parts)}`;
}

export const dayText = (when) => `(${date(day(when))})`;
