import { html, nothing } from 'lit';
import { answered, failure } from '../asked/answered.js';
import { Asks } from '../asked/asks.js';
import { PageElement } from '../element.js';
import { factWords } from '../facts/words.js';
import { draftOf, previewOf, typeOf, withoutIn } from './commands.js';
import { drafts } from './drafts.js';
import {
  aboutFact,
  actions,
  careerName,
  finishTyping,
  focusFirst,
  refusal,
  restored,
  showWrong,
  standingOf,
  tellRecorded,
} from './form-parts.js';
import { elsewhere, mistakesOf } from './mistakes.js';
import { NewId } from './new-id.js';
import { preview } from './preview.js';
import { Recording } from './recording.js';
import './command-form.js';

/** @import { Kept } from './drafts.js' */

/** One form and its draft, recorded as recording.js says: a change of the draft takes its preview away. */
export class RecordForm extends PageElement {
  static properties = {
    record: {},
    of: {},
    career: {},
    date: {},
    schemas: {},
    draft: { state: true },
    name: { state: true },
  };

  constructor() {
    super();
    /** @type {string} */
    this.record;
    /** @type {number | null} */
    this.of;
    /** @type {Page.Career | null} */
    this.career;
    /** @type {string | undefined} */
    this.date;
    /** @type {Page.Forms} */
    this.schemas;
    /** @type {Page.Draft} */
    this.draft = {};
    this.name = '';
    this.begun = '';
    this.done = '';
    this.restored = false;
    this.asks = new Asks(this);
    this.newId = new NewId(this);
    this.recording = new Recording(this);
    this.keepTyped = () => finishTyping(this);
  }

  connectedCallback() {
    super.connectedCallback();
    addEventListener('pagehide', this.keepTyped);
    this.#begin(drafts.read(this.#form()));
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    removeEventListener('pagehide', this.keepTyped);
  }

  firstUpdated() {
    if (!this.restored) focusFirst(this);
  }

  /** Where it records. @returns {Page.Answer<Page.Place>} */
  get place() {
    return this.career ? { state: 'there', value: this.career } : this.newId.of(this.name);
  }

  /** Whether something was typed that is not recorded. */
  isFilled() {
    finishTyping(this);
    return this.#typed() !== this.begun || this.recording.unanswered;
  }

  drop() {
    drafts.forget(this.#form());
    this.begun = this.#typed();
    this.recording.over = true;
  }

  #form() {
    return { career: this.career?.id, record: this.record, of: this.of };
  }

  /** @param {Kept | null} kept */
  #begin(kept) {
    this.name = '';
    this.draft = draftOf(this);
    this.begun = this.#typed();
    this.restored = Boolean(kept);
    this.recording.begin(kept);
    Object.assign(this, { draft: kept?.draft ?? this.draft, name: kept?.name ?? '' });
  }

  #typed() {
    return JSON.stringify([this.draft, this.name]);
  }

  keep() {
    const { sent, overtaken } = this.recording;
    if (!sent && !overtaken && this.#typed() === this.begun) drafts.forget(this.#form());
    else drafts.keep(this.#form(), { draft: this.draft, name: this.name, sent, overtaken });
  }

  async refused() {
    await this.updateComplete;
    showWrong(this);
  }

  render() {
    const type = typeOf(this);
    const fields = this.schemas.get(type);
    if (!fields) return html`<p>This server has no command ${this.record}.</p>`;
    const fact = this.of && this.career?.fact(this.of);
    const prefix = this.record === 'Correct' ? '/replacement' : this.record === 'new' ? '/1' : '';
    const { problem, seen, state, underWay } = this.recording;
    const mistakes = mistakesOf(problem, this.record);
    return html`<form
      class="stack"
      novalidate
      @submit=${this.#submit}
      @draft=${(/** @type {CustomEvent<{ draft: Page.Draft }>} */ { detail }) => this.#edit(detail)}
    >
      ${this.restored ? restored(() => (this.drop(), this.#begin(null))) : nothing} ${fact ? aboutFact(fact) : nothing}
      ${this.record === 'new' ? this.#name(mistakes) : nothing}
      <command-form
        .type=${type}
        .fields=${fields}
        .draft=${this.draft}
        .mistakes=${mistakes}
        .prefix=${prefix}
        .career=${this.career}
        .date=${this.date}
        .without=${withoutIn(this)}
        ?inert=${underWay}
      ></command-form>
      ${problem ? refusal(problem, elsewhere(mistakes, fields, prefix)) : nothing}
      ${seen ? answered(seen, { there: preview, failed: failure }) : nothing}
      ${actions(
        state,
        standingOf(this, () => this.recording.send(true)),
        () => this.tell('leave'),
      )}
    </form>`;
  }

  /** @param {Page.Mistake[]} mistakes */
  #name(mistakes) {
    const { sent, underWay } = this.recording;
    const id = sent ? { id: sent.career } : this.name ? this.newId.of(this.name).value : undefined;
    return careerName({ name: this.name, id, mistakes, inert: underWay, edit: (name) => this.#edit({ name }) });
  }

  /** @param {{ draft?: Page.Draft, name?: string }} change */
  #edit(change) {
    const before = this.#typed();
    Object.assign(this, change);
    this.done = '';
    if (this.#typed() === before) return;
    this.recording.edit();
    this.keep();
  }

  /** @param {SubmitEvent & { currentTarget: HTMLFormElement }} event */
  #submit(event) {
    event.preventDefault();
    if (!this.recording.goesOn()) return;
    const invalid = event.currentTarget.querySelector('input:invalid');
    if (invalid instanceof HTMLElement) invalid.focus();
    else this.recording.look(previewOf(this));
  }

  /** @param {Api.Recorded} answer @param {boolean} another */
  recorded(answer, another) {
    this.drop();
    const fact = answer.facts.at(-1);
    tellRecorded(this, { careerId: answer.careerId, date: fact?.effectiveOn ?? null, another });
    if (another) this.#begin(null);
    if (another && fact) this.done = factWords(fact).title;
  }
}

customElements.define('record-form', RecordForm);
