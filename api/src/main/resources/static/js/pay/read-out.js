import { html } from 'lit';
import { amount, isZero } from '../amounts.js';
import { longDate } from '../dates.js';
import { COMPONENTS } from './measures.js';
import { swatch } from './swatch.js';

/**
 * What a chart shows on the day under the pointer: its parts and their total. It takes its place also while no day is
 * pointed at, so that nothing moves.
 *
 * @param {string | null} day
 * @param {Api.Short | undefined} total of that day
 */
export const readOut = (day, total) =>
  html`<p class="read-out row small" aria-hidden="true">
    ${day
      ? html`<strong>${longDate(day)}</strong> ${total
            ? html`${COMPONENTS.filter((name) => !isZero(total.components[name])).map(
                  (name) => html`<span class="row">${swatch(name)}${amount(total.components[name])}</span>`,
                )}<span>Total <strong>${amount(total.total)}</strong></span>`
            : html`<span class="quiet">nothing</span>`}`
      : html`<span class="quiet">Point at a day to read it.</span>`}
  </p>`;
