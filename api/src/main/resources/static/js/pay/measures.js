import { dayNumber, isDate, longDate, plusDays, plusMonths, spanWords } from '../dates.js';

/** The measures, as DESIGN names them, each with what it means in one sentence. */
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

export const measureOf = (id) => MEASURES.find((measure) => measure.id === id) ?? MEASURES[0];
export const isWindowed = (id) => Boolean(measureOf(id).windowed);

/** Windows that end with the chosen day (which belongs to them). */
export const WINDOWS = [
  { id: 'year', name: '12 months to this day' },
  { id: 'calendar', name: 'This calendar year' },
  { id: 'employment', name: 'This employment' },
  { id: 'career', name: 'Whole career' },
];

export function windowOf(window, date, career) {
  const to = plusDays(date, 1);
  const from =
    {
      year: () => plusMonths(to, -12),
      calendar: () => `${date.slice(0, 4)}-01-01`,
      employment: () => career.hireOn(date),
      career: () => career.first,
    }[window]?.() ?? (isDate(window) ? window : plusMonths(to, -12));
  return { from: from < to ? from : date, to };
}

/** The window of the same length just before, where comparing with it makes sense. */
export function windowBefore(window, { from, to }) {
  if (window === 'employment' || window === 'career') return null;
  if (window === 'year') return { from: plusMonths(from, -12), to: from };
  if (window === 'calendar') return { from: plusMonths(from, -12), to: plusMonths(to, -12) };
  return { from: plusDays(from, dayNumber(from) - dayNumber(to)), to: from };
}

/** What changes of ANNUALIZED are counted from. */
export const SINCE = [
  { id: 'hire', name: 'since hire' },
  { id: 'change', name: 'since the last change' },
  { id: 'year', name: 'since a year before' },
];

export function sinceDate(since, date, career) {
  if (isDate(since)) return since;
  if (since === 'year') return plusMonths(date, -12);
  if (since === 'hire') return career.hireOn(date);
  const point = career.points.findLast(({ from }) => from <= date);
  return point ? plusDays(point.from, -1) : career.first;
}

export const COMPONENTS = ['BASE', 'BONUS', 'EQUITY', 'BENEFITS'];
export const COMPONENT_NAMES = { BASE: 'Base', BONUS: 'Bonus', EQUITY: 'Equity', BENEFITS: 'Benefits' };

/** What a component means under a measure, in a few words. */
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

/** Totals of an answer full of figures, brought to the short shape that the series has. */
export const shortTotals = (answer) =>
  answer.totals.map((each) => ({
    currency: each.currency,
    components: Object.fromEntries(COMPONENTS.map((name) => [name, each.components[name].amount])),
    total: each.total.amount,
    totalWithBenefits: each.totalWithBenefits.amount,
  }));
