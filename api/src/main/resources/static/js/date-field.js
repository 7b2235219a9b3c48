import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { isDate, longDate, readDate } from './dates.js';
import { PageElement } from './element.js';
import { typed } from './listeners.js';

/**
 * The date field of the page. It shows and takes dates in the form in which the page writes them, and is read on Enter
 * and on leaving it: nothing happens while a person types, and nothing but them changes what they typed.
 *
 * It tells "date" with {date, text}: the ISO date, or null with what was typed instead. An emptied field that is not
 * `optional` shows its date again.
 */
class DateField extends PageElement {
  static properties = {
    value: {},
    fieldId: {},
    name: {},
    label: {},
    about: {},
    optional: { type: Boolean },
    mistaken: { type: Boolean },
    typed: { state: true },
    wrong: { state: true },
  };

  constructor() {
    super();
    /** @type {string} a date, or what was typed instead */
    this.value;
    /** @type {string} */
    this.fieldId;
    /** @type {string | undefined} */
    this.name;
    /** @type {string | undefined} */
    this.label;
    /** @type {string | undefined} the ids of what describes it besides */
    this.about;
    /** @type {boolean | undefined} */
    this.optional;
    /** @type {boolean | undefined} */
    this.mistaken;
    /** @type {string | null} */
    this.typed = null;
    this.wrong = '';
    this.selected = false;
  }

  get #input() {
    return /** @type {HTMLInputElement} */ (this.querySelector('input'));
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    this.selected = this.#isSelected();
    if (changed.has('value') && !(this.typing && this.#input === document.activeElement)) this.typed = null;
    // What is no date was typed before, into a form that was kept since.
    if (this.typed === null) this.wrong = this.value && !isDate(this.value) ? (readDate(this.value).wrong ?? '') : '';
  }

  render() {
    const note = `${this.fieldId}-date`;
    return html`<input
        class="input date"
        type="text"
        id=${this.fieldId}
        name=${this.name ?? nothing}
        autocomplete="off"
        spellcheck="false"
        maxlength="24"
        placeholder=${longDate('2025-02-01')}
        aria-label=${this.label ?? nothing}
        aria-invalid=${Boolean(this.wrong || this.mistaken)}
        aria-describedby="${note} ${this.about ?? ''}"
        .value=${live(this.typed ?? this.#shown())}
        @input=${typed((text) => this.#type(text))}
        @change=${this.#read}
        @keydown=${this.#escape}
      />
      <p class="wrong date-wrong" id=${note} role="status" ?hidden=${!this.wrong}>${this.wrong}</p>`;
  }

  updated() {
    this.#input.setCustomValidity(this.wrong);
    if (this.selected) this.#input.select();
  }

  /* Whether the next key replaces the whole date: it still does if the date moves on before, as in a replay. */
  #isSelected() {
    const input = this.#input;
    return (
      Boolean(input?.value) &&
      input === document.activeElement &&
      input.selectionEnd === input.value.length &&
      input.selectionStart === 0
    );
  }

  #shown() {
    return isDate(this.value) ? longDate(this.value) : (this.value ?? '');
  }

  /** @param {string} text */
  #type(text) {
    this.typed = text;
    this.typing = true;
    this.wrong = '';
  }

  /* Gives up what was typed; in a form, Escape is about the form. */
  /** @param {KeyboardEvent} event */
  #escape(event) {
    if (event.key !== 'Escape' || !this.typing || this.closest('dialog')) return;
    event.stopPropagation();
    this.typing = false;
    this.typed = null;
    this.requestUpdate();
  }

  #read() {
    const text = this.#input.value.trim();
    const { date, wrong } = text ? readDate(text) : { date: null, wrong: '' };
    this.typing = false;
    this.wrong = wrong ?? '';
    if (date) this.typed = longDate(date);
    else if (!text && !this.optional) this.typed = null;
    if (date || text || this.optional) this.tell('date', { date: date ?? null, text: date ?? text });
  }
}

customElements.define('date-field', DateField);
