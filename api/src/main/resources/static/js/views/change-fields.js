import { html } from 'lit';
import { amount, percentChange, signedPercent } from '../amounts.js';
import { fieldWords } from '../facts/field-words.js';
import { valueWords } from '../facts/value-words.js';
import { COMPONENT_NAMES, COMPONENTS } from '../pay/measures.js';
import { swatch } from '../pay/swatch.js';

/**
 * Whether fields of more than one employment could be meant.
 *
 * @param {Api.FieldChange[]} changes
 * @param {(Api.State | null)[]} states
 */
export const namesSeveral = (changes, states) =>
  new Set([
    ...changes.flatMap(({ employmentId }) => employmentId ?? []),
    ...states.flatMap((state) => state?.employments.map((job) => job.employmentId) ?? []),
  ]).size > 1;

/**
 * The same causes one below the other are said once, beside all rows that they explain.
 *
 * @param {Api.FieldChange[]} changes
 */
export const withCauses = (changes) =>
  changes.map((change, index) => {
    const same = (/** @type {Api.FieldChange | undefined} */ other) =>
      other && String(other.facts ?? '') === String(change.facts ?? '');
    if (index && same(changes[index - 1])) return { ...change, rows: 0 };
    const next = changes.findIndex((other, at) => at > index && !same(other));
    return { ...change, rows: (next < 0 ? changes.length : next) - index };
  });

/** How much an amount of pay moved. @param {string} field @param {unknown} old @param {unknown} value */
export function percentIn(field, old, value) {
  const moved = payOf(field) && old && value ? percentChange(String(old), String(value)) : null;
  return signedPercent(moved);
}

/* employment.title, or compensation.USD.BASE, whose values are amounts. */
/** @param {string} field */
const payOf = (field) => {
  const [, currency, name] = field.startsWith('compensation.') ? field.split('.') : [];
  const component = COMPONENTS.find((each) => each === name);
  return component ? { currency, component } : null;
};
/** Whether its values are amounts, which line up. @param {string} field */
export const isPay = (field) => payOf(field) !== null;
/** @param {string} field */
const last = (field) => field.slice(field.lastIndexOf('.') + 1);
/** @param {string} field */
export const nameOf = (field) => {
  const pay = payOf(field);
  if (!pay) return fieldWords(last(field));
  return html`${swatch(pay.component)}${COMPONENT_NAMES[pay.component]}, ${pay.currency}`;
};
/** @param {unknown} value @param {string} field */
export const inWords = (value, field) => (payOf(field) ? amount(String(value ?? '0')) : valueWords(value, last(field)));
