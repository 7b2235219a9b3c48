/** Growth, changes, vesting, claims, the ledger. */
declare namespace Api {
  interface GrowthEntry {
    number: number;
    on: string;
    kind: string;
    title: string | null;
    before: Money | null;
    after: Money | null;
    percent: string | null;
    fact: RecordedFact;
  }

  interface GrowthRate {
    of: 'BASE' | 'PAID' | 'ANNUALIZED';
    currency: string;
    before: string | null;
    after: string | null;
    percent: string | null;
    perYear: string | null;
  }

  interface Growth {
    from: string;
    to: string;
    entries: GrowthEntry[];
    rates: GrowthRate[];
    promotions: { count: number; between: (DateRange & Span)[] };
  }

  interface FieldChange {
    field: string;
    before: unknown;
    after: unknown;
    facts?: number[];
    /** Of a field of an employment. */
    employmentId?: string;
  }

  interface Changes {
    before: State | null;
    after: State;
    changes: FieldChange[];
    difference?: MeasureTotals[];
    facts: number[];
  }

  type TrancheState = 'VESTED' | 'FORFEITED' | 'HELD' | 'DUE' | 'UPCOMING' | 'LAPSED';

  interface Tranche {
    number: number;
    date: string;
    units?: string;
    value?: Money;
    vested: Amount;
    forfeited: Amount;
    state: TrancheState;
  }

  interface AnyGrant {
    grantId: string;
    employer: string;
    on: string;
    total: Amount;
    vested: Amount;
    forfeited: Amount;
    unvested: Amount;
    unscheduled: Amount;
    tranches: Tranche[];
  }

  interface StockGrant extends AnyGrant {
    instrument: 'RSU';
    withheld: Amount;
    /** Without a day where the price was typed. */
    worth: { unitPrice: Money; on?: string; vested: Money; unvested: Money } | null;
  }

  interface OptionGrant extends AnyGrant {
    instrument: 'OPTION';
    kind: string;
    exercisePrice: Money;
    expiresOn: string | null;
    exercisable: Amount;
    exercised: Amount;
    cancelled: Amount;
    lapsed: Amount;
    repurchasable: Amount;
    exerciseBy: string | null;
    exerciseCost: Money;
    spread: { unitPrice: Money; on?: string; exercisable: Money; unvested: Money } | null;
    underwater: boolean | null;
    claimedValue: Money | null;
    mark: string | null;
  }

  type Grant = StockGrant | OptionGrant;

  interface Vesting {
    asOf: string;
    grants: Grant[];
    due?: Due;
  }

  /** What fell due and is not recorded as vested, each tranche at the price of its own day. */
  interface Due {
    tranches: number;
    worth: Money[];
    byCurrency: { currency: string; tranches: number }[];
  }

  /** The commands that would record what is due, oldest first. */
  interface RecordDue {
    asOf: string;
    commands: (Command & { effectiveOn: string; grantId: string })[];
    more: number;
    unscheduled: { grantId: string; units?: string; value?: Money }[];
  }

  interface Upcoming {
    asOf: string;
    days: number;
    entries: UpcomingEntry[];
  }

  interface UpcomingEntry {
    on: string;
    kind:
      | 'FACT'
      | 'VEST'
      | 'CLIFF'
      | 'EVENT_AWAITED'
      | 'EXERCISE_BY'
      | 'EXPIRY'
      | 'BENEFIT_END'
      | 'ANNIVERSARY'
      | 'ELECTION_83B';
    title: string;
    grantId?: string;
    amount?: Money;
    units?: string;
    facts: number[];
  }

  interface StatedClaim {
    amount: Money;
    from: string;
    to: string;
    within?: string;
    employment?: string;
  }

  type Block = 'base' | 'bonus' | 'signOn' | 'equity' | 'benefits';

  type Combination = Record<Block, string> & {
    amount: string;
    difference: string;
    figure?: Figure;
    /** The same amounts under other names; absent where there are none. */
    ways?: Record<Block, string>[];
  };

  interface ClaimAudit {
    claim: StatedClaim;
    verdict: 'STANDARD' | 'EXPLAINED' | 'UNEXPLAINED';
    measures: { measure: Measure; withBenefits: boolean; total: string; difference: string }[];
    combinations: Combination[];
    findings: { code: string; text: string; facts?: number[] }[];
  }

  interface LedgerProblem {
    number: number;
    model: string | null;
    message: string;
  }

  interface Verification {
    at: string;
    intact: boolean;
    careers: number;
    facts: number;
    erased: number;
    problems: LedgerProblem[];
  }

  interface Ledger {
    head: string;
    lastVerification: Verification | null;
    verifying: { at: string; careers: number; of: number } | null;
  }

  interface Comparison {
    intact: boolean;
    problems: LedgerProblem[];
  }

  interface CareerLedger {
    facts: number;
    head: string;
    entries: { number: number; recordedAt: string; link: string }[];
  }
}
