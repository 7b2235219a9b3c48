import { html, nothing } from 'lit';
import { api } from '../api.js';
import { PageElement } from '../element.js';
import { icon } from '../icons.js';
import { trouble } from '../trouble.js';
import { slug } from './draft.js';
import { preview } from './preview.js';

const KINDS = {
  yaml: { name: 'Career file', type: 'application/yaml' },
  csv: { name: 'Pay history (CSV)', type: 'text/csv', career: true },
  'json-resume': { name: 'JSON Resume', type: 'application/json', as: 'json-resume', career: true },
  ocf: { name: 'Open Cap Table equity', type: 'application/json', as: 'ocf', career: true },
};

/** Brings a file in: first what it would record, with every problem by line, then all of it or nothing. */
class ImportSheet extends PageElement {
  static properties = { file: { state: true }, kind: { state: true }, career: { state: true }, result: { state: true }, problem: { state: true }, busy: { state: true } };

  open() {
    Object.assign(this, { file: null, kind: 'yaml', career: '', result: null, problem: null });
    this.querySelector('dialog').showModal();
  }

  render() {
    const kind = KINDS[this.kind] ?? KINDS.yaml;
    return html`<dialog class="sheet" aria-labelledby="import-title">
      <div class="sheet-head"><h2 id="import-title">Import a file</h2>
        <form method="dialog"><button class="button round" aria-label="Close">${icon('close')}</button></form></div>
      <form class="sheet-body stack" novalidate @submit=${(event) => { event.preventDefault(); this.#send(Boolean(this.result)); }}>
        <div class="field"><label for="import-file">File</label>
          <input id="import-file" class="input" type="file" accept=".yaml,.yml,.csv,.json" @change=${(event) => this.#choose(event.target.files[0])}></div>
        <div class="field"><label for="import-kind">What it is</label>
          <select id="import-kind" class="input" @change=${(event) => this.#change({ kind: event.target.value })}>${Object.entries(KINDS).map(([id, { name }]) => html`
            <option value=${id} ?selected=${id === this.kind}>${name}</option>`)}</select></div>
        ${kind.career ? html`<div class="field"><label for="import-career">Into the career</label>
          <input id="import-career" class="input" autocomplete="off" .value=${this.career ?? ''} @change=${(event) => this.#change({ career: slug(event.target.value) })}>
          <p class="hint">An existing career’s id, or a new one.</p></div>` : nothing}
        ${this.problem ? this.#problem() : nothing}
        ${this.result ? this.#result() : nothing}
        <div class="row actions"><button class="button main" ?disabled=${this.busy || !this.file}>${this.result ? html`${icon('tick')}Record all of it` : 'Preview'}</button>
          <span class="small quiet">${this.result ? 'All or nothing.' : 'Nothing is recorded yet.'}</span></div>
      </form></dialog>`;
  }

  #problem() {
    return html`${trouble(this.problem)}
      <ul class="problems small">${this.problem.fields.map(({ line, path, message }) => html`<li class="wrong"><span>${line ? `Line ${line}: ` : path ? `${path} ` : ''}${message}</span></li>`)}</ul>`;
  }

  #result() {
    const { facts = [], after } = this.result;
    return after && facts.length < 8 ? preview(this.result)
      : html`<section class="preview" aria-live="polite"><p><strong>${facts.length}</strong> fact${facts.length === 1 ? '' : 's'} would be recorded${this.result.careerId ? ` in ${this.result.careerId}` : ''}.</p>
        ${(this.result.missing ?? this.result.notes ?? []).map((each) => html`<p class="small quiet">${typeof each === 'string' ? each : each.message ?? ''}</p>`)}</section>`;
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
    const { type, as, career } = KINDS[this.kind];
    this.busy = true;
    this.problem = null;
    try {
      const answer = await api.import(this.file, type, { as, career: career && this.career ? this.career : null, dryRun: forGood ? null : true });
      if (!forGood) this.result = answer;
      else {
        this.querySelector('dialog').close();
        this.tell('recorded', { careerId: answer.careerId, date: null });
      }
    } catch (problem) {
      this.problem = problem;
      this.result = null;
    } finally {
      this.busy = false;
    }
  }
}

customElements.define('import-sheet', ImportSheet);
