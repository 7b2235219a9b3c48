import { html } from 'lit';
import { address } from '../address.js';
import { MEASURES } from './measures.js';

/**
 * The measures as one group of choices, which arrow keys walk.
 *
 * @param {string} chosen
 */
export const measureChooser = (chosen) =>
  html`<div class="segments" role="radiogroup" aria-label="Measure" @keydown=${turn}>
    ${MEASURES.map(
      ({ id, name }) =>
        html` <button
          role="radio"
          aria-checked=${id === chosen}
          tabindex=${id === chosen ? 0 : -1}
          @click=${() => address.go({ measure: id })}
        >
          ${name}
        </button>`,
    )}
  </div>`;

/**
 * Arrow keys within a group of choices.
 *
 * @param {KeyboardEvent & { currentTarget: Element }} event
 */
function turn(event) {
  const on = ['ArrowRight', 'ArrowDown'].includes(event.key);
  if (!on && !['ArrowLeft', 'ArrowUp'].includes(event.key)) return;
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const here = buttons.findIndex((button) => button === event.target);
  const next = buttons[(here + (on ? 1 : -1) + buttons.length) % buttons.length];
  event.preventDefault();
  next.click();
  next.focus();
}
