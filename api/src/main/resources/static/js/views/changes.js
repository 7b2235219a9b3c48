import { html, nothing } from 'lit';
import { address } from '../address.js';
import { amount, isZero, percentChange, signed, signedPercent } from '../amounts.js';
import { answered } from '../asked/answered.js';
import { Asks } from '../asked/asks.js';
import { exactInstantWords, isDate, longDate, plusMonths } from '../dates.js';
import { PageElement } from '../element.js';
import { factChip } from '../facts/fact-line.js';
import { dated, typed } from '../listeners.js';
import { chosenOf } from '../pay/currency-chooser.js';
import { measureNamed } from '../pay/measures.js';
import { inWords, isPay, nameOf, namesSeveral, percentIn, withCauses } from './change-fields.js';
import '../date-field.js';

/** Two dates side by side, or one date as it was believed to be at two moments. */
class ChangesView extends PageElement {
  static properties = { shared: {} };

  constructor() {
    super();
    /** @type {Page.Shared} */
    this.shared;
    this.asks = new Asks(this);
  }

  /* The earlier date: the one chosen, else a year before, but not before the career. */
  #against() {
    const { career, date, address: now } = this.shared;
    if (isDate(now.against)) return now.against;
    const year = plusMonths(date, -12);
    return year > career.first ? year : career.first;
  }

  /* Null where both dates are the same. */
  #query() {
    const { career, date, address: now } = this.shared;
    if (now.believed) {
      const knownTo = now.known ?? career.moments[0].at;
      return now.believed < knownTo
        ? { knownFrom: now.believed, knownTo, asOf: date }
        : { knownFrom: knownTo, knownTo: now.believed, asOf: date };
    }
    const other = this.#against();
    const [from, to] = other < date ? [other, date] : [date, other];
    return from === to ? null : { from, to, knownAt: now.known };
  }

  render() {
    const { career, resting, date } = this.shared;
    const query = this.#query();
    return html`<div class="changes stack">
      ${this.#chooser()}
      ${query
        ? answered(
            this.asks.about({ what: 'changes', career: career.id, version: career.version, query }, resting),
            { there: (value) => this.#sides(value) },
            'sides-of',
          )
        : html`<p class="quiet">Choose another date to compare ${longDate(date)} with.</p>`}
    </div>`;
  }

  #chooser() {
    const { career, date, address: now } = this.shared;
    const moments = career.moments;
    return html`<div class="row chooser">
      <div class="segments" role="group" aria-label="Compare">
        <button aria-pressed=${!now.believed} @click=${() => address.go({ believed: null })}>Two dates</button>
        <button
          aria-pressed=${Boolean(now.believed)}
          ?disabled=${moments.length < 2}
          title=${moments.length < 2 ? 'Everything was recorded at one moment, so only one belief is known.' : ''}
          @click=${() => address.go({ believed: moments.at(1)?.at, against: null })}
        >
          Two beliefs
        </button>
      </div>
      ${now.believed
        ? html`<label class="row"
              >believed on
              <select class="input" @change=${typed((moment) => address.go({ believed: moment }))}>
                ${moments.map(
                  ({ at, facts }) =>
                    html` <option value=${at} ?selected=${at === now.believed}>
                      ${exactInstantWords(at)} (${facts.length} recorded)
                    </option>`,
                )}
              </select></label
            >
            <span>and ${now.known ? exactInstantWords(now.known) : 'now'}, about ${longDate(date)}</span>`
        : html`<label for="against">between</label>
            <date-field
              .value=${this.#against()}
              .fieldId=${'against'}
              @date=${dated((date) => address.go({ against: date }))}
            ></date-field>
            <span>and ${longDate(date)}</span>`}
    </div>`;
  }

  /** @param {Api.Changes} changes */
  #sides({ before, after, changes, difference, facts }) {
    const { career, address: now } = this.shared;
    const several = namesSeveral(changes, [before, after]);
    /** @param {Api.State} state */
    const name = (state) => (now.believed ? exactInstantWords(state.knownAt) : longDate(state.asOf));
    const [, currencies] = chosenOf(
      [before, after].flatMap((side) => side?.compensation.totals.map(({ currency }) => currency) ?? []),
      this.shared,
    );
    /** @param {Api.State | null} side @param {string} currency */
    const totalOf = (side, currency) => {
      const found = side?.compensation.totals.find((total) => total.currency === currency);
      return found ? amount(found.total) : 'none';
    };
    /** @param {string} currency */
    const moved = (currency) => {
      const [old, value] = [before, after].map((side) =>
        side?.compensation.totals.find((t) => t.currency === currency),
      );
      return old && value ? signedPercent(percentChange(old.total, value.total)) : '';
    };
    return html` <div class="scroll" tabindex="0" role="region" aria-label="Side by side">
        <table class="figures sides">
          <caption class="hidden-visually">
            Side by side
          </caption>
          <thead>
            <tr>
              <th scope="col"><span class="hidden-visually">What</span></th>
              <th scope="col">${before ? name(before) : 'before'}</th>
              <th scope="col">${name(after)}</th>
              <th scope="col">Because of</th>
            </tr>
          </thead>
          <tbody>
            ${withCauses(changes).map(
              ({ field, before: old, after: value, facts: because, employmentId, rows }) =>
                html`<tr>
                  <th scope="row">
                    ${nameOf(field)}
                    ${employmentId && several
                      ? html`<span class="quiet">${career.employment(employmentId)?.employer}</span>`
                      : nothing}
                  </th>
                  <td class="old ${isPay(field) ? 'n' : ''}">${inWords(old, field)}</td>
                  <td class=${isPay(field) ? 'n' : ''}>
                    <strong>${inWords(value, field)}</strong>
                    <span class="quiet small">${percentIn(field, old, value)}</span>
                  </td>
                  ${rows ? html`<td rowspan=${rows}>${because?.map((each) => factChip(career, each))}</td>` : nothing}
                </tr>`,
            )}
            ${currencies.map(
              (currency) =>
                html`<tr>
                  <th scope="row">Annualized, ${currency}</th>
                  <td class="old n">${totalOf(before, currency)}</td>
                  <td class="n">
                    <strong>${totalOf(after, currency)}</strong>
                    <span class="quiet small">${moved(currency)}</span>
                  </td>
                  <td></td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
      ${changes.length ? nothing : html`<p class="quiet">Nothing about the position changed.</p>`}
      ${difference?.map(({ measure, totals }) =>
        totals.length
          ? html`<p>
              ${measureNamed(measure).name}:
              ${totals.map(
                (total, index) =>
                  html`${index ? ', ' : ''}<strong>${signed(total.total)} ${total.currency}</strong>${isZero(
                      total.components.BENEFITS,
                    )
                      ? nothing
                      : html` (${signed(total.totalWithBenefits)} with benefits)`}`,
              )}
            </p>`
          : html`<p class="quiet">${measureNamed(measure).name}: no difference</p>`,
      )}
      <details class="behind">
        <summary>
          ${facts.length} fact${facts.length === 1 ? '' : 's'} ${now.believed ? 'recorded' : 'effective'} in between
        </summary>
        <ul class="row chips">
          ${facts.map((each) => html`<li>${factChip(career, each)}</li>`)}
        </ul>
      </details>`;
  }
}

customElements.define('changes-view', ChangesView);
