import { html } from 'lit';
import { answered, chartSpace } from '../asked/answered.js';
import { Asks } from '../asked/asks.js';
import { dayNumber, plusMonths } from '../dates.js';
import { PageElement } from '../element.js';
import { shortTotals } from './measures.js';
import './pay-chart.js';

/**
 * The days at which an accruing total is read off: months, quarters or years, whichever makes a dozen or two.
 *
 * @param {Api.DateRange} window
 */
function cutsOf({ from, to }) {
  const months = (dayNumber(to) - dayNumber(from)) / 30.4;
  const [step, unit] = months <= 15 ? [1, 'month'] : months <= 60 ? [3, 'quarter'] : [12, 'year'];
  const cuts = [];
  for (let count = step; plusMonths(from, count) < to; count += step) cuts.push(plusMonths(from, count));
  return { cuts: [...cuts, to], unit: `${unit} by ${unit}` };
}

/** How a total came together over its window. Its last step is the total beside it, to the cent. */
class AccrualChart extends PageElement {
  static properties = { career: {}, window: {}, measure: {}, convention: {}, known: {}, resting: {} };

  constructor() {
    super();
    /** @type {Page.Career} */
    this.career;
    /** @type {Api.DateRange} */
    this.window;
    /** @type {string} */
    this.measure;
    /** @type {string} */
    this.convention;
    /** @type {string | undefined} */
    this.known;
    /** @type {boolean} */
    this.resting;
    this.asks = new Asks(this);
  }

  render() {
    const { id: career, version } = this.career;
    const { from } = this.window;
    const { cuts, unit } = cutsOf(this.window);
    const query = { measure: this.measure, convention: this.convention, knownAt: this.known, from };
    return answered(this.asks.about({ what: 'accrual', career, version, query, cuts }, this.resting), {
      asking: chartSpace,
      there: (answers) => this.#charts(answers, cuts, unit),
    });
  }

  /** @param {Api.Compensation[]} answers @param {string[]} cuts @param {string} unit */
  #charts(answers, cuts, unit) {
    const { from, to } = this.window;
    const points = answers.map((answer, index) => ({
      from: index ? cuts[index - 1] : from,
      to: cuts[index],
      totals: shortTotals(answer),
    }));
    const currencies = [...new Set(points.flatMap((point) => point.totals.map(({ currency }) => currency)))].sort();
    const said = this.measure === 'realized' ? 'Received so far' : 'Earned and awarded so far';
    return currencies.map(
      (currency) =>
        html`<pay-chart
          .points=${points}
          .currency=${currency}
          .from=${from}
          .to=${to}
          .title=${`${said}, ${unit}${currencies.length > 1 ? `, ${currency}` : ''}`}
        ></pay-chart>`,
    );
  }
}

customElements.define('accrual-chart', AccrualChart);
