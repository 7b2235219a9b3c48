-- Which format the store's facts are of: the highest of any. Whoever records something of a higher one raises it in the
-- same transaction, and a version that does not know it answers nothing. Facts from before are of the first.
insert into store_note (name, content) values ('format', '1');
