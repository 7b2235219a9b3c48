import { html, nothing } from 'lit';
import { said } from './amounts.js';
import { kindOf, kindWords } from './facts/kinds.js';
import { commandName, GROUPS } from './record/command-words.js';

const COMMANDS = GROUPS.flatMap(([, types]) => types);

/** A fact or a command that the API names, as the page calls it. @param {string} name */
const calledHere = (name) => {
  if (COMMANDS.includes(name)) return commandName(name);
  return kindOf(name) === 'note' ? name : kindWords(kindOf(name));
};

/** @param {string} text */
const inWords = (text) => text.replace(/\b(?:[A-Z][a-z]+){2,}\b/g, calledHere);

/**
 * What went wrong, said once: the server's own words, and the facts that stand in the way as links.
 *
 * @param {Page.Problem} problem
 * @param {(fact: number) => void} [go]
 */
export const trouble = (problem, go) =>
  html` <div class="trouble" role="alert">
    <p><strong>${said(inWords(problem.detail || problem.title))}</strong></p>
    ${problem.facts?.length
      ? html`<p class="row small">
          ${problem.facts.map(
            (number) => html` <button type="button" class="chip" @click=${() => go?.(number)}>Fact ${number}</button>`,
          )}
        </p>`
      : nothing}
    <p class="small quiet">${problem.code}${problem.status ? html` · ${problem.status}` : nothing}</p>
  </div>`;
