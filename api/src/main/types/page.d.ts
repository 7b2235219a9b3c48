/** What the parts of the page hand each other. */
declare namespace Page {
  type Career = import('../resources/static/js/career.js').Career;
  type Problem = import('../resources/static/js/problem.js').Problem;
  type Drawn = import('lit').TemplateResult | import('lit').TemplateResult[] | symbol;

  /** The address of the page, see address.js. */
  interface Address {
    career?: string;
    on?: string;
    known?: string;
    measure: string;
    employment?: string;
    window: string;
    days: string;
    since: string;
    by?: string;
    view: string;
    figure?: string;
    fact?: string;
    find?: string;
    against?: string;
    believed?: string;
    claim?: string;
    currency?: string;
    from?: string;
    to?: string;
    within?: string;
    kind?: string;
    span?: string;
    price?: string;
    sort?: string;
    without?: string;
    record?: string;
    of?: string;
  }

  /** What is to change in an address; null takes a part away. */
  type Changes = { [Name in keyof Address]?: string | number | null };

  /** What every view is told. */
  interface Shared {
    career: Career;
    date: string;
    resting: boolean;
    address: Address;
    figures: Figures;
  }

  /** An employment of a career, from its hire to its end, which may be still to come. */
  interface Employment {
    id: string;
    employer: string;
    title: string;
    from: string;
    to?: string;
  }

  /** A step of a career: what happened, or what time alone changed, and what holds after it. */
  interface Line {
    fact: Api.DatedFact | null;
    reason?: string;
    grantId?: string;
    state: Pick<Api.State, 'asOf' | 'name' | 'employment' | 'employments'>;
  }

  interface Moved {
    date: string;
    settle?: boolean;
  }

  interface Recorded {
    careerId: string;
    date: string | null;
    /** Whether the form stays for another one. */
    another?: boolean;
  }

  /** What a date field was told: a date, or null with what was typed instead. */
  interface DateTyped {
    date: string | null;
    text: string;
  }

  /** The career in which a form records; of version 0: it begins by that. */
  interface Place {
    id: string;
    version?: number;
  }

  /** The id for a career that begins; `taken` is who has the one that its name says. */
  interface NewId extends Place {
    taken: Api.State | null;
  }

  /* Questions to the server and what became of them, see asked/answers.js. */

  interface OfACareer {
    career: string;
    version?: number;
    edition?: number;
  }

  /** What became known of a career: that it has another version, 0 where it is gone. Of any, or of an unknown one: absent. */
  interface Told {
    careerId?: string;
    version?: number;
  }

  /** One for each of several. */
  type QuestionOf<What> = What extends string ? OfACareer & { what: What; query: Api.Query } : never;
  type Figures = QuestionOf<'compensation'>;

  type Question =
    | { what: 'careers'; query: Api.Query; edition?: number; version?: number }
    | { what: 'all-careers'; query: Api.Query; edition: number }
    | { what: 'career'; career: string; knownAt: string | null; edition: number }
    | QuestionOf<'state' | 'growth' | 'changes' | 'vesting' | 'upcoming' | 'due' | 'periods'>
    | Figures
    | (OfACareer & { what: 'claim'; query: Api.Query; claim: Api.StatedClaim })
    | { what: 'ledger'; version?: number }
    | (OfACareer & { what: 'chain' })
    | { what: 'new-id'; base: string; edition: number }
    | { what: 'forms' }
    | (OfACareer & { what: 'preview'; commands: Api.Command | Api.Command[]; query: Api.Query });

  interface Values {
    careers: Api.Careers;
    'all-careers': Api.OfAllCareers;
    career: Career;
    state: Api.State;
    growth: Api.Growth;
    changes: Api.Changes;
    vesting: Api.Vesting;
    upcoming: Api.Upcoming;
    due: Api.RecordDue;
    periods: Api.Periods;
    compensation: Api.Compensation;
    claim: Api.ClaimAudit;
    ledger: Api.Ledger;
    chain: Api.CareerLedger;
    'new-id': NewId;
    forms: Forms;
    preview: Api.DryRun;
  }

  type Asking = { state: 'asking'; question?: Question; value?: undefined; problem?: undefined };
  type Failed = { state: 'failed'; question: Question; problem: Problem; trying?: boolean; value?: undefined };
  type Given<Value> = { state: 'there' | 'none'; question?: Question; value: Value; problem?: undefined };
  type Answer<Value> = Asking | Failed | Given<Value>;
  type AnswerTo<Asked extends Question> = Answer<Values[Asked['what']]>;

  /** Who holds a question, and is drawn anew when its state changes. */
  interface Holder {
    requestUpdate(): void;
  }

  /* Forms, read from the description of the API, see record/command-schema.js. */

  type Kind =
    | 'text'
    | 'date'
    | 'whole'
    | 'decimal'
    | 'share'
    | 'yes-no'
    | 'choice'
    | 'money'
    | 'rate'
    | 'texts'
    | 'list'
    | 'group'
    | 'either'
    | 'any';

  /** One value of a form. What a kind needs besides is there in the fields of that kind. */
  interface Value {
    kind: Kind;
    description?: string;
    values?: string[];
    item?: Value;
    fields?: Field[];
    options?: Value[];
  }

  type Field = Value & { name: string; required: boolean };
  type Form = Field[] & { summary?: string; fact?: string };
  type Forms = Map<string, Form>;

  /** What was typed into a form, in the shape of the command that it becomes. */
  type Draft = Record<string, unknown>;

  interface Mistake {
    path: string;
    message: string;
  }
}

interface HTMLElementEventMap {
  move: CustomEvent<Page.Moved>;
  go: CustomEvent<Page.Changes>;
  recorded: CustomEvent<Page.Recorded>;
}

interface HTMLElementTagNameMap {
  'career-page': import('../resources/static/js/page.js').CareerPage;
  'command-form': HTMLElement & { updateComplete: Promise<boolean> };
  'due-form': import('../resources/static/js/record/due-form.js').DueForm;
  'import-sheet': import('../resources/static/js/record/import-sheet.js').ImportSheet;
  'keys-card': import('../resources/static/js/keys-card.js').KeysCard;
  'more-menu': import('../resources/static/js/careers/more-menu.js').MoreMenu;
  'pay-table-form': import('../resources/static/js/record/pay-table-form.js').PayTableForm;
  'print-card': import('../resources/static/js/careers/print-card.js').PrintCard;
  'record-form': import('../resources/static/js/record/record-form.js').RecordForm;
}
