import { address } from './address.js';

/**
 * Follows a link within the page; a modified click opens it elsewhere, as links do.
 *
 * @param {MouseEvent} event
 * @param {Page.Changes} changes
 */
export function follow(event, changes) {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
  event.preventDefault();
  address.go(changes);
}

/** @param {Page.Changes} changes */
export const following = (changes) => (/** @type {MouseEvent} */ event) => follow(event, changes);
