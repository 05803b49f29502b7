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

DROP FUNCTION eventstore.append, eventstore.take_append_lock;

-- Held until the end of the transaction. Positions are given out under it, so their order is the order of commits.
-- Returns the head. The lock and the look at the head are two statements on purpose: the snapshot of the second is taken
-- when the lock is held.
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

-- Adds the events right behind expected_head, if that is still the head and none of the request keys is stored.
-- Otherwise nothing is written: "head" tells where the log ends, "known_keys" which keys are stored.
-- Arrays run in parallel; an element of "tags" is itself the text of an array. A request's "last_offset" is the number
-- (from 1) of its last event in this call.
CREATE FUNCTION eventstore.append(
    expected_head bigint,
    event_ids uuid[], types text[], versions text[], recorded_micros bigint[], payloads bytea[], metadata bytea[], tags text[],
    hashes bytea[],
    request_keys bytea[], fingerprints bytea[], answers bytea[], last_offsets integer[],
    OUT appended boolean, OUT head bigint, OUT known_keys bytea[])
LANGUAGE plpgsql VOLATILE
SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    appended := false;
    head := eventstore.take_append_lock();
    IF head <> expected_head THEN
        RETURN;
    END IF;
    IF cardinality(request_keys) > 0 THEN
        SELECT array_agg(r.key) INTO known_keys FROM eventstore.request r WHERE r.key = ANY (request_keys);
        IF known_keys IS NOT NULL THEN
            RETURN;
        END IF;
        INSERT INTO eventstore.request (key, fingerprint, answer, last_position)
        SELECT u.key, u.fingerprint, u.answer, expected_head + u.last_offset
          FROM unnest(request_keys, fingerprints, answers, last_offsets) AS u(key, fingerprint, answer, last_offset);
    END IF;
    -- The arrays are unnested side by side in a SELECT list: in FROM each of them would first be copied to a store of
    -- its own, a tenth of the time of a small batch.
    INSERT INTO eventstore.event (position, event_id, type, version, recorded_at, payload, metadata, tags, hash)
    SELECT expected_head + u.n, u.event_id, u.type, u.version,
           timestamptz 'epoch' + u.micros * interval '1 microsecond', u.payload, u.metadata, u.tags::text[], u.hash
      FROM (SELECT generate_subscripts(event_ids, 1) AS n, unnest(event_ids) AS event_id, unnest(types) AS type,
                   unnest(versions) AS version, unnest(recorded_micros) AS micros, unnest(payloads) AS payload,
                   unnest(metadata) AS metadata, unnest(tags) AS tags, unnest(hashes) AS hash) AS u;
    head := expected_head + cardinality(event_ids);
    appended := true;
END $$;

-- The same for one event, in two thirds of the time. The request may be null. Returns the new head; -1 - head if others
-- have appended; null if the request key is stored.
CREATE FUNCTION eventstore.append_one(
    expected_head bigint,
    event_id uuid, type text, version text, recorded_micros bigint, payload bytea, metadata bytea, tags text, hash bytea,
    request_key bytea, fingerprint bytea, answer bytea)
RETURNS bigint LANGUAGE plpgsql VOLATILE
SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    head bigint := eventstore.take_append_lock();
BEGIN
    IF head <> expected_head THEN
        RETURN -1 - head;
    END IF;
    IF request_key IS NOT NULL THEN
        IF EXISTS (SELECT FROM eventstore.request r WHERE r.key = request_key) THEN
            RETURN NULL;
        END IF;
        INSERT INTO eventstore.request VALUES (request_key, fingerprint, answer, expected_head + 1);
    END IF;
    INSERT INTO eventstore.event
    VALUES (expected_head + 1, event_id, type, version, timestamptz 'epoch' + recorded_micros * interval '1 microsecond',
            payload, metadata, tags::text[], hash);
    RETURN expected_head + 1;
END $$;

REVOKE ALL ON FUNCTION eventstore.event_leaf, eventstore.take_append_lock, eventstore.append, eventstore.append_one FROM PUBLIC;
GRANT EXECUTE ON FUNCTION eventstore.event_leaf TO cairn_reader;
GRANT EXECUTE ON FUNCTION eventstore.take_append_lock, eventstore.append, eventstore.append_one TO cairn_writer;
