import { html } from 'lit';
import { amount } from '../amounts.js';
import { longDate, plusDays } from '../dates.js';
import { COMPONENT_NAMES, COMPONENTS } from './measures.js';

/**
 * What a stepped chart draws, step by step.
 *
 * @param {{ from: string, to: string, total: Api.Short | undefined }[]} rows
 */
export const stepsTable = (rows) =>
  html`<details class="behind">
    <summary class="small quiet">The chart as a table</summary>
    <div class="scroll" tabindex="0" role="region" aria-label="The chart as a table">
      <table class="figures small">
        <thead>
          <tr>
            <th scope="col">From</th>
            <th scope="col">Until</th>
            ${COMPONENTS.map((name) => html`<th scope="col" class="n">${COMPONENT_NAMES[name]}</th>`)}
            <th scope="col" class="n">Total</th>
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            ({ from, to, total }) =>
              html`<tr>
                <th scope="row">${longDate(from)}</th>
                <td>${to >= '2199' ? 'open' : longDate(plusDays(to, -1))}</td>
                ${COMPONENTS.map((name) => html`<td class="n">${total ? amount(total.components[name]) : ''}</td>`)}
                <td class="n">${total ? amount(total.total) : 'none'}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </details>`;
