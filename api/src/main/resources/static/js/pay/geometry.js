import { drawn } from '../amounts.js';
import { dayNumber, monthName, plusMonths, yearOf } from '../dates.js';
import { COMPONENTS } from './measures.js';

// Where things go in a chart. Only pixels here: amounts are read as lengths and never shown.

/** @typedef {{ from: number, to: number, tops: number[] }} Band */
/** @typedef {(value: number) => number} Scale */

/**
 * Each point of the series as a band of days with the stacked tops of its components. One below zero has no height.
 *
 * @param {{ from: string, to: string, totals: Api.Short[] }[]} points
 * @param {string} currency
 * @returns {Band[]}
 */
export const stack = (points, currency) =>
  points.map(({ from, to, totals }) => {
    const components = totals.find((total) => total.currency === currency)?.components;
    let top = 0;
    return {
      from: dayNumber(from),
      to: dayNumber(to),
      tops: COMPONENTS.map((name) => (top += components ? Math.max(0, drawn(components[name])) : 0)),
    };
  });

/**
 * Where everything stands in a chart of a width: the plot, the bands of its span, and the scales of days and amounts.
 *
 * @param {{ points: { from: string, to: string, totals: Api.Short[] }[], currency: string, from: string, to: string, short?: boolean }} chart
 * @param {number} width
 */
export function frameOf({ points, currency, from, to, short }, width) {
  const narrow = width < 560;
  const height = short ? 176 : narrow ? 208 : 264;
  const plot = { left: narrow ? 42 : 48, right: narrow ? 6 : 84, top: 16, bottom: 26 };
  const [start, end] = [dayNumber(from), Math.max(dayNumber(to), dayNumber(from) + 1)];
  const inner = width - plot.left - plot.right;
  const bands = stack(
    points.filter((point) => point.to > from && point.from < to),
    currency,
  );
  const ticks = amountTicks(Math.max(...bands.flatMap((band) => band.tops), 1), short || narrow ? 3 : 4);
  const top = ticks[ticks.length - 1];
  /** @type {Scale} */
  const x = (day) => plot.left + ((Math.min(Math.max(day, start), end) - start) / (end - start)) * inner;
  /** @type {Scale} */
  const y = (value) => height - plot.bottom - (value / top) * (height - plot.top - plot.bottom);
  return { width, height, narrow, plot, start, end, inner, bands, ticks, x, y };
}

/** @typedef {ReturnType<typeof frameOf>} Frame */

/**
 * Runs of adjoining bands with something in them, so that a gap between employments stays empty.
 *
 * @param {Band[]} bands
 * @param {number} index
 */
function runs(bands, index) {
  /** @type {Band[][]} */
  const found = [];
  /** @type {Band[] | null} */
  let run = null;
  for (const band of bands) {
    const bottom = index ? band.tops[index - 1] : 0;
    if (band.tops[index] === bottom) run = null;
    else if (run) run.push(band);
    else found.push((run = [band]));
  }
  return found;
}

/** @param {Band[]} bands @param {number} index @param {Scale} x @param {Scale} y */
export const areaPath = (bands, index, x, y) =>
  runs(bands, index)
    .map((run) => {
      const over = run
        .map((band) => `${at(x(band.from), y(band.tops[index]))}L${at(x(band.to), y(band.tops[index]))}`)
        .join('L');
      const under = run
        .toReversed()
        .map((band) => {
          const bottom = y(index ? band.tops[index - 1] : 0);
          return `${at(x(band.to), bottom)}L${at(x(band.from), bottom)}`;
        })
        .join('L');
      return `M${over}L${under}Z`;
    })
    .join('');

/** @param {Band[]} bands @param {number} index @param {Scale} x @param {Scale} y */
export const linePath = (bands, index, x, y) =>
  runs(bands, index)
    .map(
      (run) =>
        `M${run.map((band) => `${at(x(band.from), y(band.tops[index]))}L${at(x(band.to), y(band.tops[index]))}`).join('L')}`,
    )
    .join('');

/** @param {number} x @param {number} y */
const at = (x, y) => `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;

/**
 * Round amounts from zero to just above the largest.
 *
 * @param {number} largest
 * @param {number} about
 */
export function amountTicks(largest, about) {
  const rough = largest / about;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5].map((factor) => factor * power).find((size) => size >= rough) ?? 10 * power;
  return Array.from({ length: Math.ceil(largest / step - 1e-9) + 1 }, (_, index) => index * step);
}

/**
 * Months or years to be named under a chart, at least `apart` pixels from each other.
 *
 * @param {string} from
 * @param {string} to
 * @param {number} width
 * @param {number} apart
 */
export function dateTicks(from, to, width, apart) {
  const days = Math.max(1, dayNumber(to) - dayNumber(from));
  const step = [1, 3, 6, 12, 24, 60, 120].find((months) => (months * 30.4 * width) / days >= apart) ?? 240;
  /** @type {Tick[]} */
  const ticks = [];
  let day = `${from.slice(0, 7)}-01`;
  if (day < from) day = plusMonths(day, 1);
  while ((Number(yearOf(day)) * 12 + Number(day.slice(5, 7)) - 1) % step) day = plusMonths(day, 1);
  for (; day < to; day = plusMonths(day, step)) {
    const month = Number(day.slice(5, 7));
    const year = yearOf(day);
    const label = step >= 12 ? year : month === 1 || !ticks.length ? `${monthName(month)} ${year}` : monthName(month);
    const share = (dayNumber(day) - dayNumber(from)) / days;
    ticks.push({ day, label, edge: share < 0.02 ? 'start' : share > 0.97 ? 'end' : 'middle', at: share * width });
  }
  return apartFrom(ticks);
}

/** @typedef {{ day: string, label: string, edge: 'start' | 'middle' | 'end', at: number }} Tick */

/**
 * A label that would touch the one before it is left out. About 6.8 pixels a letter.
 *
 * @param {Tick[]} ticks
 */
function apartFrom(ticks) {
  let free = -Infinity;
  return ticks.filter(({ label, edge, at }) => {
    const wide = label.length * 6.8;
    const left = at - (edge === 'start' ? 0 : edge === 'end' ? wide : wide / 2);
    if (left < free) return false;
    free = left + wide + 8;
    return true;
  });
}

/**
 * Moves labels apart so that none overlaps, each as near as may be to where it wants to be (lowest first).
 *
 * @template {{ at: number }} Label
 * @param {Label[]} labels
 * @param {number} apart
 */
export function placed(labels, apart) {
  const sorted = labels.toSorted((a, b) => b.at - a.at);
  let limit = Infinity;
  return sorted.map((label) => {
    const y = Math.min(label.at, limit);
    limit = y - apart;
    return { ...label, y };
  });
}
