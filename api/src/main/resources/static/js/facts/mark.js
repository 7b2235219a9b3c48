import { html } from 'lit';
import { colourOf, kindOf, kindWords, shapeIn } from './kinds.js';

/**
 * The shape of a fact's kind, with its name for those who do not see it.
 *
 * @param {string} type
 */
export const factMark = (type, named = true) => markOf(kindOf(type), named);

/** @param {string} kind */
export const markOf = (kind, named = true) =>
  html`<svg
    class="mark of-${colourOf(kind)}"
    viewBox="0 0 12 12"
    role=${named ? 'img' : 'presentation'}
    aria-label=${named ? kindWords(kind) : ''}
    aria-hidden=${named ? 'false' : 'true'}
  >
    ${shapeIn(kind)}
  </svg>`;
