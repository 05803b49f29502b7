-- More for workers that are fed by Kafka: topics whose partitions change, records that are none of ours, workers that fall silent.

CREATE TABLE projection.topic (
    topic    text    PRIMARY KEY,
    topic_id text    NOT NULL,
    strands  integer NOT NULL CHECK (strands > 0)
) WITH (fillfactor = 50);
COMMENT ON TABLE projection.topic IS 'The topics as workers have found them.';
COMMENT ON COLUMN projection.topic.topic_id IS 'Given by the broker: a topic of the same name that was made anew has another.';
COMMENT ON COLUMN projection.topic.strands IS 'The greatest common divisor of all numbers of partitions that it has had. Partitions whose numbers differ by a multiple of it may hold the same key, and are written one after the other.';

CREATE TABLE projection.foreign_record (
    topic         text        NOT NULL,
    partition     integer     NOT NULL,
    topic_id      text        NOT NULL,
    record_offset bigint      NOT NULL,
    error         text        NOT NULL,
    seen_at       timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (topic, partition, topic_id, record_offset));
COMMENT ON TABLE projection.foreign_record IS 'Records of the topics that no relay of ours has published: they were passed over.';

GRANT SELECT, INSERT, UPDATE, DELETE ON projection.topic, projection.foreign_record TO cairn_projector;
GRANT SELECT ON projection.topic, projection.foreign_record TO cairn_query;

-- A worker that freezes while it writes holds its partitions, and whoever claims them waits. A session timeout ends it if it
-- froze between two statements, but not in the middle of a message. So whoever had to wait too long calls this: it ends the
-- workers' sessions that hold partitions and have been waiting for their client for 5 seconds. Returns how many.
--
-- It may end what the schema's owner may, as eventstore.end_silent_writers.
CREATE FUNCTION projection.end_silent_workers() RETURNS integer LANGUAGE plpgsql VOLATILE
SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    silent integer;
    ended integer := 0;
BEGIN
    PERFORM pg_stat_clear_snapshot();
    FOR silent IN
        SELECT DISTINCT a.pid
          FROM pg_locks l JOIN pg_stat_activity a USING (pid)
         WHERE l.locktype = 'relation' AND l.relation = 'projection.partition'::regclass
           AND l.database = (SELECT d.oid FROM pg_database d WHERE d.datname = current_database())
           AND l.mode IN ('RowShareLock', 'RowExclusiveLock') AND l.granted
           AND a.pid <> pg_backend_pid() AND a.wait_event_type = 'Client'
           AND greatest(a.xact_start, a.query_start, a.state_change) < clock_timestamp() - interval '5 seconds'
    LOOP
        BEGIN
            IF pg_terminate_backend(silent) THEN
                ended := ended + 1;
            END IF;
        EXCEPTION WHEN insufficient_privilege THEN
            RAISE WARNING 'Session % stopped while it held partitions, and may not be ended by %', silent, current_user;
        END;
    END LOOP;
    RETURN ended;
END $$;

REVOKE ALL ON FUNCTION projection.end_silent_workers FROM PUBLIC;
GRANT EXECUTE ON FUNCTION projection.end_silent_workers TO cairn_projector;
