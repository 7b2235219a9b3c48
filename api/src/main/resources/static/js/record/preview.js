import { html, nothing } from 'lit';
import { amount, isZero, minus, money, signed, signedPercent, percentChange } from '../amounts.js';
import { longDate, spanWords } from '../dates.js';
import { jobOf, worksPart } from '../employments.js';
import { factMark } from '../facts/mark.js';
import { fieldWords } from '../facts/field-words.js';
import { valueWords } from '../facts/value-words.js';
import { factWords } from '../facts/words.js';
import { COMPONENT_NAMES, measureNamed } from '../pay/measures.js';
import { swatch } from '../pay/swatch.js';
import { sizeOf, sizeWords } from '../views/grant-sizes.js';
import { grantChanges, vestingDates } from './preview-vesting.js';
import { doubted } from './warnings.js';

/**
 * What a dry run says would happen: the facts, then whatever would change of every measure and of the position.
 *
 * @param {Api.DryRun} run
 */
export function preview({ asOf, from, to, facts, warnings, before, after, atStake }) {
  const changed = positionChanges(before?.state, after.state);
  const several = [before?.state, after.state].some((state) => (state?.employments.length ?? 0) > 1);
  const tables = after.measures.flatMap(({ measure, totals }) =>
    tablesOf(measure, before?.measures.find((each) => each.measure === measure)?.totals ?? [], totals, {
      asOf,
      from,
      to,
    }),
  );
  const grants = grantChanges(before?.vesting ?? [], after.vesting);
  return html`<section class="preview stack" aria-label="Preview" aria-live="polite">
    <h3>What this would change</h3>
    ${doubted(warnings)}
    ${facts.length > FEW
      ? html`<details>
          <summary class="small">${facts.length} facts</summary>
          ${factList(facts, several)}
        </details>`
      : factList(facts, several)}
    ${tables} ${vestingDates(before?.vesting ?? [], after.vesting)} ${atStake?.length ? stakes(atStake) : nothing}
    ${changed.length
      ? html`<dl class="pairs">
          ${changed.map(
            ({ name, old, value, employer }) =>
              html`<div>
                <dt>
                  ${fieldWords(name)}${several && name !== 'employer'
                    ? html` <span class="quiet">${employer}</span>`
                    : nothing}
                </dt>
                <dd>
                  <span class="old">${valueWords(old, name)}</span> to <strong>${valueWords(value, name)}</strong>
                </dd>
              </div>`,
          )}
        </dl>`
      : nothing}
    ${grants.length
      ? html`<dl class="pairs">
          ${grants.map(
            ({ name, old, value }) =>
              html`<div>
                <dt>${name}</dt>
                <dd>
                  <span class="old">${sizeWords(old ?? '0')}</span> to <strong>${sizeWords(value ?? '0')}</strong>
                </dd>
              </div>`,
          )}
        </dl>`
      : nothing}
    ${!changed.length && !tables.length && !grants.length
      ? html`<p class="quiet">Neither pay nor position on ${longDate(asOf)} would change.</p>`
      : nothing}
  </section>`;
}

/* More facts than these are listed on request. */
const FEW = 5;

/** @param {Api.RecordedFact[]} facts @param {boolean} several whether more than one employment is in force */
const factList = (facts, several) =>
  html`<ul class="of-facts">
    ${facts.map(
      (fact) =>
        html`<li class="fact-line">
          ${factMark(fact.fact.type)}<span
            ><span class="title"
              >${factWords(fact, null, several && fact.fact.type !== 'Hired' ? fact.employer : undefined).title}</span
            >
            <small
              >${fact.effectiveOn ? `effective ${longDate(fact.effectiveOn)}, ` : ''}would be fact ${fact.number}</small
            ></span
          >
        </li>`,
    )}
  </ul>`;

/** @param {Api.AtStake} grant */
const isAtStake = ({ forfeited, exercisable }) =>
  !isZero(sizeOf(forfeited)) || Boolean(exercisable && !isZero(sizeOf(exercisable)));

/** What the end of an employment does to each of its grants. @param {Api.AtStake[]} atStake */
const stakes = (atStake) =>
  html`<dl class="pairs">
    ${atStake.filter(isAtStake).map(
      (grant) =>
        html`<div>
          <dt>Grant ${grant.grantId}</dt>
          <dd>
            ${sizeWords(grant.forfeited)}
            forfeited${grant.worth ? `, worth ${money(grant.worth)}` : ''}${grant.exercisable
              ? `; ${sizeWords(grant.exercisable)} can be exercised${
                  grant.exerciseBy ? ` through ${longDate(grant.exerciseBy)}` : ''
                }${grant.exerciseCost ? `, for ${money(grant.exerciseCost)}` : ''}`
              : ''}
          </dd>
        </div>`,
    )}
  </dl>`;

