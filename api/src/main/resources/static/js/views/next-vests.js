import { html, nothing } from 'lit';
import { minus, money, product } from '../amounts.js';
import { longDate, plusDays } from '../dates.js';
import { DAYS } from '../pay/upcoming-list.js';
import { sizeOf, sizeWords, wholeOf } from './grant-sizes.js';
import { unitOf } from './vesting-steps.js';

/** @typedef {{ on: string, size: Api.Amount, grantId: string | undefined }} Vest */

const NEXT = 3;

/**
 * The next dates on which something vests, with how much and what that comes to: of the year that follows as it is known
 * to come, and after it as the schedules have it.
 *
 * @param {Api.UpcomingEntry[]} entries of that year, by date
 * @param {Api.Grant[]} grants at the price that counts
 * @param {Page.Shared} shared
 */
export function nextVests(entries, grants, { career, date }) {
  const near = entries.flatMap((entry) => vestOf(entry, career) ?? []);
  const told = new Set(near.map(keyOf));
  const later = grants
    .flatMap((grant) => scheduled(grant, plusDays(date, DAYS)))
    .filter((vest) => !told.has(keyOf(vest)));
  const vests = [...near, ...later].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  if (!vests.length) return html`<p class="small quiet">No date is known after this one on which something vests.</p>`;
  const days = [...Map.groupBy(vests, ({ on }) => on)].slice(0, NEXT);
  return html`<dl class="numbers next-vests">
    ${days.map(
      ([on, ofDay]) =>
        html`<div>
          <dt>Vests on ${longDate(on)}</dt>
          ${ofDay.map(({ size, grantId }) => {
            const worth = worthOf(
              size,
              grants.find((grant) => grant.grantId === grantId),
            );
            return html`<dd>
              ${sizeWords(size)} <span class="small quiet">of ${grantId}${worth ? html`, ${worth}` : nothing}</span>
            </dd>`;
          })}
        </div>`,
    )}
  </dl>`;
}

/** @param {Vest} vest */
const keyOf = ({ on, grantId }) => `${on} ${grantId}`;

/**
 * What an entry vests: as the schedule has it, or as it is recorded for that day already.
 *
 * @param {Api.UpcomingEntry} entry
 * @param {Page.Career} career
 * @returns {Vest | null}
 */
function vestOf({ on, kind, amount, units = '0', grantId, facts }, career) {
  if (kind === 'VEST' || kind === 'CLIFF') return { on, size: amount ?? units, grantId };
  const fact = kind === 'FACT' ? career.fact(facts[0])?.fact : null;
  return fact?.type === 'RsuVested' ? { on, size: fact.value ?? fact.units ?? '0', grantId: fact.grantId } : null;
}

/**
 * What is still to vest of a grant from a day on.
 *
 * @param {Api.Grant} grant
 * @param {string} from
 * @returns {Vest[]}
 */
const scheduled = ({ grantId, tranches }, from) =>
  tranches
    .filter(({ state, date }) => state === 'UPCOMING' && date >= from)
    .map((tranche) => {
      const whole = wholeOf(tranche);
      const left = minus(minus(sizeOf(whole), sizeOf(tranche.vested)), sizeOf(tranche.forfeited));
      return { on: tranche.date, size: typeof whole === 'object' ? { ...whole, amount: left } : left, grantId };
    });

/**
 * What units come to: stock at its price, options at what they would bring. Money says it itself.
 *
 * @param {Api.Amount} size
 * @param {Api.Grant | undefined} grant
 */
function worthOf(size, grant) {
  const unit = grant && typeof size !== 'object' ? unitOf(grant) : undefined;
  if (!unit || typeof size === 'object') return '';
  const worth = money({ amount: product(size, unit.amount, unit.currency), currency: unit.currency });
  return grant?.instrument === 'OPTION' ? `a gain of ${worth}` : `worth ${worth}`;
}
