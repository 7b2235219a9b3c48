-- The rows of a career are deleted and inserted as a whole under the key of `row_set`, so a key of their own in each
-- table only cost a look-up for each row. They are found by career alone.

-- One row a career: a JSON array of dated spans, which are always read together.
drop table tenure;
create table tenure (
  id varchar(36) not null,
  generation integer not null,
  spans varchar not null
);
create index tenure_of on tenure (id, generation);

alter table growth_history rename to growth_history_before;
create table growth_history (
  id varchar(36) not null,
  generation integer not null,
  steps varchar not null
);
insert into growth_history select id, generation, steps from growth_history_before;
drop table growth_history_before;
create index growth_history_of on growth_history (id, generation);

alter table current_pay rename to current_pay_before;
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
  target_amount numeric(38, 0)
);
insert into current_pay select * from current_pay_before;
drop table current_pay_before;
create index current_pay_of on current_pay (id, generation);

alter table annualized rename to annualized_before;
drop index annualized_on;
create table annualized (
  id varchar(36) not null,
  generation integer not null,
  currency varchar(3) not null,
  valid_from date not null,
  valid_to date not null,
  base numeric(38, 0) not null,
  bonus numeric(38, 0) not null,
  equity numeric(38, 0) not null,
  benefits numeric(38, 0) not null
);
insert into annualized select * from annualized_before;
drop table annualized_before;
create index annualized_of on annualized (id, generation);
-- Holds every column that a sum needs, spans that still hold first: the rows themselves need not be read.
create index annualized_on on annualized
  (generation, valid_to, valid_from, currency, base, bonus, equity, benefits);
