import { html, nothing } from 'lit';

/**
 * A cell of a table of periods that is a line of a card where there is little room; one without a word is left out there.
 *
 * @param {string} label
 * @param {string} words
 */
export const partCell = (label, words) => html`<td class="n part" data-label=${words ? label : nothing}>${words}</td>`;

/** In the place of a total: there is none of that currency, whatever there is of others. @param {string} currency */
export const none = (currency) => html`<strong class="quiet">no ${currency}</strong>`;
