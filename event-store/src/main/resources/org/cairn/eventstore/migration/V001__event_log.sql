-- Truth. Events are added, never changed: neither grants nor triggers let anybody update, delete or truncate.

DO $$
BEGIN
    -- Roles belong to the cluster: another database may have created them, even at this very moment.
    IF to_regrole('cairn_writer') IS NULL THEN
        BEGIN CREATE ROLE cairn_writer NOLOGIN; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END;
    END IF;
    IF to_regrole('cairn_reader') IS NULL THEN
        BEGIN CREATE ROLE cairn_reader NOLOGIN; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END;
    END IF;
    IF NOT pg_has_role(current_user, 'cairn_writer', 'SET') THEN GRANT cairn_writer TO CURRENT_USER; END IF;
    IF NOT pg_has_role(current_user, 'cairn_reader', 'SET') THEN GRANT cairn_reader TO CURRENT_USER; END IF;
END $$;

CREATE TABLE eventstore.event (
    position    bigint      PRIMARY KEY CHECK (position > 0),
    event_id    uuid        NOT NULL UNIQUE,
    type        text        NOT NULL,
    version     text        NOT NULL,
    recorded_at timestamptz NOT NULL,
    payload     bytea       NOT NULL,
    metadata    bytea       NOT NULL,
    tags        text[]      NOT NULL
) WITH (autovacuum_vacuum_insert_scale_factor = 0.05, autovacuum_analyze_scale_factor = 0.02);
COMMENT ON TABLE eventstore.event IS 'All events in the order in which they were committed. Truth; insert-only.';
COMMENT ON COLUMN eventstore.event.position IS '1, 2, 3, … in commit order, without a gap.';
COMMENT ON COLUMN eventstore.event.recorded_at IS 'When the publisher created the event, by its clock. Not the order of the log.';
COMMENT ON COLUMN eventstore.event.metadata IS 'A JSON object of strings, UTF-8.';
COMMENT ON COLUMN eventstore.event.tags IS 'Each key=value; a key holds no "=".';

-- No pending list: with one, now and then an append has to merge it and takes a hundred times longer.
CREATE INDEX event_tags ON eventstore.event USING gin (tags) WITH (fastupdate = off);
-- Events come in almost ascending time, so a few bytes per megabyte of table are enough to find a moment.
CREATE INDEX event_recorded_at ON eventstore.event USING brin (recorded_at) WITH (pages_per_range = 32, autosummarize = on);

CREATE TABLE eventstore.request (
    key           bytea  PRIMARY KEY,
    fingerprint   bytea  NOT NULL,
    answer        bytea  NOT NULL,
    last_position bigint NOT NULL
);
COMMENT ON TABLE eventstore.request IS 'Requests that were appended, each in one transaction with its events. Truth; insert-only.';
COMMENT ON COLUMN eventstore.request.last_position IS 'Position of the last event of the request.';

CREATE FUNCTION eventstore.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% on %.% is refused: the table is insert-only', TG_OP, TG_TABLE_SCHEMA, TG_TABLE_NAME
        USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON eventstore.event
    FOR EACH STATEMENT EXECUTE FUNCTION eventstore.refuse_change();
CREATE TRIGGER insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON eventstore.request
    FOR EACH STATEMENT EXECUTE FUNCTION eventstore.refuse_change();
-- Otherwise session_replication_role = replica would switch them off.
ALTER TABLE eventstore.event ENABLE ALWAYS TRIGGER insert_only;
ALTER TABLE eventstore.request ENABLE ALWAYS TRIGGER insert_only;

-- Nothing is ever in it: it is there to be locked. An advisory lock could be taken, and kept, by anybody who may connect.
CREATE TABLE eventstore.append_lock ();

-- Held until the end of the transaction. Positions are given out under it, so their order is the order of commits.
CREATE FUNCTION eventstore.take_append_lock() RETURNS void LANGUAGE plpgsql VOLATILE
SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    LOCK TABLE eventstore.append_lock IN EXCLUSIVE MODE;
END $$;

-- Adds the events right behind expected_head, if that is still the head and none of the request keys is stored.
-- Otherwise nothing is written: "head" tells where the log ends, "known_keys" which keys are stored.
-- Arrays run in parallel; an element of "tags" is itself the text of an array. A request's "last_offset" is the number
-- (from 1) of its last event in this call.
--
-- The lock and the look at the head are two statements on purpose: the snapshot of the second is taken when the lock is held.
CREATE FUNCTION eventstore.append(
    expected_head bigint,
    event_ids uuid[], types text[], versions text[], recorded_micros bigint[], payloads bytea[], metadata bytea[], tags text[],
    request_keys bytea[], fingerprints bytea[], answers bytea[], last_offsets integer[],
    OUT appended boolean, OUT head bigint, OUT known_keys bytea[])
LANGUAGE plpgsql VOLATILE
SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    appended := false;
    IF current_setting('transaction_isolation') <> 'read committed' THEN
        RAISE EXCEPTION 'Appending needs the isolation level read committed: an older snapshot does not show the head'
            USING ERRCODE = 'invalid_transaction_state';
    END IF;
    PERFORM eventstore.take_append_lock();
    SELECT coalesce(max(e.position), 0) INTO head FROM eventstore.event e;
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
    INSERT INTO eventstore.event (position, event_id, type, version, recorded_at, payload, metadata, tags)
    SELECT expected_head + u.n, u.event_id, u.type, u.version,
           timestamptz 'epoch' + u.micros * interval '1 microsecond', u.payload, u.metadata, u.tags::text[]
      FROM unnest(event_ids, types, versions, recorded_micros, payloads, metadata, tags)
           WITH ORDINALITY AS u(event_id, type, version, micros, payload, metadata, tags, n);
    head := expected_head + cardinality(event_ids);
    appended := true;
END $$;

REVOKE ALL ON FUNCTION eventstore.refuse_change, eventstore.take_append_lock, eventstore.append FROM PUBLIC;
GRANT USAGE ON SCHEMA eventstore TO cairn_writer, cairn_reader;
GRANT SELECT ON eventstore.event TO cairn_reader;
-- No INSERT either: the only way in is the function, which gives out the positions.
GRANT SELECT ON eventstore.event, eventstore.request TO cairn_writer;
GRANT EXECUTE ON FUNCTION eventstore.take_append_lock, eventstore.append TO cairn_writer;
