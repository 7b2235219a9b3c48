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

/**
 * The second click of a double click, and a key that is held, do nothing more: what they would do was not seen yet.
 *
 * @param {Event} event
 */
export function once(event) {
  const again =
    event instanceof KeyboardEvent ? event.key === 'Enter' && event.repeat : Number(Reflect.get(event, 'detail')) > 1;
  if (again && !(event.target instanceof HTMLTextAreaElement)) event.preventDefault();
}

/** @param {(open: boolean) => void} act */
export const toggled = (act) => (/** @type {Event} */ event) =>
  act(/** @type {HTMLDetailsElement} */ (event.currentTarget).open);
