-- What a request recorded, sealed with the key of its career, so that a changed row shows. Rows from before have none; the
-- last of them is gone after 30 days.
alter table idempotency add column seal bytea;
