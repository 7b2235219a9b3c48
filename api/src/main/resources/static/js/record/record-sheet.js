import { html, nothing } from 'lit';
import { address } from '../address.js';
import { api } from '../api.js';
import { PageElement } from '../element.js';
import { factWords } from '../facts/words.js';
import { icon } from '../icons.js';
import { trouble } from '../trouble.js';
import { isDate, longDate } from '../dates.js';
import { commandName, commandOf, GROUPS } from './command-words.js';
import { commandSchemas } from './command-schema.js';
import { filled, slug } from './draft.js';
import { preview } from './preview.js';
import './command-form.js';

/**
 * The sheet on which facts are recorded, corrected and retracted. Nothing is recorded before its preview was seen: a
 * change of the draft takes the preview away.
 */
class RecordSheet extends PageElement {
  static properties = {
    address: {}, career: {}, date: {}, schemas: { state: true }, draft: { state: true }, result: { state: true }, problem: { state: true },
    busy: { state: true }, newCareer: { state: true },
  };

  /* The forms are read while nothing else is to be done, so that they open at once. */
  firstUpdated() {
    (globalThis.requestIdleCallback ?? setTimeout)(() => commandSchemas().catch(() => {}));
  }

  willUpdate(changed) {
    const { record, of } = this.address;
    if (!record) {
      this.shown = null;
      return;
    }
    if (!this.schemas && !this.asked) {
      this.asked = true;
      commandSchemas().then((schemas) => (this.schemas = schemas), (problem) => (this.problem = problem)).finally(() => (this.asked = false));
    }
    const key = `${record} ${of ?? ''} ${this.career?.id ?? ''}`;
    if (key !== this.shown && (changed.size || !this.shown)) {
      if (of && !this.career) return;
      this.shown = key;
      this.#begin(record, Number(of));
    }
  }

  updated() {
    const sheet = this.querySelector('dialog');
    if (this.address.record && !sheet.open) sheet.showModal();
    else if (!this.address.record && sheet.open) sheet.close();
  }

