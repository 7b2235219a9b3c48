import { dayNumber, yearOf } from '../dates.js';
import { whenIdle } from '../idle.js';

/** A step with the jobs before it. @typedef {{ line: Page.Line, before: Api.Job[] }} Row */
/** Rows of one year that are made together. @typedef {{ year: string, rows: Row[], made: boolean }} Portion */

/** Rows of a portion, at most. */
const TOGETHER = 50;
/** Rows of a list that is made in portions. */
export const MANY = 200;
/** So many rows are made first, and so many more whenever the browser has time. */
const FIRST = 120;
const MORE = 100;

/**
 * The rows of a list, made in portions: those around the date and the fact that is open at once, the others as the browser
 * has time for them, and all of them for a print.
 */
export class Portions {
  /** @param {import('../element.js').PageElement & { drawNow: () => void }} host */
  constructor(host) {
    this.host = host;
    this.date = '';
    /** @type {Portion[]} */
    this.all = [];
    this.whole = true;
    /** How often rows were made, or others took their place. */
    this.edition = 0;
    this.waiting = false;
    host.addController(this);
  }

  hostConnected() {
    addEventListener('beforeprint', this.finish);
  }

  hostDisconnected() {
    removeEventListener('beforeprint', this.finish);
  }

  /** Begins anew. @param {Row[]} rows by date */
  take(rows) {
    this.all = portionsOf(rows);
    this.whole = false;
    this.edition++;
    if (rows.length <= MANY) this.#make(this.all);
  }

  /**
   * Makes the rows that cannot wait.
   *
   * @param {string} date
   * @param {number | null} open the number of a fact
   */
  show(date, open) {
    this.date = date;
    if (this.whole) return;
    this.#make(nearest(this.all, date, FIRST));
    if (open) this.#make(this.all.filter(({ rows }) => rows.some(({ line }) => line.fact?.number === open)));
    if (!this.waiting && !this.whole) this.#wait();
  }

  #wait() {
    this.waiting = true;
    whenIdle(() => {
      this.waiting = false;
      if (!this.host.isConnected) return;
      this.#make(nearest(this.#unmade(), this.date, MORE));
      this.host.requestUpdate();
    });
  }

  finish = () => {
    this.#make(this.#unmade());
    this.host.drawNow();
  };

  #unmade() {
    return this.all.filter(({ made }) => !made);
  }

  /** @param {Portion[]} portions */
  #make(portions) {
    if (portions.some(({ made }) => !made)) this.edition++;
    for (const portion of portions) portion.made = true;
    this.whole = !this.#unmade().length;
  }
}

/** @param {Row} row */
const dayOf = ({ line }) => line.state.asOf;

/** @param {Row[]} rows by date */
function portionsOf(rows) {
  /** @type {Portion[]} */
  const portions = [];
  for (const row of rows) {
    const year = yearOf(dayOf(row));
    const last = portions.at(-1);
    if (last?.year === year && last.rows.length < TOGETHER) last.rows.push(row);
    else portions.push({ year, rows: [row], made: false });
  }
  return portions;
}

/**
 * The portions nearest to a day, as many as have so many rows.
 *
 * @param {Portion[]} portions
 * @param {string} date
 * @param {number} rows
 */
function nearest(portions, date, rows) {
  const day = dayNumber(date);
  /** @param {Portion} portion */
  const distance = ({ rows: own }) =>
    Math.max(dayNumber(dayOf(own[0])) - day, day - dayNumber(dayOf(own[own.length - 1])), 0);
  const sorted = portions
    .map((portion) => ({ portion, far: distance(portion) }))
    .sort((a, b) => a.far - b.far)
    .map(({ portion }) => portion);
  let count = 0;
  return sorted.filter((portion) => {
    const before = count;
    count += portion.rows.length;
    return before < rows;
  });
}
