import { html } from 'lit';
import { annual, money, partOf, percent, percentChange, percentOf, raisedBy, signedPercent } from '../amounts.js';
import { readNumber, readPercent } from '../read-number.js';

/**
 * What was typed into a field for an amount that is written locally.
 *
 * @param {string} text
 * @returns {Partial<Api.PayRate>}
 */
export const readAmount = (text) => ({ amount: readNumber(text) });

/**
 * The same of a rate: how many percent more or less than the rate before, which keeps what that rate was for.
 *
 * @param {Api.PayRate | null | undefined} before
 * @returns {(text: string) => Partial<Api.PayRate>}
 */
export const readerOfRate = (before) => (text) => {
  const more = readPercent(text);
  if (!before || !more) return readAmount(text);
  const { per, perYear, currency } = before;
  return { amount: raisedBy(before, more), currency, ...(per && { per, perYear }) };
};

/**
 * The same of what may be so many percent of a whole.
 *
 * @param {Api.Money | null} whole
 * @returns {(text: string) => Partial<Api.Money>}
 */
export const readerOfPart = (whole) => (text) => {
  const part = readPercent(text);
  return whole && part ? { amount: partOf(whole, part), currency: whole.currency } : readAmount(text);
};

const IS_AMOUNT = /^\d+(\.\d+)?$/;

/**
 * How an amount was understood, beside its field: grouped, with what it comes to in a year, and how much that is more or
 * less than the rate before.
 *
 * @param {string} id
 * @param {unknown} value
 * @param {Api.PayRate | null} [before]
 */
export function rateRead(id, value, before) {
  const given = /** @type {Partial<Api.PayRate> | undefined} */ (value);
  const { amount = '', currency = '', per, perYear } = given ?? {};
  const whole = !per || per === 'MONTH' || per === 'WEEK' || IS_AMOUNT.test(perYear ?? '');
  if (!isMoney(amount, currency) || !whole) return html`<output class="hint" for=${id}></output>`;
  const a = annual({ amount, currency, per, perYear });
  const change = before?.currency === currency ? signedPercent(percentChange(annual(before).amount, a.amount)) : '';
  return html`<output class="hint" for=${id}
    >${money({ amount, currency })}${per ? `, ${money(a)} a year` : ''}${change
      ? `, ${change} on ${money(before ?? a)}`
      : ''}</output
  >`;
}

/**
 * The same of an amount, with what part it is of a whole.
 *
 * @param {string} id
 * @param {unknown} value
 * @param {Api.Money | null} whole what a year pays
 */
export function partRead(id, value, whole) {
  const { amount = '', currency = '' } = /** @type {Partial<Api.Money> | undefined} */ (value) ?? {};
  if (!isMoney(amount, currency)) return html`<output class="hint" for=${id}></output>`;
  const part = whole?.currency === currency ? percentOf(amount, whole.amount) : null;
  return html`<output class="hint" for=${id}
    >${money({ amount, currency })}${whole && part ? `, ${percent(part)} of ${money(whole)} a year` : ''}</output
  >`;
}

/** @param {string} amount @param {string} currency */
const isMoney = (amount, currency) => IS_AMOUNT.test(amount) && /^[A-Z]{3}$/.test(currency);
