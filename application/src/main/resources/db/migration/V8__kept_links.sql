-- The newest link of each career, kept where its version is, so that the head of the store is read without a look at every
-- link. `linked` is the number of the fact whose link is kept: a node of an earlier version moves `version` on alone, and
-- then the link is looked up.
alter table career add column linked bigint;
alter table career add column link bytea;
alter table erasure add column link bytea;
