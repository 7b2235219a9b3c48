import { html, nothing } from 'lit';
import { PageElement } from '../element.js';
import { fieldWords } from '../facts/field-words.js';
import { icon } from '../icons.js';
import { ticked } from '../listeners.js';
import { hintFor, inOrder, isLong } from './command-words.js';
import {
  choiceControl,
  dateControl,
  factControl,
  longTextControl,
  moneyControl,
  rateControl,
  textControl,
  textsControl,
  vestingControl,
  wholeControl,
} from './controls.js';
import { at, set } from './draft.js';
import { chosenOf, kept, optionName } from './options.js';

/** @import { Slot } from './controls.js' */

const COMPOUND = ['group', 'either', 'list'];
/* What is wrong with a part of them stands under the whole. */
const AMOUNTS = ['money', 'rate'];
const WIDE = ['title', 'name', 'url', 'source'];
/* What the career may know already: it is suggested. */
const SUGGESTED = ['grantId', 'benefitId', 'employer', 'team', 'location', 'manager', 'title', 'level', 'event'];

/**
 * The fields of one command, drawn from its schema. It edits a draft and says so with "draft"; mistakes, by JSON pointer,
 * stand beside the fields they are about.
 */
class CommandForm extends PageElement {
  static properties = { type: {}, fields: {}, draft: {}, mistakes: {}, career: {}, date: {}, prefix: {}, without: {} };

  constructor() {
    super();
    /** @type {string} */
    this.type;
    /** @type {Page.Field[]} */
    this.fields;
    /** @type {Page.Draft} */
    this.draft;
    /** @type {Page.Career | null} */
    this.career;
    /** @type {string | undefined} */
    this.date;
    this.prefix = '';
    /** @type {Page.Mistake[]} */
    this.mistakes = [];
    /** @type {string[]} */
    this.without = [];
  }

  render() {
    return html`<div class="form-grid">
      ${inOrder(this.fields)
        .filter(({ name }) => !this.without.includes(name))
        .map((field) => this.#field(field, `/${field.name}`))}
    </div>`;
  }

