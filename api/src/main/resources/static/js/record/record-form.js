import { html, nothing } from 'lit';
import { address } from '../address.js';
import { api } from '../api.js';
import { again } from '../asked/answers.js';
import { answered, failure } from '../asked/answered.js';
import { Asks } from '../asked/asks.js';
import { isDate, LAST_DAY, longDate } from '../dates.js';
import { PageElement } from '../element.js';
import { factWords } from '../facts/words.js';
import { icon } from '../icons.js';
import { trouble } from '../trouble.js';
import { commandOf } from './command-schema.js';
import { filled, slug } from './draft.js';
import { drafts } from './drafts.js';
import { preview } from './preview.js';
import './command-form.js';

/**
 * One form and its draft. Nothing is recorded before its preview was seen: a change of the draft takes the preview away.
 *
 *   typing -- Preview --> seen -- Record --> sending -- answer --> recorded, or typing if it was refused
 *   sending -- no answer, or one that leaves it open --> lost -- Try again, the same request --> sending
 *
 * What is sent has one key from its first sending until it is edited or answered, also over a reload, so that it is
 * recorded once however often it is sent.
 */
class RecordForm extends PageElement {
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
    this.asks = new Asks(this);
    this.keepTyped = () => this.#finishTyping();
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

  /** Whether something was typed that is not recorded. */
  isFilled() {
    this.#finishTyping();
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

  #begin(kept) {
    const fact = this.of ? this.career?.fact(this.of) : null;
    this.name = '';
    if (this.record === 'Correct' && fact) {
      const { type, ...fields } = structuredClone(fact.fact);
      this.draft = { effectiveOn: fact.effectiveOn, ...fields };
    } else if (this.record === 'Retract') this.draft = { fact: this.of ?? undefined, reason: '' };
    else this.draft = this.record === 'new' ? {} : { effectiveOn: this.date };
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

  /* A field tells what was typed into it when it is left. */
  #finishTyping() {
    const field = document.activeElement;
    if (!this.contains(field)) return;
    field.blur();
    field.focus({ preventScroll: true });
  }

  #keep() {
    if (this.#typed() === this.begun) drafts.forget(this.#form());
    else drafts.keep(this.#form(), { draft: this.draft, name: this.name, sent: this.sent });
  }

  willUpdate() {
    this.seen = this.asked ? this.asks.about(this.asked) : null;
    if (this.seen?.state === 'failed' && !this.seen.problem.passing) this.#refused(this.seen.problem);
  }

  async #refused(problem) {
    this.problem = problem;
    this.asked = null;
    this.seen = null;
    await this.updateComplete;
    (this.querySelector('[aria-invalid="true"]') ?? this.querySelector('.trouble'))?.scrollIntoView({
      block: 'center',
    });
    this.querySelector('[aria-invalid="true"]')?.focus({ preventScroll: true });
  }

  updated() {
    const seen = this.seen?.state === 'there';
    if (seen && !this.showed) this.querySelector('.preview').scrollIntoView({ block: 'nearest' });
    this.showed = seen;
  }

  render() {
    const type = this.#type();
    const fields = this.schemas.get(type);
    if (!fields) return html`<p>This program knows no ${this.record}.</p>`;
    const fact = this.of && this.career?.fact(this.of);
    const prefix = this.record === 'Correct' ? '/replacement' : this.record === 'new' ? '/1' : '';
    const mistakes = this.#mistakes();
    const shown = fields.map(({ name }) => `${prefix}/${name}`);
    const elsewhere = mistakes.filter(
      ({ path }) => path !== '/0/name' && !shown.some((pointer) => path === pointer || path.startsWith(`${pointer}/`)),
    );
    return html`<form
      class="stack"
      novalidate
      @submit=${this.#submit}
      @draft=${(event) => this.#edit({ draft: event.detail.draft })}
    >
      ${this.restored
        ? html`<p class="row small restored">
            <span>What you typed before is still here.</span>
            <button
              type="button"
              class="link"
              @click=${() => {
                this.drop();
                this.#begin(null);
              }}
            >
              Start over
            </button>
          </p>`
        : nothing}
      ${fact
        ? html`<p class="quiet">
            ${factWords(fact).title}${fact.effectiveOn ? `, ${longDate(fact.effectiveOn)}` : ''}
          </p>`
        : nothing}
      ${this.record === 'new' ? this.#career(mistakes) : nothing}
      <command-form
        .type=${type}
        .fields=${fields}
        .draft=${this.draft}
        .mistakes=${mistakes}
        .prefix=${prefix}
        .career=${this.career}
        .date=${this.date}
        .without=${this.record === 'Retract' && this.of ? ['fact'] : []}
        ?inert=${this.sent?.state === 'sending'}
      ></command-form>
      ${this.problem ? this.#problem(elsewhere) : nothing}
      ${this.seen ? answered(this.seen, { there: preview, failed: failure }) : nothing} ${this.#actions()}
    </form>`;
  }

