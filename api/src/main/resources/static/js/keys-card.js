import { html } from 'lit';
import { PageElement } from './element.js';
import { icon } from './icons.js';
import { KEYS } from './keys.js';
import { ticked } from './listeners.js';
import { preferences } from './preferences.js';

const SLIDER = [
  { keys: ['←', '→'], does: 'A day back, a day on' },
  { keys: ['PageUp', 'PageDown'], does: 'A month on, a month back' },
  { keys: ['Home', 'End'], does: 'First day, last day' },
];
/** @param {{ keys: string[], does: string }[]} keys */
const rows = (keys) =>
  keys.map(
    ({ keys: names, does }) =>
      html` <div>
        <dt>${names.map((name) => html`<kbd>${name}</kbd> `)}</dt>
        <dd>${does}</dd>
      </div>`,
  );

/** The keys, on one card. */
export class KeysCard extends PageElement {
  open() {
    this.querySelector('dialog')?.showModal();
  }

  render() {
    return html`<dialog class="card" aria-labelledby="keys-title">
      <div class="sheet-head">
        <h2 id="keys-title">Keys</h2>
        <form method="dialog"><button class="button round" aria-label="Close">${icon('close')}</button></form>
      </div>
      <div class="sheet-body stack">
        <dl class="keys">${rows(KEYS)}</dl>
        <h3>On the slider</h3>
        <dl class="keys">${rows(SLIDER)}</dl>
        <label class="check"
          ><input
            type="checkbox"
            .checked=${preferences.singleKeys}
            @change=${ticked((on) => (preferences.singleKeys = on))}
          />
          Single keys act as shortcuts</label
        >
      </div>
    </dialog>`;
  }
}

customElements.define('keys-card', KeysCard);
