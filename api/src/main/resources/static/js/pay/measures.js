import { dayAfter, dayNumber, isDate, latest, longDate, plusDays, plusMonths, spanWords } from '../dates.js';

/**
 * @typedef Measure
 * @property {string} id
 * @property {string} name
 * @property {string} [per]
 * @property {boolean} [windowed]
 * @property {(date: string, window: Api.DateRange) => string} explain
 */

/**
 * The measures, as the API names them, each with what it means in one sentence.
 *
 * @type {Measure[]}
 */
export const MEASURES = [
  {
    id: 'annualized',
    name: 'Annualized',
    per: 'a year',
    explain: (date) =>
      `Rate of pay on ${longDate(date)}: base in force, bonus at target, each grant spread over its vesting years.`,
  },
  {
    id: 'realized',
    name: 'Realized',
    windowed: true,
    explain: (_, { from, to }) =>
      `Received before tax from ${spanWords(from, to)}: salary day by day, bonuses when paid, equity when vested.`,
  },
  {
    id: 'granted',
    name: 'Granted',
    windowed: true,
    explain: (_, { from, to }) =>
      `Earned and awarded from ${spanWords(from, to)}: salary day by day, bonuses for the time worked, grants at their whole value.`,
  },
  {
    id: 'first-year',
    name: 'First year',
    explain: () =>
      'The first year as the offer promised it: the hire day’s rate, sign-on and target bonus, and what vests up to the anniversary.',
  },
];

/** @param {string} id */
export const measureOf = (id) => MEASURES.find((measure) => measure.id === id) ?? MEASURES[0];
/** The measure of an answer. @param {Api.Measure} name */
export const measureNamed = (name) => measureOf(name.toLowerCase().replace('_', '-'));
/** @param {string} id */
export const isWindowed = (id) => Boolean(measureOf(id).windowed);

/** Windows that end with the chosen day (which belongs to them). */
export const WINDOWS = [
  { id: 'year', name: '12 months to this day' },
  { id: 'calendar', name: 'This calendar year' },
  { id: 'employment', name: 'This employment' },
  { id: 'career', name: 'Whole career' },
];

/** @param {string} window @param {string} date @param {Page.Career} career @returns {Api.DateRange} */
export function windowOf(window, date, career) {
  const to = dayAfter(date);
  const from = beginningOf(window, date, career, to);
  return { from: from < to ? from : plusDays(to, -1), to };
}

/** @param {string} window @param {string} date @param {Page.Career} career @param {string} to */
function beginningOf(window, date, career, to) {
  switch (window) {
    case 'calendar':
      return `${date.slice(0, 4)}-01-01`;
    case 'employment':
      return career.hireOn(date);
    case 'career':
      return career.first;
    default:
      return isDate(window) ? window : plusMonths(to, -12);
  }
}

/**
 * The window of the same length just before, where comparing with it makes sense. A year before ends with the same day,
 * or with its month where that is a day longer or shorter.
 *
 * @param {string} window
 * @param {Api.DateRange} range
 */
export function windowBefore(window, { from, to }) {
  if (window === 'employment' || window === 'career') return null;
  if (window === 'year') return { from: plusMonths(from, -12), to: from };
  if (window === 'calendar') {
    const end = latest(plusMonths(to, -12), plusDays(plusMonths(plusDays(to, -1), -12), 1));
    return { from: plusMonths(from, -12), to: end };
  }
  return { from: plusDays(from, dayNumber(from) - dayNumber(to)), to: from };
}

/** What changes of ANNUALIZED are counted from. */
export const SINCE = [
  { id: 'hire', name: 'since hire' },
  { id: 'change', name: 'since the last change' },
  { id: 'year', name: 'since a year before' },
];

/** @param {string} since @param {string} date @param {Page.Career} career */
export function sinceDate(since, date, career) {
  if (isDate(since)) return since;
  if (since === 'year') return plusMonths(date, -12);
  if (since === 'hire') return career.hireOn(date);
  const point = career.points.findLast(({ from }) => from <= date);
  return point ? plusDays(point.from, -1) : career.first;
}

/** @type {Api.Component[]} */
export const COMPONENTS = ['BASE', 'BONUS', 'EQUITY', 'BENEFITS'];
/** Those that a total is the sum of; benefits stand beside it. */
export const IN_TOTAL = COMPONENTS.filter((component) => component !== 'BENEFITS');
/** @type {Record<Api.Component, string>} */
export const COMPONENT_NAMES = { BASE: 'Base', BONUS: 'Bonus', EQUITY: 'Equity', BENEFITS: 'Benefits' };

/**
 * What a component means under a measure, in a few words.
 *
 * @type {Record<string, Record<Api.Component, string>>}
 */
export const MEANING = {
  annualized: { BASE: 'rate in force', BONUS: 'at target', EQUITY: 'per vesting year', BENEFITS: 'in cash, a year' },
  realized: { BASE: 'accrued', BONUS: 'paid', EQUITY: 'vested', BENEFITS: 'in cash, accrued' },
  granted: { BASE: 'accrued', BONUS: 'earned', EQUITY: 'whole grants', BENEFITS: 'in cash, accrued' },
  'first-year': {
    BASE: 'rate of the hire day',
    BONUS: 'sign-on and target',
    EQUITY: 'due by the anniversary',
    BENEFITS: 'in cash, a year',
  },
};

/**
 * Totals of an answer full of figures, brought to the short shape that the series has.
 *
 * @param {Api.Compensation} answer
 * @returns {Api.Short[]}
 */
export const shortTotals = (answer) =>
  answer.totals.map((each) => ({
    currency: each.currency,
    components: {
      BASE: each.components.BASE.amount,
      BONUS: each.components.BONUS.amount,
      EQUITY: each.components.EQUITY.amount,
      BENEFITS: each.components.BENEFITS.amount,
    },
    total: each.total.amount,
    totalWithBenefits: each.totalWithBenefits.amount,
  }));
