// Dates are ISO strings; arithmetic goes through the number of the day since 1970-01-01, so no time zone can slip in.
const DAY = 86_400_000;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const MONTH_NAMES = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** The days on which anything may happen. */
export const FIRST_DAY = '1900-01-01';
export const LAST_DAY = '2199-12-31';

const isDay = (text) => /^\d{4}-\d{2}-\d{2}$/.test(text ?? '') && isoDay(dayNumber(text)) === text;
/** An ISO date that can be asked about. */
export const isDate = (text) => isDay(text) && text >= FIRST_DAY && text <= LAST_DAY;
export const dayNumber = (iso) => Math.round(Date.parse(`${iso}T00:00:00Z`) / DAY);
export const isoDay = (number) => (Number.isFinite(number) ? new Date(number * DAY).toISOString().slice(0, 10) : '');
export const plusDays = (iso, days) => isoDay(dayNumber(iso) + days);

/** Adds months, clamped to the end of the month, as java.time does. */
export function plusMonths(iso, months) {
  const [year, month, day] = iso.split('-').map(Number);
  const count = year * 12 + month - 1 + months;
  const y = Math.floor(count / 12);
  const m = count - y * 12;
  const last = new Date(Date.UTC(y, m + 1, 0)).getUTCDate();
  return `${String(y).padStart(4, '0')}-${String(m + 1).padStart(2, '0')}-${String(Math.min(day, last)).padStart(2, '0')}`;
}

export const earliest = (a, b) => (a < b ? a : b);
export const latest = (a, b) => (a > b ? a : b);

/** 2025-02-01 as "1 Feb 2025". */
export function longDate(iso) {
  const [year, month, day] = iso.split('-').map(Number);
  return `${day} ${MONTHS[month - 1]} ${year}`;
}

/**
 * What a person typed, as {date}, or {wrong} that says why it is none: the form of longDate, with the month whole or
 * short, or an ISO date. Figures alone ("1/2/2025") are not guessed at.
 */
export function readDate(text) {
  const typed = text.trim();
  const [, day, name, year] = typed.match(/^(\d{1,2})\.?\s*(\p{L}{3,9})[.,]?\s*(\d{4})$/u) ?? [];
  const month = MONTH_NAMES.findIndex((each) => each.startsWith(name?.toLowerCase())) + 1;
  const two = (number) => String(number).padStart(2, '0');
  const date = month ? `${year}-${two(month)}-${two(day)}` : typed;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return { wrong: `Write the date like ${longDate('2025-02-01')}` };
  if (!isDay(date)) return { wrong: `There is no ${typed}` };
  return isDate(date) ? { date } : { wrong: `Dates lie between ${longDate(FIRST_DAY)} and ${longDate(LAST_DAY)}` };
}

/** 2025-02-01 as "1 Feb". */
export function shortDate(iso) {
  const [, month, day] = iso.split('-').map(Number);
  return `${day} ${MONTHS[month - 1]}`;
}

export const monthName = (month) => MONTHS[month - 1];
export const yearOf = (iso) => iso.slice(0, 4);

/** A half-open span, said with its last day: [2024-04-01, 2025-04-01) is "1 Apr 2024 to 31 Mar 2025". */
export const spanWords = (from, to) => `${longDate(from)} to ${longDate(plusDays(to, -1))}`;

/** P1Y2M3D as "1 year 2 months 3 days". */
export function periodWords(period) {
  const [, y = 0, m = 0, d = 0] = (period.match(/^P(?:(-?\d+)Y)?(?:(-?\d+)M)?(?:(-?\d+)D)?$/) ?? []).map((n) =>
    Number(n ?? 0),
  );
  const words = [
    [y, 'year'],
    [m, 'month'],
    [d, 'day'],
  ]
    .filter(([count]) => count)
    .map(([count, unit]) => `${count} ${unit}${Math.abs(count) === 1 ? '' : 's'}`);
  return words.length ? words.join(' ') : '0 days';
}

/** An instant in the reader's own time zone: "23 Nov 2026, 09:00". */
export function instantWords(instant) {
  const at = new Date(instant);
  const two = (number) => String(number).padStart(2, '0');
  return `${at.getDate()} ${MONTHS[at.getMonth()]} ${at.getFullYear()}, ${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** The same to the millisecond, for telling apart what was recorded within a minute. */
export function exactInstantWords(instant) {
  const at = new Date(instant);
  const two = (number) => String(number).padStart(2, '0');
  return `${instantWords(instant)}:${two(at.getSeconds())}.${String(at.getMilliseconds()).padStart(3, '0')}`;
}
