import { html, svg } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { live } from 'lit/directives/live.js';
import { amount } from '../amounts.js';
import { dayNumber, earliest, isoDay, latest, longDate, plusDays, plusMonths } from '../dates.js';
import { PageElement } from '../element.js';
import { colourOf, isGrowth, kindOf, shapeIn } from '../facts/kinds.js';
import { reasonWords, wordsIn } from '../facts/words.js';
import { icon } from '../icons.js';
import { dated } from '../listeners.js';
import '../date-field.js';

/** The spine of the page: every fact as a tick in its kind's shape, and the day that everything else shows. */
class TimeBar extends PageElement {
  static properties = { career: {}, date: {}, player: {}, playing: {}, speed: {}, resting: {} };

  constructor() {
    super();
    /** @type {Page.Career} */
    this.career;
    /** @type {string} */
    this.date;
    /** @type {import('./player.js').Player} */
    this.player;
    /** @type {boolean} */
    this.playing;
    /** @type {number} */
    this.speed;
    /** @type {boolean} */
    this.resting;
  }

  render() {
    const { career, date, player, playing, speed } = this;
    const range = career.rangeWith(date);
    const [from, to] = [dayNumber(range.from), Math.max(dayNumber(range.to), dayNumber(range.from) + 1)];
    /** @param {string} day */
    const at = (day) => ((dayNumber(day) - from) / (to - from)) * 100;
    return html`<section class="time-bar" aria-label="Time">
      <div class="steps" role="group" aria-label="Steps">
        ${this.#button('first', 'First fact', () => this.#go(career.first), date <= career.first, 'edge')}
        ${this.#button('back', 'Fact before', () => this.#go(career.dateBefore(date)), !career.dateBefore(date))}
        <button class="button round play" aria-label=${playing ? 'Stop' : 'Play'} @click=${() => player.toggle()}>
          ${icon(playing ? 'pause' : 'play')}
        </button>
        ${this.#button('on', 'Next fact', () => this.#go(career.dateAfter(date)), !career.dateAfter(date))}
        ${this.#button('last', 'Last fact', () => this.#go(career.last), date === career.last, 'edge')}
        <button class="button plain speed" aria-label="Speed: ${speed} times" @click=${() => player.faster()}>
          ${speed}×
        </button>
      </div>
      <div class="track">
        <p class="caption">${this.#caption()}</p>
        <div class="rail">
          <svg class="ticks ${career.facts.length > 120 ? 'dense' : ''}" aria-hidden="true">
            <rect class="line" x="0" y="50%" width="100%" height="2" />
            <rect class="done" x="0" y="50%" width="${at(date)}%" height="2" />
            ${guard([career, from, to], () => career.facts.map((fact) => this.#tick(fact, at(fact.effectiveOn))))}
          </svg>
          <input
            type="range"
            aria-label="Date"
            min=${from}
            max=${to}
            step="1"
            .value=${live(String(dayNumber(date)))}
            aria-valuetext=${this.#spoken()}
            @input=${this.#slide}
            @change=${this.#slide}
            @keydown=${this.#key}
          />
        </div>
      </div>
      <div class="when">
        <date-field
          .value=${date}
          .label=${'As of date'}
          .fieldId=${'as-of'}
          @date=${dated((day) => this.#go(day))}
        ></date-field>
        <button class="button today" @click=${() => this.#go(career.today)} ?disabled=${date === career.today}>
          Today
        </button>
      </div>
      <p class="live" aria-live="polite">${this.resting ? this.#spoken() : ''}</p>
    </section>`;
  }

  /** @param {string} name @param {string} label @param {() => void} act @param {boolean} off */
  #button(name, label, act, off, kind = '') {
    return html`<button class="button round ${kind}" aria-label=${label} title=${label} ?disabled=${off} @click=${act}>
      ${icon(name)}
    </button>`;
  }

  /** @param {Api.RecordedFact} fact @param {number} x */
  #tick(fact, x) {
    const kind = kindOf(fact.fact.type);
    return svg`<svg class="tick of-${colourOf(kind)} ${isGrowth(kind) ? 'below' : 'above'}" x="${x}%" y="50%" overflow="visible">
      <g>${shapeIn(kind)}</g></svg>`;
  }

  /** What the current step is, for the eyes. */
  #caption() {
    const line = this.career.lineOn(this.date);
    if (!line) return 'Before the first fact';
    const words = line.fact ? wordsIn(this.career, line.fact).title : reasonWords(line.reason);
    return html`<time datetime=${line.state.asOf}>${longDate(line.state.asOf)}</time> ${words}`;
  }

  /** The same for the ears, with the totals. */
  #spoken() {
    const line = this.career.lineOn(this.date);
    const totals = this.career
      .totalsOn(this.date)
      .map((t) => `${amount(t.total)} ${t.currency} annualized`)
      .join(' and ');
    const words = !line
      ? 'before the first fact'
      : line.fact
        ? wordsIn(this.career, line.fact).title
        : reasonWords(line.reason);
    return `${longDate(this.date)}: ${words}${totals ? `. ${totals}` : ''}`;
  }

  /** @param {string | undefined} date */
  #go(date) {
    if (date) this.tell('move', { date, settle: true });
  }

  /** @param {Event & { currentTarget: HTMLInputElement }} event */
  #slide(event) {
    this.tell('move', { date: isoDay(Number(event.currentTarget.value)), settle: event.type === 'change' });
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const range = this.career.rangeWith(this.date);
    const to = whereTo(event.key, this.date, range);
    if (!to) return;
    event.preventDefault();
    this.tell('move', { date: earliest(latest(to, range.from), range.to) });
  }
}

/** @param {string} key @param {string} date @param {Api.DateRange} range */
function whereTo(key, date, range) {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return plusDays(date, 1);
    case 'ArrowLeft':
    case 'ArrowDown':
      return plusDays(date, -1);
    case 'PageUp':
      return plusMonths(date, 1);
    case 'PageDown':
      return plusMonths(date, -1);
    case 'Home':
      return range.from;
    case 'End':
      return range.to;
    default:
      return null;
  }
}

customElements.define('time-bar', TimeBar);
