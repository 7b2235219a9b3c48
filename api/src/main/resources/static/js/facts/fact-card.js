import { html, nothing } from 'lit';
import { address } from '../address.js';
import { said } from '../amounts.js';
import { exactInstantWords, instantWords, longDate } from '../dates.js';
import { PageElement } from '../element.js';
import { icon } from '../icons.js';
import { following } from '../follow.js';
import { factMark } from './mark.js';
import { fieldWords } from './field-words.js';
import { valueWords } from './value-words.js';
import { factWords, wordsIn } from './words.js';

const AMENDMENTS = ['FactCorrected', 'FactRetracted'];
const NOT_SHOWN = ['type', 'note', 'source'];

/** Everything about one fact, beside the page: what it says, when it was recorded, what was said about it since. */
class FactCard extends PageElement {
  static properties = { career: {}, number: {}, known: {} };

  constructor() {
    super();
    /** @type {Page.Career} */
    this.career;
    /** @type {number} */
    this.number;
    /** @type {string | undefined} */
    this.known;
  }

  get #card() {
    return /** @type {HTMLElement} */ (this.querySelector('.fact-card'));
  }

  firstUpdated() {
    this.#card.focus();
  }

  /** @param {Map<string, unknown>} changed */
  updated(changed) {
    if (changed.has('number')) this.#card.scrollTop = 0;
  }

  render() {
    const { career, number } = this;
    const fact = career.fact(number);
    return html`<aside class="fact-card" aria-labelledby="fact-title" tabindex="-1" @keydown=${this.#escape}>
      <div class="sheet-head">
        <p class="overline">Fact ${number}</p>
        <button class="button round" aria-label="Close" @click=${() => this.#close()}>${icon('close')}</button>
      </div>
      <div class="sheet-body stack">
        ${fact
          ? this.#fact(fact)
          : html`<h2 id="fact-title">Not recorded yet</h2>
              <p>Fact ${number} was recorded after the chosen moment of knowledge.</p>`}
      </div>
    </aside>`;
  }

  /** @param {Api.RecordedFact} fact */
  #fact(fact) {
    const { title } = wordsIn(this.career, fact);
    const amendments = this.career.amendments(fact.number);
    const retracted = fact.status === 'RETRACTED';
    const { note, source } = fact.fact;
    return html` <h2 id="fact-title" class="row fact-title">${factMark(fact.fact.type)}<span>${title}</span></h2>
      ${fact.status === 'CURRENT'
        ? nothing
        : html`<p><span class="chip">${retracted ? 'retracted' : 'corrected'}</span></p>`}
      ${note ? html`<p class="note">${said(note)}</p>` : nothing}
      <dl class="pairs">
        <div>
          <dt>Effective</dt>
          <dd>
            ${fact.effectiveOn
              ? html`<button class="link" @click=${() => this.tell('move', { date: fact.effectiveOn, settle: true })}>
                  ${longDate(fact.effectiveOn)}
                </button>`
              : 'from when it was recorded'}
          </dd>
        </div>
        <div>
          <dt>Recorded</dt>
          <dd>
            <time datetime=${fact.recordedAt} title=${exactInstantWords(fact.recordedAt)}
              >${instantWords(fact.recordedAt)}</time
            >
            by ${fact.recordedBy}
          </dd>
        </div>
        ${Object.entries(fact.fact)
          .filter(([name, value]) => !NOT_SHOWN.includes(name) && value !== null)
          .map(
            ([name, value]) =>
              html` <div>
                <dt>${fieldWords(name)}</dt>
                <dd>
                  ${name === 'url' ? link(value) : valueWords(name === 'employment' ? fact.employer : value, name)}
                </dd>
              </div>`,
          )}
        <div>
          <dt>Source</dt>
          <dd>${source ? link(source) : html`<span class="quiet">none given</span>`}</dd>
        </div>
      </dl>
      ${amendments.length ? this.#history(fact, amendments) : nothing}
      ${this.known
        ? html`<p class="small quiet">
            Seen as it was known on ${instantWords(this.known)}.
            <a href=${address.link({ known: null })} @click=${following({ known: null })}>Back to what is known now</a>
            to correct it.
          </p>`
        : this.#ways(fact)}`;
  }

  /**
   * What corrects or retracts another fact is itself corrected there.
   *
   * @param {Api.RecordedFact} fact
   */
  #ways({ number, fact, status }) {
    const about = AMENDMENTS.includes(fact.type) ? Number(Reflect.get(fact, 'fact')) : null;
    /** @param {string} words @param {Page.Changes} changes */
    const way = (words, changes) => html`<button class="button" @click=${() => address.go(changes)}>${words}</button>`;
    return html`<div class="row">
      ${about
        ? way(`Fact ${about}`, { fact: String(about) })
        : html`${way('Correct', { record: 'Correct', of: String(number) })}
          ${way('Another like it', { record: 'Another', of: String(number) })}
          ${status === 'RETRACTED' ? nothing : way('Retract', { record: 'Retract', of: String(number) })}`}
    </div>`;
  }

  /**
   * First what was recorded, then each correction, each with a way to see the career as it was believed to be then.
   *
   * @param {Api.RecordedFact} fact
   * @param {Api.RecordedFact[]} amendments
   */
  #history(fact, amendments) {
    const first = this.career.byNumber.get(fact.number) ?? fact;
    const versions = [
      { ...first, words: inFull(first, first.effectiveOn) },
      ...amendments.map((each) => ({ ...each, words: amended(each) })),
    ];
    return html`<section class="stack">
      <h3>What was believed</h3>
      <ol class="history">
        ${versions.map(
          (version, index) =>
            html`<li>
              <p>${said(version.words)}</p>
              <p class="small quiet">
                recorded <time datetime=${version.recordedAt}>${exactInstantWords(version.recordedAt)}</time> by
                ${version.recordedBy}, fact ${version.number}
              </p>
              ${index < versions.length - 1
                ? html`<a
                    class="small"
                    href=${address.link({ known: version.recordedAt })}
                    @click=${following({ known: version.recordedAt })}
                    >See the career as it was known then</a
                  >`
                : nothing}
            </li>`,
        )}
      </ol>
    </section>`;
  }

  /** @param {KeyboardEvent} event */
  #escape(event) {
    if (event.key === 'Escape') this.#close();
  }

  #close() {
    const { number } = this;
    address.go({ fact: null });
    const row = document.querySelector(`fact-list [data-number="${number}"] a`);
    if (row instanceof HTMLElement) row.focus({ preventScroll: true });
  }
}

/** @param {Api.RecordedFact} amendment */
const amended = ({ fact }) =>
  fact.type === 'FactRetracted'
    ? `Retracted: ${fact.reason}`
    : `Corrected to: ${inFull({ fact: fact.replacement }, fact.replacement.effectiveOn)}`;

/** @param {{ fact: Api.Fact }} fact @param {string | undefined} on */
const inFull = (fact, on) => {
  const { title, detail } = factWords(fact);
  return [title, detail, on && longDate(on)].filter(Boolean).join(', ');
};

/** @param {string} text */
const link = (text) =>
  /^https?:\/\//.test(text) && said(text) === text
    ? html`<a href=${text} rel="noreferrer noopener" target="_blank">${text}</a>`
    : said(text);

customElements.define('fact-card', FactCard);
