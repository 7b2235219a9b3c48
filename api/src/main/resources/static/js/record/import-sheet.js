import { html, nothing } from 'lit';
import { address } from '../address.js';
import { api } from '../api.js';
import { longDate } from '../dates.js';
import { PageElement } from '../element.js';
import { factMark } from '../facts/mark.js';
import { factWords } from '../facts/words.js';
import { icon } from '../icons.js';
import { trouble } from '../trouble.js';

/* What each kind of file does not say itself: [parameter, label, hint]. */
const CAREER = ['career', 'Into the career', 'The id of one that is here, or of a new one.'];
const CURRENCY = ['currency', 'Currency', 'Only if the file does not say it, such as USD.'];
const KINDS = {
  yaml: { name: 'Career file', type: 'application/yaml', options: [] },
  csv: {
    name: 'Pay history (CSV)',
    type: 'text/csv',
    options: [
      CAREER,
      ['employer', 'Employer', 'Only if the file does not say it.'],
      CURRENCY,
      ['dates', 'Dates are written', 'Such as d.M.yyyy; found out by itself, if left empty.'],
      ['columns', 'Columns', 'Such as date:Effective Date,salary:Annual Rate; read from the header, if left empty.'],
    ],
  },
  'json-resume': { name: 'JSON Resume', type: 'application/json', as: 'json-resume', options: [CAREER] },
  ocf: {
    name: 'Open Cap Table equity',
    type: 'application/json',
    as: 'ocf',
    options: [
      CAREER,
      ['stakeholder', 'Stakeholder', 'Whose grants, if the package has several people.'],
      ['unitPrice', 'Price a unit', 'On the grant date, such as 12.50 USD.'],
    ],
  },
};

/** Brings a file in: first what it would record, with every problem by line, then all of it or nothing. */
class ImportSheet extends PageElement {
  static properties = {
    file: { state: true },
    kind: { state: true },
    options: { state: true },
    result: { state: true },
    problem: { state: true },
    busy: { state: true },
  };

  open() {
    Object.assign(this, {
      file: null,
      kind: 'yaml',
      options: { career: address.now.career ?? '' },
      result: null,
      problem: null,
    });
    this.querySelector('dialog').showModal();
  }

  render() {
    const kind = KINDS[this.kind] ?? KINDS.yaml;
    return html`<dialog class="sheet" aria-labelledby="import-title">
      <div class="sheet-head">
        <h2 id="import-title">Import a file</h2>
        <form method="dialog"><button class="button round" aria-label="Close">${icon('close')}</button></form>
      </div>
      <form
        class="sheet-body stack"
        novalidate
        @submit=${(event) => {
          event.preventDefault();
          this.#send(Boolean(this.result));
        }}
      >
        <div class="field">
          <label for="import-file">File</label>
          <input
            id="import-file"
            class="input"
            type="file"
            accept=".yaml,.yml,.csv,.json"
            @change=${(event) => this.#choose(event.target.files[0])}
          />
        </div>
        <div class="field">
          <label for="import-kind">What it is</label>
          <select id="import-kind" class="input" @change=${(event) => this.#change({ kind: event.target.value })}>
            ${Object.entries(KINDS).map(
              ([id, { name }]) => html` <option value=${id} ?selected=${id === this.kind}>${name}</option>`,
            )}
          </select>
        </div>
        ${kind.options.map(
          ([name, label, hint]) =>
            html`<div class="field">
              <label for="import-${name}">${label}</label>
              <input
                id="import-${name}"
                class="input"
                autocomplete="off"
                .value=${this.options?.[name] ?? ''}
                @change=${(event) => this.#change({ options: { ...this.options, [name]: event.target.value.trim() } })}
              />
              <p class="hint">${hint}</p>
            </div>`,
        )}
        ${this.problem ? this.#problem() : nothing} ${this.result ? this.#result() : nothing}
        <div class="row actions">
          <button
            class="button main"
            ?disabled=${this.busy || !this.file || (this.result && !this.result.facts.length)}
          >
            ${this.problem?.passing ? 'Try again' : this.result ? html`${icon('tick')}Record all of it` : 'Preview'}
          </button>
          <span class="small quiet"
            >${!this.result
              ? 'Nothing is recorded yet.'
              : this.problem
                ? 'It is not known whether this was recorded; it is recorded once.'
                : 'All or nothing.'}</span
          >
        </div>
      </form>
    </dialog>`;
  }

  #problem() {
    return html`${trouble(this.problem)}
      <ul class="problems small">
        ${this.problem.fields.map(
          ({ line, path, message }) =>
            html`<li class="wrong"><span>${line ? `Line ${line}: ` : path ? `${path} ` : ''}${message}</span></li>`,
        )}
      </ul>`;
  }

  #result() {
    const { facts, notes, careerId } = this.result;
    return html`<section class="preview stack" aria-live="polite">
      <h3>
        ${facts.length
          ? html`${facts.length} fact${facts.length === 1 ? '' : 's'} would be recorded in ${careerId}`
          : html`Everything in this file is recorded already`}
      </h3>
      ${notes.length
        ? html`<ul class="small quiet">
            ${notes.map(({ line, message }) => html`<li>${line ? `Line ${line}: ` : ''}${message}</li>`)}
          </ul>`
        : nothing}
      <ol class="of-facts scroll proposed" tabindex="0" role="region" aria-label="Facts of the file">
        ${facts.map(
          (fact) =>
            html`<li class="fact-line">
              ${factMark(fact.fact.type)}<span
                ><span class="title">${factWords(fact).title}</span>
                <small>${fact.effectiveOn ? longDate(fact.effectiveOn) : ''}</small></span
              >
            </li>`,
        )}
      </ol>
    </section>`;
  }

  #choose(file) {
    const name = file?.name.toLowerCase() ?? '';
    const kind = name.endsWith('.csv') ? 'csv' : name.endsWith('.json') ? 'json-resume' : 'yaml';
    this.#change({ file, kind });
  }

  #change(what) {
    Object.assign(this, what, { result: null, problem: null });
  }

  async #send(forGood) {
    const { type, as, options } = KINDS[this.kind];
    const given = Object.fromEntries(options.map(([name]) => [name, this.options?.[name]]));
    this.busy = true;
    this.problem = null;
    try {
      const answer = await api.import(this.file, type, { as, ...given, dryRun: forGood ? null : true });
      if (!forGood) this.result = answer;
      else {
        this.querySelector('dialog').close();
        this.tell('recorded', { careerId: answer.careerId, date: null });
      }
    } catch (problem) {
      this.problem = problem;
      // A file that may have been recorded is sent again as it is: what is recorded already is not recorded twice.
      if (!problem.passing) this.result = null;
    } finally {
      this.busy = false;
    }
  }
}

customElements.define('import-sheet', ImportSheet);
