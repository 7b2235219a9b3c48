import { TODAY } from './address.js';
import { said } from './amounts.js';
import { employmentsOf, namingEmployers } from './employments.js';
import { dayNumber, earliest, lastAtOrBefore, latest, plusDays } from './dates.js';

/** The career that an empty store starts with; the page says that it is a sample and how to be rid of it. */
export const SAMPLE = 'rust-developer-at-discord';

/**
 * A career as known at one instant, loaded once: every stepped figure of every date is in here, so that moving through
 * time needs no request. It redoes no arithmetic: states come from the replay, totals from the series.
 */
export class Career {
  /**
   * @param {{
   *   id: string, known: string | null, state: Api.State, recorded: Api.RecordedFact[], everRecorded: Api.RecordedFact[],
   *   lines: Page.Line[], points: Api.SeriesPoint[]
   * }} loaded
   */
  constructor({ id, known, state, recorded, everRecorded, lines, points }) {
    this.id = id;
    this.known = known;
    this.lines = lines;
    this.points = points;
    this.recorded = recorded;
    this.everRecorded = everRecorded;
    /** @type {{ at: string, facts: Api.RecordedFact[] }[] | undefined} */
    this.recordedAt;
    this.given = lines.at(-1)?.state.name ?? state.name ?? id;
    this.version = state.version;
    this.today = state.asOf;
    this.facts = lines.flatMap((line) => line.fact ?? []);
    this.byNumber = new Map(recorded.map((fact) => [fact.number, fact]));
    /** @type {Map<number, Api.RecordedFact>} */
    this.asCorrected = new Map(this.facts.map((fact) => [fact.number, fact]));
    this.employments = employmentsOf(this.facts);
    this.naming = namingEmployers(lines);
    this.days = lines.map((line) => line.state.asOf);
    this.dates = [...new Set(this.days)];
    this.factDays = this.facts.map((fact) => fact.effectiveOn);
    this.pointDays = points.map((point) => point.from);
    this.currencies = [...new Set(points.flatMap((point) => point.totals.map((total) => total.currency)))].sort();
  }

  get name() {
    return said(this.given);
  }

  get isSample() {
    return this.id === SAMPLE;
  }

  get isEmpty() {
    return this.facts.length === 0;
  }

  get first() {
    return this.facts[0]?.effectiveOn ?? this.today;
  }

  get last() {
    return this.facts.at(-1)?.effectiveOn ?? this.today;
  }

  /** Where a career opens: today while it goes on; on its last fact if it is over, lies ahead, or is the sample. */
  get opening() {
    const goesOn = this.stateOn(this.today)?.employment;
    if (this.isSample || this.first > this.today) return this.last;
    return goesOn ? this.today : earliest(this.last, this.today);
  }

  /**
   * The day that an address is of.
   *
   * @param {string | undefined} on what it says
   */
  dayOf(on) {
    return on === TODAY ? this.today : (on ?? this.opening);
  }

  /**
   * The days that the slider covers, wide enough for the chosen date.
   *
   * @param {string} date
   */
  rangeWith(date) {
    const end = latest(this.last, this.opening);
    const room = Math.max(7, Math.round((dayNumber(end) - dayNumber(this.first)) * 0.02));
    return { from: earliest(this.first, date), to: latest(end === this.today ? end : plusDays(end, room), date) };
  }

  /**
   * The last step on or before the date, or undefined before the first.
   *
   * @param {string} date
   * @returns {Page.Line | undefined}
   */
  lineOn(date) {
    return this.lines[lastAtOrBefore(this.days, date)];
  }

  /** @param {string} date */
  stateOn(date) {
    return this.lineOn(date)?.state;
  }

  /**
   * Totals in force on the date, per currency.
   *
   * @param {string} date
   */
  totalsOn(date) {
    return this.points[lastAtOrBefore(this.pointDays, date)]?.totals ?? [];
  }

  /**
   * The facts of the latest day that has any, on or before the date.
   *
   * @param {string} date
   */
  currentFacts(date) {
    const last = lastAtOrBefore(this.factDays, date);
    const first = last < 0 ? 0 : lastAtOrBefore(this.factDays, plusDays(this.factDays[last], -1)) + 1;
    return this.facts.slice(first, last + 1);
  }

  /** @param {string} date @returns {string | undefined} */
  dateAfter(date) {
    return this.dates[lastAtOrBefore(this.dates, date) + 1];
  }

  /** @param {string} date @returns {string | undefined} */
  dateBefore(date) {
    return this.dates[lastAtOrBefore(this.dates, plusDays(date, -1))];
  }

  /**
   * The fact as it stands now, corrections applied; a retracted one as it was recorded.
   *
   * @param {number} number
   */
  fact(number) {
    return this.asCorrected.get(number) ?? this.byNumber.get(number);
  }

  /**
   * The currency in which the employment of the day is paid, else the one of the newest totals.
   *
   * @param {string} date
   */
  currencyOn(date) {
    const paid = this.stateOn(date)?.employment?.baseSalary.currency;
    return paid ?? this.points.findLast(({ totals }) => totals.length)?.totals[0].currency ?? 'USD';
  }

  /** @param {string | undefined} id */
  employment(id) {
    return this.employments.find((employment) => employment.id === id);
  }

  /**
   * The employer that the words of a fact have to name, since there was another one that they could mean.
   *
   * @param {Api.RecordedFact} fact
   */
  employerToName({ number, employer }) {
    return this.naming.has(number) ? employer : undefined;
  }

  /**
   * What later facts said about this one, oldest first.
   *
   * @param {number} number
   */
  amendments(number) {
    return this.recorded.filter(
      ({ fact }) => ['FactCorrected', 'FactRetracted'].includes(fact.type) && fact.fact === number,
    );
  }

  /** The instants at which something was recorded, newest first, with what was. */
  get moments() {
    this.recordedAt ??= [...Map.groupBy(this.everRecorded, ({ recordedAt }) => recordedAt)]
      .map(([at, facts]) => ({ at, facts }))
      .sort((a, b) => (a.at < b.at ? 1 : -1));
    return this.recordedAt;
  }

  /**
   * The day on which the employment in force began, or the first hire.
   *
   * @param {string} date
   */
  hireOn(date) {
    return (
      this.stateOn(date)?.employment?.since ??
      this.facts.findLast(({ fact, effectiveOn }) => fact.type === 'Hired' && effectiveOn <= date)?.effectiveOn ??
      this.first
    );
  }
}
