import { html, nothing } from 'lit';
import { address } from '../address.js';
import { amount, explained, number } from '../amounts.js';
import { answered } from '../asked/answered.js';
import { Asks } from '../asked/asks.js';
import { longDate } from '../dates.js';
import { PageElement } from '../element.js';
import { factLine } from '../facts/fact-line.js';
import { hideAmount, hideUnits } from '../hiding.js';
import { following } from '../follow.js';
import { presentFirst } from './currency-chooser.js';
import { COMPONENT_NAMES, COMPONENTS, measureOf } from './measures.js';
import { swatch } from './swatch.js';

/** @type {Record<string, [string, string]>} */
const MARKS = {
  AT_GRANT_VALUE: ['at grant value', 'No price was recorded for that day, so the grant value is used.'],
  DUE_NOT_RECORDED: [
    'due, not recorded',
    'The schedule says this vested, but no vest is recorded, so it counts as zero.',
  ],
  INTRINSIC: ['price less exercise price', 'An option counts with the share price at grant minus its exercise price.'],
  WINDOW_UNKNOWN: [
    'no window known',
    'No exercise window is recorded for this end, so options are assumed to last until they expire.',
  ],
  PRICE_UNKNOWN: ['no price known', 'No price of a share is known for that day, so it counts as zero.'],
};

/** How a total was reached: the server's own derivation, from the total down to the facts. */
class PayDerivation extends PageElement {
  static properties = { shared: {} };

  constructor() {
    super();
    /** @type {Page.Shared} */
    this.shared;
    this.asks = new Asks(this);
  }

  render() {
    const { figures, resting, address: now } = this.shared;
    return answered(
      this.asks.about(figures, resting),
      {
        there: (value) => this.#derivation(value, now.figure),
        none: ({ asOf }) =>
          html`<p class="quiet">There is no compensation to explain ${asOf ? 'on this day' : 'in this window'}.</p>`,
      },
      'derivation',
    );
  }

  /** @param {Api.Compensation} value @param {string | undefined} figure */
  #derivation(value, figure) {
    const { career, date } = this.shared;
    const [currency, part] = (figure ?? '').split('.');
    return presentFirst(value.totals, career.currencyOn(date))
      .filter((total) => !currency || total.currency === currency)
      .map((total) => this.#total(value, total, part));
  }

  /** @param {Api.Compensation} value @param {Api.FigureTotal} total @param {string | undefined} part */
  #total({ asOf, from, to }, total, part) {
    const component = COMPONENTS.find((each) => each === part);
    const benefits = part === 'totalWithBenefits';
    const figure = component ? total.components[component] : benefits ? total.totalWithBenefits : total.total;
    const when = asOf ? `on ${longDate(asOf)}` : from && to ? `${longDate(from)} up to ${longDate(to)}, excluded` : '';
    const name = component ? COMPONENT_NAMES[component] : benefits ? 'Total with benefits' : 'Total';
    return html`<div class="derived">
      <p class="row apart">
        <span class="label">${measureOf(this.shared.address.measure).name}, ${when}, ${total.currency}</span>
        ${part
          ? html`<a class="small" href=${address.link({ figure: null })} @click=${following({ figure: null })}
              >Show the whole total</a
            >`
          : nothing}
      </p>
      <ul class="tree">
        ${this.#node(figure, 0, name, total)}
      </ul>
    </div>`;
  }

  /**
   * Every node of the tree as it came; only a step that changes nothing, such as the rounding of a round amount, is not
   * shown.
   *
   * @param {Api.Figure} given
   * @param {number} depth
   * @param {string | null} name
   * @param {Api.FigureTotal | null} total
   * @returns {import('lit').TemplateResult}
   */
  #node(given, depth, name, total) {
    const figure = withoutEmptySteps(given);
    const key =
      total &&
      COMPONENTS.find(
        (component) =>
          total.components[component] === given ||
          name === COMPONENT_NAMES[component] ||
          (depth === 1 &&
            given.label === total.components[component].label &&
            given.amount === total.components[component].amount),
      );
    const parts = figure.parts ?? [];
    const below = new Set(parts.flatMap(factsWithin));
    const own = [...new Set(figure.facts ?? [])].filter((fact) => !below.has(fact));
    const label = name ?? explained(given.label);
    const detail = figure.label && figure.label !== label && figure !== given ? explained(figure.label) : '';
    const inner = html`${key ? swatch(key) : nothing}<span class="said"
        ><span class="name">${label}</span> ${detail ? html`<span class="detail">${detail}</span>` : nothing}
        ${figure.formula
          ? html`<span class="detail">${explained(figure.formula)}</span>`
          : figure.ratio
            ? html`<span class="detail">× ${hideUnits(figure.ratio)}</span>`
            : nothing}
        ${figure.mark ? this.#mark(figure.mark) : nothing}
        ${figure.exact
          ? html`<span class="detail mono" title="Exact, before rounding">= ${hideAmount(number(figure.exact))}</span>`
          : nothing}</span
      >
      <strong class="n">${amount(given.amount)}</strong>`;
    if (!parts.length && !own.length) return html`<li><div class="node">${inner}</div></li>`;
    return html`<li>
      <details ?open=${depth < 3}>
        <summary class="node">${inner}</summary>
        ${own.length
          ? html`<ul class="of-facts">
              ${own.map((fact) => html`<li>${factLine(this.shared.career, fact)}</li>`)}
            </ul>`
          : nothing}
        ${parts.length
          ? html`<ul>
              ${parts.map((each) => this.#node(each, depth + 1, null, depth === 0 ? total : null))}
            </ul>`
          : nothing}
      </details>
    </li>`;
  }

  /** @param {string} mark */
  #mark(mark) {
    const [words, why] = MARKS[mark] ?? [mark, ''];
    return html`<span class="chip" title=${why}>${words}</span>`;
  }
}

/** @param {Api.Figure} figure @returns {number[]} */
const factsWithin = (figure) => [...(figure.facts ?? []), ...(figure.parts ?? []).flatMap(factsWithin)];

/** @param {Api.Figure} figure */
function withoutEmptySteps(figure) {
  let inner = figure;
  while (
    ['ROUND', 'SUM'].includes(inner.op) &&
    inner.parts?.length === 1 &&
    inner.parts[0].amount === inner.amount &&
    !inner.parts[0].exact
  )
    [inner] = inner.parts;
  return inner;
}

customElements.define('pay-derivation', PayDerivation);
