-- That a career was erased, and when, sealed by the master key, so that a changed row shows: its own key is gone. Rows
-- from before have no seal.
alter table erasure add column seal bytea;
