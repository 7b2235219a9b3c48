import { html, nothing } from 'lit';
import { address } from '../address.js';
import { tellAll } from '../asked/recordings.js';
import { longDate } from '../dates.js';
import { factWords } from '../facts/words.js';
import { said } from '../hiding.js';
import { icon } from '../icons.js';
import { once, typed } from '../listeners.js';
import { trouble } from '../trouble.js';

/** @typedef {Page.Answer<unknown>['state'] | 'typing' | 'sending' | 'lost'} State of a form, see record-form.js */

/** @type {Record<State, unknown>} */
const BUTTONS = {
  typing: 'Preview',
  failed: 'Preview',
  asking: 'Preview',
  none: 'Preview',
  there: html`${icon('tick')}Record`,
  sending: 'Recording',
  lost: 'Try again',
};

/**
 * @typedef Standing what the words of a form depend on besides its state
 * @property {import('./recording.js').Recording} recording
 * @property {string} [done] the fact that was recorded just now, where another one like it follows
 * @property {() => void} [another] records, and begins the next
 */

/**
 * What begins a career, or is about a fact, has no like.
 *
 * @param {Standing & { career: Page.Career | null, of: number | null }} form
 * @param {() => void} another
 * @returns {Standing}
 */
export const standingOf = ({ recording, done, career, of }, another) => ({
  recording,
  done,
  another: career && !of ? another : undefined,
});

/** Said where what is typed is no longer what was sent. */
export const OVERTAKEN = 'What was sent before may have been recorded: look for it in the list of facts.';

/** @param {State} state @param {Standing} form */
function stateWords(state, { recording: { overtaken, sent, anew }, done }) {
  if (state === 'sending') return '';
  if (state !== 'lost' && overtaken) return OVERTAKEN;
  if (state === 'typing' && done) return `${done}: recorded. Nothing of the next one is recorded yet.`;
  if (anew && (state === 'there' || state === 'asking'))
    return 'Something else was recorded meanwhile: look at the preview again.';
  if (state === 'there') return 'Recorded facts are never overwritten; they can be corrected.';
  if (state === 'lost') {
    return sent?.open
      ? 'It is not known whether this was recorded. The same request is sent again, and recorded once.'
      : 'Nothing was recorded. The same request is sent again.';
  }
  return 'Nothing is recorded yet.';
}

/**
 * The button by which a form goes on: of a double click it takes the first click alone.
 *
 * @param {unknown} words
 * @param {boolean} disabled
 */
export const mainButton = (words, disabled) =>
  html`<button class="button main" ?disabled=${disabled} @click=${once}>${words}</button>`;

/**
 * The buttons below a form, and how far it has come.
 *
 * @param {State} state
 * @param {Standing} form
 * @param {() => void} cancel
 */
export const actions = (state, form, cancel) =>
  html`<div class="row actions ${state}">
    ${mainButton(BUTTONS[state], state === 'asking' || state === 'sending')}
    ${form.another && state === 'there'
      ? html`<button type="button" class="button" @click=${form.another}>Record, then another</button>`
      : nothing}
    <button type="button" class="button" ?disabled=${state === 'sending'} @click=${cancel}>Cancel</button>
    <span class="small quiet" role="status">${stateWords(state, form)}</span>
  </div>`;

/** @param {() => void} startOver */
export const restored = (startOver) =>
  html`<p class="row small restored">
    <span>What you typed before is still here.</span>
    <button type="button" class="link" @click=${startOver}>Start over</button>
  </p>`;

/**
 * The fact that a form corrects or retracts.
 *
 * @param {Api.RecordedFact} fact
 */
export const aboutFact = (fact) =>
  html`<p class="quiet">${factWords(fact).title}${fact.effectiveOn ? `, ${longDate(fact.effectiveOn)}` : ''}</p>`;

/** Where the API says what is wrong with the name of a new career, or with its id. */
export const OF_THE_NAME = ['/0/name', '/name', 'careerName', 'careerId', '/careerId', 'career'];

