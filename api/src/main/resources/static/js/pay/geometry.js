import { drawn } from '../amounts.js';
import { dayNumber, monthName, plusMonths, yearOf } from '../dates.js';
import { COMPONENTS } from './measures.js';

// Where things go in a chart. Only pixels here: amounts are read as lengths and never shown.

/** Each point of the series as a band of days with the stacked tops of its components. */
export const stack = (points, currency) =>
  points.map(({ from, to, totals }) => {
    const components = totals.find((total) => total.currency === currency)?.components;
    let top = 0;
    return {
      from: dayNumber(from),
      to: dayNumber(to),
      tops: COMPONENTS.map((name) => (top += components ? drawn(components[name]) : 0)),
    };
  });

/* Runs of adjoining bands with something in them, so that a gap between employments stays empty. */
function runs(bands, index) {
  const found = [];
  let run = null;
  for (const band of bands) {
    const bottom = index ? band.tops[index - 1] : 0;
    if (band.tops[index] === bottom) run = null;
    else if (run) run.push(band);
    else found.push((run = [band]));
  }
  return found;
}

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

export const linePath = (bands, index, x, y) =>
  runs(bands, index)
    .map(
      (run) =>
        `M${run.map((band) => `${at(x(band.from), y(band.tops[index]))}L${at(x(band.to), y(band.tops[index]))}`).join('L')}`,
    )
    .join('');

const at = (x, y) => `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;

/** Round amounts from zero to just above the largest. */
export function amountTicks(largest, about) {
  const rough = largest / about;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map((factor) => factor * power).find((size) => size >= rough);
  return Array.from({ length: Math.ceil(largest / step - 1e-9) + 1 }, (_, index) => index * step);
}

/** Months or years to be named under a chart, at least `apart` pixels from each other. */
export function dateTicks(from, to, width, apart) {
  const days = Math.max(1, dayNumber(to) - dayNumber(from));
  const step = [1, 3, 6, 12, 24, 60, 120].find((months) => (months * 30.4 * width) / days >= apart) ?? 240;
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

/* A label that would touch the one before it is left out. About 6.8 pixels a letter. */
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

/** Moves labels apart so that none overlaps, each as near as may be to where it wants to be (lowest first). */
export function placed(labels, apart) {
  const sorted = labels.toSorted((a, b) => b.at - a.at);
  let limit = Infinity;
  return sorted.map((label) => {
    const y = Math.min(label.at, limit);
    limit = y - apart;
    return { ...label, y };
  });
}