  #begin(record, of) {
    this.result = null;
    this.problem = null;
    this.newCareer = { name: '', id: '' };
    const fact = of ? this.career?.fact(of) : null;
    if (record === 'Correct' && fact) {
      const { type, ...fields } = structuredClone(fact.fact);
      this.draft = { effectiveOn: fact.effectiveOn, ...fields };
    } else if (record === 'Retract') this.draft = { fact: of || undefined, reason: '' };
    else this.draft = record === 'new' ? {} : { effectiveOn: this.date };
  }

  render() {
    const { record } = this.address;
    return html`<dialog class="sheet" aria-labelledby="record-title" @close=${() => this.address.record && address.go({ record: null, of: null })}
        @draft=${(event) => this.#edit(event.detail.draft)}>
      ${record ? html`<div class="sheet-head">
          <h2 id="record-title">${this.#title(record)}</h2>
          <button class="button round" aria-label="Close" @click=${() => this.querySelector('dialog').close()}>${icon('close')}</button></div>
        <div class="sheet-body">${!this.schemas ? this.problem ? trouble(this.problem) : html`<p class="quiet" aria-busy="true">Reading the forms</p>`
          : record === 'choose' ? this.#choices() : this.#form(record)}</div>` : nothing}
    </dialog>`;
  }

  #title(record) {
    if (record === 'choose') return 'Record a fact';
    if (record === 'new') return 'Start a career';
    if (record === 'Correct' && this.address.of) return `Correct fact ${this.address.of}`;
    if (record === 'Retract' && this.address.of) return `Retract fact ${this.address.of}`;
    return commandName(record, this.schemas?.get(record)?.summary);
  }

  #choices() {
    const known = new Set(GROUPS.flatMap(([, types]) => types));
    const others = [...this.schemas.keys()].filter((type) => !known.has(type));
    const groups = [...GROUPS, ...(others.length ? [['Other', others]] : [])];
    const choice = (type) => html`<li><a class="menu-item" href=${address.link({ record: type, of: null })}
      @click=${(event) => { event.preventDefault(); address.go({ record: type, of: null }); }}>${commandName(type, this.schemas.get(type).summary)}</a></li>`;
    return html`<div class="choices">${groups.map(([name, types]) => html`<section><h3 class="overline">${name}</h3>
      <ul>${types.filter((type) => this.schemas.has(type) && type !== 'Correct' && type !== 'Retract').map(choice)}</ul>
      ${name === 'Record' ? html`<p class="small quiet menu-note">To correct or retract a fact, open it in the list of facts.</p>` : nothing}</section>`)}</div>`;
  }

  #form(record) {
    const type = this.#formType(record);
    const fields = this.schemas.get(type);
    if (!fields) return html`<p>This program knows no ${record}.</p>`;
    const correcting = record === 'Correct';
    const fact = this.address.of && this.career?.fact(Number(this.address.of));
    const prefix = correcting ? '/replacement' : record === 'new' ? '/1' : '';
    const mistakes = this.#mistakes();
    const shown = new Set();
    this.#pointers(fields, prefix, shown);
    const elsewhere = mistakes.filter(({ path }) => ![...shown].some((pointer) => path === pointer || path.startsWith(`${pointer}/`)) && !/^\/0\/name$/.test(path));
    return html`<form class="stack" novalidate @submit=${(event) => { event.preventDefault(); if (this.result) this.#record(); else this.#preview(); }}>
      ${fact ? html`<p class="quiet">${factWords(fact).title}${fact.effectiveOn ? `, ${longDate(fact.effectiveOn)}` : ''}</p>` : nothing}
      ${record === 'new' ? this.#career(mistakes) : nothing}
      <command-form .type=${type} .fields=${fields} .draft=${this.draft} .mistakes=${mistakes} .prefix=${prefix} .career=${record === 'new' ? null : this.career}
        .date=${this.date} .without=${record === 'Retract' && this.address.of ? ['fact'] : []}></command-form>
      ${this.problem ? this.#problem(elsewhere) : nothing}
      ${this.result ? preview(this.result) : nothing}
      <div class="row actions">
        ${this.result ? html`<button class="button main" ?disabled=${this.busy}>${icon('tick')}Record</button>` : html`<button class="button main" ?disabled=${this.busy}>Preview</button>`}
        <button type="button" class="button" @click=${() => this.querySelector('dialog').close()}>Cancel</button>
        ${this.result ? html`<span class="small quiet">Recorded facts are never overwritten; they can be corrected.</span>`
          : html`<span class="small quiet">Nothing is recorded yet.</span>`}
      </div>
    </form>`;
  }

  #formType(record) {
    if (record === 'new') return 'Hire';
    if (record !== 'Correct') return record;
    const fact = this.career?.fact(Number(this.address.of));
    return fact ? commandOf(fact.fact.type) : 'Correct';
  }

  #career(mistakes) {
    const { name, id } = this.newCareer;
    const wrong = mistakes.find(({ path }) => path === '/0/name' || path === 'careerId' || path === '/careerId')?.message;
    return html`<div class="form-grid">
      <div class="field wide"><label for="career-name">Name of the career</label><input id="career-name" class="input" autocomplete="off" .value=${name}
        @change=${(event) => this.#nameIt(event.target.value)}>${wrong ? html`<p class="wrong">${icon('warning')}<span>${wrong}</span></p>` : html`<p class="hint">Such as your name.${id ? ` Its address will be ${id}.` : ''}</p>`}</div>
    </div>`;
  }

  #nameIt(name) {
    this.newCareer = { name, id: slug(name) };
    this.result = null;
  }

  /* A single command may be answered with or without its index; a hint that names no field stands by itself. */
  #mistakes() {
    const several = this.address.record === 'new';
    return (this.problem?.fields ?? []).map(({ path, message }) => ({ path: several ? path : path.replace(/^\/0(?=\/)/, ''), message }));
  }

  #pointers(fields, prefix, into) {
    fields.forEach(({ name }) => into.add(`${prefix}/${name}`));
  }

  #problem(elsewhere) {
    const beside = this.problem.fields.length && !elsewhere.length;
    if (beside) return html`<p class="wrong" role="alert">${icon('warning')}<span>Not yet: ${this.problem.fields.length === 1 ? 'one field is' : 'some fields are'} marked above.</span></p>`;
    return html`${trouble(this.problem, (fact) => address.go({ record: null, of: null, fact }))}
      ${elsewhere.length > 1 ? html`<ul class="small">${elsewhere.map(({ path, message }) => html`<li class="wrong">${path ? `${path}: ` : ''}${message}</li>`)}</ul>` : nothing}`;
  }

  #edit(draft) {
    this.draft = draft;
    this.result = null;
  }

  #commands() {
    const { record, of } = this.address;
    const fields = filled(this.draft) ?? {};
    if (record === 'Correct') return { type: 'Correct', fact: Number(of), replacement: { type: this.#formType(record), ...fields } };
    if (record !== 'new') return { type: record, ...fields };
    const { name } = this.newCareer;
    return [{ type: 'NameCareer', ...(fields.effectiveOn && { effectiveOn: fields.effectiveOn }), ...(name && { name }) }, { type: 'Hire', ...fields }];
  }

  /* The day on which the difference is shown: that of the fact, however far back. */
  #dayOf(commands) {
    const given = [commands].flat().map((command) => (command.replacement ?? command).effectiveOn).filter(isDate).sort();
    return given.at(-1) ?? this.career?.fact(Number(this.address.of))?.effectiveOn;
  }

  #id() {
    return this.address.record === 'new' ? this.newCareer.id || 'career' : this.career.id;
  }

  async #preview() {
    await this.#ask(async () => {
      const commands = this.#commands();
      this.result = await api.preview(this.#id(), commands, { asOf: this.#dayOf(commands) });
      this.key = crypto.randomUUID();
      await this.updateComplete;
      this.querySelector('.preview').scrollIntoView({ block: 'nearest' });
    });
  }

  async #record() {
    await this.#ask(async () => {
      const answer = await api.record(this.#id(), this.#commands(), { key: this.key });
      this.result = null;
      this.tell('recorded', { careerId: answer.careerId, date: answer.facts.at(-1).effectiveOn });
    });
  }

  async #ask(act) {
    this.busy = true;
    this.problem = null;
    try {
      await act();
    } catch (problem) {
      this.problem = problem;
      this.result = null;
      await this.updateComplete;
      (this.querySelector('[aria-invalid="true"]') ?? this.querySelector('.trouble'))?.scrollIntoView({ block: 'center' });
      this.querySelector('[aria-invalid="true"]')?.focus({ preventScroll: true });
    } finally {
      this.busy = false;
    }
  }
}

customElements.define('record-sheet', RecordSheet);
