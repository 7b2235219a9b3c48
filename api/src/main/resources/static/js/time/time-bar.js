import { html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { live } from 'lit/directives/live.js';
import { amount } from '../amounts.js';
import { dayNumber, earliest, isoDay, latest, longDate, plusDays, plusMonths } from '../dates.js';
import { PageElement } from '../element.js';
import { sought } from '../facts/sought.js';
import { reasonWords, wordsIn } from '../facts/words.js';
import { icon } from '../icons.js';
import { dated } from '../listeners.js';
import { Width } from '../pay/width.js';
import { preferences } from '../preferences.js';
import { groupAt, groupsOf, tick } from './ticks.js';
import '../date-field.js';

/** @import { Group } from './ticks.js' */

const THUMB = 20;
/** Pixels that a press may move and still be one. */
const STILL = 4;
const NAMED = 2;

/** The spine of the page: every fact as a tick in its kind's shape, and the day that everything else shows. */
class TimeBar extends PageElement {
  static properties = {
    career: {},
    date: {},
    player: {},
    playing: {},
    speed: {},
    resting: {},
    found: {},
    pointed: { state: true },
  };

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
    /** @type {string} the words that a fact with a tick has */
    this.found = '';
    /** @type {Group | null} */
    this.pointed = null;
    /** @type {Group[]} */
    this.groups = [];
    /** @type {number | null} where the slider was pressed */
    this.pressed = null;
    this.width = new Width(this, '.rail');
  }

  render() {
    const { career, date, player, playing, speed } = this;
    const isToday = date === career.today;
    const range = career.rangeWith(date);
    const [from, to] = [dayNumber(range.from), Math.max(dayNumber(range.to), dayNumber(range.from) + 1)];
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
          <svg class="ticks" aria-hidden="true">
            <rect class="line" x="0" y="50%" width="100%" height="2" />
            <rect class="done" x="0" y="50%" width="${((dayNumber(date) - from) / (to - from)) * 100}%" height="2" />
            ${guard([career, from, to, this.found, preferences.hidden, this.width.measured], () =>
              this.#ticks(from, to),
            )}
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
            @pointerdown=${this.#press}
            @pointermove=${this.#point}
            @pointerleave=${() => (this.pointed = null)}
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
        <button class="button today" aria-disabled=${isToday} @click=${isToday ? nothing : () => this.tell('today')}>
          Today
        </button>
      </div>
      <p class="live" aria-live="polite">${this.resting ? this.#spoken() : ''}</p>
    </section>`;
  }

  /* One that leads nowhere any more keeps the focus. */
  /** @param {string} name @param {string} label @param {() => void} act @param {boolean} off */
  #button(name, label, act, off, kind = '') {
    return html`<button
      class="button round ${kind}"
      aria-label=${label}
      title=${label}
      aria-disabled=${off}
      @click=${off ? nothing : act}
    >
      ${icon(name)}
    </button>`;
  }

  /** @param {number} from @param {number} to */
  #ticks(from, to) {
    const found = sought(this.found);
    const facts = this.career.lines.flatMap((line) => (line.fact && found(line) ? line.fact : []));
    this.groups = groupsOf(facts, from, to, (this.width.measured ?? 0) - THUMB);
    return this.width.measured ? this.groups.map(tick) : nothing;
  }

  /** What the current step is, or what is pointed at, for the eyes. */
  #caption() {
    if (this.pointed) return this.#named(this.pointed);
    const line = this.career.lineOn(this.date);
    if (!line) return 'Before the first fact';
    const words = line.fact ? wordsIn(this.career, line.fact).title : reasonWords(line);
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
        : reasonWords(line);
    return `${longDate(this.date)}: ${words}${totals ? `. ${totals}` : ''}`;
  }

  /** @param {string | undefined} date */
  #go(date) {
    if (date) this.tell('move', { date, settle: true });
  }

  /** @param {Group} group */
  #named({ facts }) {
    const { career } = this;
    const [first, last] = [facts[0].effectiveOn, facts[facts.length - 1].effectiveOn];
    const totals = career.totalsOn(last).map((total) => `${amount(total.total)} ${total.currency}`);
    const names = facts.slice(0, NAMED).map((fact) => wordsIn(career, fact).title);
    const more = facts.length > NAMED ? `, and ${facts.length - NAMED} more` : '';
    return html`<time datetime=${first}
        >${first === last ? longDate(first) : `${longDate(first)} to ${longDate(last)}`}</time
      >
      ${names.join('; ')}${more}${totals.length ? html` <span class="quiet">${totals.join(' and ')}</span>` : nothing}`;
  }

  /** @param {Event & { currentTarget: HTMLInputElement }} event */
  #slide(event) {
    const settle = event.type === 'change';
    const slid = isoDay(Number(event.currentTarget.value));
    const date = settle && this.pointed && this.pressed !== null ? nearestOf(this.pointed, slid) : slid;
    this.tell('move', { date, settle });
    if (settle) this.pressed = null;
  }

  /** @param {PointerEvent & { currentTarget: Element }} event */
  #press(event) {
    this.#point(event);
    this.pressed = event.clientX;
  }

  /* A press that moves is a drag, which stands where it is let go; one that does not goes to the tick below it. */
  /** @param {PointerEvent & { currentTarget: Element }} event */
  #point(event) {
    const { left, top, height } = event.currentTarget.getBoundingClientRect();
    if (this.pressed !== null && Math.abs(event.clientX - this.pressed) > STILL) this.pressed = null;
    this.pointed = groupAt(this.groups, event.clientX - left - THUMB / 2, event.clientY - top > height / 2) ?? null;
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

/** The day of a group that is nearest to another. @param {Group} group @param {string} date */
const nearestOf = ({ facts }, date) =>
  facts
    .map(({ effectiveOn }) => effectiveOn)
    .reduce((best, day) =>
      Math.abs(dayNumber(day) - dayNumber(date)) < Math.abs(dayNumber(best) - dayNumber(date)) ? day : best,
    );

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
