import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { address } from '../address.js';
import { answered } from '../asked/answered.js';
import { Asks } from '../asked/asks.js';
import { PageElement } from '../element.js';
import { icon } from '../icons.js';
import { commandName, GROUPS } from './command-words.js';
import './record-form.js';

/**
 * The sheet on which facts are recorded, corrected and retracted. Whatever way it is left, by Escape, Back or a link, it
 * asks first if that would drop what was typed.
 */
class RecordSheet extends PageElement {
  static properties = { address: {}, career: {}, date: {}, ready: { state: true }, leaving: { state: true } };

  constructor() {
    super();
    this.asks = new Asks(this);
  }

  connectedCallback() {
    super.connectedCallback();
    address.keep((next, go) => this.#keeps(next, go));
  }

  /* The forms are read while nothing else is to be done, so that they open at once. */
  firstUpdated() {
    (globalThis.requestIdleCallback ?? setTimeout)(() => (this.ready = true));
  }

  updated() {
    const [sheet, question] = this.querySelectorAll('dialog');
    if (this.address.record && !sheet.open) sheet.showModal();
    else if (!this.address.record && sheet.open) sheet.close();
    if (question && !question.open) question.showModal();
  }

  render() {
    const { record, of } = this.address;
    const forms = record || this.ready ? this.asks.about({ what: 'forms' }) : null;
    return html`<dialog class="sheet" aria-labelledby="record-title" @close=${this.#closed} @cancel=${this.#leave} @keydown=${this.#escape}>
      ${record ? html`<div class="sheet-head">
          <h2 id="record-title">${this.#title(record, of, forms.value)}</h2>
          <button class="button round" aria-label="Close" @click=${this.#leave}>${icon('close')}</button></div>
        <div class="sheet-body">${answered(forms, { there: (schemas) => (record === 'choose' ? this.#choices(schemas) : this.#form(record, of, schemas)) })}</div>` : nothing}
    </dialog>
    ${this.#question()}`;
  }

  #title(record, of, schemas) {
    if (record === 'choose') return 'Record a fact';
    if (record === 'new') return 'Start a career';
    if (record === 'Correct' && of) return `Correct fact ${of}`;
    if (record === 'Retract' && of) return `Retract fact ${of}`;
    return commandName(record, schemas?.get(record)?.summary);
  }

  #choices(schemas) {
    const known = new Set(GROUPS.flatMap(([, types]) => types));
    const others = [...schemas.keys()].filter((type) => !known.has(type));
    const groups = [...GROUPS, ...(others.length ? [['Other', others]] : [])];
    const choice = (type) => html`<li><a class="menu-item" href=${address.link({ record: type, of: null })}
      @click=${(event) => { event.preventDefault(); address.go({ record: type, of: null }); }}>${commandName(type, schemas.get(type).summary)}</a></li>`;
    return html`<div class="choices">${groups.map(([name, types]) => html`<section><h3 class="overline">${name}</h3>
      <ul>${types.filter((type) => schemas.has(type) && type !== 'Correct' && type !== 'Retract').map(choice)}</ul>
      ${name === 'Record' ? html`<p class="small quiet menu-note">To correct or retract a fact, open it in the list of facts.</p>` : nothing}</section>`)}</div>`;
  }

  /* A form of a career waits for the career: its first day and its currency come from there. */
  #form(record, of, schemas) {
    const career = record === 'new' ? null : this.career;
    if (!career && record !== 'new') return html`<p class="quiet" aria-busy="true">Reading the career</p>`;
    return keyed(`${career?.id} ${record} ${of}`, html`<record-form .record=${record} .of=${Number(of) || null} .career=${career}
      .date=${this.date} .schemas=${schemas} @leave=${this.#leave}></record-form>`);
  }

  #question() {
    if (!this.leaving) return nothing;
    return html`<dialog class="card leaving" aria-labelledby="leaving-title" @close=${() => (this.leaving = null)}>
      <form class="sheet-body stack" method="dialog">
        <h2 id="leaving-title">Drop what you typed?</h2>
        <p>${this.querySelector('record-form').doubtful
          ? 'It may have been recorded already: its answer was lost. Dropping the form does not take it back.' : 'It is not recorded yet.'}</p>
        <p class="row"><button class="button main" autofocus>Keep it</button>
          <button class="button danger" type="button" @click=${this.#drop}>Drop it</button></p></form>
    </dialog>`;
  }

  #leave(event) {
    event.preventDefault();
    address.go({ record: null, of: null });
  }

  /* Before the browser closes the dialog by itself, which it does not always ask about. */
  #escape(event) {
    if (event.key === 'Escape') this.#leave(event);
  }

  #closed() {
    if (this.address.record) address.go({ record: null, of: null });
    this.requestUpdate();
  }

  #keeps(next, go) {
    const { record, of, career } = address.now;
    const form = this.querySelector('record-form');
    const stays = next.record === record && next.of === of && (record === 'new' || next.career === career);
    if (stays || !form?.isFilled()) return false;
    this.leaving = go;
    return true;
  }

  #drop() {
    const go = this.leaving;
    this.leaving = null;
    this.querySelector('record-form').drop();
    go();
  }
}

customElements.define('record-sheet', RecordSheet);
