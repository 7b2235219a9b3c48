import { html } from 'lit';
import { longDate, spanWords } from '../dates.js';
import { constantWords } from '../facts/plain-words.js';
import { factWords } from '../facts/words.js';
import { typed } from '../listeners.js';

/** @import { Slot } from './controls.js' */

/** @param {Slot} slot @param {Page.Field} field */
export const choiceControl = ({ id, about, wrong, value, put }, { required, values = [] }) =>
  html`<select
    class="input"
    id=${id}
    aria-invalid=${wrong}
    aria-describedby=${about}
    @change=${typed((text) => put(text || undefined))}
  >
    <option value="" ?selected=${!value}>${required ? 'Choose' : 'None'}</option>
    ${values.map((each) => html`<option value=${each} ?selected=${each === value}>${constantWords(each)}</option>`)}
  </select>`;

/**
 * The employment that a command is about. Without a choice it is the only one, or the main one, on the day.
 *
 * @param {Slot} slot
 * @param {Page.Employment[]} employments
 */
export const employmentControl = ({ id, about, wrong, value, put }, employments) =>
  html`<select
    class="input"
    id=${id}
    aria-invalid=${wrong}
    aria-describedby=${about}
    @change=${typed((text) => put(text || undefined))}
  >
    <option value="" ?selected=${!value}>The only one, or the main one, on that day</option>
    ${employments.map(
      ({ id: each, employer, title, from, to }) =>
        html`<option value=${each} ?selected=${each === value}>
          ${employer}, ${title}, ${to ? spanWords(from, to) : `from ${longDate(from)}`}
        </option>`,
    )}
  </select>`;

/**
 * Whether an employment comes to be at the side, or the main one.
 *
 * @param {Slot} slot
 */
export const sideControl = ({ id, about, wrong, value, put }) =>
  html`<select
    class="input"
    id=${id}
    aria-invalid=${wrong}
    aria-describedby=${about}
    @change=${typed((text) => put(text ? text === 'true' : undefined))}
  >
    <option value="" ?selected=${typeof value !== 'boolean'}>As it is</option>
    <option value="true" ?selected=${value === true}>Now at the side</option>
    <option value="false" ?selected=${value === false}>Now the main employment</option>
  </select>`;

/**
 * The fact that a command is about.
 *
 * @param {Slot} slot
 * @param {Api.DatedFact[]} facts
 */
export const factControl = ({ id, about, wrong, value, put }, facts) =>
  html`<select
    class="input"
    id=${id}
    aria-invalid=${wrong}
    aria-describedby=${about}
    @change=${typed((text) => put(Number(text) || undefined))}
  >
    <option value="">Choose a fact</option>
    ${facts.map(
      (fact) =>
        html`<option value=${fact.number} ?selected=${fact.number === value}>
          ${fact.number}: ${factWords(fact).title}, ${longDate(fact.effectiveOn)}
        </option>`,
    )}
  </select>`;
