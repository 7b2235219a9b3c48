import {
  annual,
  money,
  number,
  percent as percentOfPay,
  percentChange,
  rate,
  said,
  signedPercent,
  units as size,
} from '../amounts.js';
import { longDate, spanWords } from '../dates.js';
import { namesCurrency } from '../hidden-numbers.js';
import { hideAmount } from '../hiding.js';
import { plainWords, spaced } from './plain-words.js';

/** @param {Api.BonusTarget} target */
const target = ({ percent, amount }) =>
  percent ? `${percentOfPay(percent)} target` : amount ? `${money(amount)} target a year` : '';
/** @param {Api.Fact} fact */
const amountOf = ({ units, unitPrice, value }) =>
  value ? money(value) : units ? `${size(units)} units${unitPrice ? ` at ${money(unitPrice)}` : ''}` : '';
/** What there is of the parts, as a list. @param {unknown[]} parts */
export const list = (...parts) => parts.filter(Boolean).join(', ');
/** @param {Api.VestingTerms | undefined} vesting */
const years = (vesting) => {
  if (!vesting) return 'vests at once';
  const months = vesting.segments
    .filter((s) => !s.event && s.periodType === 'MONTHS')
    .reduce((n, s) => n + s.occurrences * s.period, 0);
  if (!months) return '';
  return months % 12 ? `over ${months} months` : `over ${months / 12} year${months === 12 ? '' : 's'}`;
};
/** A value of a metric, which may be money. @param {string} value @param {string} unit */
export const measured = (value, unit) => (namesCurrency(unit) ? hideAmount(number(value)) : number(value));
/** @param {Api.Metric} metric */
export const metricWords = ({ name, change = '', from, to, unit }) => {
  const tail = unit && unit !== name ? ` ${unit}` : '';
  if (from !== undefined && from !== null)
    return `${name}: ${measured(from, unit)} to ${measured(to ?? '', unit)}${tail}`;
  return `${name} ${String(change).startsWith('-') ? '' : '+'}${measured(change, unit)}${tail}`;
};
/** @type {Record<string, string>} */
const PERIODS = { YEAR: 'a year', MONTH: 'a month', ONCE: 'once' };
/** @param {Api.CashBenefit} cash */
export const cashWords = ({ amount, period }) => `${money(amount)} ${PERIODS[period] ?? ''}`.trim();
/** @param {Api.PayRate | undefined} before @param {Api.PayRate | undefined} after */
const percentSince = (before, after) =>
  before && after && before.currency === after.currency
    ? signedPercent(percentChange(annual(before).amount, annual(after).amount))
    : '';
/** @param {Api.Fact} fact */
const sideWords = ({ side }) =>
  side === undefined || side === null ? '' : side ? 'now at the side' : 'now the main employment';
/** A share of full time: "4/5" or "1". @param {string} fte */
export const fullTime = (fte) => `${fte.replace(/\/1$/, '')} of full time`;
/** A rate as it was agreed; one that is not of a year with what it comes to in one. @param {Api.PayRate} given */
export const rateWords = (given) => (given.per ? `${rate(given)}, ${money(annual(given))} a year` : rate(given));

/** What a rate that is not of a year comes to in one. @param {Api.PayRate} given */
const agreed = (given) => given.per && `${money(annual(given))} a year`;

/**
 * For each type: title and detail of a fact, given the position before it.
 *
 * @type {Record<string, (fact: Api.Fact, before?: Api.Job | null) => [string, string?]>}
 */
