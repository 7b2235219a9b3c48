-- What is true of a career on any day: one row a career, from which its questions are answered. Each text is a JSON
-- array of dated spans. There is none while the rows of an older shape wait for their rebuild: facts answer then.
drop table tenure;
create table career_state (
  id varchar(36) not null,
  generation integer not null,
  first_day date,
  persons varchar not null,
  annualized varchar not null,
  services varchar not null
);
create index career_state_of on career_state (id, generation);

-- What the list of careers shows and searches, as dated spans.
create table career_list (
  id varchar(36) not null,
  generation integer not null,
  valid_from date not null,
  valid_to date not null,
  name varchar,
  employer varchar,
  title varchar,
  level varchar
);
insert into career_list
  select id, generation, valid_from, valid_to, name, employer, title, level from current_pay;
drop table current_pay;
create index career_list_of on career_list (id, generation);
