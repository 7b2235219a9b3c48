/**
 * What the schema cannot say: the names people use, which kinds belong together, and what a field is for. A command that
 * is not named here still has its form, with a name spelled out from its type.
 */

/** @type {[string, string[]][]} */
export const GROUPS = [
  ['Employment', ['Hire', 'Promote', 'Transfer', 'ChangeHours', 'StartLeave', 'EndLeave', 'EndEmployment']],
  ['Pay', ['Raise', 'AdjustSalary', 'SetBonusTarget', 'PayBonus', 'RepayBonus', 'StartBenefit', 'EndBenefit']],
  [
    'Equity',
    [
      'GrantRsu',
      'VestRsu',
      'ForfeitRsu',
      'AdjustUnits',
      'GrantOptions',
      'ExerciseOptions',
      'CancelOptions',
      'PurchaseShares',
      'RecordVestingEvent',
      'RecordSharePrice',
      'RecordSplit',
    ],
  ],
  ['Work', ['RecordAchievement', 'RecordIncident']],
  ['Record', ['NameCareer', 'Correct', 'Retract']],
];

/** @type {Record<string, string>} */
const NAMES = {
  Hire: 'Hire',
  Promote: 'Promotion',
  Transfer: 'Transfer',
  ChangeHours: 'Change of hours',
  StartLeave: 'Start of leave',
  EndLeave: 'End of leave',
  EndEmployment: 'End of employment',
  Raise: 'Raise',
  AdjustSalary: 'Salary adjustment',
  SetBonusTarget: 'Bonus target',
  PayBonus: 'Bonus paid',
  RepayBonus: 'Bonus repaid',
  StartBenefit: 'Start of a benefit',
  EndBenefit: 'End of a benefit',
  GrantRsu: 'RSU grant',
  VestRsu: 'Vest',
  ForfeitRsu: 'Forfeiture',
  AdjustUnits: 'Adjustment of units',
  GrantOptions: 'Option grant',
  ExerciseOptions: 'Exercise',
  CancelOptions: 'Cancellation of options',
  PurchaseShares: 'Purchase of shares',
  RecordVestingEvent: 'Vesting event',
  RecordSharePrice: 'Share price',
  RecordSplit: 'Stock split',
  RecordAchievement: 'Achievement',
  RecordIncident: 'Incident',
  NameCareer: 'Name of the career',
  Correct: 'Correction',
  Retract: 'Retraction',
};
/** @param {string} type */
const spaced = (type) => type.replace(/([a-z0-9])([A-Z])/g, '$1 $2').replace(/ ./g, (text) => text.toLowerCase());
/** @param {string} type @param {string} [summary] */
export const commandName = (type, summary) => NAMES[type] ?? summary ?? spaced(type);

