-- Read models: what the facts of a career amount to, as dated spans, so that "current" is right on any day without a
-- new fact. All rows of a career are a pure function of its facts, carry no truth of their own, and are replaced as a
-- whole. Several generations can stand side by side: readers see the current one, a rebuild fills the next one.
-- Spans are half-open, [valid_from, valid_to); 9999-12-31 stands for "goes on". Amounts are whole minor units.

-- state: CURRENT (readers see it; there is exactly one) or BUILDING (a rebuild fills it). Commands write to both.
-- shape: which version of the program's rows it holds; another one than the program's is rebuilt at the start.
-- owner and beat: the process that builds it, and when (epoch milliseconds) it was last alive.
create table read_model_generation (
  generation integer primary key,
  state varchar(8) not null,
  shape integer not null,
  owner varchar(36),
  beat bigint
);
-- Shape 0 is none: the first start of this version makes the rows of what an earlier one recorded.
insert into read_model_generation (generation, state, shape) values (1, 'CURRENT', 0);

-- That a career has its rows in a generation, and which facts they rest on.
create table row_set (
  id varchar(36) not null,
  generation integer not null,
  version integer not null,
  recorded_at varchar(24) not null,
  primary key (id, generation)
);

-- Who somebody is, where, as what, and at which pay.
create table current_pay (
  id varchar(36) not null,
  generation integer not null,
  valid_from date not null,
  valid_to date not null,
  name varchar,
  employer varchar,
  title varchar,
  level varchar,
  team varchar,
  location varchar,
  manager varchar,
  employment_type varchar,
  employed_since date,
  currency varchar(3),
  base numeric(38, 0),
  target_percent numeric(38, 10),
  target_currency varchar(3),
  target_amount numeric(38, 0),
  primary key (id, generation, valid_from)
);

-- Service: the days counted before the span began, and since when title and level have been held. The tenure of a
-- day is these, plus the days since.
create table tenure (
  id varchar(36) not null,
  generation integer not null,
  valid_from date not null,
  valid_to date not null,
  employer varchar,
  employed_since date,
  ended_on date,
  days_before integer not null,
  days_before_with_employer integer not null,
  rehired boolean not null,
  title_since date,
  level_since date,
  primary key (id, generation, valid_from)
);

-- The steps of a career and what each did to the pay, in the order of the timeline: a JSON array. They are always read
-- together, and a row for each would be half of all rows.
create table growth_history (
  id varchar(36) not null,
  generation integer not null,
  steps varchar not null,
  primary key (id, generation)
);

-- ANNUALIZED, per currency, rounded as it is shown: the sums over all careers add these.
create table annualized (
  id varchar(36) not null,
  generation integer not null,
  currency varchar(3) not null,
  valid_from date not null,
  valid_to date not null,
  base numeric(38, 0) not null,
  bonus numeric(38, 0) not null,
  equity numeric(38, 0) not null,
  benefits numeric(38, 0) not null,
  primary key (id, generation, currency, valid_from)
);
-- Holds every column that a sum needs, spans that still hold first: the rows themselves need not be read.
create index annualized_on on annualized
  (generation, valid_to, valid_from, currency, base, bonus, equity, benefits);
