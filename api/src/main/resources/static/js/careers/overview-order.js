import { minus, isNegative, isZero } from '../amounts.js';

/** What the list shows and is sorted by. @type {{ id: string, name: string, kind?: string }[]} */
export const COLUMNS = [
  { id: 'name', name: 'Career', kind: 'who' },
  { id: 'employer', name: 'Employer' },
  { id: 'title', name: 'Position' },
  { id: 'total', name: 'A year', kind: 'n' },
];

/** @param {string | undefined} text of the address */
export function sortOf(text = '') {
  const by = text.replace(/^-/, '');
  return COLUMNS.some(({ id }) => id === by) ? { by, down: text.startsWith('-') } : { by: 'name', down: false };
}

/** @param {Api.CareersEntry} career */
export const nameOf = ({ name, careerId }) => name ?? careerId;

/** @param {string | null} a @param {string | null} b */
const byText = (a, b) => (a ?? '').localeCompare(b ?? '', 'en');

/** What is missing comes last, whichever way. @type {Record<string, (career: Api.CareersEntry) => unknown>} */
const KEYS = {
  name: nameOf,
  employer: ({ employer }) => employer,
  title: ({ title }) => title,
  total: ({ totals }) => totals?.length,
};

/**
 * Currencies are not compared: those of one stand together, sorted by their totals.
 *
 * @param {Api.CareersEntry} a
 * @param {Api.CareersEntry} b
 * @param {boolean} down
 */
function byTotal({ totals: [a] = [] }, { totals: [b] = [] }, down) {
  if (!a || !b) return 0;
  if (a.currency !== b.currency) return a.currency < b.currency ? -1 : 1;
  const difference = minus(a.total, b.total);
  if (isZero(difference)) return 0;
  return isNegative(difference) === down ? 1 : -1;
}

/**
 * @param {Api.CareersEntry[]} careers
 * @param {{ by: string, down: boolean }} sort
 */
export const inOrder = (careers, { by, down }) =>
  careers.toSorted((a, b) => {
    const missing = Number(!KEYS[by](a)) - Number(!KEYS[by](b));
    if (missing) return missing;
    if (by === 'total') return byTotal(a, b, down) || byText(nameOf(a), nameOf(b));
    const text = byText(String(KEYS[by](a)), String(KEYS[by](b)));
    return (down ? -text : text) || byText(nameOf(a), nameOf(b));
  });
