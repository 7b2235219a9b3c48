import { html, nothing } from 'lit';
import { PageElement } from '../element.js';
import { constantWords, factWords, fieldWords } from '../facts/words.js';
import '../date-field.js';
import { longDate } from '../dates.js';
import { icon } from '../icons.js';
import { hintFor, inOrder, isLong, VESTING_TERMS } from './command-words.js';
import { at, set, tidyAmount } from './draft.js';

/**
 * The fields of one command, drawn from its schema. It edits a draft and says so with "draft"; mistakes, by JSON pointer,
 * stand beside the fields they are about.
 */
class CommandForm extends PageElement {
  static properties = { type: {}, fields: {}, draft: {}, mistakes: {}, career: {}, date: {}, prefix: {}, without: {} };

  constructor() {
    super();
    this.prefix = '';
    this.mistakes = [];
    this.without = [];
  }

  render() {
    return html`<div class="form-grid">
      ${inOrder(this.fields)
        .filter(({ name }) => !this.without.includes(name))
        .map((field) => this.#field(field, `/${field.name}`))}
    </div>`;
  }

  #field(field, pointer) {
    const compound = ['group', 'either', 'list'].includes(field.kind);
    const wide =
      compound ||
      field.kind === 'texts' ||
      isLong(field.name) ||
      (field.kind === 'text' && ['title', 'name', 'url', 'source'].includes(field.name));
    const label = html`${fieldWords(field.name)}${field.required
      ? nothing
      : html` <span class="optional">optional</span>`}`;
    if (field.kind === 'yes-no') {
      return html`<div class="field">
        <label class="check"
          ><input
            type="checkbox"
            .checked=${Boolean(this.#get(pointer))}
            @change=${(event) => this.#set(pointer, event.target.checked || undefined)}
          />${fieldWords(field.name)}</label
        >${this.#below(field, pointer)}
      </div>`;
    }
    if (compound) {
      return html`<fieldset class="field wide group">
        <legend>${label}</legend>
        ${this.#control(field, pointer)}${this.#below(field, pointer)}
      </fieldset>`;
    }
    return html`<div class="field ${wide ? 'wide' : ''}">
      <label for=${this.#id(pointer)}>${label}</label>${this.#control(field, pointer)}${this.#below(field, pointer)}
    </div>`;
  }

  /* A mistake, or else the hint. A mistake inside a compound field stands beside the inner one. */
  #below(field, pointer) {
    const wrong = this.#mistake(pointer, field.kind);
    if (wrong)
      return html`<p class="wrong" id="${this.#id(pointer)}-wrong">${icon('warning')}<span>${wrong}</span></p>`;
    const hint = hintFor(this.type, field.name) || (field.description?.length < 90 ? field.description : '');
    return hint ? html`<p class="hint" id="${this.#id(pointer)}-hint">${hint}</p>` : nothing;
  }

  #mistake(pointer, kind) {
    const full = this.prefix + pointer;
    const own = this.mistakes.filter(({ path }) => path === full || (kind === 'money' && path.startsWith(`${full}/`)));
    return own.map(({ message }) => message).join(' ');
  }

  #control(field, pointer) {
    const value = this.#get(pointer);
    const common = { id: this.#id(pointer), wrong: Boolean(this.#mistake(pointer, field.kind)) };
    if (field.name === 'fact' && field.kind === 'whole') return this.#facts(pointer, value, common);
    if (field.name === 'vesting' && field.kind === 'group') return this.#vesting(field, pointer, value);
    switch (field.kind) {
      case 'date':
        return html`<date-field
          .fieldId=${common.id}
          .value=${value ?? ''}
          .about=${this.#about(pointer)}
          .mistaken=${common.wrong}
          .optional=${true}
          @date=${({ detail }) => this.#set(pointer, detail.text)}
        ></date-field>`;
      case 'whole':
        return this.#input(pointer, value, common, {
          mode: 'numeric',
          read: (text) => (/^\d+$/.test(text) ? Number(text) : text),
        });
      case 'choice':
        return html`<select
          class="input"
          id=${common.id}
          aria-invalid=${common.wrong}
          aria-describedby=${this.#about(pointer)}
          @change=${(event) => this.#set(pointer, event.target.value || undefined)}
        >
          <option value="" ?selected=${!value}>${field.required ? 'Choose' : 'None'}</option>
          ${field.values.map(
            (each) => html`<option value=${each} ?selected=${each === value}>${constantWords(each)}</option>`,
          )}
        </select>`;
      case 'money':
        return this.#money(pointer, value, common);
      case 'texts':
        return this.#input(pointer, (value ?? []).join(', '), common, {
          read: (text) => text.split(',').map((each) => each.trim()),
        });
      case 'group':
        return html`<div class="form-grid inner">
          ${field.fields.map((each) => this.#field(each, `${pointer}/${each.name}`))}
        </div>`;
      case 'either':
        return this.#either(field, pointer, value);
      case 'list':
        return this.#list(field, pointer, value ?? []);
      default:
        return this.#text(field, pointer, value, common);
    }
  }

  #text(field, pointer, value, common) {
    if (isLong(field.name)) {
      return html`<textarea
        class="input"
        id=${common.id}
        rows="2"
        .value=${value ?? ''}
        aria-invalid=${common.wrong}
        aria-describedby=${this.#about(pointer)}
        @input=${(event) => this.#set(pointer, event.target.value)}
      ></textarea>`;
    }
    return this.#input(pointer, value, common, { list: this.#suggestions(field.name) });
  }

  #input(pointer, value, { id, wrong }, { type = 'text', mode, list = [], read = (text) => text } = {}) {
    return html`<input
        class="input"
        id=${id}
        type=${type}
        inputmode=${mode ?? 'text'}
        autocomplete="off"
        .value=${String(value ?? '')}
        list=${list.length ? `${id}-list` : nothing}
        aria-invalid=${wrong}
        aria-describedby=${this.#about(pointer)}
        @change=${(event) => this.#set(pointer, read(event.target.value))}
      />
      ${list.length
        ? html`<datalist id="${id}-list">${list.map((each) => html`<option value=${each}></option>`)}</datalist>`
        : nothing}`;
  }

  #money(pointer, value, { id, wrong }) {
    const currency = value?.currency ?? this.#currency();
    const put = (part, text) => this.#set(pointer, { amount: value?.amount ?? '', currency, ...value, [part]: text });
    return html`<div class="money">
      <input
        class="input amount"
        id=${id}
        inputmode="decimal"
        autocomplete="off"
        .value=${value?.amount ?? ''}
        aria-invalid=${wrong}
        aria-describedby=${this.#about(pointer)}
        @change=${(event) => put('amount', tidyAmount(event.target.value))}
      />
      <input
        class="input currency"
        aria-label="Currency"
        maxlength="3"
        autocomplete="off"
        .value=${currency}
        list="${id}-currencies"
        @change=${(event) => put('currency', event.target.value.trim().toUpperCase())}
      />
      <datalist id="${id}-currencies">
        ${['USD', 'EUR', 'GBP', 'CHF', 'CAD', 'JPY', 'INR', 'PLN', 'SEK', 'AUD'].map(
          (each) => html`<option value=${each}></option>`,
        )}
      </datalist>
    </div>`;
  }

  #either(field, pointer, value) {
    const names = (option) => (option.fields ?? []).map(({ name }) => name);
    const found = field.options.findIndex(
      (option) => value && names(option).length && Object.keys(value).every((name) => names(option).includes(name)),
    );
    const chosen = Math.max(0, found);
    const option = field.options[chosen];
    return html`<div class="segments" role="group">
        ${field.options.map(
          (each, index) =>
            html` <button
              type="button"
              aria-pressed=${index === chosen}
              @click=${() => this.#set(pointer, this.#kept(value, each))}
            >
              ${this.#optionName(each, field.options)}
            </button>`,
        )}
      </div>
      ${option.fields
        ? html`<div class="form-grid inner">
            ${option.fields.map((each) => this.#field(each, `${pointer}/${each.name}`))}
          </div>`
        : this.#control({ ...option, name: field.name }, pointer)}`;
  }

  /* Changing over keeps what both ways have, and marks the way by an empty value of its own. */
  #kept(value, option) {
    return Object.fromEntries(
      (option.fields ?? []).map(({ name, kind }) => [
        name,
        typeof value?.[name] === 'string' ? value[name] : kind === 'text' ? '' : {},
      ]),
    );
  }

  #optionName(option, all) {
    const shared = (name) => all.every(({ fields }) => fields?.some((each) => each.name === name));
    const own = (option.fields ?? [])
      .filter(({ name }) => !shared(name))
      .map(({ name }) => fieldWords(name).toLowerCase());
    const text = own.join(' and ') || 'text';
    return text.charAt(0).toUpperCase() + text.slice(1);
  }

  #list(field, pointer, items) {
    return html`${items.map(
        (_, index) =>
          html`<div class="item">
            ${field.item.kind === 'group'
              ? html`<div class="form-grid inner">
                  ${field.item.fields.map((each) => this.#field(each, `${pointer}/${index}/${each.name}`))}
                </div>`
              : this.#control({ ...field.item, name: '' }, `${pointer}/${index}`)}
            <button
              type="button"
              class="button round"
              aria-label="Take away ${index + 1}"
              @click=${() =>
                this.#set(
                  pointer,
                  items.filter((__, other) => other !== index),
                )}
            >
              ${icon('remove')}
            </button>
          </div>`,
      )}
      <button type="button" class="button plain" @click=${() => this.#set(pointer, [...items, {}])}>
        ${icon('add')}Add one
      </button>`;
  }

  #vesting(field, pointer, value) {
    const text = JSON.stringify(value?.segments);
    const known = VESTING_TERMS.findIndex(([, segments]) => JSON.stringify(segments) === text);
    const own = value && known < 0;
    return html`<select
        class="input"
        aria-label="Vesting terms"
        @change=${(event) => {
          const choice = event.target.value;
          this.#set(
            pointer,
            choice === ''
              ? undefined
              : choice === 'own'
                ? { segments: [{}] }
                : { ...value, segments: VESTING_TERMS[Number(choice)][1] },
          );
        }}
      >
        <option value="" ?selected=${!value}>All at once, on the grant date</option>
        ${VESTING_TERMS.map(
          ([name], index) => html`<option value=${index} ?selected=${index === known}>${name}</option>`,
        )}
        <option value="own" ?selected=${own}>Terms of its own</option>
      </select>
      ${value
        ? html`<div class="form-grid inner">
            ${field.fields
              .filter(({ name }) => own || name !== 'segments')
              .map((each) => this.#field(each, `${pointer}/${each.name}`))}
          </div>`
        : nothing}`;
  }

  #facts(pointer, value, { id, wrong }) {
    const wanted = this.type === 'RepayBonus' ? ['BonusPaid'] : null;
    const facts = (this.career?.facts ?? []).filter(({ fact }) => !wanted || wanted.includes(fact.type));
    return html`<select
      class="input"
      id=${id}
      aria-invalid=${wrong}
      aria-describedby=${this.#about(pointer)}
      @change=${(event) => this.#set(pointer, Number(event.target.value) || undefined)}
    >
      <option value="">Choose a fact</option>
      ${facts.map(
        (fact) =>
          html`<option value=${fact.number} ?selected=${fact.number === value}>
            ${fact.number}: ${factWords(fact).title}, ${longDate(fact.effectiveOn)}
          </option>`,
      )}
    </select>`;
  }

  /* What the career already knows: grants, benefits, employers, teams. */
  #suggestions(name) {
    if (
      !this.career ||
      !['grantId', 'benefitId', 'employer', 'team', 'location', 'manager', 'title', 'level', 'event'].includes(name)
    )
      return [];
    return [
      ...new Set(this.career.facts.map(({ fact }) => fact[name]).filter((each) => typeof each === 'string')),
    ].slice(-20);
  }

  #currency() {
    return this.career?.stateOn(this.date)?.employment?.baseSalary?.currency ?? this.career?.currencies.at(-1) ?? 'USD';
  }

  #id(pointer) {
    return `${this.type}${pointer.replaceAll('/', '-')}`;
  }

  #about(pointer) {
    return `${this.#id(pointer)}-wrong ${this.#id(pointer)}-hint`;
  }

  #get(pointer) {
    return at(this.draft, pointer);
  }

  #set(pointer, value) {
    this.tell('draft', { draft: set(this.draft, pointer, value), pointer: this.prefix + pointer });
  }
}

customElements.define('command-form', CommandForm);
