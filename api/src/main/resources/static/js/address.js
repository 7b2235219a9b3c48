import { isDate } from './dates.js';
import { preferences } from './preferences.js';

/**
 * The address is the state: what the page shows can be linked, reloaded and walked with Back. This is the only module
 * that reads or writes it.
 *
 *   career   the career's id                         on       the date (as of), or today
 *   known    the instant of knowledge; none: now     measure  annualized, realized, granted, first-year
 *   window   where realized and granted start: year, calendar, employment, career, or a date
 *   days     the pay convention: equal-months or actual-365
 *   employment  whose first year and whose claim; none: that of the date, and all
 *   since    what changes are counted from: hire, change, year, or a date
 *   by       in Years: month, for the months of the date's year
 *   view     why, years, growth, vesting, changes, claims, ledger; summary: one page to print
 *   without  what the summary leaves out: amounts, years, growth, next, limits
 *   figure   the figure whose derivation is open, such as USD.BASE
 *   fact     the number of the fact that is open       find     words that the listed facts have
 *   against  in Changes: the other date              believed in Changes: the other instant of knowledge
 *   claim    the claimed amount, with currency, from, to, within
 *   kind     the kinds shown in Growth               span     career, employment, five-years, year
 *   price    in Vesting: a price of a share in place of the newest recorded one
 *   sort     how all careers are sorted: name, employer, title or total, backwards with a hyphen before it
 *   record   the command being recorded; of: the fact that it corrects or retracts
 */
/** @type {(keyof Page.Address)[]} */
const NAMES = [
  'career',
  'on',
  'known',
  'measure',
  'window',
  'days',
  'employment',
  'since',
  'by',
  'view',
  'figure',
  'fact',
  'find',
  'against',
  'believed',
  'claim',
  'currency',
  'from',
  'to',
  'within',
  'kind',
  'span',
  'price',
  'sort',
  'without',
  'record',
  'of',
];
const OF_A_CAREER = NAMES.filter((name) => !['career', 'measure', 'days', 'view', 'since'].includes(name));
/** @type {Page.Address} */
const DEFAULTS = { measure: 'annualized', window: 'year', days: 'equal-months', since: 'hire', view: 'why' };
/** @type {(keyof Page.Address)[]} */
const SECRET = ['claim', 'within', 'find', 'price'];
const DATES = ['on', 'against', 'from', 'to'];
const DATES_OR_WORDS = ['window', 'since'];
const INSTANTS = ['known', 'believed'];

/** The date of an address that goes on with the days. */
export const TODAY = 'today';

/** @param {string} name @param {string} value */
const fits = (name, value) =>
  INSTANTS.includes(name)
    ? Number.isFinite(Date.parse(value))
    : isDate(value) ||
      (name === 'on' && value === TODAY) ||
      !(DATES.includes(name) || (DATES_OR_WORDS.includes(name) && /^\d/.test(value)));

function read() {
  const query = new URLSearchParams(location.search);
  /** @type {Page.Address} */
  const address = { ...DEFAULTS };
  for (const name of NAMES) {
    const value = query.get(name) ?? history.state?.[name];
    if (value && fits(name, value)) address[name] = value;
  }
  // What is recorded is recorded on top of what is known now, which the forms count from.
  if (address.record) delete address.known;
  // All careers are of today where no date is given.
  if (!address.career && address.on === TODAY) delete address.on;
  if (!['annualized', 'realized', 'granted', 'first-year'].includes(address.measure))
    address.measure = DEFAULTS.measure;
  return Object.freeze(address);
}

/**
 * In privacy mode what may hold an amount stands beside the link, in the state of its entry, which nobody sees.
 *
 * @param {Page.Changes} address
 */
function write(address, veiled = preferences.hidden) {
  const query = new URLSearchParams();
  for (const name of NAMES) {
    if ((veiled && SECRET.includes(name)) || (address.record && name === 'known')) continue;
    if (address[name] && address[name] !== DEFAULTS[name]) query.set(name, String(address[name]));
  }
  const text = query.toString();
  return text ? `?${text}` : location.pathname;
}

/** @param {Page.Changes} address */
const beside = (address) => Object.fromEntries(SECRET.map((name) => [name, address[name] ?? null]));

/** @type {Set<(now: Page.Address, how: 'walked' | 'went') => void>} */
const listeners = new Set();
let current = read();
/** @typedef {(next: Page.Changes, go: () => void) => boolean} Keeper */
/** @type {Keeper[]} */
const keepers = [];
/** @type {Keeper} */
const isKept = (next, go) => keepers.some((keeps) => keeps(next, go));

/* What an entry shows of what is secret follows from the mode that the page is in, also when it is walked to. */
const rewrite = () => {
  if (SECRET.some((name) => current[name])) history.replaceState(beside(current), '', write(current));
};
rewrite();
preferences.listen(rewrite);

/** @param {'walked' | 'went'} how */
const tell = (how) => listeners.forEach((listener) => listener(current, how));

/* Back and forward have happened when they are told: whoever keeps the page where it is puts the entry there again. */
addEventListener('popstate', () => {
  const there = read();
  if (isKept(there, () => history.back())) {
    history.pushState(beside(current), '', write(current));
    return;
  }
  current = there;
  rewrite();
  tell('walked');
});

export const address = {
  get now() {
    return current;
  },
  /**
   * The link to the same view with something changed; null takes a part away.
   *
   * @param {Page.Changes} changes
   */
  link(changes) {
    return write({ ...current, ...changes });
  },
  /**
   * Goes there. `replace` leaves no step for Back, as for a date that is passed through.
   *
   * @param {Page.Changes} changes
   * @param {{ replace?: boolean }} [how]
   */
  go(changes, { replace = false } = {}) {
    const next = { ...current, ...changes };
    if (write(next, false) === write(current, false) || isKept(next, () => this.go(changes, { replace }))) return;
    history[replace ? 'replaceState' : 'pushState'](beside(next), '', write(next));
    current = read();
    tell('went');
  },
  /**
   * Goes to another career: what belonged to the old one is left behind.
   *
   * @param {string | null} career
   * @param {Page.Changes} changes
   */
  open(career, changes = {}) {
    const left = Object.fromEntries(OF_A_CAREER.map((name) => [name, null]));
    this.go({ ...left, career, ...changes });
  },
  /** @param {(now: Page.Address, how: 'walked' | 'went') => void} listener */
  listen(listener) {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  /**
   * Lets somebody keep the page where it is: `keeps` is told where it would go and how to go there after all, and
   * answers whether it stays.
   *
   * @param {Keeper} keeps
   */
  keep(keeps) {
    keepers.push(keeps);
  },
};
