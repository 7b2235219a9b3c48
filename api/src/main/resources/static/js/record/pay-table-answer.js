import { html, nothing } from 'lit';
import { icon } from '../icons.js';
import { trouble } from '../trouble.js';
import './import-answers.js';
import { offers } from './import-kinds.js';
import { rowOf } from './pay-rows.js';
import { doubted } from './warnings.js';

/** @import { Offer } from './import-answers.js' */

/**
 * What is wrong, as far as it does not stand beside its row or its field, and what would answer it.
 *
 * @param {Page.Problem} problem
 * @param {number} inRows how much of it stands beside rows
 * @param {number} inFields how much beside fields
 * @param {(offer: Offer) => Promise<Api.Import>} read what the rows would become with an answer
 * @param {(offer: Offer) => void} choose
 */
export function refusedTable(problem, inRows, inFields, read, choose) {
  if (problem.fields.length && inFields === problem.fields.length) return nothing;
  if (!inRows || inRows < problem.fields.length) return trouble(problem);
  const answers = offers(
    problem.fields.map(({ message }) => message),
    'csv',
  );
  return html`<p class="wrong" role="alert">
      ${icon('warning')}<span>Not yet: ${inRows === 1 ? 'one row is' : `${inRows} things are`} marked above.</span>
    </p>
    <import-answers
      .offers=${answers}
      .read=${read}
      @answer=${(/** @type {CustomEvent<Offer>} */ { detail }) => choose(detail)}
    ></import-answers>`;
}

/** What all rows together would become. @param {Api.Import} result */
export const checkedTable = ({ facts, notes, warnings }) =>
  html`<section class="preview stack" aria-label="Preview" aria-live="polite">
    <h3>
      ${facts.length
        ? `${facts.length} ${facts.length === 1 ? 'fact' : 'facts'} would be recorded`
        : 'Everything in these rows is already recorded'}
    </h3>
    ${doubted(warnings)}
    ${notes.length
      ? html`<ul class="small quiet">
          ${notes.map(({ line, message }) => html`<li>${line ? `Row ${rowOf(line) + 1}: ` : ''}${message}</li>`)}
        </ul>`
      : nothing}
  </section>`;
