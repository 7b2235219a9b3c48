import { html, nothing, svg } from 'lit';

/**
 * Each state has a shape, not only a shade.
 *
 * @type {Record<Api.TrancheState, { name: string, mark: string }>}
 */
export const STATES = {
  VESTED: { name: 'Vested', mark: 'vested' },
  DUE: { name: 'Due, not recorded', mark: 'due' },
  HELD: { name: 'Held for an event', mark: 'held' },
  UPCOMING: { name: 'Upcoming', mark: 'upcoming' },
  FORFEITED: { name: 'Forfeited', mark: 'forfeited' },
  LAPSED: { name: 'Lapsed', mark: 'forfeited' },
};
export const TRANCHE_STATES = /** @type {Api.TrancheState[]} */ (Object.keys(STATES));
/** @param {Api.TrancheState} state */
export const stateMark = (state) =>
  html`<svg class="tranche ${STATES[state].mark}" viewBox="0 0 12 12" aria-hidden="true">
    <rect x="1.6" y="1.6" width="8.8" height="8.8" />
    ${state === 'FORFEITED' ? svg`<path d="m2 10 8-8"/>` : nothing}
    ${state === 'LAPSED' ? svg`<path d="M2 6h8"/>` : nothing}
    ${state === 'HELD' ? svg`<path d="M4.5 4v4M7.5 4v4"/>` : nothing}
  </svg>`;
