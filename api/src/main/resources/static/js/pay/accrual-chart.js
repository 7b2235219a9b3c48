import { html } from 'lit';
import { answered, chartSpace } from '../asked/answered.js';
import { Asks } from '../asked/asks.js';
import { dayNumber } from '../dates.js';
import { PageElement } from '../element.js';
import { chosenOf, currencyChooser } from './currency-chooser.js';
import './pay-chart.js';

const MOST_MONTHS = 60;

/** How a total came together over its window, by month or by year. Its last step is the total beside it, to the cent. */
class AccrualChart extends PageElement {
  static properties = { shared: {}, window: {} };

  constructor() {
    super();
    /** @type {Page.Shared} */
    this.shared;
    /** @type {Api.DateRange} */
    this.window;
    this.asks = new Asks(this);
  }

  render() {
    const { career, resting, figures } = this.shared;
    const { from, to } = this.window;
    const by = (dayNumber(to) - dayNumber(from)) / 30.4 <= MOST_MONTHS ? 'month' : 'year';
    const { measure, convention, knownAt } = figures.query;
    const query = { measure, convention, knownAt, from, to, by, soFar: true };
    const answer = this.asks.about({ what: 'periods', career: career.id, version: career.version, query }, resting);
    return answered(answer, { asking: chartSpace, there: (value) => this.#chart(value) });
  }

  /** @param {Api.Periods} value */
  #chart({ measure, by, periods }) {
    const { from, to } = this.window;
    const points = periods.map(({ from: begin, to: end, soFar }) => ({ from: begin, to: end, totals: soFar ?? [] }));
    const [currency, currencies] = chosenOf(
      points.flatMap(({ totals }) => totals.map((total) => total.currency)),
      this.shared,
    );
    if (!currency) return html``;
    const said = measure === 'REALIZED' ? 'Received so far' : 'Earned and awarded so far';
    const unit = by === 'MONTH' ? 'month by month' : 'year by year';
    return html`${currencyChooser(currencies, currency)}
      <pay-chart
        .points=${points}
        .currency=${currency}
        .from=${from}
        .to=${to}
        .accrues=${true}
        .title=${`${said}, ${unit}${currencies.length > 1 ? `, ${currency}` : ''}`}
      ></pay-chart>`;
  }
}

customElements.define('accrual-chart', AccrualChart);
