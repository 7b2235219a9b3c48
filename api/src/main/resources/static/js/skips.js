import { html } from 'lit';

/** @type {[string, string][]} */
const PLACES = [
  ['view', 'Skip to the figures'],
  ['views', 'Skip to the views'],
  ['facts', 'Skip to the facts'],
];

/**
 * The first things that Tab finds: the ways past the header, and past the figures of a career.
 *
 * @param {boolean} career whether there is one with its views
 */
export const skips = (career) =>
  PLACES.slice(0, career ? PLACES.length : 1).map(
    ([id, words]) => html`<a class="skip" href="#${id}" @click=${skip(id)}>${words}</a>`,
  );

/* The address stays: it says what is shown, and not where on the page somebody is. */
/** @param {string} id */
const skip = (id) => (/** @type {MouseEvent} */ event) => {
  const place = document.getElementById(id);
  event.preventDefault();
  place?.scrollIntoView({ block: 'start' });
  place?.focus({ preventScroll: true });
};
