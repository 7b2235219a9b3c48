import { svg } from 'lit';

/**
 * What kind of thing a fact is: each kind has one shape and one colour, the same in the list, on the slider, in the
 * chart, in Growth and in derivations. A fact that is not named here is a plain note until somebody names it.
 */
/** @type {Record<string, string>} */
const KIND_OF = {
  CareerNamed: 'note',
  Hired: 'hire',
  EmploymentEnded: 'end',
  SalaryRaised: 'raise',
  SalaryAdjusted: 'adjustment',
  Promoted: 'promotion',
  Transferred: 'transfer',
  HoursChanged: 'hours',
  BonusTargetSet: 'target',
  BonusPaid: 'bonus',
  BonusRepaid: 'repaid',
  RsuGranted: 'grant',
  RsuVested: 'vest',
  RsuForfeited: 'forfeit',
  UnitsAdjusted: 'adjusted-units',
  OptionsGranted: 'options',
  OptionsExercised: 'exercise',
  OptionsCancelled: 'forfeit',
  SharesPurchased: 'purchase',
  VestingEventRecorded: 'event',
  SharePriceRecorded: 'event',
  StockSplit: 'event',
  BenefitStarted: 'benefit',
  BenefitEnded: 'benefit-end',
  LeaveStarted: 'leave',
  LeaveEnded: 'leave-end',
  IncidentRecorded: 'incident',
  AchievementRecorded: 'achievement',
};

/** @param {string} type */
export const kindOf = (type) => KIND_OF[type] ?? 'note';

/**
 * Shapes in a box of 12 by 12.
 *
 * @type {Record<string, [string, import('lit').SVGTemplateResult]>}
 */
const SHAPES = {
  note: ['ink', svg`<path class="outline" d="M2.5 6h7"/>`],
  hire: ['ink', svg`<circle cx="6" cy="6" r="5"/>`],
  end: ['ink', svg`<circle class="outline" cx="6" cy="6" r="4.2"/>`],
  raise: ['base', svg`<path d="M6 .8 11.4 11H.6z"/>`],
  adjustment: ['base', svg`<path class="outline" d="M6 1.8 10.4 10H1.6z"/>`],
  hours: ['base', svg`<circle class="outline" cx="6" cy="6" r="4.4"/><path class="outline" d="M6 3.2V6l2 1.4"/>`],
  promotion: ['ink', svg`<path class="outline" d="M1.5 6 6 1.5 10.5 6M1.5 11 6 6.5 10.5 11"/>`],
  transfer: ['ink', svg`<path d="M6 .6 11.4 6 6 11.4.6 6z"/>`],
  target: ['bonus', svg`<circle class="outline" cx="6" cy="6" r="4.4"/><circle cx="6" cy="6" r="1.8"/>`],
  bonus: ['bonus', svg`<circle cx="6" cy="6" r="5"/>`],
  repaid: ['bonus', svg`<circle class="outline" cx="6" cy="6" r="4.4"/><path class="outline" d="M3.5 6h5"/>`],
  grant: ['equity', svg`<rect class="outline" x="1.6" y="1.6" width="8.8" height="8.8"/>`],
  vest: ['equity', svg`<rect x="1" y="1" width="10" height="10"/>`],
  forfeit: [
    'equity',
    svg`<rect class="outline" x="1.6" y="1.6" width="8.8" height="8.8"/><path class="outline" d="m1.6 10.4 8.8-8.8"/>`,
  ],
  'adjusted-units': [
    'equity',
    svg`<rect class="outline" x="1.6" y="1.6" width="8.8" height="8.8"/><path class="outline" d="M4 6h4M6 4v4"/>`,
  ],
  options: ['equity', svg`<circle class="outline" cx="6" cy="6" r="4.4"/>`],
  exercise: ['equity', svg`<circle cx="6" cy="6" r="5"/>`],
  purchase: ['equity', svg`<path d="M6 11.4.6 1.6h10.8z"/>`],
  event: ['equity', svg`<path d="M6 .6 11.4 6 6 11.4.6 6z"/>`],
  benefit: ['benefits', svg`<path d="M4.2 1h3.6v3.2H11v3.6H7.8V11H4.2V7.8H1V4.2h3.2z"/>`],
  'benefit-end': ['benefits', svg`<path class="outline" d="M1.5 6h9"/>`],
  leave: ['ink', svg`<path d="M2 1.5h3v9H2zM7 1.5h3v9H7z"/>`],
  'leave-end': ['ink', svg`<path d="M2.5 1 10.5 6l-8 5z"/>`],
  incident: ['accent', svg`<path class="outline heavy" d="m1.8 1.8 8.4 8.4M10.2 1.8l-8.4 8.4"/>`],
  achievement: ['ink', svg`<path d="m6 .4 1.6 3.7 4 .4-3 2.6.9 3.9L6 9 2.5 11l.9-3.9-3-2.6 4-.4z"/>`],
};

/**
 * The colour of a kind: the name of a token.
 *
 * @param {string} kind
 */
export const colourOf = (kind) => SHAPES[kind][0];

/**
 * The shape alone, to be placed inside an SVG.
 *
 * @param {string} kind
 */
export const shapeIn = (kind) => SHAPES[kind][1];

/**
 * Achievements are stars and incidents crosses: what a person did, below the line of what they were given.
 *
 * @param {string} kind
 */
export const isGrowth = (kind) => kind === 'achievement' || kind === 'incident';

/** @type {Record<string, string>} */
const KIND_WORDS = {
  note: 'Note',
  hire: 'Hire',
  end: 'End of employment',
  raise: 'Raise',
  adjustment: 'Adjustment',
  hours: 'Change of hours',
  promotion: 'Promotion',
  transfer: 'Transfer',
  target: 'Bonus target',
  bonus: 'Bonus',
  repaid: 'Bonus repaid',
  grant: 'Grant',
  vest: 'Vest',
  forfeit: 'Forfeiture',
  'adjusted-units': 'Adjustment of units',
  options: 'Option grant',
  exercise: 'Exercise',
  purchase: 'Purchase of shares',
  event: 'Equity event',
  benefit: 'Benefit',
  'benefit-end': 'End of a benefit',
  leave: 'Leave',
  'leave-end': 'End of leave',
  incident: 'Incident',
  achievement: 'Achievement',
};

/**
 * In words, for those who do not see the shape.
 *
 * @param {string} kind
 */
export const kindWords = (kind) => KIND_WORDS[kind];