/** @type {Record<string, string>} */
const HINTS = {
  'Raise.baseSalary': 'The new rate, for full time.',
  'AdjustSalary.baseSalary': 'The new rate, for full time; a cut or another currency, too.',
  'Promote.baseSalary': 'Only if the promotion came with one.',
  'Hire.baseSalary': 'For full time, as it was agreed.',
  'Hire.priorTotal': 'The total pay of the previous job. Shown in growth and claims; not part of any measure.',
  'Hire.employmentType': 'Such as full-time.',
  'Hire.side': 'Beside the main employment, which goes on.',
  'Hire.employmentId': 'Such as night-school, to name this employment in files; left empty, one is made.',
  'RecordVestingEvent.event': 'The name that the grant’s terms use, such as ipo.',
  'RecordVestingEvent.fraction': 'Such as 1/2; all of it, if left empty.',
  'RecordSplit.ratio': 'New for old, such as 20/1.',
  'StartLeave.payPercent': '0 to 100; full pay, if left empty.',
  'StartBenefit.benefitId': 'A short name that you choose, such as learning.',
  'StartBenefit.cash': 'Leave it empty if the benefit is not in cash.',
  'GrantRsu.grantId': 'A short name that you choose, such as new-hire.',
  'GrantRsu.value': 'Or units and price below.',
  'GrantRsu.vesting': 'Leave it empty if all of it vests on the grant date.',
  'VestRsu.value': 'For a grant in money.',
  'VestRsu.units': 'For a grant in units.',
  'VestRsu.unitPrice': 'Left empty: the newest recorded price.',
  'VestRsu.marketValue': 'Its worth on that day, if known.',
  'VestRsu.withheldUnits': 'How many of them were sold or kept for tax; not part of any measure.',
  'VestRsu.accelerated': 'Ahead of the schedule: what has fallen due stays due.',
  'AdjustUnits.units': 'A positive number adds units, a negative one takes them away.',
  'GrantOptions.grantId': 'A short name that you choose, such as new-hire-options.',
  'GrantOptions.exercisePrice': 'What is paid for one share.',
  'GrantOptions.unitPrice': 'The worth of one share on the grant date, if known.',
  'GrantOptions.fairValue': 'Of one option, as the employer reports it.',
  'GrantOptions.claimedValue': 'The value that an offer states for all of it; not part of any measure.',
  'GrantOptions.expiresOn': 'The last day on which it can be exercised.',
  'GrantOptions.windows':
    'How long it can be exercised after the employment ends: P3M is three months, P90D ninety days.',
  'ExerciseOptions.unitPrice': 'What one share was worth that day. Left empty: the newest recorded price.',
  'PurchaseShares.price': 'Paid for one share.',
  'PurchaseShares.unitPrice': 'What one share was worth that day.',
  'PurchaseShares.offeringPrice': 'The worth of one share when the offering began.',
  reasons: 'Such as RESIGNED, LAID_OFF; left empty: all that no other window names.',
  'EndEmployment.keep': 'Grants that go on vesting.',
  'PayBonus.amount': 'An amount, or 10 % of the salary of the day.',
  'PayBonus.forPeriod': 'The time it was earned in.',
  fte: 'The share of full time that is worked and paid, such as 4/5, 80 % or 25/37.5; 1 is full time.',
  source: 'A link or the name of a document.',
  systems: 'Separated by commas.',
  tags: 'Separated by commas.',
  percentage: 'Of the whole grant, such as 1/4 or 25 %.',
};
/** @param {string} type @param {string} name */
export const hintFor = (type, name) => HINTS[`${type}.${name}`] ?? HINTS[name] ?? '';

const LONG = ['note', 'lesson', 'impact', 'reason'];
/** @param {string} name */
export const isLong = (name) => LONG.includes(name);

/* In what order people think of the fields; the rest follow as the schema has them. */
const FIRST = [
  'effectiveOn',
  'employment',
  'employer',
  'side',
  'name',
  'title',
  'level',
  'grantId',
  'benefitId',
  'event',
  'kind',
  'category',
  'status',
  'severity',
  'role',
  'baseSalary',
  'fte',
  'amount',
  'bonusTarget',
  'value',
  'units',
  'unitPrice',
  'team',
  'location',
  'manager',
  'employmentType',
];
const LAST = ['priorTotal', 'employmentId', 'note', 'source'];
/** @param {Page.Field} field */
const place = ({ name }) =>
  LAST.includes(name) ? 900 + LAST.indexOf(name) : FIRST.includes(name) ? FIRST.indexOf(name) : 500;
/** @param {Page.Field[]} fields */
export const inOrder = (fields) => fields.toSorted((a, b) => place(a) - place(b));

/**
 * Equal parts of a grant that vest one after the other.
 *
 * @param {number} period in months
 * @param {number} occurrences
 * @param {{ percentage?: string, cliff?: Api.VestingSegment['cliff'] }} [more]
 * @returns {Api.VestingSegment}
 */
const every = (period, occurrences, { percentage = '1/1', cliff } = {}) => ({
  occurrences,
  period,
  periodType: 'MONTHS',
  percentage,
  ...(cliff && { cliff }),
});

/**
 * Vesting terms that most grants have, by the words that people have for them; those of which most are come first.
 *
 * @type {[string, Api.VestingSegment[]][]}
 */
export const VESTING_TERMS = [
  ['4 years, 1-year cliff, then monthly', [every(1, 48, { cliff: { occurrence: 12, percentage: '1/4' } })]],
  ['4 years, 1-year cliff, then quarterly', [every(3, 16, { cliff: { occurrence: 4, percentage: '1/4' } })]],
  ['4 years, quarterly, no cliff', [every(3, 16)]],
  ['3 years, a third each year', [every(12, 3)]],
  ['3 years, quarterly, no cliff', [every(3, 12)]],
  [
    '4 years, back-loaded: 5, 15, 40, 40 %',
    ['1/20', '3/20', '2/5', '2/5'].map((percentage) => every(12, 1, { percentage })),
  ],
];