  #actions() {
    const state = this.sent?.state ?? this.seen?.state ?? 'typing';
    const [button, said] = {
      typing: [
        'Preview',
        this.overtaken
          ? 'What was sent before may have been recorded: look for it in the list of facts.'
          : 'Nothing is recorded yet.',
      ],
      failed: ['Preview', 'Nothing is recorded yet.'],
      asking: ['Preview', 'Nothing is recorded yet.'],
      there: [html`${icon('tick')}Record`, 'Recorded facts are never overwritten; they can be corrected.'],
      sending: ['Recording', ''],
      lost: [
        'Try again',
        this.problem?.open === false
          ? 'Nothing was recorded. The same request is sent again.'
          : 'It is not known whether this was recorded. The same request is sent again, and recorded once.',
      ],
    }[state];
    return html`<div class="row actions ${state}">
      <button class="button main" ?disabled=${state === 'asking' || state === 'sending'}>${button}</button>
      <button type="button" class="button" ?disabled=${state === 'sending'} @click=${() => this.tell('leave')}>
        Cancel
      </button>
      <span class="small quiet" role="status">${said}</span>
    </div>`;
  }

  #type() {
    if (this.record === 'new') return 'Hire';
    if (this.record !== 'Correct') return this.record;
    const fact = this.career?.fact(this.of);
    return fact && this.schemas ? commandOf(this.schemas, fact.fact.type) : 'Correct';
  }

  #career(mistakes) {
    const wrong = mistakes.find(
      ({ path }) => path === '/0/name' || path === 'careerId' || path === '/careerId',
    )?.message;
    const id = slug(this.name);
    return html`<div class="form-grid">
      <div class="field wide">
        <label for="career-name">Name of the career</label
        ><input
          id="career-name"
          class="input"
          autocomplete="off"
          .value=${this.name}
          @change=${(event) => this.#edit({ name: event.target.value })}
        />${wrong
          ? html`<p class="wrong">${icon('warning')}<span>${wrong}</span></p>`
          : html`<p class="hint">Such as your name.${id ? ` Its address will be ${id}.` : ''}</p>`}
      </div>
    </div>`;
  }

  /* A single command may be answered with or without its index; a hint that names no field stands by itself. */
  #mistakes() {
    return (this.problem?.fields ?? []).map(({ path, message }) => ({
      path: this.record === 'new' ? path : path.replace(/^\/0(?=\/)/, ''),
      message,
    }));
  }

  #problem(elsewhere) {
    const beside = this.problem.fields.length && !elsewhere.length;
    if (beside)
      return html`<p class="wrong" role="alert">
        ${icon('warning')}<span
          >Not yet: ${this.problem.fields.length === 1 ? 'one field is' : 'some fields are'} marked above.</span
        >
      </p>`;
    return html`${trouble(this.problem, (fact) => address.go({ record: null, of: null, fact }))}
    ${elsewhere.length > 1
      ? html`<ul class="small">
          ${elsewhere.map(({ path, message }) => html`<li class="wrong">${path ? `${path}: ` : ''}${message}</li>`)}
        </ul>`
      : nothing}`;
  }

  /* What is edited is another request: the one before keeps its key to itself. */
  #edit(change) {
    const before = this.#typed();
    Object.assign(this, change);
    if (this.#typed() === before) return;
    if (this.sent && this.problem?.open !== false) this.overtaken = true;
    this.asked = null;
    this.sent = null;
    this.#keep();
  }

  #commands() {
    const fields = filled(this.draft) ?? {};
    if (this.record === 'Correct')
      return { type: 'Correct', fact: this.of, replacement: { type: this.#type(), ...fields } };
    if (this.record !== 'new') return { type: this.record, ...fields };
    return [
      { type: 'NameCareer', ...filled({ effectiveOn: fields.effectiveOn ?? '', name: this.name }) },
      { type: 'Hire', ...fields },
    ];
  }

  #id() {
    return this.record === 'new' ? slug(this.name) || 'career' : this.career.id;
  }

  #submit(event) {
    event.preventDefault();
    if (this.sent || this.seen?.state === 'there') this.#send();
    else if (this.seen?.state === 'failed') again(this.seen);
    else if (event.target.checkValidity()) this.#preview();
    else event.target.querySelector('input:invalid').focus();
  }

  /* The difference is shown on the day of the fact, however far back, and over its calendar year. */
  #preview() {
    const commands = this.#commands();
    const days = [commands]
      .flat()
      .map((command) => (command.replacement ?? command).effectiveOn)
      .filter(isDate)
      .sort();
    const asOf = days.at(-1) ?? this.career?.fact(this.of ?? this.draft.fact)?.effectiveOn;
    const year = asOf && Number(asOf.slice(0, 4));
    const window = asOf && { from: `${year}-01-01`, to: year === 2199 ? LAST_DAY : `${year + 1}-01-01` };
    this.problem = null;
    this.asked = {
      what: 'preview',
      career: this.#id(),
      version: this.career?.version,
      commands,
      query: { asOf, ...window },
    };
  }

  async #send() {
    const { key, text } = this.sent ?? { key: crypto.randomUUID(), text: JSON.stringify(this.asked.commands) };
    this.sent = { key, text, state: 'sending' };
    this.problem = null;
    this.#keep();
    try {
      const answer = await api.record(this.#id(), text, key);
      this.drop();
      this.tell('recorded', { careerId: answer.careerId, date: answer.facts.at(-1).effectiveOn });
    } catch (problem) {
      this.sent = problem.passing ? { key, text, state: 'lost' } : null;
      if (problem.passing) this.problem = problem;
      else this.#refused(problem);
      this.#keep();
    }
  }
}

customElements.define('record-form', RecordForm);
