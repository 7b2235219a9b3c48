import { longDate } from './dates.js';
import { hideAmount, hidePercent, hideUnits, said } from './hiding.js';

export { said };

// Amounts are decimal strings and stay exact: differences and shares go through BigInt, never through floating point.

/** @param {string} text @returns {{ units: bigint, decimals: number }} */
const parse = (text) => {
  const [, sign, whole, fraction = ''] = String(text).match(/^([+-]?)(\d*)(?:\.(\d*))?$/) ?? [null, '', '0', ''];
  return { units: BigInt(`${sign === '-' ? '-' : ''}${whole || '0'}${fraction}`), decimals: fraction.length };
};
/** @param {bigint} units @param {number} decimals */
const print = (units, decimals) => {
  const digits = (units < 0n ? -units : units).toString().padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  return `${units < 0n ? '-' : ''}${whole}${decimals ? `.${digits.slice(-decimals)}` : ''}`;
};
/** @param {string} a @param {string} b @returns {[bigint, bigint, number]} */
const alike = (a, b) => {
  const left = parse(a);
  const right = parse(b);
  const decimals = Math.max(left.decimals, right.decimals);
  /** @param {{ units: bigint, decimals: number }} parsed */
  const scale = ({ units, decimals: own }) => units * 10n ** BigInt(decimals - own);
  return [scale(left), scale(right), decimals];
};

/** @param {string} a @param {string} b */
export const minus = (a, b) => {
  const [left, right, decimals] = alike(a, b);
  return print(left - right, decimals);
};
/** @param {string} a @param {string} b */
export const plus = (a, b) => {
  const [left, right, decimals] = alike(a, b);
  return print(left + right, decimals);
};
/** @param {string} amount */
export const isZero = (amount) => parse(amount).units === 0n;
/** @param {string} amount */
export const isNegative = (amount) => parse(amount).units < 0n;

/**
 * part of whole in percent, one decimal, HALF_UP; null where there is no whole, or one below zero, as of a bonus that was
 * paid back: of less than nothing there is no share.
 *
 * @param {string} part
 * @param {string} whole
 */
export function percentOf(part, whole) {
  const [over, under] = alike(part, whole);
  if (under <= 0n) return null;
  const size = over < 0n ? -over : over;
  return `${over < 0n ? '-' : ''}${print((size * 1000n * 2n + under) / (2n * under), 1)}`;
}

/**
 * The change from before to after in percent, one decimal; null from nothing or less.
 *
 * @param {string} before
 * @param {string} after
 */
export const percentChange = (before, after) => percentOf(minus(after, before), before);

/**
 * A length for drawing. Only geometry may use it.
 *
 * @param {string} amount
 */
export const drawn = (amount) => Number(amount);

/** @param {string} text */
const grouped = (text) => {
  const [whole, fraction] = text.replace('-', '').split('.');
  const groups = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return `${text.startsWith('-') ? '−' : ''}${groups}${fraction === undefined ? '' : `.${fraction}`}`;
};

/**
 * "185000.00" as "185,000.00", or dots in privacy mode.
 *
 * @param {string} text
 */
export const amount = (text) => hideAmount(grouped(String(text)));

/**
 * The same with its sign: "+13,000.00".
 *
 * @param {string} text
 */
export const signed = (text) => hideAmount(withSign(text));

/** @param {string} text */
const withSign = (text) => (isZero(text) || isNegative(text) ? grouped(text) : `+${grouped(text)}`);

/**
 * A percent of pay: "15" as "15 %".
 *
 * @param {string} text
 */
export const percent = (text) => hidePercent(`${grouped(text)} %`);

/**
 * A change of pay: "7.6" as "+7.6 %".
 *
 * @param {string | null | undefined} text
 */
export const signedPercent = (text) => (text === null || text === undefined ? '' : hidePercent(`${withSign(text)} %`));

/**
 * {"amount":"172000.00","currency":"USD"} as "172,000 USD": no decimals where they are zero.
 *
 * @param {Api.Money} value
 */
export const money = (value) => `${hideAmount(grouped(value.amount.replace(/\.0+$/, '')))} ${value.currency}`;

/** What the amount of a rate is for, and how many of those make a year if the rate does not say it. */
/** @type {Record<string, [string, string]>} */
const PER = {
  MONTH: ['a month', '12'],
  WEEK: ['a week', '52'],
  DAY: ['a day', ''],
  HOUR: ['an hour', ''],
};

/**
 * A rate as it was agreed: "172,000 USD", "31.50 USD an hour x 2,080".
 *
 * @param {Api.PayRate} given
 */
export function rate(given) {
  const { per, perYear } = given;
  return per ? `${money(given)} ${PER[per][0]} x ${grouped(perYear ?? PER[per][1])}` : money(given);
}

/**
 * What a rate comes to in a year, rounded HALF_UP as the server does.
 *
 * @param {Api.PayRate} given
 * @returns {Api.Money}
 */
export function annual({ amount: text, currency, per, perYear }) {
  if (!per) return { amount: text, currency };
  return { amount: product(text, perYear ?? PER[per][1], currency), currency };
}

/**
 * A number of something at an amount each, rounded HALF_UP to the decimals of the currency, as the server does.
 *
 * @param {string} a
 * @param {string} b
 * @param {string} currency
 */
export function product(a, b, currency) {
  const [once, times] = [parse(a), parse(b)];
  const [units, decimals] = [once.units * times.units, once.decimals + times.decimals];
  const shown = Math.min(decimals, decimalsOf(currency));
  const drop = 10n ** BigInt(decimals - shown);
  const size = units < 0n ? -units : units;
  const rounded = (size * 2n + drop) / (2n * drop);
  return print(units < 0n ? -rounded : rounded, shown);
}

/**
 * So many percent of an amount, rounded HALF_UP as the server rounds.
 *
 * @param {Api.Money} whole
 * @param {string} percent
 */
export function partOf({ amount: text, currency }, percent) {
  const [once, times] = [parse(text), parse(percent)];
  const exact = once.decimals + times.decimals + 2;
  const shown = Math.min(exact, decimalsOf(currency));
  const drop = 10n ** BigInt(exact - shown);
  return print((once.units * times.units * 2n + drop) / (2n * drop), shown);
}

/**
 * The amount of a rate, that many percent more.
 *
 * @param {Api.PayRate} given
 * @param {string} percent
 */
export const raisedBy = (given, percent) => partOf(given, plus('100', percent));

/** @param {string} currency */
const decimalsOf = (currency) =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;

/**
 * Ratios, metric values: decimals that are no money.
 *
 * @param {string} text
 */
export const number = (text) => grouped(String(text));

/**
 * A number of units of stock: with a price it is an amount, so privacy mode hides it too.
 *
 * @param {string} text
 */
export const units = (text) => hideUnits(grouped(String(text)));

/**
 * What the server says of a figure, with its dates as people write them.
 *
 * @param {string} text
 */
export const explained = (text) => said(text).replace(/\b\d{4}-\d\d-\d\d\b/g, (date) => longDate(date));

/** @type {[number, string][]} */
const AXIS = [
  [1e12, 'T'],
  [1e9, 'B'],
  [1e6, 'M'],
  [1e3, 'k'],
];

/**
 * An axis label: 250000 as "250k", 2500000000 as "2.5B".
 *
 * @param {number} value
 */
export function axisAmount(value) {
  const [size, unit] = AXIS.find(([least]) => value >= least) ?? [1, ''];
  return hideUnits(`${value / size}${unit}`);
}
