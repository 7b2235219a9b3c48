import { html } from 'lit';
import { moneyControl, rateControl } from './controls.js';
import { currencyOn, rateBefore, salaryAt } from './known.js';
import { partRead, rateRead, readerOfPart } from './read-amount.js';

/** @import { Slot } from './controls.js' */

/**
 * The form that a field stands in.
 *
 * @typedef {{
 *   type: string, draft: Page.Draft, career: Page.Career | null, date: string | undefined, prefix: string
 * }} Form
 */

/**
 * An amount, which may be typed as a percent of the salary where it is one, and how it was understood.
 *
 * @param {Slot} slot
 * @param {Form} form
 */
export function moneyField(slot, { career, type, draft, date }) {
  const salary = salaryAt(career, type, draft);
  const usual = salary?.currency ?? currencyOn(career, date);
  return html`${moneyControl(slot, usual, readerOfPart(salary))}${partRead(slot.id, slot.value, salary)}`;
}

/**
 * A rate, and how it was understood. A correction changes no rate that is there: it says what the rate was.
 *
 * @param {Slot} slot
 * @param {Form} form
 */
export function rateField(slot, { career, type, draft, date, prefix }) {
  const before = prefix ? null : rateBefore(career, type, draft);
  return html`${rateControl(slot, currencyOn(career, date), before)}${rateRead(slot.id, slot.value, before)}`;
}
