import { html, nothing } from 'lit';
import { PageElement } from '../element.js';
import { fieldWords } from '../facts/field-words.js';
import { icon } from '../icons.js';
import { ticked } from '../listeners.js';
import { hintFor, inOrder, isLong } from './command-words.js';
import { moneyField, rateField } from './amount-fields.js';
import { choiceControl, employmentControl, factControl, sideControl } from './choices.js';
import { dayControl, longTextControl, numberControl, textControl, textsControl, vestingControl } from './controls.js';
import { at, set } from './draft.js';
import { asksLastDay } from './ends.js';
import './vesting-dates.js';
import { factsFor, isSettled, suggestions } from './known.js';
import { chosenOf, kept, optionName } from './options.js';

/** @import { Slot } from './controls.js' */

const COMPOUND = ['group', 'either', 'list'];
/* What is wrong with a part of them stands under the whole. */
const AMOUNTS = ['money', 'rate'];
const WIDE = ['title', 'name', 'url', 'source', 'employment'];
/* Where leaving it as it is is a third answer beside yes and no. */
const MAY_STAY = ['Transfer.side'];

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
        .filter(({ name }) => !this.without.includes(name) && !isSettled(this.career, name))
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
    const label = html`${asksLastDay(this.type, pointer) ? 'Last day' : fieldWords(name)}${required
      ? nothing
      : html` <span class="optional">optional</span>`}`;
    if (kind === 'yes-no' && !MAY_STAY.includes(`${this.type}.${name}`)) {
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
    const wide = kind === 'texts' || kind === 'rate' || isLong(name) || (kind === 'text' && WIDE.includes(name));
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
    const within = (/** @type {string} */ path) => AMOUNTS.includes(kind) && path.startsWith(`${full}/`);
    const own = this.mistakes.filter(({ path }) => path === full || within(path));
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
        return dayControl(slot, asksLastDay(this.type, pointer));
      case 'whole':
      case 'decimal':
      case 'share':
        if (name === 'fact') return factControl(slot, factsFor(this.career, this.type));
        return numberControl(slot, kind, name);
      case 'choice':
        return choiceControl(slot, field);
      case 'yes-no':
        return sideControl(slot);
      case 'money':
        return moneyField(slot, this);
      case 'rate':
        return rateField(slot, this);
      case 'texts':
        return textsControl(slot);
      case 'group':
        return name === 'vesting' ? this.#vesting(slot, fields, pointer) : this.#group(fields, pointer);
      case 'either':
        return this.#either(field, pointer);
      case 'list':
        return this.#list(field, pointer);
      default:
        return this.#text(slot, name);
    }
  }

  /** @param {Slot} slot @param {string} name */
  #text(slot, name) {
    if (isLong(name)) return longTextControl(slot);
    if (name === 'employment' && this.career) return employmentControl(slot, this.career.employments);
    return textControl(slot, { list: suggestions(this.career, name) });
  }

  /** @param {Slot} slot @param {Page.Field[]} fields @param {string} pointer */
  #vesting(slot, fields, pointer) {
    const shown = (/** @type {boolean} */ all) => fields.filter(({ name }) => all || name !== 'segments');
    return html`${vestingControl(slot, (all) =>
        shown(all).map((each) => this.#field(each, `${pointer}/${each.name}`)),
      )}<vesting-dates .draft=${this.draft} .career=${this.career}></vesting-dates>`;
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
