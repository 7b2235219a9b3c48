import { html, nothing, svg } from 'lit';
import { address } from '../address.js';
import { amount, drawn } from '../amounts.js';
import { IN_TOTAL } from '../pay/measures.js';
import { fillOf } from '../pay/swatch.js';
import { preferences } from '../preferences.js';
import { nameOf } from './overview-order.js';

const WIDE = 240;

/**
 * One career of the list, which opens it on the day of the list.
 *
 * @param {Api.CareersEntry} career
 * @param {string | undefined} on the day that was chosen
 * @param {Record<string, number>} most the largest total of each currency
 */
export function careerRow(career, on, most) {
  const { careerId, employer, title, level, totals = [] } = career;
  /** @param {MouseEvent} event */
  const open = (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    address.open(careerId, on ? { on } : {});
  };
  const link = `?career=${encodeURIComponent(careerId)}${on ? `&on=${on}` : ''}`;
  return html`<tr>
    <th scope="row" class="who">
      <a href=${link} @click=${open}>${nameOf(career)}</a>${career.name ? html`<small>${careerId}</small>` : nothing}
    </th>
    <td class="where">${employer ?? html`<span class="quiet">no position on this day</span>`}</td>
    <td class="what">${title ?? ''}${level ? html`<small>${level}</small>` : nothing}</td>
    <td class="n">
      ${totals.length
        ? totals.map(({ currency, total }) => html`<div class="worth">${amount(total)} ${currency}</div>`)
        : html`<span class="quiet">none</span>`}
    </td>
    <td class="bar-cell">${preferences.hidden ? nothing : totals.map((total) => bar(total, most[total.currency]))}</td>
  </tr>`;
}

/** What a total is made of, as long as it is beside the largest of its currency. @param {Api.Short} total @param {number} most */
function bar({ components }, most) {
  let x = 0;
  return html`<svg class="parts-bar" viewBox="0 0 ${WIDE} 14" preserveAspectRatio="xMinYMid" aria-hidden="true">
    ${IN_TOTAL.map((name) => {
      const width = most ? (Math.max(0, drawn(components[name])) / most) * (WIDE - 2) : 0;
      x += width;
      return width
        ? svg`<g class="of-${name.toLowerCase()}"><rect x=${x - width + 1} y="1" width=${width} height="12"
            fill=${fillOf(name)} stroke-width="1.2"/></g>`
        : nothing;
    })}
  </svg>`;
}
