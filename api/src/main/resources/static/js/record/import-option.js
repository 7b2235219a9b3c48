import { html } from 'lit';
import { typed } from '../listeners.js';

/** @import { Option } from './import-kinds.js' */

/**
 * The field of something that a file does not say itself.
 *
 * @param {Option} option
 * @param {string} value
 * @param {(name: string, text: string) => void} put
 */
export function importOption([name, label, hint, choices], value, put) {
  const act = typed((text) => put(name, text.trim()));
  return html`<div class="field">
    <label for="import-${name}">${label}</label>
    ${choices
      ? html`<select class="input" id="import-${name}" aria-describedby="import-${name}-hint" @change=${act}>
          <option value="" ?selected=${!value}>as the file tells</option>
          ${choices.map(([each, words]) => html`<option value=${each} ?selected=${each === value}>${words}</option>`)}
        </select>`
      : html`<input
          class="input"
          id="import-${name}"
          autocomplete="off"
          aria-describedby="import-${name}-hint"
          .value=${value}
          @change=${act}
        />`}
    <p class="hint" id="import-${name}-hint">${hint}</p>
  </div>`;
}