  /** @param {Page.Field[]} fields @param {string} pointer @returns {unknown} */
  #group(fields, pointer) {
    return html`<div class="form-grid inner">
      ${fields.map((each) => this.#field(each, `${pointer}/${each.name}`))}
    </div>`;
  }

  /** @param {Page.Field} field @param {string} pointer @returns {unknown} */
  #field(field, pointer) {
    const { kind, name, required } = field;
    const label = html`${fieldWords(name)}${required ? nothing : html` <span class="optional">optional</span>`}`;
    if (kind === 'yes-no') {
      return html`<div class="field">
        <label class="check"
          ><input
            type="checkbox"
            .checked=${Boolean(at(this.draft, pointer))}
            @change=${ticked((on) => this.#set(pointer, on || undefined))}
          />${fieldWords(name)}</label
        >${this.#below(field, pointer)}
      </div>`;
    }
    if (COMPOUND.includes(kind)) {
      return html`<fieldset class="field wide group">
        <legend>${label}</legend>
        ${this.#control(field, pointer)}${this.#below(field, pointer)}
      </fieldset>`;
    }
    const wide = kind === 'texts' || isLong(name) || (kind === 'text' && WIDE.includes(name));
    return html`<div class="field ${wide ? 'wide' : ''}">
      <label for=${this.#id(pointer)}>${label}</label>${this.#control(field, pointer)}${this.#below(field, pointer)}
    </div>`;
  }

  /**
   * A mistake, or else the hint. A mistake inside a compound field stands beside the inner one.
   *
   * @param {Page.Field} field
   * @param {string} pointer
   */
  #below({ kind, name, description = '' }, pointer) {
    const wrong = this.#mistake(pointer, kind);
    if (wrong) {
      return html`<p class="wrong" id="${this.#id(pointer)}-wrong">${icon('warning')}<span>${wrong}</span></p>`;
    }
    const hint = hintFor(this.type, name) || (description.length < 90 ? description : '');
    return hint ? html`<p class="hint" id="${this.#id(pointer)}-hint">${hint}</p>` : nothing;
  }

  /** @param {string} pointer @param {Page.Kind} kind */
  #mistake(pointer, kind) {
    const full = this.prefix + pointer;
    const own = this.mistakes.filter(
      ({ path }) => path === full || (AMOUNTS.includes(kind) && path.startsWith(`${full}/`)),
    );
    return own.map(({ message }) => message).join(' ');
  }

  /** @param {Page.Kind} kind @param {string} pointer @returns {Slot} */
  #slot(kind, pointer) {
    const id = this.#id(pointer);
    return {
      id,
      about: `${id}-wrong ${id}-hint`,
      wrong: Boolean(this.#mistake(pointer, kind)),
      value: at(this.draft, pointer),
      put: (value) => this.#set(pointer, value),
    };
  }

  /** @param {Page.Field} field @param {string} pointer @returns {unknown} */
  #control(field, pointer) {
    const { kind, name, fields = [] } = field;
    const slot = this.#slot(kind, pointer);
    switch (kind) {
      case 'date':
        return dateControl(slot);
      case 'whole':
        return name === 'fact' ? factControl(slot, this.#facts()) : wholeControl(slot);
      case 'choice':
        return choiceControl(slot, field);
      case 'money':
        return moneyControl(slot, this.#currency());
      case 'rate':
        return rateControl(slot, this.#currency());
      case 'texts':
        return textsControl(slot);
      case 'group':
        return name === 'vesting' ? this.#vesting(slot, fields, pointer) : this.#group(fields, pointer);
      case 'either':
        return this.#either(field, pointer);
      case 'list':
        return this.#list(field, pointer);
      default:
        return isLong(name) ? longTextControl(slot) : textControl(slot, { list: this.#suggestions(name) });
    }
  }

  /** @param {Slot} slot @param {Page.Field[]} fields @param {string} pointer */
  #vesting(slot, fields, pointer) {
    const shown = (/** @type {boolean} */ all) => fields.filter(({ name }) => all || name !== 'segments');
    return vestingControl(slot, (all) => shown(all).map((each) => this.#field(each, `${pointer}/${each.name}`)));
  }

  /** @param {Page.Field} field @param {string} pointer @returns {unknown} */
  #either({ name, required, options = [] }, pointer) {
    const value = at(this.draft, pointer);
    const chosen = chosenOf(options, value);
    return html`<div class="segments" role="group">
        ${options.map(
          (each) =>
            html` <button
              type="button"
              aria-pressed=${each === chosen}
              @click=${() => this.#set(pointer, kept(value, each))}
            >
              ${optionName(each, options)}
            </button>`,
        )}
      </div>
      ${chosen.fields ? this.#group(chosen.fields, pointer) : this.#control({ ...chosen, name, required }, pointer)}`;
  }

  /** @param {Page.Field} field @param {string} pointer @returns {unknown} */
  #list({ item }, pointer) {
    const value = at(this.draft, pointer);
    /** @type {unknown[]} */
    const items = Array.isArray(value) ? value : [];
    return html`${items.map(
        (_, index) =>
          html`<div class="item">
            ${item?.fields
              ? this.#group(item.fields, `${pointer}/${index}`)
              : this.#control({ kind: 'text', ...item, name: '', required: true }, `${pointer}/${index}`)}
            <button
              type="button"
              class="button round"
              aria-label="Remove ${index + 1}"
              @click=${() => this.#set(pointer, items.toSpliced(index, 1))}
            >
              ${icon('remove')}
            </button>
          </div>`,
      )}
      <button type="button" class="button plain" @click=${() => this.#set(pointer, [...items, {}])}>
        ${icon('add')}Add one
      </button>`;
  }

  #facts() {
    const facts = this.career?.facts ?? [];
    return this.type === 'RepayBonus' ? facts.filter(({ fact }) => fact.type === 'BonusPaid') : facts;
  }

  /** @param {string} name */
  #suggestions(name) {
    if (!this.career || !SUGGESTED.includes(name)) return [];
    const known = this.career.facts.map(({ fact }) => /** @type {Record<string, unknown>} */ ({ ...fact })[name]);
    return [...new Set(known.filter((each) => typeof each === 'string'))].slice(-20);
  }

  #currency() {
    const job = this.date ? this.career?.stateOn(this.date)?.employment : null;
    return job?.baseSalary.currency ?? this.career?.currencies.at(-1) ?? 'USD';
  }

  /** @param {string} pointer */
  #id(pointer) {
    return `${this.type}${pointer.replaceAll('/', '-')}`;
  }

  /** @param {string} pointer @param {unknown} value */
  #set(pointer, value) {
    this.tell('draft', { draft: set(this.draft, pointer, value) });
  }
}

customElements.define('command-form', CommandForm);
