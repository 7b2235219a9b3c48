-- The steps of a career in parts of some steps each, in order: a fact that comes last writes the last part anew, and not
-- all of them. more: whether another part follows, so that a missing one shows. Rows of older shapes are one part.
alter table growth_history add column part integer default 0 not null;
alter table growth_history add column more boolean default false not null;
