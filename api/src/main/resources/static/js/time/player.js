import { settled } from '../asked/answers.js';

const SPEEDS = [0.5, 1, 2, 4];
const PACE = 1100;

/* Resolves when what is drawn now was shown in a frame, also where frames are slow. */
const shown = () => new Promise((over) => requestAnimationFrame(() => requestAnimationFrame(over)));

/**
 * Plays a career from fact to fact. It moves the page's date and knows nothing else; a step waits until everything that
 * was asked for the step before has been answered and seen.
 */
export class Player {
  /** @param {import('../page.js').CareerPage} page */
  constructor(page) {
    this.page = page;
    this.playing = false;
    this.speed = 1;
    /** @type {symbol | null} */
    this.turn = null;
  }

  toggle() {
    if (this.playing) this.stop();
    else this.play();
  }

  play() {
    const { page } = this;
    if (!page.career || !page.date) return;
    this.playing = true;
    if (!page.career.dateAfter(page.date) || page.date >= page.career.last) page.playTo(page.career.first);
    this.#next();
    page.playingChanged();
  }

  stop() {
    if (!this.playing) return;
    this.turn = null;
    this.playing = false;
    this.page.playingChanged();
  }

  faster() {
    this.speed = SPEEDS[(SPEEDS.indexOf(this.speed) + 1) % SPEEDS.length];
    this.page.requestUpdate();
    if (this.playing) this.#next();
  }

  /* Half of the pause is for the answers to come, however long they take, and half to see them, in a frame at least. */
  async #next() {
    const turn = (this.turn = Symbol('turn'));
    await this.#pause(PACE / 2 / this.speed);
    await settled();
    await shown();
    await this.#pause(PACE / 2 / this.speed);
    if (turn !== this.turn) return;
    const { career, date } = this.page;
    const to = career && date && date < career.last && career.dateAfter(date);
    if (!to) {
      this.stop();
      return;
    }
    this.page.playTo(to);
    this.#next();
  }

  /** @param {number} time */
  #pause(time) {
    return new Promise((over) => setTimeout(over, time));
  }
}
