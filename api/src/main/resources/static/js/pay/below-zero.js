import { html, nothing } from 'lit';
import { isNegative } from '../amounts.js';
import { COMPONENTS } from './measures.js';

/**
 * Under a chart of stacked amounts: that some of them are below zero, as a bonus that was paid back, and are not drawn.
 *
 * @param {(Api.Short | undefined)[]} totals that the chart draws
 */
export const belowZero = (totals) =>
  totals.some((total) => total && COMPONENTS.some((name) => isNegative(total.components[name])))
    ? html`<p class="small quiet below-zero">An amount below zero has no height here; the table has it.</p>`
    : nothing;
