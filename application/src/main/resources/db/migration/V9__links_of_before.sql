-- What was recorded before links were kept.
update career set linked = version,
  link = (select l.link from link l where l.id = career.id and l.number = career.version);
update erasure set link = (select l.link from link l where l.id = erasure.id and l.number = erasure.version);
