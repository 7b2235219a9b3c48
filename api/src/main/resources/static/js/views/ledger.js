import { html, nothing } from 'lit';
import { api } from '../api.js';
import { Asking } from '../asking.js';
import { exactInstantWords } from '../dates.js';
import { PageElement } from '../element.js';
import { fieldWords } from '../facts/words.js';
import { icon } from '../icons.js';
import { trouble } from '../trouble.js';

/** Whether the history is intact, and the head to keep somewhere else. */
class LedgerView extends PageElement {
  static properties = { shared: {}, copied: { state: true } };

  constructor() {
    super();
    this.store = new Asking(this, (_, signal) => api.ledger(signal));
    this.own = new Asking(this, ({ career }, signal) => api.careerLedger(career, signal));
  }

  willUpdate() {
    const { id: career, version } = this.shared.career;
    this.store.about({ version });
    this.own.about({ career, version });
  }

  render() {
    const { career } = this.shared;
    return html`<div class="ledger stack">
      <p class="explain">Every fact is sealed and linked to the one before it. A changed, deleted or inserted row breaks the links after it.</p>
      ${this.#part('This career', this.own)}
      ${this.#part('The whole store', this.store)}
      <p class="explain">A chain that only its keeper checks proves little: whoever can rewrite the store can rewrite its links. Keep the head elsewhere,
        a printed page or another person’s mailbox will do, and compare it later.</p>
      <p class="row"><a class="button" href=${api.exportLink(career.id, 'log')} download>${icon('out')}Take out the log</a></p>
    </div>`;
  }

  #part(name, { value, error }) {
    return html`<section><h3>${name}</h3>
      ${error ? trouble(error) : value ? html`<dl class="pairs">${Object.entries(value).filter(([, each]) => each !== null && typeof each !== 'object').map(([key, each]) => html`
        <div><dt>${fieldWords(key)}</dt><dd>${this.#value(key, each)}</dd></div>`)}</dl>` : html`<p class="quiet" aria-busy="true">Asking the ledger</p>`}
    </section>`;
  }

  #value(key, value) {
    if (typeof value === 'boolean') return value ? 'yes' : 'no';
    if (/^\d{4}-\d\d-\d\dT/.test(value)) return exactInstantWords(value);
    if (!/^[0-9a-f]{64}$/.test(value)) return String(value);
    return html`<span class="mono head">${value}</span> <button class="link small" @click=${() => this.#copy(value)}>${this.copied === value ? 'Copied' : 'Copy'}</button>${nothing}`;
  }

  async #copy(value) {
    await navigator.clipboard.writeText(value);
    this.copied = value;
  }
}

customElements.define('ledger-view', LedgerView);
