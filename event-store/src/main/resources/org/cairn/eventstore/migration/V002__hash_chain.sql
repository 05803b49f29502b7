-- The log becomes tamper-evident: each row carries a hash over the hash before it and over what the row itself holds.
-- The format is told in the documentation of the Java class EventHash; this is the same once more, independent of it.

CREATE FUNCTION eventstore.event_leaf(e eventstore.event) RETURNS bytea LANGUAGE sql IMMUTABLE
SET search_path = pg_catalog, pg_temp
RETURN sha256('\x00'::bytea
    || uuid_send(e.event_id)
    || int8send((extract(epoch FROM e.recorded_at) * 1000000)::bigint)
    || int4send(octet_length(e.type)) || convert_to(e.type, 'UTF8')
    || int4send(octet_length(e.version)) || convert_to(e.version, 'UTF8')
    || int4send(octet_length(e.payload)) || e.payload
    || int4send(octet_length(e.metadata)) || e.metadata
    || int4send(cardinality(e.tags))
    || coalesce((SELECT string_agg(int4send(octet_length(t.tag)) || convert_to(t.tag, 'UTF8'), ''::bytea ORDER BY t.n)
                   FROM unnest(e.tags) WITH ORDINALITY AS t(tag, n)), ''::bytea));
COMMENT ON FUNCTION eventstore.event_leaf IS 'The hash of one event by itself: a leaf after RFC 9162.';

ALTER TABLE eventstore.event ADD COLUMN hash bytea;
COMMENT ON COLUMN eventstore.event.hash IS
    'SHA-256 of 0x02, the hash of the event before (32 zero bytes before the first), and event_leaf of the row.';

-- Rows that are there already are the only ones that ever change.
ALTER TABLE eventstore.event DISABLE TRIGGER insert_only;
DO $$
DECLARE
    e eventstore.event;
    chain bytea := decode(repeat('00', 32), 'hex');
BEGIN
    FOR e IN SELECT * FROM eventstore.event ORDER BY position LOOP
        chain := sha256('\x02'::bytea || chain || eventstore.event_leaf(e));
        UPDATE eventstore.event SET hash = chain WHERE position = e.position;
    END LOOP;
END $$;
ALTER TABLE eventstore.event ENABLE ALWAYS TRIGGER insert_only;
ALTER TABLE eventstore.event ALTER COLUMN hash SET NOT NULL, ADD CHECK (octet_length(hash) = 32);

-- Positions are given out by who appends: the one behind the head, as it is known to be committed. Of two who give out the
-- same, the primary key lets the second wait for the first and then fail. So the position n + 1 can be had only by who
-- has seen n committed, and no lock is needed for positions to be dense and in commit order.
DROP FUNCTION eventstore.append, eventstore.take_append_lock;
GRANT INSERT ON eventstore.event, eventstore.request TO cairn_writer;

-- Whoever appends also inserts nothing into append_lock, and so shares a lock with all others who append. A lock on the
-- event table itself would not do: VACUUM and CREATE INDEX CONCURRENTLY, which take long, would keep it from being had.
GRANT INSERT ON eventstore.append_lock TO cairn_writer;
ALTER TABLE eventstore.append_lock ADD CONSTRAINT append_lock_is_empty CHECK (false);

-- For who was overtaken again and again: nobody else appends until the end of the transaction. Returns the head. The lock
-- and the look at the head are two statements on purpose: the snapshot of the second is taken when the lock is held.
CREATE FUNCTION eventstore.take_append_lock() RETURNS bigint LANGUAGE plpgsql VOLATILE
SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF current_setting('transaction_isolation') <> 'read committed' THEN
        RAISE EXCEPTION 'Appending needs the isolation level read committed: an older snapshot does not show the head'
            USING ERRCODE = 'invalid_transaction_state';
    END IF;
    LOCK TABLE eventstore.append_lock IN EXCLUSIVE MODE;
    RETURN coalesce((SELECT e.position FROM eventstore.event e ORDER BY e.position DESC LIMIT 1), 0);
END $$;

REVOKE ALL ON FUNCTION eventstore.event_leaf, eventstore.take_append_lock FROM PUBLIC;
GRANT EXECUTE ON FUNCTION eventstore.event_leaf TO cairn_reader;
GRANT EXECUTE ON FUNCTION eventstore.take_append_lock TO cairn_writer;
