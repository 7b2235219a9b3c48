import { html, nothing } from 'lit';
import { amount, isZero } from '../amounts.js';
import { COMPONENTS } from './measures.js';
import { swatch } from './swatch.js';

/** @import { Pointing } from './pointing.js' */

/**
 * The line below a chart that says what is pointed at. It takes its place also while nothing is, so that nothing moves,
 * and is spoken where the chart is walked by keys.
 *
 * @param {Pointing} pointing
 * @param {unknown} shown nothing where nothing is pointed at
 * @param {string} hint
 */
export const readOut = (pointing, shown, hint) =>
  html`<p class="read-out row small" aria-live=${pointing.focused ? 'polite' : 'off'}>
    ${shown === nothing
      ? html`<span class="quiet">${pointing.focused ? `${hint} Arrow keys step through it.` : hint}</span>`
      : shown}
  </p>`;

/**
 * The parts of a total and the total itself, under their name.
 *
 * @param {string} name
 * @param {Api.Short | undefined} total
 */
export const partsOf = (name, total) =>
  html`<strong>${name}</strong> ${total
      ? html`${COMPONENTS.filter((each) => !isZero(total.components[each])).map(
            (each) => html`<span class="row">${swatch(each)}${amount(total.components[each])}</span>`,
          )}<span>Total <strong>${amount(total.total)}</strong></span>`
      : html`<span class="quiet">nothing</span>`}`;
