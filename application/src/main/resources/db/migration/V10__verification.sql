-- How far a verification is (RUNNING), so that another process can go on with one that was stopped, and what the last one
-- found (DONE). `owner` and `beat`: the process at it, and when (epoch milliseconds) it was last alive. `after_id`: all
-- careers up to this one were looked at.
create table verification (
  state varchar(8) primary key,
  began_at varchar(24) not null,
  owner varchar(36) not null,
  beat bigint not null,
  after_id varchar(36),
  found varchar
);

-- What the running verification found of each career that it has looked at. `version` and `erased`: what the rows in
-- `career` and `erasure` said; a career of which they say something else by the end is looked at once more. `number` and
-- `link`: of its last fact, as computed. `problems`: JSON.
create table verified_career (
  id varchar(36) primary key,
  version bigint,
  erased bigint,
  chained boolean not null,
  facts bigint not null,
  number bigint,
  link bytea,
  compared integer not null,
  requests integer not null,
  unsealed_requests integer not null,
  notes integer not null,
  unsealed_notes integer not null,
  problems varchar
);
