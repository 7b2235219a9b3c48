import { html } from 'lit';
import { annual, money, percentChange, raisedBy, signedPercent } from '../amounts.js';
import { tidyAmount } from './draft.js';

/**
 * What was typed into a field for an amount: one that is written locally, or how many percent more or less than the rate
 * before, which keeps what that rate was for.
 *
 * @param {string} text
 * @param {Api.PayRate | null | undefined} before
 * @returns {Partial<Api.PayRate>}
 */
export function readAmount(text, before) {
  const [, sign = '', whole, part = ''] = text.trim().match(/^([+\-−]?)\s*(\d+)(?:[.,](\d+))?\s*%$/) ?? [];
  if (!before || !whole) return { amount: tidyAmount(text) };
  const { per, perYear, currency } = before;
  const percent = `${/[-−]/.test(sign) ? '-' : ''}${whole}${part && `.${part}`}`;
  return { amount: raisedBy(before, percent), currency, ...(per && { per, perYear }) };
}

const IS_AMOUNT = /^\d+(\.\d+)?$/;

/**
 * How an amount was understood, beside its field: grouped, with what it comes to in a year, and how much that is more or
 * less than the rate before.
 *
 * @param {string} id
 * @param {unknown} value
 * @param {Api.PayRate | null} [before]
 */
export function amountRead(id, value, before) {
  const given = /** @type {Partial<Api.PayRate> | undefined} */ (value);
  const { amount = '', currency = '', per, perYear } = given ?? {};
  const whole = !per || per === 'MONTH' || per === 'WEEK' || IS_AMOUNT.test(perYear ?? '');
  if (!IS_AMOUNT.test(amount) || !/^[A-Z]{3}$/.test(currency) || !whole)
    return html`<output class="hint" for=${id}></output>`;
  const a = annual({ amount, currency, per, perYear });
  const change = before?.currency === currency ? signedPercent(percentChange(annual(before).amount, a.amount)) : '';
  return html`<output class="hint" for=${id}
    >${money({ amount, currency })}${per ? `, ${money(a)} a year` : ''}${change
      ? `, ${change} on ${money(before ?? a)}`
      : ''}</output
  >`;
}
