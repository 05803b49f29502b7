-- A read model that was built anew may hold other facts at the same position; and when another month is over, the window moves.
ALTER TABLE reports.computed ADD COLUMN generation integer NOT NULL DEFAULT 0,
                             ADD COLUMN today date NOT NULL DEFAULT '-infinity';
COMMENT ON COLUMN reports.computed.generation IS 'Of the read model bi that the facts were read from.';
COMMENT ON COLUMN reports.computed.today IS 'A day of the month that was not over yet.';
