import { html, nothing } from 'lit';
import { api } from '../api.js';
import { again } from '../asked/answers.js';
import { answered, failure } from '../asked/answered.js';
import { Asks } from '../asked/asks.js';
import { PageElement } from '../element.js';
import { factWords } from '../facts/words.js';
import { draftOf, idOf, previewOf, typeOf, withoutIn } from './commands.js';
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
import { preview } from './preview.js';
import './command-form.js';

/** @import { Kept, Sent } from './drafts.js' */

/**
 * One form and its draft. Nothing is recorded before its preview was seen: a change of the draft takes the preview away.
 *
 *   typing -- Preview --> seen -- Record --> sending -- answer --> recorded, or typing if it was refused
 *   sending -- no answer, or one that leaves it open --> lost -- Try again, the same request --> sending
 *
 * What is sent has one key from its first sending until it is edited or answered, also over a reload, so that it is
 * recorded once however often it is sent.
 */
export class RecordForm extends PageElement {
  static properties = {
    record: {},
    of: {},
    career: {},
    date: {},
    schemas: {},
    draft: { state: true },
    name: { state: true },
    asked: { state: true },
    sent: { state: true },
    problem: { state: true },
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
    this.overtaken = false;
    this.done = '';
    this.restored = false;
    this.showed = false;
    /** @type {Extract<Page.Question, { what: 'preview' }> | null} */
    this.asked = null;
    /** @type {Page.Answer<Api.DryRun> | null} */
    this.seen = null;
    /** @type {(Sent & { state: 'sending' | 'lost' }) | null} */
    this.sent = null;
    /** @type {Page.Problem | null} */
    this.problem = null;
    this.asks = new Asks(this);
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

  /** Whether something was typed that is not recorded. */
  isFilled() {
    finishTyping(this);
    return this.#typed() !== this.begun;
  }

  /** Whether it may have been recorded although no answer came. */
  get doubtful() {
    return Boolean(this.sent) || this.overtaken;
  }

  drop() {
    drafts.forget(this.#form());
    this.begun = this.#typed();
  }

  #form() {
    return { career: this.career?.id, record: this.record, of: this.of };
  }

  /** @param {Kept | null} kept */
  #begin(kept) {
    this.name = '';
    this.draft = draftOf(this);
    this.begun = this.#typed();
    this.asked = null;
    this.problem = null;
    this.overtaken = false;
    this.restored = Boolean(kept);
    Object.assign(this, {
      draft: kept?.draft ?? this.draft,
      name: kept?.name ?? '',
      sent: kept?.sent ? { ...kept.sent, state: 'lost' } : null,
    });
  }

  #typed() {
    return JSON.stringify([this.draft, this.name]);
  }

  #keep() {
    if (this.#typed() === this.begun) drafts.forget(this.#form());
    else drafts.keep(this.#form(), { draft: this.draft, name: this.name, sent: this.sent });
  }

  willUpdate() {
    const seen = (this.seen = this.asked ? this.asks.about(this.asked) : null);
    if (seen?.state === 'failed' && !seen.problem.passing) this.#refused(seen.problem);
  }

  /** @param {Page.Problem} problem */
  async #refused(problem) {
    this.problem = problem;
    this.asked = null;
    this.seen = null;
    await this.updateComplete;
    showWrong(this);
  }

  updated() {
    const seen = this.seen?.state === 'there';
    if (seen && !this.showed) this.querySelector('.preview')?.scrollIntoView({ block: 'nearest' });
    this.showed = seen;
  }

  render() {
    const type = typeOf(this);
    const fields = this.schemas.get(type);
    if (!fields) return html`<p>This server has no command ${this.record}.</p>`;
    const fact = this.of && this.career?.fact(this.of);
    const prefix = this.record === 'Correct' ? '/replacement' : this.record === 'new' ? '/1' : '';
    const mistakes = mistakesOf(this.problem, this.record);
    return html`<form
      class="stack"
      novalidate
      @submit=${this.#submit}
      @draft=${(/** @type {CustomEvent<{ draft: Page.Draft }>} */ { detail }) => this.#edit(detail)}
    >
      ${this.restored ? restored(() => (this.drop(), this.#begin(null))) : nothing} ${fact ? aboutFact(fact) : nothing}
      ${this.record === 'new' ? careerName(this.name, mistakes, (name) => this.#edit({ name })) : nothing}
      <command-form
        .type=${type}
        .fields=${fields}
        .draft=${this.draft}
        .mistakes=${mistakes}
        .prefix=${prefix}
        .career=${this.career}
        .date=${this.date}
        .without=${withoutIn(this)}
        ?inert=${this.sent?.state === 'sending'}
      ></command-form>
      ${this.problem ? refusal(this.problem, elsewhere(mistakes, fields, prefix)) : nothing}
      ${this.seen ? answered(this.seen, { there: preview, failed: failure }) : nothing}
      ${actions(
        this.sent?.state ?? this.seen?.state ?? 'typing',
        standingOf(this, () => this.#send(true)),
        () => this.tell('leave'),
      )}
    </form>`;
  }

  /**
   * What is edited is another request: the one before keeps its key to itself.
   *
   * @param {{ draft?: Page.Draft, name?: string }} change
   */
  #edit(change) {
    const before = this.#typed();
    Object.assign(this, change);
    this.done = '';
    if (this.#typed() === before) return;
    if (this.sent && this.problem?.open !== false) this.overtaken = true;
    this.asked = null;
    this.sent = null;
    this.#keep();
  }

  /** @param {SubmitEvent & { currentTarget: HTMLFormElement }} event */
  #submit(event) {
    event.preventDefault();
    if (this.sent || this.seen?.state === 'there') this.#send();
    else if (this.seen?.state === 'failed') again(this.seen);
    else if (event.currentTarget.checkValidity()) Object.assign(this, { problem: null, asked: previewOf(this) });
    else /** @type {HTMLElement} */ (event.currentTarget.querySelector('input:invalid')).focus();
  }

  async #send(another = false) {
    const { key, text } = this.sent ?? { key: crypto.randomUUID(), text: JSON.stringify(this.asked?.commands) };
    this.sent = { key, text, state: 'sending' };
    this.problem = null;
    this.#keep();
    const page = this.closest('career-page');
    try {
      const answer = await api.record(idOf(this), text, key);
      this.drop();
      const fact = tellRecorded(page, answer, another);
      if (another) this.#begin(null);
      if (another && fact) this.done = factWords(fact).title;
    } catch (failure) {
      const problem = /** @type {Page.Problem} */ (failure);
      this.sent = problem.passing ? { key, text, state: 'lost' } : null;
      if (problem.passing) this.problem = problem;
      else this.#refused(problem);
      this.#keep();
    }
  }
}

customElements.define('record-form', RecordForm);
