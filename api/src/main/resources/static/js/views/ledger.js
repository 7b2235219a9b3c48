import { html, nothing } from 'lit';
import { api } from '../api.js';
import { answered } from '../asked/answered.js';
import { Asks } from '../asked/asks.js';
import { exactInstantWords, instantWords } from '../dates.js';
import { PageElement } from '../element.js';
import { factChip } from '../facts/fact-line.js';
import { icon } from '../icons.js';
import { chosen } from '../listeners.js';
import { trouble } from '../trouble.js';

/** Whether the history is intact, and the head to keep somewhere else. */
class LedgerView extends PageElement {
  static properties = {
    shared: {},
    copied: { state: true },
    found: { state: true },
    compared: { state: true },
    problem: { state: true },
    busy: { state: true },
  };

  constructor() {
    super();
    /** @type {Page.Shared} */
    this.shared;
    /** @type {string | null} */
    this.copied = null;
    /** @type {Api.Verification | null} */
    this.found = null;
    /** @type {Api.Comparison | null} */
    this.compared = null;
    /** @type {Page.Problem | null} */
    this.problem = null;
    this.busy = false;
    this.asks = new Asks(this);
  }

  render() {
    const { id: career, version } = this.shared.career;
    const store = this.asks.about({ what: 'ledger', version });
    return html`<div class="ledger stack">
      <p class="explain">
        Every fact is sealed and linked to the one before it. A changed, deleted or inserted row breaks the links after
        it.
      </p>
      ${this.#verification(store)} ${this.#head(store)}
      ${answered(this.asks.about({ what: 'chain', career, version }), { there: (chain) => this.#chain(chain) })}
    </div>`;
  }

  /** @param {Page.Answer<Api.Ledger>} store */
  #verification(store) {
    return html`<section>
      <h3>Is the history intact?</h3>
      ${this.found
        ? verdict(this.found)
        : answered(store, { there: ({ lastVerification }) => verdict(lastVerification) })}
      <p class="row">
        <button class="button" ?disabled=${this.busy} @click=${this.#verify}>Verify now</button>
        ${this.busy ? html`<span class="quiet small" aria-busy="true">Reading every stored byte</span>` : nothing}
      </p>
      ${this.problem ? trouble(this.problem) : nothing}
    </section>`;
  }

  /** @param {Page.Answer<Api.Ledger>} store */
  #head({ value }) {
    return html`<section>
      <h3>The head, to be kept elsewhere</h3>
      <p class="explain">
        A chain that only its keeper checks proves little: whoever can rewrite the store can rewrite its links. Keep the
        head where this machine cannot reach it, on paper or in another person’s mailbox, and compare it later.
      </p>
      ${value
        ? html`<p class="row">
            <span class="mono head">${value.head}</span>
            <button class="link small" @click=${() => this.#copy(value.head)}>
              ${this.copied === value.head ? 'Copied' : 'Copy'}
            </button>
          </p>`
        : nothing}
      <div class="row">
        <a class="button" href=${api.headLink} download="trackrecord-head.txt">${icon('out')}Head file</a>
        <label class="button"
          >${icon('in')}Compare an older head file
          <input
            class="hidden-visually"
            type="file"
            accept=".txt,text/plain"
            @change=${chosen((file) => this.#compare(file))}
        /></label>
      </div>
      ${this.compared
        ? html`<div class="verdict ${this.compared.intact ? 'standard' : 'unexplained'}" role="status">
            <p>
              <strong
                >${this.compared.intact
                  ? 'Everything in that file is still in the store; only newer facts were added.'
                  : 'Something in that file no longer matches the store.'}</strong
              >
            </p>
            ${problems(this.compared.problems)}
          </div>`
        : nothing}
    </section>`;
  }

  /** @param {Api.CareerLedger} value */
  #chain(value) {
    const { career } = this.shared;
    return html`<section>
      <h3>The chain of this career</h3>
      <p class="small quiet">
        ${count(value.facts, 'link')}; the newest is <span class="mono head">${value.head}</span>
      </p>
      <details class="behind">
        <summary class="small quiet">Every link</summary>
        <div class="scroll" tabindex="0" role="region" aria-label="Links">
          <table class="figures small">
            <thead>
              <tr>
                <th scope="col" class="n">Number</th>
                <th scope="col">Fact</th>
                <th scope="col">Recorded</th>
                <th scope="col">Link</th>
              </tr>
            </thead>
            <tbody>
              ${value.entries.map(
                ({ number, recordedAt, link }) =>
                  html`<tr>
                    <th scope="row" class="n">${number}</th>
                    <td>${factChip(career, number)}</td>
                    <td>${exactInstantWords(recordedAt)}</td>
                    <td><span class="mono" title=${link}>${link.slice(0, 16)}…</span></td>
                  </tr>`,
              )}
            </tbody>
          </table>
        </div>
      </details>
    </section>`;
  }

  #verify() {
    this.#do(async () => void (this.found = await api.verify()));
  }

  /** @param {string} text */
  async #copy(text) {
    await navigator.clipboard.writeText(text);
    this.copied = text;
  }

  /** @param {File | undefined} file */
  #compare(file) {
    if (file) this.#do(async () => void (this.compared = await api.compareHead(await file.text())));
  }

  /** @param {() => Promise<void>} act */
  async #do(act) {
    this.busy = true;
    this.problem = null;
    try {
      await act();
    } catch (problem) {
      this.problem = /** @type {Page.Problem} */ (problem);
    } finally {
      this.busy = false;
    }
  }
}

/** @param {Api.Verification | null} last */
const verdict = (last) =>
  html`<div class="verdict ${!last ? '' : last.intact ? 'standard' : 'unexplained'}" aria-live="polite">
    ${last
      ? html`<p class="row tight">
            <strong class="row tight"
              >${icon(last.intact ? 'tick' : 'warning')}${last.intact ? 'Intact' : 'Not intact'}</strong
            >
          </p>
          <p>
            ${count(last.facts, 'fact')} in
            ${count(last.careers, 'career')}${last.erased ? `, ${last.erased} erased` : ''}, every stored byte read on
            ${instantWords(last.at)}.
          </p>
          ${problems(last.problems)}`
      : html`<p>Not verified since the program started.</p>`}
  </div>`;

/** @param {number} number @param {string} what */
const count = (number, what) => `${number} ${what}${number === 1 ? '' : 's'}`;

/**
 * A fact, a read model, or, with neither, the career as a whole.
 *
 * @param {Api.LedgerProblem} problem
 */
const about = ({ number, model }) => (model ? `Read model ${model} ` : number ? `Fact ${number}: ` : '');

/** @param {Api.LedgerProblem[]} found */
const problems = (found) =>
  found.length
    ? html`<ul class="small">
        ${found.map((it) => html`<li>${about(it)}${it.message}</li>`)}
      </ul>`
    : nothing;

customElements.define('ledger-view', LedgerView);
