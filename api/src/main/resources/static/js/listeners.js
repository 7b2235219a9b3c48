// What an event of a field tells: listeners for templates, so that none has to say where the value stands.

/** @param {Event} event */
const field = (event) => /** @type {HTMLInputElement} */ (event.currentTarget);

/** @param {(text: string) => void} act */
export const typed = (act) => (/** @type {Event} */ event) => act(field(event).value);

/** @param {(on: boolean) => void} act */
export const ticked = (act) => (/** @type {Event} */ event) => act(field(event).checked);

/** @param {(file: File | undefined) => void} act */
export const chosen = (act) => (/** @type {Event} */ event) => act(field(event).files?.[0]);

/** @param {(date: string) => void} act told only of what is a date */
export const dated =
  (act) =>
  (/** @type {CustomEvent<Page.DateTyped>} */ { detail }) =>
    detail.date && act(detail.date);

/** @param {(open: boolean) => void} act */
export const toggled = (act) => (/** @type {Event} */ event) =>
  act(/** @type {HTMLDetailsElement} */ (event.currentTarget).open);
