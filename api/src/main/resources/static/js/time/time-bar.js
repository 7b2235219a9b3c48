import { html, svg } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { live } from 'lit/directives/live.js';
import { amount } from '../amounts.js';
import { dayNumber, isoDay, longDate, plusDays, plusMonths } from '../dates.js';
import { PageElement } from '../element.js';
import { colourOf, isGrowth, kindOf, shapeIn } from '../facts/kinds.js';
import { factWords, reasonWords } from '../facts/words.js';
import { icon } from '../icons.js';
import '../date-field.js';

/** The spine of the page: every fact as a tick in its kind's shape, and the day that everything else shows. */
class TimeBar extends PageElement {
  static properties = { career: {}, date: {}, player: {}, resting: {}, playing: { state: true } };

  render() {
    const { career, date, player } = this;
    const range = career.rangeWith(date);
    const [from, to] = [dayNumber(range.from), Math.max(dayNumber(range.to), dayNumber(range.from) + 1)];
    const at = (day) => ((dayNumber(day) - from) / (to - from)) * 100;
    return html`<section class="time-bar" aria-label="Time">
      <div class="steps" role="group" aria-label="Steps">
        ${this.#button('first', 'First fact', () => this.#go(career.first), date <= career.first, 'edge')}
        ${this.#button('back', 'Fact before', () => this.#go(career.dateBefore(date)), !career.dateBefore(date))}
        <button
          class="button round play"
          aria-label=${player.playing ? 'Stop' : 'Play'}
          @click=${() => player.toggle()}
        >
          ${icon(player.playing ? 'pause' : 'play')}
        </button>
        ${this.#button('on', 'Next fact', () => this.#go(career.dateAfter(date)), !career.dateAfter(date))}
        ${this.#button('last', 'Last fact', () => this.#go(career.last), date === career.last, 'edge')}
        <button class="button plain speed" aria-label="Speed: ${player.speed} times" @click=${() => player.faster()}>
          ${player.speed}×
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
          @date=${(event) => this.#go(event.detail.date)}
        ></date-field>
        <button class="button today" @click=${() => this.#go(career.today)} ?disabled=${date === career.today}>
          Today
        </button>
      </div>
      <p class="live" aria-live="polite">${this.resting ? this.#spoken() : ''}</p>
    </section>`;
  }

  #button(name, label, act, off, kind = '') {
    return html`<button class="button round ${kind}" aria-label=${label} title=${label} ?disabled=${off} @click=${act}>
      ${icon(name)}
    </button>`;
  }

  #tick(fact, x) {
    const kind = kindOf(fact.fact.type);
    return svg`<svg class="tick of-${colourOf(kind)} ${isGrowth(kind) ? 'below' : 'above'}" x="${x}%" y="50%" overflow="visible">
      <g>${shapeIn(kind)}</g></svg>`;
  }

  /** What the current step is, for the eyes. */
  #caption() {
    const line = this.career.lineOn(this.date);
    if (!line) return 'Before the first fact';
    const words = line.fact ? factWords(line.fact).title : reasonWords(line.reason);
    return html`<time datetime=${line.state.asOf}>${longDate(line.state.asOf)}</time> ${words}`;
  }

  /** The same for the ears, with the totals. */
  #spoken() {
    const line = this.career.lineOn(this.date);
    const totals = this.career
      .totalsOn(this.date)
      .map((t) => `${amount(t.total)} ${t.currency} annualized`)
      .join(' and ');
    const words = !line ? 'before the first fact' : line.fact ? factWords(line.fact).title : reasonWords(line.reason);
    return `${longDate(this.date)}: ${words}${totals ? `. ${totals}` : ''}`;
  }

  #go(date) {
    if (date) this.tell('move', { date, settle: true });
  }

  #slide(event) {
    this.tell('move', { date: isoDay(Number(event.target.value)), settle: event.type === 'change' });
  }

  #key(event) {
    const { date, career } = this;
    const range = career.rangeWith(date);
    const to = {
      ArrowRight: () => plusDays(date, 1),
      ArrowUp: () => plusDays(date, 1),
      ArrowLeft: () => plusDays(date, -1),
      ArrowDown: () => plusDays(date, -1),
      PageUp: () => plusMonths(date, 1),
      PageDown: () => plusMonths(date, -1),
      Home: () => range.from,
      End: () => range.to,
    }[event.key]?.();
    if (!to) return;
    event.preventDefault();
    this.tell('move', { date: to < range.from ? range.from : to > range.to ? range.to : to });
  }
}

customElements.define('time-bar', TimeBar);
