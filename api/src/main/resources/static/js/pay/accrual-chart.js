import { html, nothing } from 'lit';
import { api } from '../api.js';
import { Asking } from '../asking.js';
import { dayNumber, plusMonths } from '../dates.js';
import { PageElement } from '../element.js';
import { shortTotals } from './measures.js';
import './pay-chart.js';

/** The days at which an accruing total is read off: months, quarters or years, whichever makes a dozen or two. */
function cutsOf({ from, to }) {
  const months = (dayNumber(to) - dayNumber(from)) / 30.4;
  const step = months <= 15 ? 1 : months <= 60 ? 3 : 12;
  const cuts = [];
  for (let count = step; plusMonths(from, count) < to; count += step) cuts.push(plusMonths(from, count));
  return { cuts: [...cuts, to], unit: { 1: 'month by month', 3: 'quarter by quarter', 12: 'year by year' }[step] };
}

/** How a total came together over its window. Its last step is the total beside it, to the cent. */
class AccrualChart extends PageElement {
  static properties = { career: {}, window: {}, measure: {}, convention: {}, known: {}, resting: {}, totals: {} };

  constructor() {
    super();
    this.parts = new Asking(this, ({ career, version, cuts, ...query }, signal) =>
      Promise.all(cuts.map((to) => api.compensation(career, { ...query, to }, signal))));
  }

  willUpdate() {
    if (!this.resting) return;
    const { id: career, version } = this.career;
    const { cuts } = cutsOf(this.window);
    this.parts.about({ career, version, cuts, measure: this.measure, convention: this.convention, knownAt: this.known, from: this.window.from });
  }

  render() {
    const { value, answered } = this.parts;
    if (!value) return html`<div class="chart-space"></div>`;
    const { unit } = cutsOf({ from: answered.from, to: answered.cuts.at(-1) });
    const points = value.map((answer, index) => ({
      from: index ? answered.cuts[index - 1] : answered.from, to: answered.cuts[index], totals: shortTotals(answer),
    }));
    const currencies = [...new Set(points.flatMap((point) => point.totals.map(({ currency }) => currency)))].sort();
    const said = this.measure === 'realized' ? 'Received so far' : 'Earned and awarded so far';
    return currencies.map((currency) => html`<pay-chart .points=${points} .currency=${currency} .from=${answered.from}
      .to=${answered.cuts.at(-1)} .title=${`${said}, ${unit}${currencies.length > 1 ? `, ${currency}` : ''}`}></pay-chart>`) ?? nothing;
  }
}

customElements.define('accrual-chart', AccrualChart);
