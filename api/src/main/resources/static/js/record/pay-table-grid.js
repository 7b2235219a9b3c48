import { html, nothing } from 'lit';
import { longDate } from '../dates.js';
import { factMark } from '../facts/mark.js';
import { factWords } from '../facts/words.js';
import { icon } from '../icons.js';
import { typed } from '../listeners.js';
import { isTyped, rowOf } from './pay-rows.js';

/** @import { Rows } from './pay-rows.js' */

/** @type {Record<string, string>} */
const NAMES = { Date: 'Effective from', Salary: 'Rate' };
/* Empty rows below the last, so that there is always one to type into. */
const SPARE = 2;

/**
 * @typedef Grid
 * @property {{ row: number, column: number, message: string }[]} wrong
 * @property {(row: number) => unknown} becomes
 * @property {(row: number, column: number, text: string) => void} put
 * @property {(row: number, column: number, event: ClipboardEvent) => void} paste
 */

/**
 * The rows with their cells, and beside each what is wrong with it or what it becomes.
 *
 * @param {Rows} table
 * @param {Grid} grid
 */
export const grid = (table, { wrong, becomes, put, paste }) =>
  html`<table class="rows">
    <caption class="hidden-visually">
      Changes of pay
    </caption>
    <thead>
      <tr>
        ${table.columns.map(
          (name) => html`<th scope="col" class=${isAmount(table, name) ? 'n' : ''}>${NAMES[name] ?? name}</th>`,
        )}
        <th scope="col" class="becomes">Becomes</th>
      </tr>
    </thead>
    <tbody>
      ${Array.from({ length: table.rows.length + SPARE }, (_, row) => {
        const mistakes = wrong.filter((each) => each.row === row);
        return html`<tr>
          ${table.columns.map(
            (name, column) =>
              html`<td>
                <input
                  class="cell ${isAmount(table, name) ? 'amount' : ''}"
                  aria-label="${NAMES[name] ?? name}, row ${row + 1}"
                  aria-invalid=${mistakes.some((mistake) => mistake.column === column)}
                  autocomplete="off"
                  placeholder=${row === table.rows.length ? (NAMES[name] ?? name) : ''}
                  .value=${table.rows[row]?.[column] ?? ''}
                  @change=${typed((text) => put(row, column, text))}
                  @paste=${(/** @type {ClipboardEvent} */ event) => paste(row, column, event)}
                />
              </td>`,
          )}
          <td class="becomes">
            ${mistakes.length
              ? mistakes.map(({ message }) => html`<p class="wrong">${icon('warning')}<span>${message}</span></p>`)
              : becomes(row)}
          </td>
        </tr>`;
      })}
    </tbody>
  </table>`;

/** @param {Rows} table @param {string} name */
const isAmount = (table, name) => isTyped(table) && name === 'Salary';

/**
 * What a row becomes, by the answer to a check.
 *
 * @param {Api.Import | null} result
 * @param {number} row
 */
export function becomes(result, row) {
  const of = result?.results.find(({ line }) => rowOf(line) === row);
  if (!result || !of) return nothing;
  const facts = result.facts.filter(({ number }) => of.facts.includes(number));
  return facts.length
    ? facts.map(
        (fact) =>
          html`<p>
            ${factMark(fact.fact.type)}${factWords(fact).title}${fact.effectiveOn
              ? html`<span class="quiet">, ${longDate(fact.effectiveOn)}</span>`
              : nothing}
          </p>`,
      )
    : html`<p class="quiet">${of.why ?? 'Recorded already'}</p>`;
}
