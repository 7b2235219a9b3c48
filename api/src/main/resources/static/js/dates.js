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

/** @param {string | null | undefined} text @returns {text is string} */
const isDay = (text) => Boolean(text && /^\d{4}-\d{2}-\d{2}$/.test(text) && isoDay(dayNumber(text)) === text);
/**
 * An ISO date that can be asked about.
 *
 * @param {string | null | undefined} text
 * @returns {text is string}
 */
export const isDate = (text) => isDay(text) && text >= FIRST_DAY && text <= LAST_DAY;
/** @param {string} iso */
export const dayNumber = (iso) => Math.round(Date.parse(`${iso}T00:00:00Z`) / DAY);
/** @param {number} number */
export const isoDay = (number) => (Number.isFinite(number) ? new Date(number * DAY).toISOString().slice(0, 10) : '');
/** @param {string} iso @param {number} days */
export const plusDays = (iso, days) => isoDay(dayNumber(iso) + days);

/**
 * Adds months, clamped to the end of the month, as java.time does.
 *
 * @param {string} iso
 * @param {number} months
 */
export function plusMonths(iso, months) {
  const [year, month, day] = iso.split('-').map(Number);
  const count = year * 12 + month - 1 + months;
  const y = Math.floor(count / 12);
  const m = count - y * 12;
  const last = new Date(Date.UTC(y, m + 1, 0)).getUTCDate();
  return `${String(y).padStart(4, '0')}-${String(m + 1).padStart(2, '0')}-${String(Math.min(day, last)).padStart(2, '0')}`;
}

/** @param {string} a @param {string} b */
export const earliest = (a, b) => (a < b ? a : b);
/** @param {string} a @param {string} b */
export const latest = (a, b) => (a > b ? a : b);

/**
 * The first day after a window that ends with a day. Behind the last of all days there is none: a window lacks that day.
 *
 * @param {string} iso
 */
export const dayAfter = (iso) => earliest(plusDays(iso, 1), LAST_DAY);

/**
 * 2025-02-01 as "1 Feb 2025".
 *
 * @param {string} iso
 */
export function longDate(iso) {
  const [year, month, day] = iso.split('-').map(Number);
  return `${day} ${MONTHS[month - 1]} ${year}`;
}

/**
 * What a person typed, as {date}, or {wrong} that says why it is none: the form of longDate, with the month whole or
 * short, or an ISO date. Figures alone ("1/2/2025") are not guessed at.
 *
 * @param {string} text
 * @returns {{ date: string, wrong?: undefined } | { wrong: string, date?: undefined }}
 */
export function readDate(text) {
  const typed = text.trim();
  const [, day, name, year] = typed.match(/^(\d{1,2})\.?\s*(\p{L}{3,9})[.,]?\s*(\d{4})$/u) ?? [];
  const month = name ? MONTH_NAMES.findIndex((each) => each.startsWith(name.toLowerCase())) + 1 : 0;
  const date = month ? `${year}-${two(month)}-${two(day)}` : typed;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return { wrong: `Write the date like ${longDate('2025-02-01')}` };
  if (!isDay(date)) return { wrong: `There is no ${typed}` };
  return isDate(date) ? { date } : { wrong: `Dates lie between ${longDate(FIRST_DAY)} and ${longDate(LAST_DAY)}` };
}

/**
 * 2025-02-01 as "1 Feb".
 *
 * @param {string} iso
 */
export function shortDate(iso) {
  const [, month, day] = iso.split('-').map(Number);
  return `${day} ${MONTHS[month - 1]}`;
}

/** @param {number} month */
export const monthName = (month) => MONTHS[month - 1];
/** @param {string} iso */
export const yearOf = (iso) => iso.slice(0, 4);

/**
 * A half-open span, said with its last day: [2024-04-01, 2025-04-01) is "1 Apr 2024 to 31 Mar 2025".
 *
 * @param {string} from
 * @param {string} to
 */
export const spanWords = (from, to) => `${longDate(from)} to ${longDate(plusDays(to, -1))}`;

/**
 * P1Y2M3D as "1 year 2 months 3 days".
 *
 * @param {string} period
 */
export function periodWords(period) {
  const [, y = 0, m = 0, d = 0] = (period.match(/^P(?:(-?\d+)Y)?(?:(-?\d+)M)?(?:(-?\d+)D)?$/) ?? []).map((n) =>
    Number(n ?? 0),
  );
  const words = Object.entries({ year: y, month: m, day: d })
    .filter(([, count]) => count)
    .map(([unit, count]) => `${count} ${unit}${Math.abs(count) === 1 ? '' : 's'}`);
  return words.length ? words.join(' ') : '0 days';
}

/** @param {number | string} number */
const two = (number) => String(number).padStart(2, '0');

/**
 * An instant in the reader's own time zone: "23 Nov 2026, 09:00".
 *
 * @param {string} instant
 */
export function instantWords(instant) {
  const at = new Date(instant);
  return `${at.getDate()} ${MONTHS[at.getMonth()]} ${at.getFullYear()}, ${two(at.getHours())}:${two(at.getMinutes())}`;
}

/**
 * The same to the millisecond, for telling apart what was recorded within a minute.
 *
 * @param {string} instant
 */
export function exactInstantWords(instant) {
  const at = new Date(instant);
  return `${instantWords(instant)}:${two(at.getSeconds())}.${String(at.getMilliseconds()).padStart(3, '0')}`;
}

/**
 * The index of the last of ascending days that is not after the date; -1 where all are.
 *
 * @param {string[]} days
 * @param {string} date
 */
export function lastAtOrBefore(days, date) {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (days[middle] <= date) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
