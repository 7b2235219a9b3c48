/** Careers, commands, files, and the description of the API from which forms are read. */
declare namespace Api {
  interface CareersEntry {
    careerId: string;
    name: string | null;
    employer: string | null;
    title: string | null;
    level: string | null;
    /** Where they were asked for. */
    totals?: Short[];
  }

  interface OfAllCareers {
    asOf: string;
    careers: number;
    totals: Short[];
  }

  interface Careers {
    careers: CareersEntry[];
    page: number;
    size: number;
    total: number;
  }

  /** A command as a form sends it: whether it is one is for the server to judge. */
  interface Command {
    type: string;
    effectiveOn?: unknown;
    [field: string]: unknown;
  }

  interface Recorded {
    careerId: string;
    version: number;
    facts: RecordedFact[];
  }

  interface Side {
    state: State;
    measures: MeasureTotals[];
    vesting: Grant[];
  }

  interface Warning {
    code: string;
    path: string;
    line?: number;
    message: string;
  }

  interface DryRun {
    asOf: string;
    from: string | null;
    to: string | null;
    facts: RecordedFact[];
    warnings: Warning[];
    before: Side | null;
    after: Side;
    /** Of every grant of an employment that would end; absent where none would. */
    atStake?: AtStake[];
  }

  interface AtStake {
    grantId: string;
    forfeited: Amount;
    /** Of stock. */
    worth?: Money;
    /** Of options, as what follows. */
    exercisable?: Amount;
    exerciseBy?: string | null;
    exerciseCost?: Money;
  }

  interface Import {
    careerId: string;
    version: number;
    facts: RecordedFact[];
    notes: { line: number; message: string }[];
    warnings: Warning[];
    results: { line: number; path?: string; facts: number[]; why?: string }[];
  }

  interface ProblemField {
    path: string;
    line?: number;
    code: string;
    message: string;
  }

  /** problem+json, of which an answer from elsewhere may have nothing. */
  interface ProblemBody {
    status?: number;
    code?: string;
    title?: string;
    detail?: string;
    fields?: ProblemField[];
    facts?: number[];
  }

  /** What a request may be asked with; what is empty is not sent. */
  type Query = Record<string, string | number | boolean | null | undefined>;

  interface Schema {
    $ref?: string;
    type?: string | string[];
    format?: string;
    pattern?: string;
    description?: string;
    default?: unknown;
    const?: string;
    enum?: (string | null)[];
    properties?: Record<string, Schema>;
    required?: string[];
    items?: Schema;
    allOf?: Schema[];
    oneOf?: Schema[];
    anyOf?: Schema[];
    'x-fact'?: string;
  }

  interface Operation {
    requestBody?: { content?: Record<string, { schema?: Schema; examples?: Record<string, { summary?: string }> }> };
  }

  interface Description {
    paths?: Record<string, { post?: Operation }>;
    components: { schemas: Record<string, Schema> };
  }
}
