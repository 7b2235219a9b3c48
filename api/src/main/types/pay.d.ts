/** States, totals, and how they came about. */
declare namespace Api {
  /** Totals at a glance. */
  interface Short {
    currency: string;
    components: Record<Component, string>;
    total: string;
    totalWithBenefits: string;
  }

  interface MeasureTotals {
    measure: Measure;
    totals: Short[];
  }

  interface Span {
    period: string;
    days: number;
  }

  interface Tenure {
    total: Span | null;
    withEmployer: Span | null;
    inTitle: Span | null;
    /** Of each employment in force, in the order of the state. */
    employments: InEmployment[];
  }

  interface InEmployment {
    employmentId: string;
    employer: string;
    withEmployer: Span;
    inTitle: Span;
  }

  interface Job {
    employmentId: string;
    side: boolean;
    employer: string;
    title: string;
    level: string | null;
    team: string | null;
    location: string | null;
    manager: string | null;
    employmentType: string | null;
    since: string;
    baseSalary: PayRate;
    annual: Money;
    fte: string;
    paidSalary: Money;
    bonusTarget: BonusTarget | null;
    onLeave: boolean;
  }

  interface State {
    careerId: string;
    name: string | null;
    version: number;
    asOf: string;
    knownAt: string;
    employment: Job | null;
    /** All in force: the main one first, then by their first day. */
    employments: Job[];
    compensation: MeasureTotals;
    tenure: Tenure;
  }

  /** A step of a replay in brief: what is absent is as in the step before, and the fact as it was recorded. */
  interface ReplayStep {
    step: number;
    asOf: string;
    number?: number;
    fact?: DatedFact;
    reason?: string;
    grantId?: string;
    name?: string;
    employments?: Job[];
  }

  interface SeriesPoint {
    from: string;
    to: string;
    totals: Short[];
    facts: number[];
  }

  interface Period extends DateRange {
    totals: Short[];
    facts: number[];
    /** From the beginning of the window, where it was asked for. */
    soFar?: Short[];
    /** Of realized: what fell due in it and is not recorded; absent where nothing is. */
    due?: Due;
  }

  /** A measure by calendar years or months of a window. */
  interface Periods {
    measure: Measure;
    by: 'YEAR' | 'MONTH';
    periods: Period[];
    whole: { totals: Short[]; due?: Due };
  }

  interface Figure {
    op: 'FACT' | 'TRANCHE' | 'SUM' | 'PRODUCT' | 'ROUND';
    amount: string;
    currency: string;
    exact?: string;
    ratio?: string;
    label: string;
    formula?: string;
    mark?: string;
    facts?: number[];
    parts?: Figure[];
  }

  interface FigureTotal {
    currency: string;
    components: Record<Component, Figure>;
    total: Figure;
    totalWithBenefits: Figure;
  }

  /** On one day, or over a window whose last day is the one before `to`. */
  interface Compensation {
    measure: Measure;
    asOf?: string;
    from?: string;
    to?: string;
    totals: FigureTotal[];
    /** What fell due in the window and is not recorded; absent where nothing is. */
    due?: Due;
  }
}
