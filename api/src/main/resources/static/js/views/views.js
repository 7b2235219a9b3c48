import { html } from 'lit';
import { address } from '../address.js';
import { following } from '../follow.js';
import { VIEWS } from './names.js';
import './changes.js';
import './claims.js';
import './growth.js';
import './ledger.js';
import './vesting.js';
import './years.js';
import '../pay/derivation.js';

/** @type {Record<string, (shared: Page.Shared) => unknown>} */
const CONTENT = {
  why: (shared) => html`<pay-derivation .shared=${shared}></pay-derivation>`,
  years: (shared) => html`<years-view .shared=${shared}></years-view>`,
  growth: (shared) => html`<growth-view .shared=${shared}></growth-view>`,
  vesting: (shared) => html`<vesting-view .shared=${shared}></vesting-view>`,
  changes: (shared) => html`<changes-view .shared=${shared}></changes-view>`,
  claims: (shared) => html`<claims-view .shared=${shared}></claims-view>`,
  ledger: (shared) => html`<ledger-view .shared=${shared}></ledger-view>`,
};

/**
 * The tabs, as links: each view has an address. They stay in sight, at the lower edge of the window while the view lies
 * below it.
 *
 * @param {Page.Shared} shared
 */
export const views = (shared) => {
  const chosen = CONTENT[shared.address.view] ? shared.address.view : 'why';
  return html`<nav class="tabs" id="views" tabindex="-1" aria-label="Views">
      ${VIEWS.map(
        ({ id, name }) =>
          html` <a
            href=${address.link({ view: id })}
            aria-current=${id === chosen ? 'page' : 'false'}
            @click=${following({ view: id })}
            >${name}</a
          >`,
      )}
    </nav>
    <section class="views" aria-label=${VIEWS.find(({ id }) => id === chosen)?.name ?? ''}>
      ${CONTENT[chosen](shared)}
    </section>`;
};
