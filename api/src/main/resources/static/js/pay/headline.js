import { html, nothing } from 'lit';
import { address } from '../address.js';
import { amount, isZero, minus } from '../amounts.js';
import { follow } from '../follow.js';

/**
 * The total under a measure, one a currency, each with the way to how it came about.
 *
 * @param {Api.Short[]} totals
 * @param {import('./measures.js').Measure} measure
 */
export function headline(totals, measure) {
  if (!totals.length) {
    return html`<p class="totals-none">No compensation ${measure.windowed ? 'in this window' : 'on this day'}</p>`;
  }
  return totals.map(
    ({ currency, total, totalWithBenefits }) =>
      html` <p class="total">
        <span class="headline-sum" data-currency=${currency}>${amount(total)}</span>
        <span class="currency">${currency}${measure.per ? ` ${measure.per}` : ''}</span>
        <a class="link strong" href=${address.link({ view: 'why', figure: null })} @click=${why}>How we got here</a>
        ${isZero(minus(totalWithBenefits, total))
          ? nothing
          : html`<span class="benefits">${amount(totalWithBenefits)} with benefits</span>`}
      </p>`,
  );
}

/** @param {MouseEvent} event */
function why(event) {
  follow(event, { view: 'why', figure: null });
  if (event.defaultPrevented) document.querySelector('.views')?.scrollIntoView({ block: 'start' });
}
