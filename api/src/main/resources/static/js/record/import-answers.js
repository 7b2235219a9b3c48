import { html, nothing } from 'lit';
import { longDate } from '../dates.js';
import { PageElement } from '../element.js';
import { factMark } from '../facts/mark.js';
import { factWords } from '../facts/words.js';
import { answerWords } from './import-kinds.js';

/** @typedef {{ name: string, label: string, value: string }} Offer an answer that a refusal names */

/* Enough to see which reading is meant. */
const FIRST = 3;

/** What an import asks, as a choice of answers: each with the first rows as they would then be read. Tells "answer". */
class ImportAnswers extends PageElement {
  static properties = { offers: {}, read: { attribute: false }, seen: { state: true } };

  constructor() {
    super();
    /** @type {Offer[]} */
    this.offers = [];
    /** @type {(offer: Offer) => Promise<Api.Import>} */
    this.read;
    /** @type {Map<string, Api.RecordedFact[]>} */
    this.seen = new Map();
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (changed.has('offers') && textOf(changed.get('offers')) !== textOf(this.offers)) this.#look();
  }

  /* Where an answer alone does not do, because more is asked, its rows are left out. */
  async #look() {
    const { offers } = this;
    const answers = await Promise.allSettled(offers.map((offer) => this.read(offer)));
    if (textOf(offers) !== textOf(this.offers)) return;
    this.seen = new Map(
      offers.map((offer, index) => {
        const answer = answers[index];
        return [keyOf(offer), answer.status === 'fulfilled' ? answer.value.facts.slice(0, FIRST) : []];
      }),
    );
  }

  render() {
    if (!this.offers.length) return nothing;
    return html`<div class="import-answers" role="group" aria-label="Answers">
      ${this.offers.map(
        (offer) =>
          html`<div>
            <button class="button" type="button" @click=${() => this.tell('answer', offer)}>
              ${answerWords(offer)}
            </button>
            <ul class="small">
              ${this.seen
                .get(keyOf(offer))
                ?.map(
                  (fact) =>
                    html`<li>
                      ${factMark(fact.fact.type)}
                      ${factWords(fact).title}${fact.effectiveOn
                        ? html`<span class="quiet">, ${longDate(fact.effectiveOn)}</span>`
                        : nothing}
                    </li>`,
                )}
            </ul>
          </div>`,
      )}
    </div>`;
  }
}

/** @param {unknown} offers */
const textOf = (offers) => JSON.stringify(offers);
/** @param {Offer} offer */
const keyOf = ({ name, value }) => `${name}=${value}`;

customElements.define('import-answers', ImportAnswers);
