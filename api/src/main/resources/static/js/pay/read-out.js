import { html, nothing } from 'lit';
import { amount, isZero } from '../amounts.js';
import { IN_TOTAL } from './measures.js';
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

/** @param {Api.Component} name @param {Api.Short} total */
const part = (name, { components }) =>
  isZero(components[name]) ? nothing : html`<span class="row">${swatch(name)}${amount(components[name])}</span>`;

/**
 * The parts of a total and the total itself, under their name, and behind it what is not in it.
 *
 * @param {string} name
 * @param {Api.Short | undefined} total
 * @param {string} currency of the total
 */
export const partsOf = (name, total, currency) =>
  html`<strong>${name}</strong> ${total
      ? html`${IN_TOTAL.map((each) => part(each, total))}<span>Total <strong>${amount(total.total)}</strong></span>
          ${part('BENEFITS', total)}`
      : html`<span class="quiet">no ${currency}</span>`}`;
