/** What the API answers and takes, as far as the page reads it. Amounts, units and percents are decimal strings. */
declare namespace Api {
  interface Money {
    amount: string;
    currency: string;
  }

  /** Money for a unit of time; of a year it says no unit. */
  interface PayRate extends Money {
    per?: string;
    perYear?: string;
  }

  /** Units as text, or money. */
  type Amount = string | Money;

  type Component = 'BASE' | 'BONUS' | 'EQUITY' | 'BENEFITS';
  type Measure = 'ANNUALIZED' | 'REALIZED' | 'GRANTED' | 'FIRST_YEAR';

  interface DateRange {
    from: string;
    to: string;
  }

  /* Facts. The page shows what it finds: each field is there in the facts that have it. */

  type BonusTarget = { percent?: string; amount?: Money };

  interface Metric {
    name: string;
    unit: string;
    change?: string;
    from?: string;
    to?: string;
  }

  interface CashBenefit {
    amount: Money;
    period: string;
  }

  interface VestingSegment {
    occurrences: number;
    period: number;
    periodType: string;
    percentage: string;
    cliff?: { occurrence: number; percentage: string };
    event?: string;
  }

  interface VestingTerms {
    start?: string;
    segments: VestingSegment[];
    heldUntil?: string;
  }

  interface Fact {
    type: string;
    effectiveOn?: string;
    note?: string;
    source?: string;
    name: string;
    employer: string;
    employment?: string;
    employmentId?: string;
    side?: boolean;
    title: string;
    level?: string;
    team?: string;
    location?: string;
    manager?: string;
    employmentType?: string;
    baseSalary: PayRate;
    fte: string;
    bonusTarget: BonusTarget;
    reason: string;
    kind: string;
    amount: Money;
    forPeriod?: DateRange;
    fact: number;
    replacement: Fact;
    grantId: string;
    value?: Money;
    units?: string;
    unitPrice: Money;
    marketValue?: Money;
    withheldUnits?: string;
    accelerated?: boolean;
    exercisePrice: Money;
    expiresOn?: string;
    method?: string;
    price: Money;
    vesting?: VestingTerms;
    event: string;
    fraction?: string;
    ratio: string;
    benefitId: string;
    cash?: CashBenefit;
    payPercent?: string;
    pausesVesting?: boolean;
    severity?: string;
    role?: string;
    impact?: string;
    lesson?: string;
    durationDays?: number;
    category?: string;
    metrics?: Metric[];
    status?: string;
  }

  interface RecordedFact {
    number: number;
    /** Absent in a correction, which holds from when it was recorded. */
    effectiveOn?: string;
    recordedAt: string;
    recordedBy: string;
    fact: Fact;
    status: 'CURRENT' | 'CORRECTED' | 'RETRACTED';
    /** The employment that the fact is about; absent where it is about none. */
    employmentId?: string;
    employer?: string;
  }

  /** What an event says: facts were recorded of a career, which has this version with them. */
  interface Told {
    careerId: string;
    version: number;
  }

  /** A fact with its day, as the replay has it. */
  type DatedFact = RecordedFact & { effectiveOn: string };
}