/**
 * The name of a new career, from which its id is made.
 *
 * @param {object} of
 * @param {string} of.name
 * @param {{ id: string, taken?: Api.State | null }} [of.id]
 * @param {Page.Mistake[]} of.mistakes
 * @param {boolean} of.inert
 * @param {(name: string) => void} of.edit
 */
export function careerName({ name, id, mistakes, inert, edit }) {
  const wrong = mistakes.find(({ path }) => OF_THE_NAME.includes(path))?.message;
  return html`<div class="form-grid" ?inert=${inert}>
    <div class="field wide">
      <label for="career-name">Name of the career</label
      ><input id="career-name" class="input" autocomplete="off" .value=${name} @change=${typed(edit)} />${wrong
        ? html`<p class="wrong">${icon('warning')}<span>${wrong}</span></p>`
        : html`<p class="hint">Such as your name.${id ? ` ${addressWords(id)}` : ''}</p>`}
    </div>
  </div>`;
}

/** @param {{ id: string, taken?: Api.State | null }} id */
function addressWords({ id, taken }) {
  if (!taken) return `Its address will be ${id}.`;
  const owner = [taken.name ?? 'somebody else', taken.employment?.employer].filter(Boolean).join(' at ');
  return `Its address will be ${id}: ${taken.careerId} is that of ${owner}.`;
}

/**
 * Why a form was refused, where that does not stand beside its fields.
 *
 * @param {Page.Problem} problem
 * @param {Page.Mistake[]} elsewhere what is about none of the fields that are shown
 */
export function refusal(problem, elsewhere) {
  const marked = problem.fields.length - elsewhere.length;
  if (!problem.fields.length || problem.facts?.length)
    return trouble(problem, (fact) => address.go({ record: null, of: null, fact }));
  return html`<div role="alert">
    ${elsewhere.map(({ message }) => html`<p class="wrong">${icon('warning')}<span>${said(message)}</span></p>`)}
    ${marked
      ? html`<p class="wrong">
          ${icon('warning')}<span>Not yet: ${marked === 1 ? 'one field is' : 'some fields are'} marked above.</span>
        </p>`
      : nothing}
  </div>`;
}

/**
 * Goes to the first field with a mistake, or else to what was said of the whole.
 *
 * @param {Element} form
 */
export function showWrong(form) {
  const field = form.querySelector('[aria-invalid="true"]');
  (field ?? form.querySelector('[role=alert]'))?.scrollIntoView({ block: 'center' });
  if (field instanceof HTMLElement) field.focus({ preventScroll: true });
}

/**
 * Tells the page what was recorded, which it goes to. Where the form was left meanwhile the page stays where it is: what
 * was recorded appears there too if it is of that career.
 *
 * @param {import('../element.js').PageElement} form
 * @param {Page.Recorded} recorded
 */
export function tellRecorded(form, recorded) {
  if (form.isConnected) form.tell('recorded', recorded);
  else tellAll({ careerId: recorded.careerId });
}

/**
 * Begins with the first field that has to be filled, where a keyboard is at hand: elsewhere it would cover the form.
 *
 * @param {Element} form
 */
export async function focusFirst(form) {
  await form.querySelector('command-form')?.updateComplete;
  if (!matchMedia('(pointer: fine)').matches) return;
  const fields = [...form.querySelectorAll('.field:not(:has(.optional)) > :is(.input, date-field, .money, .rate)')];
  const inputs = fields.map((field) => (field.matches('.input') ? field : field.querySelector('.input')));
  const empty = inputs.find((input) => input instanceof HTMLInputElement && !input.value);
  if (empty instanceof HTMLElement) empty.focus();
}

/**
 * A field tells what was typed into it when it is left.
 *
 * @param {Element} form
 */
export function finishTyping(form) {
  const field = document.activeElement;
  if (!(field instanceof HTMLElement && form.contains(field))) return;
  field.blur();
  field.focus({ preventScroll: true });
}
