import { html, nothing } from 'lit';
import { said } from './amounts.js';

/**
 * What went wrong, said once: the server's own words, and the facts that stand in the way as links.
 *
 * @param {Page.Problem} problem
 * @param {(fact: number) => void} [go]
 */
export const trouble = (problem, go) =>
  html` <div class="trouble" role="alert">
    <p><strong>${said(problem.detail || problem.title)}</strong></p>
    ${problem.facts?.length
      ? html`<p class="row small">
          ${problem.facts.map(
            (number) => html` <button type="button" class="chip" @click=${() => go?.(number)}>Fact ${number}</button>`,
          )}
        </p>`
      : nothing}
    <p class="small quiet">${problem.code}${problem.status ? html` · ${problem.status}` : nothing}</p>
  </div>`;
