import { html, nothing } from 'lit';
import { said } from '../amounts.js';
import { trouble } from '../trouble.js';
import { again } from './answers.js';
import { keepSpace } from './keep-space.js';

/** Stands where a number will be, while the server is asked for it. */
export const dots = html`<span class="dots" title="Waiting for the server">…</span>`;

/** The same in the place of a chart. */
export const chartSpace = html`<div class="chart-space">${dots}</div>`;

/**
 * What an answer that did not come leaves in its place: why, and the way out.
 *
 * @param {Page.Failed} answer
 */
export const failure = (answer) => {
  const { problem, trying } = answer;
  if (!problem.passing) return trouble(problem);
  return html`<div class="missed" role="status">
    <p><strong>${said(problem.detail || problem.title)}</strong></p>
    <p class="row small">
      <button type="button" class="button" aria-disabled=${Boolean(trying)} @click=${() => again(answer)}>
        Try again
      </button>
      <span class="quiet"
        >${trying
          ? 'Trying again'
          : problem.temporary
            ? 'The page asks again as soon as the server answers.'
            : problem.code}</span
      >
    </p>
  </div>`;
};

/**
 * How the place of an answer is drawn: `there` draws a value, `none` one that says that there is nothing.
 *
 * @template Value
 * @typedef Drawings
 * @property {(value: Value) => unknown} there
 * @property {(value: Value) => unknown} [none]
 * @property {(answer: Page.Failed) => unknown} [failed]
 * @property {unknown} [asking]
 */

/**
 * @template Value
 * @param {Page.Answer<Value>} answer
 * @param {Drawings<Value>} drawings
 */
function drawingOf(answer, { there, none = there, failed = failure, asking }) {
  switch (answer.state) {
    case 'asking':
      return asking ?? html`<p class="quiet">${dots}</p>`;
    case 'failed':
      return failed(answer);
    case 'none':
      return none(answer.value);
    case 'there':
      return there(answer.value);
  }
}

/**
 * The place of one answer, in each of its states. The space of what was there before is kept until the next answer.
 *
 * @template Value
 * @param {Page.Answer<Value>} answer
 * @param {Drawings<Value>} drawings
 */
export const answered = (answer, drawings, kind = '') => {
  const waiting = answer.state === 'asking';
  return html`<div
    class="answer ${kind}"
    data-state=${answer.state}
    aria-busy=${waiting || nothing}
    ${keepSpace(waiting || answer.state === 'failed')}
  >
    ${drawingOf(answer, drawings)}
  </div>`;
};
