-- A client that freezes in the middle of an append, or while it holds the append lock, stops everybody who writes. The
-- session timeouts end it if it froze between two statements of a transaction; but not in the middle of a message, of
-- COPY, or between the messages of one statement: there the server waits for the rest, and lets no timeout interrupt that.
--
-- So whoever had to wait too long calls this. It ends the sessions that have written events, or hold the lock, and have
-- been waiting for their client for 5 seconds. Returns how many.
--
-- It may end what the schema's owner may: sessions of the owner's own, which the writers' are as they log in as the owner
-- and become cairn_writer, or any if the owner is a superuser or a member of pg_signal_backend and pg_read_all_stats.
CREATE FUNCTION eventstore.end_silent_writers() RETURNS integer LANGUAGE plpgsql VOLATILE
SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    suspects text[];
    still text[];
    suspect text;
    ended integer := 0;
BEGIN
    -- Twice: who has just got the lock after a long wait may be waiting for its client for the blink of an eye.
    FOR look IN 1..2 LOOP
        PERFORM pg_stat_clear_snapshot();
        SELECT array_agg(DISTINCT a.pid || ' ' || greatest(a.xact_start, a.query_start, a.state_change))
          INTO still
          FROM pg_locks l JOIN pg_stat_activity a USING (pid)
         WHERE l.locktype = 'relation'
           AND l.relation IN ('eventstore.event'::regclass, 'eventstore.append_lock'::regclass)
           AND l.database = (SELECT d.oid FROM pg_database d WHERE d.datname = current_database())
           AND l.mode IN ('RowExclusiveLock', 'ShareRowExclusiveLock', 'ExclusiveLock') AND l.granted
           AND a.wait_event_type = 'Client'
           AND greatest(a.xact_start, a.query_start, a.state_change) < clock_timestamp() - interval '5 seconds';
        IF still IS NULL THEN
            RETURN 0;
        END IF;
        IF look = 1 THEN
            suspects := still;
            PERFORM pg_sleep(0.1);
        END IF;
    END LOOP;
    FOREACH suspect IN ARRAY still LOOP
        IF suspect = ANY (suspects) THEN
            BEGIN
                IF pg_terminate_backend(split_part(suspect, ' ', 1)::integer) THEN
                    ended := ended + 1;
                END IF;
            EXCEPTION WHEN insufficient_privilege THEN
                RAISE WARNING 'Session % stopped in the middle of an append, and may not be ended by %', suspect, current_user;
            END;
        END IF;
    END LOOP;
    RETURN ended;
END $$;

REVOKE ALL ON FUNCTION eventstore.end_silent_writers FROM PUBLIC;
GRANT EXECUTE ON FUNCTION eventstore.end_silent_writers TO cairn_writer;
