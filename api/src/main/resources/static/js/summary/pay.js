import { html, nothing } from 'lit';
import { amount, isZero, percentChange, percentOf, signedPercent } from '../amounts.js';
import { hidePercent } from '../hiding.js';
import { dayAfter, longDate, yearOf } from '../dates.js';
import { lacking } from '../pay/due.js';
import { COMPONENT_NAMES, COMPONENTS, IN_TOTAL } from '../pay/measures.js';
import { none, partCell } from '../pay/part-cell.js';
import { swatch } from '../pay/swatch.js';

/**
 * The rate of pay on the day, a currency beside the other.
 *
 * @param {Api.Short[]} totals
 * @param {string} date
 */
export const payNow = (totals, date) =>
  totals.length
    ? html`<section class="summary-pay">
        <h2>Pay a year, on ${longDate(date)}</h2>
        ${totals.map(
          ({ currency, total, components }) =>
            html`<div>
              <p><span class="summary-total">${amount(total)}</span> ${currency}, annualized</p>
              <table class="figures small parts">
                <caption class="hidden-visually">
                  Components in ${currency}
                </caption>
                <tbody>
                  ${COMPONENTS.filter((name) => !isZero(components[name])).map(
                    (name) =>
                      html`<tr>
                        <th scope="row">${swatch(name)}${COMPONENT_NAMES[name]}</th>
                        <td class="n">${amount(components[name])}</td>
                        <td class="n quiet">
                          ${name === 'BENEFITS' ? 'not in the total' : share(components[name], total)}
                        </td>
                      </tr>`,
                  )}
                </tbody>
              </table>
            </div>`,
        )}
      </section>`
    : nothing;

/** @param {string} part @param {string} whole */
const share = (part, whole) => {
  const percent = percentOf(part, whole);
  return percent ? hidePercent(`${percent} %`) : '';
};

/**
 * What was received in each year, a table a currency.
 *
 * @param {Api.Period[]} periods
 * @param {string} date
 * @param {string[]} currencies
 */
export function payByYear(periods, date, currencies) {
  return currencies.map((currency) => {
    const all = periods.map(({ from, to, totals, due }) => ({
      due,
      year: yearOf(from),
      soFar: to === dayAfter(date) && !to.endsWith('-01-01'),
      total: totals.find((total) => total.currency === currency),
    }));
    const rows = gathered(all.map((row) => ({ ...row, lacks: lacking(row.due, currency) })));
    /** @param {Api.Component} name */
    const isShown = (name) => rows.some(({ total }) => total && !isZero(total.components[name]));
    const shown = IN_TOTAL.filter(isShown);
    const benefits = isShown('BENEFITS');
    return html`<section>
      <h2>Received by year, ${currency}</h2>
      <div class="scroll" tabindex="0" role="region" aria-label="Received by year, ${currency}">
        <table class="figures small by-period">
          <thead>
            <tr>
              <th scope="col">Year</th>
              ${shown.map((name) => html`<th scope="col" class="n">${COMPONENT_NAMES[name]}</th>`)}
              <th scope="col" class="n">Total</th>
              <th scope="col" class="n">Change</th>
              ${benefits ? html`<th scope="col" class="n">Benefits <span class="quiet">besides</span></th>` : nothing}
            </tr>
          </thead>
          <tbody>
            ${rows.map(({ year, until, soFar, total, lacks }, index) => {
              const before = rows[index - 1]?.total;
              return html`<tr>
                <th scope="row">
                  ${year === until ? year : `${year} to ${until}`}${soFar
                    ? html` <span class="quiet">so far</span>`
                    : nothing}
                </th>
                ${shown.map((name) => partCell(COMPONENT_NAMES[name], total ? amount(total.components[name]) : ''))}
                <td class="n whole">
                  ${total ? html`<strong>${amount(total.total)}</strong>` : none(currency)}${lacks}
                </td>
                ${partCell(
                  'Change',
                  before && total && !soFar ? signedPercent(percentChange(before.total, total.total)) : '',
                )}
                ${benefits ? partCell('Benefits besides', total ? amount(total.components.BENEFITS) : '') : nothing}
              </tr>`;
            })}
          </tbody>
        </table>
      </div>
    </section>`;
  });
}

/**
 * Years in which nothing was received or is missing stand together, and not at all before the first other year and after
 * the last.
 *
 * @template {{ year: string, total: Api.Short | undefined, lacks: unknown }} Row
 * @param {Row[]} years
 */
function gathered(years) {
  /** @param {Row} row */
  const isEmpty = ({ total, lacks }) => !total && lacks === nothing;
  const within = years.slice(
    years.findIndex((row) => !isEmpty(row)),
    years.findLastIndex((row) => !isEmpty(row)) + 1,
  );
  /** @type {(Row & { until: string })[]} */
  const rows = [];
  for (const row of within) {
    const last = rows.at(-1);
    if (last && isEmpty(last) && isEmpty(row)) last.until = row.year;
    else rows.push({ ...row, until: row.year });
  }
  return rows;
}
