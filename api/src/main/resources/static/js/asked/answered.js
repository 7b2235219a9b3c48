import { html, nothing } from 'lit';
import { said } from '../amounts.js';
import { trouble } from '../trouble.js';
import { again } from './answers.js';
import { keepSpace } from './keep-space.js';

/** Stands where a number will be, while the server is asked for it. */
export const dots = html`<span class="dots" title="Asking">…</span>`;

/** The same in the place of a chart. */
export const chartSpace = html`<div class="chart-space">${dots}</div>`;

/** What an answer that did not come leaves in its place: why, and the way out. */
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
          ? 'Asking again'
          : problem.temporary
            ? 'It is asked again by itself as soon as the server answers.'
            : problem.code}</span
      >
    </p>
  </div>`;
};

const STATES = {
  asking: (_, { asking }) => asking ?? html`<p class="quiet">${dots}</p>`,
  failed: (answer, { failed = failure }) => failed(answer),
  none: ({ value }, { there, none = there }) => none(value),
  there: ({ value }, { there }) => there(value),
};

/**
 * The place of one answer, in each of its states: `there` draws a value, `none` one that says that there is nothing.
 * The space of what was there before is kept until the next answer.
 */
export const answered = (answer, drawings, kind = '') => {
  const waiting = answer.state === 'asking';
  return html`<div
    class="answer ${kind}"
    data-state=${answer.state}
    aria-busy=${waiting || nothing}
    ${keepSpace(waiting || answer.state === 'failed')}
  >
    ${STATES[answer.state](answer, drawings)}
  </div>`;
};
