import { html, nothing } from 'lit';
import { again } from '../asked/answers.js';
import { failure } from '../asked/answered.js';
import './sign-in.js';

/**
 * Stands in the place of a career that could not be read: why, and the ways on.
 *
 * @param {Page.Failed} answer
 */
export function missedCareer(answer) {
  const { problem } = answer;
  if (problem.status === 401) return html`<sign-in></sign-in>`;
  const gone = problem.code === 'CAREER_NOT_FOUND';
  return html`<h1 class="failed">${gone ? 'There is no such career' : 'This could not be shown'}</h1>
    ${failure(answer)}
    ${problem.passing
      ? nothing
      : html`<p class="row">
          ${gone
            ? html`<a class="button" href="./">All careers</a>`
            : html`<button class="button" @click=${() => again(answer)}>Try again</button>`}
        </p>`}`;
}