/** @typedef {Pick<Api.DryRun, 'asOf' | 'from' | 'to'>} When */

/**
 * A table for each currency in which the measure would change.
 *
 * @param {Api.Measure} measure
 * @param {Api.Short[]} before
 * @param {Api.Short[]} after
 * @param {When} when
 */
function tablesOf(measure, before, after, when) {
  const currencies = [...new Set([...before, ...after].map(({ currency }) => currency))].sort();
  /** @param {Api.Short[]} totals @param {string} currency */
  const of = (totals, currency) => totals.find((total) => total.currency === currency);
  return currencies
    .map((currency) => ({ currency, old: of(before, currency), value: of(after, currency) }))
    .filter(({ old, value }) => JSON.stringify(old) !== JSON.stringify(value))
    .map(({ currency, old, value }) => table(title(measure, when, currency), old, value));
}

/** @param {Api.Measure} measure @param {When} when @param {string} currency */
const title = (measure, { asOf, from, to }, currency) => {
  const { name, windowed } = measureNamed(measure);
  const span = windowed && from && to ? ` from ${spanWords(from, to)}` : '';
  return `${name}${span}${measure === 'ANNUALIZED' ? ` on ${longDate(asOf)}` : ''}, ${currency}`;
};

/** @param {string} caption @param {Api.Short | undefined} old @param {Api.Short | undefined} value */
function table(caption, old, value) {
  /** @param {string} name @param {(total: Api.Short) => string} read @param {string} kind @param {unknown} mark */
  const row = (name, read, kind = '', mark = nothing) => {
    const one = read(/** @type {Api.Short} */ (old ?? value));
    const none = minus(one, one);
    const [from, to] = [old ? read(old) : none, value ? read(value) : none];
    if (isZero(from) && isZero(to)) return nothing;
    const difference = minus(to, from);
    return html`<tr class=${kind}>
      <th scope="row">${mark}${name}</th>
      <td class="n quiet">${old ? amount(from) : ''}</td>
      <td class="n">${amount(to)}</td>
      <td class="n">${isZero(difference) ? '' : signed(difference)}</td>
      <td class="n">${isZero(difference) || isZero(from) ? '' : signedPercent(percentChange(from, to))}</td>
    </tr>`;
  };
  /** @param {Api.Component} name */
  const component = (name) => row(COMPONENT_NAMES[name], (total) => total.components[name], '', swatch(name));
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${caption}>
    <table class="figures small">
      <caption class="small quiet">
        ${caption}
      </caption>
      <thead>
        <tr>
          <th scope="col"><span class="hidden-visually">Component</span></th>
          <th scope="col" class="n">Before</th>
          <th scope="col" class="n">After</th>
          <th scope="col" class="n" colspan="2">Difference</th>
        </tr>
      </thead>
      <tbody>
        ${component('BASE')} ${component('BONUS')} ${component('EQUITY')} ${row('Total', (total) => total.total, 'sum')}
        ${component('BENEFITS')}
      </tbody>
    </table>
  </div>`;
}

/** @type {(keyof Api.Job)[]} */
const POSITION = [
  'employer',
  'title',
  'level',
  'team',
  'location',
  'manager',
  'employmentType',
  'baseSalary',
  'fte',
  'paidSalary',
  'bonusTarget',
  'side',
  'onLeave',
];

/* Of who works full time on both sides the base salary says it all. */
const HOURS = ['fte', 'paidSalary'];
/** @param {Api.Job | null} job */
const worksFullTime = (job) => !job || !worksPart(job);

/**
 * The fields of each employment, in force on either side, that would be others.
 *
 * @param {Api.State | undefined} before
 * @param {Api.State} after
 */
function positionChanges(before, after) {
  const jobs = [...(before?.employments ?? []), ...after.employments];
  return [...new Set(jobs.map(({ employmentId }) => employmentId))].flatMap((id) => {
    const [then, now] = [jobOf(before?.employments ?? [], id), jobOf(after.employments, id)];
    return POSITION.map((name) => ({
      name,
      employer: (now ?? then)?.employer,
      old: then?.[name] ?? null,
      value: now?.[name] ?? null,
    })).filter(
      ({ name, old, value }) =>
        JSON.stringify(old ?? false) !== JSON.stringify(value ?? false) &&
        !(HOURS.includes(name) && worksFullTime(then) && worksFullTime(now)),
    );
  });
}
