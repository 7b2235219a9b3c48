import { html, nothing } from 'lit';
import { longDate } from '../dates.js';
import { factMark } from '../facts/mark.js';
import { factWords } from '../facts/words.js';
import { trouble } from '../trouble.js';
import { KINDS } from './import-kinds.js';
import { doubted } from './warnings.js';

/**
 * The server names what it lacks as a parameter, such as `currency=USD`, the sheet by the label of its field.
 *
 * @param {string} message
 * @param {string} kind
 */
function inWords(message, kind) {
  const labels = new Map(KINDS[kind].options.map(([name, label]) => [name, label]));
  return message
    .replace(/\b([a-zA-Z]+)=/g, (text, name) => (labels.has(name) ? `${labels.get(name)}: ` : text))
    .replace(/ with the import\b/, ' in its field above');
}

/**
 * Why a file was refused: each problem by its line.
 *
 * @param {Page.Problem} problem
 * @param {string} kind
 */
export function importProblem(problem, kind) {
  const { fields } = problem;
  if (!fields.length) return trouble(problem);
  return html`<div role="alert">
    <p>
      <strong>Not yet: ${fields.length === 1 ? 'one thing is' : `${fields.length} things are`} to be settled.</strong>
    </p>
    <ul class="problems small">
      ${fields.map(
        ({ line, path, message }) =>
          html`<li class="wrong">
            <span>${line ? `Line ${line}: ` : path ? `${path} ` : ''}${inWords(message, kind)}</span>
          </li>`,
      )}
    </ul>
  </div>`;
}

/** What a file would become. @param {Api.Import} result */
export function importResult({ facts, notes, warnings, results, careerId }) {
  const left = results.filter((each) => !each.facts.length && each.line);
  return html`<section class="preview stack" aria-live="polite">
    <h3>
      ${facts.length
        ? html`${facts.length} fact${facts.length === 1 ? '' : 's'} would be recorded in ${careerId}`
        : html`Everything in this file is already recorded`}
    </h3>
    ${doubted(warnings)}
    ${notes.length
      ? html`<ul class="small quiet">
          ${notes.map(({ line, message }) => html`<li>${line ? `Line ${line}: ` : ''}${message}</li>`)}
        </ul>`
      : nothing}
    ${left.length
      ? html`<details>
          <summary class="small">${left.length} of ${results.length} lines and entries become nothing</summary>
          <ul class="small quiet">
            ${left.map(({ line, path, why }) => html`<li>Line ${line}${path ? ` (${path})` : ''}: ${why}</li>`)}
          </ul>
        </details>`
      : nothing}
    <ol class="of-facts scroll proposed" tabindex="0" role="region" aria-label="Facts of the file">
      ${facts.map(
        (fact) =>
          html`<li class="fact-line">
            ${factMark(fact.fact.type)}<span
              ><span class="title">${factWords(fact).title}</span>
              <small>${fact.effectiveOn ? longDate(fact.effectiveOn) : ''}</small></span
            >
          </li>`,
      )}
    </ol>
  </section>`;
}