const WORDS = {
  CareerNamed: (f) => ['Named', f.name],
  Hired: (f) => [
    `Hired by ${f.employer}`,
    list(
      f.title,
      f.baseSalary && rateWords(f.baseSalary),
      f.fte && fullTime(f.fte),
      f.bonusTarget && target(f.bonusTarget),
      f.side && 'at the side',
    ),
  ],
  SalaryRaised: (f, before) => [
    `Raise to ${rate(f.baseSalary)}`,
    list(agreed(f.baseSalary), percentSince(before?.baseSalary, f.baseSalary), f.reason),
  ],
  SalaryAdjusted: (f, before) => [
    `Salary set to ${rate(f.baseSalary)}`,
    list(agreed(f.baseSalary), percentSince(before?.baseSalary, f.baseSalary), f.reason),
  ],
  Promoted: (f) => [`Promoted to ${f.title}`, list(f.level, f.baseSalary && rateWords(f.baseSalary), f.reason)],
  Transferred: (f) => {
    const position = list(f.title, f.level, f.team, f.location, f.manager && `manager ${f.manager}`, f.employmentType);
    return position
      ? ['Transferred', list(position, sideWords(f))]
      : [f.side ? 'Now at the side' : 'Now the main employment'];
  },
  HoursChanged: (f) => [`Hours changed to ${fullTime(f.fte)}`, f.reason],
  BonusTargetSet: (f) => ['Bonus target set', target(f.bonusTarget)],
  BonusPaid: (f) => [
    `${plainWords(f.kind)} bonus ${money(f.amount)}`,
    f.forPeriod ? `for ${spanWords(f.forPeriod.from, f.forPeriod.to)}` : '',
  ],
  BonusRepaid: (f) => [`Bonus repaid ${money(f.amount)}`, list(`of fact ${f.fact}`, f.reason)],
  RsuGranted: (f) => [`RSU grant ${f.grantId}`, list(amountOf(f), years(f.vesting))],
  RsuVested: (f) => [
    `${amountOf(f)} vested`,
    list(
      `grant ${f.grantId}`,
      f.marketValue && `worth ${money(f.marketValue)}`,
      f.withheldUnits && `${size(f.withheldUnits)} withheld`,
      f.accelerated && 'ahead of the schedule',
    ),
  ],
  RsuForfeited: (f) => [`${amountOf(f)} forfeited`, list(`grant ${f.grantId}`, f.reason)],
  UnitsAdjusted: (f) => [
    `${f.units?.startsWith('-') ? '' : '+'}${size(f.units ?? '')} units`,
    list(`grant ${f.grantId}`, f.reason && plainWords(f.reason)),
  ],
  OptionsGranted: (f) => [
    `Option grant ${f.grantId}`,
    list(
      `${size(f.units ?? '')} units at ${money(f.exercisePrice)}`,
      f.expiresOn && `until ${longDate(f.expiresOn)}`,
      years(f.vesting),
    ),
  ],
  OptionsExercised: (f) => [
    `${size(f.units ?? '')} units exercised`,
    list(`grant ${f.grantId}`, f.unitPrice && `share price ${money(f.unitPrice)}`, f.method && plainWords(f.method)),
  ],
  OptionsCancelled: (f) => [`${size(f.units ?? '')} units cancelled`, list(`grant ${f.grantId}`, f.reason)],
  SharesPurchased: (f) => [
    `${size(f.units ?? '')} shares bought`,
    list(`at ${money(f.price)}`, `market price ${money(f.unitPrice)}`),
  ],
  VestingEventRecorded: (f) => [
    `Vesting event: ${f.event}`,
    list(f.employer, f.fraction && f.fraction !== '1/1' && f.fraction),
  ],
  SharePriceRecorded: (f) => [`Share price ${money(f.unitPrice)}`, f.employer],
  StockSplit: (f) => [`Stock split ${f.ratio.replace('/', ' for ')}`, f.employer],
  BenefitStarted: (f) => [f.name, f.cash ? cashWords(f.cash) : 'benefit, not in cash'],
  BenefitEnded: (f) => [`Benefit ${f.benefitId} ended`, ''],
  LeaveStarted: (f) => [
    `Leave: ${plainWords(f.kind)}`,
    list(f.payPercent && `${percentOfPay(f.payPercent)} pay`, f.pausesVesting && 'vesting paused'),
  ],
  LeaveEnded: () => ['Back from leave', ''],
  IncidentRecorded: (f) => [
    f.title,
    list(
      f.severity,
      f.role && plainWords(f.role),
      f.durationDays && `${f.durationDays} day${f.durationDays === 1 ? '' : 's'}`,
    ),
  ],
  AchievementRecorded: (f) => [
    f.title,
    list(...(f.metrics ?? []).map(metricWords), f.status && f.status !== 'DONE' && plainWords(f.status)),
  ],
  EmploymentEnded: (f) => ['Employment ended', plainWords(f.reason)],
  FactCorrected: (f) => [`Fact ${f.fact} corrected`, ''],
  FactRetracted: (f) => [`Fact ${f.fact} retracted`, f.reason],
};

/**
 * A recorded fact in words: {title, detail}. A type that is not known here is spelled out.
 *
 * @param {{ fact: Api.Fact }} recorded
 * @param {Api.Job | null} [before] the position before it
 * @param {string} [employer] that the title has to name
 */
export function factWords({ fact }, before, employer) {
  const [title, detail = ''] = WORDS[fact.type]?.(fact, before) ?? [spaced(fact.type)];
  // Metrics are no pay: those that are money have hidden themselves.
  const measures = fact.type === 'AchievementRecorded';
  return { title: said(employer ? `${title} at ${employer}` : title), detail: measures ? detail : said(detail) };
}

/**
 * A fact of a career in words, with its employer where another could be meant.
 *
 * @param {Page.Career} career
 * @param {Api.RecordedFact} fact
 * @param {Api.Job | null} [before]
 */
export const wordsIn = (career, fact, before) => factWords(fact, before, career.employerToName(fact));

/** @type {Record<string, string>} */
const REASONS = {
  VESTING_STARTED: 'begins',
  VESTING_ENDED: 'ends',
};

/**
 * What time alone changed, at a step of the replay that has no fact.
 *
 * @param {{ reason?: string, grantId?: string }} step
 */
export const reasonWords = ({ reason = '', grantId }) =>
  said(
    REASONS[reason]
      ? `The vesting schedule of ${grantId ? `grant ${grantId}` : 'a grant'} ${REASONS[reason]}`
      : plainWords(reason),
  );
