import { money, number, said, signedPercent, percentChange } from '../amounts.js';
import { longDate, spanWords } from '../dates.js';

/** LED_POSTMORTEM as "Led postmortem". */
export const plainWords = (constant) => {
  const text = String(constant).replaceAll('_', ' ').toLowerCase();
  return text.charAt(0).toUpperCase() + text.slice(1);
};
const spaced = (name) => {
  const text = name.replace(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase();
  return text.charAt(0).toUpperCase() + text.slice(1);
};
const SEVERITY = /^SEV\d$/;
export const constantWords = (constant) => (SEVERITY.test(constant) ? constant : plainWords(constant));

const target = ({ percent, amount }) => (percent ? `${number(percent)} % target` : `${money(amount)} target a year`);
const amountOf = ({ units, unitPrice, value }) =>
  value ? money(value) : units ? `${number(units)} units${unitPrice ? ` at ${money(unitPrice)}` : ''}` : '';
const list = (...parts) => parts.filter(Boolean).join(', ');
const years = (vesting) => {
  if (!vesting) return 'vests at once';
  const months = vesting.segments
    .filter((s) => !s.event && s.periodType === 'MONTHS')
    .reduce((n, s) => n + s.occurrences * s.period, 0);
  if (!months) return '';
  return months % 12 ? `over ${months} months` : `over ${months / 12} year${months === 12 ? '' : 's'}`;
};
export const metricWords = ({ name, change, from, to, unit }) => {
  const tail = unit && unit !== name ? ` ${unit}` : '';
  if (from !== undefined && from !== null) return `${name}: ${number(from)} to ${number(to)}${tail}`;
  return `${name} ${String(change).startsWith('-') ? number(change) : `+${number(change)}`}${tail}`;
};
const cashWords = ({ amount, period }) =>
  `${money(amount)} ${{ YEAR: 'a year', MONTH: 'a month', ONCE: 'once' }[period] ?? ''}`.trim();
const percentSince = (before, after) =>
  before && after && before.currency === after.currency
    ? signedPercent(percentChange(before.amount, after.amount))
    : '';

/* For each type: title and detail of a fact, given the state before it. */
const WORDS = {
  CareerNamed: (f) => ['Named', f.name],
  Hired: (f) => [
    `Hired by ${f.employer}`,
    list(f.title, f.baseSalary && money(f.baseSalary), f.bonusTarget && target(f.bonusTarget)),
  ],
  SalaryRaised: (f, before) => [
    `Raise to ${money(f.baseSalary)}`,
    list(percentSince(before?.baseSalary, f.baseSalary), f.reason),
  ],
  SalaryAdjusted: (f, before) => [
    `Salary set to ${money(f.baseSalary)}`,
    list(percentSince(before?.baseSalary, f.baseSalary), f.reason),
  ],
  Promoted: (f) => [`Promoted to ${f.title}`, list(f.level, f.baseSalary && money(f.baseSalary), f.reason)],
  Transferred: (f) => [
    'Transferred',
    list(f.title, f.level, f.team, f.location, f.manager && `manager ${f.manager}`, f.employmentType),
  ],
  BonusTargetSet: (f) => ['Bonus target set', target(f.bonusTarget)],
  BonusPaid: (f) => [
    `${plainWords(f.kind)} bonus ${money(f.amount)}`,
    f.forPeriod ? `for ${spanWords(f.forPeriod.from, f.forPeriod.to)}` : '',
  ],
  BonusRepaid: (f) => [`Bonus repaid ${money(f.amount)}`, list(`of fact ${f.fact}`, f.reason)],
  RsuGranted: (f) => [`RSU grant ${f.grantId}`, list(amountOf(f), years(f.vesting))],
  RsuVested: (f) => [
    `${amountOf(f)} vested`,
    list(`grant ${f.grantId}`, f.marketValue && `worth ${money(f.marketValue)}`),
  ],
  RsuForfeited: (f) => [`${amountOf(f)} forfeited`, list(`grant ${f.grantId}`, f.reason)],
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
    list(f.payPercent && `${number(f.payPercent)} % pay`, f.pausesVesting && 'vesting paused'),
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

/** A recorded fact in words: {title, detail}. A type that is not known here is spelled out. */
export function factWords({ fact }, before) {
  const [title, detail] = WORDS[fact.type]?.(fact, before) ?? [spaced(fact.type), ''];
  return { title: said(title), detail: said(detail ?? '') };
}

/** Why a step of the replay has no fact. */
export const reasonWords = (reason) =>
  ({ VESTING_STARTED: 'A grant begins to vest', VESTING_ENDED: 'A grant is fully vested' })[reason] ??
  spaced(String(reason).toLowerCase().replaceAll('_', ' '));

const LABELS = {
  employer: 'Employer',
  title: 'Title',
  level: 'Level',
  team: 'Team',
  location: 'Location',
  manager: 'Manager',
  employmentType: 'Kind of employment',
  baseSalary: 'Base salary a year',
  bonusTarget: 'Bonus target',
  priorTotal: 'Total in the job before',
  effectiveOn: 'Effective on',
  reason: 'Reason',
  note: 'Note',
  source: 'Source',
  amount: 'Amount',
  kind: 'Kind',
  forPeriod: 'For the period',
  fact: 'Fact',
  grantId: 'Grant',
  value: 'Value',
  units: 'Units',
  unitPrice: 'Price a unit',
  marketValue: 'Market value',
  vesting: 'Vesting',
  event: 'Event',
  fraction: 'Share that vests',
  ratio: 'Ratio',
  benefitId: 'Benefit id',
  name: 'Name',
  cash: 'In cash',
  payPercent: 'Pay during leave, percent',
  pausesVesting: 'Pauses vesting',
  severity: 'Severity',
  role: 'Your role',
  systems: 'Systems',
  impact: 'Impact',
  lesson: 'Lesson',
  durationDays: 'Duration in days',
  tags: 'Tags',
  category: 'Category',
  metrics: 'Metrics',
  url: 'Link',
  status: 'Status',
  accelerate: 'Accelerated',
  keep: 'Kept grants',
  onLeave: 'On leave',
  since: 'Employed since',
  period: 'Period',
  periodType: 'Counted in',
  occurrences: 'Occurrences',
  percentage: 'Share of the grant',
  cliff: 'Cliff',
  occurrence: 'At occurrence',
  allocation: 'Allocation',
  dayOfMonth: 'Day of the month',
  heldUntil: 'Held until the event',
  segments: 'Segments',
  start: 'Start',
  from: 'From',
  to: 'To, excluded',
  change: 'Change',
  unit: 'Unit',
  percent: 'Percent',
  replacement: 'What is right',
};

/** The name of a field for people. */
export const fieldWords = (field) => LABELS[field] ?? spaced(field);

/** Any value of a fact or a state, in words. */
export function valueWords(value, field) {
  if (value === null || value === undefined || value === '') return 'none';
  if (Array.isArray(value))
    return value
      .map((each) => (each?.name && each?.unit !== undefined ? metricWords(each) : valueWords(each, field)))
      .join('; ');
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'object') {
    if (value.currency) return money(value);
    if (value.from && value.to && Object.keys(value).length === 2) return spanWords(value.from, value.to);
    if (field === 'bonusTarget')
      return value.percent ? `${number(value.percent)} % of base` : `${money(value.amount)} a year`;
    if (field === 'cash') return cashWords(value);
    if (field === 'vesting') return vestingWords(value);
    return Object.entries(value)
      .map(([name, each]) => `${fieldWords(name).toLowerCase()} ${valueWords(each, name)}`)
      .join(', ');
  }
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return longDate(value);
  if (/^[A-Z][A-Z_]+\d?$/.test(value)) return constantWords(value);
  return said(value);
}

const every = ({ occurrences, period, periodType }) => {
  const unit = periodType === 'DAYS' ? 'day' : 'month';
  return `${occurrences} times every ${period === 1 ? unit : `${period} ${unit}s`}`;
};
const vestingWords = ({ start, segments, heldUntil }) =>
  list(
    start && `from ${longDate(start)}`,
    ...segments.map(
      (s) =>
        `${s.percentage === '1/1' ? '' : `${s.percentage} `}${every(s)}${s.cliff ? ` with a cliff of ${s.cliff.percentage} at occurrence ${s.cliff.occurrence}` : ''}${s.event ? ` from the event ${s.event}` : ''}`,
    ),
    heldUntil && `held until ${heldUntil}`,
  );
