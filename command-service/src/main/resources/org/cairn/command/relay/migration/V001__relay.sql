-- How far the log has been published to Kafka, and who may publish. Not truth: what is in here can be made again.

DO $$
BEGIN
    -- Roles belong to the cluster: another database may have created them, even at this very moment.
    IF to_regrole('cairn_relay') IS NULL THEN
        BEGIN CREATE ROLE cairn_relay NOLOGIN; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END;
    END IF;
    IF to_regrole('cairn_projector') IS NULL THEN
        BEGIN CREATE ROLE cairn_projector NOLOGIN; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END;
    END IF;
    IF NOT pg_has_role(current_user, 'cairn_relay', 'SET') THEN GRANT cairn_relay TO CURRENT_USER; END IF;
    IF NOT pg_has_role('cairn_relay', 'cairn_reader', 'SET') THEN GRANT cairn_reader TO cairn_relay; END IF;
END $$;

CREATE TABLE relay.lease (
    only_one   boolean     PRIMARY KEY DEFAULT true CHECK (only_one),
    holder     text,
    epoch      bigint      NOT NULL DEFAULT 0,
    expires_at timestamptz NOT NULL DEFAULT '-infinity',
    position   bigint      NOT NULL DEFAULT 0 CHECK (position >= 0)
) WITH (fillfactor = 50);
INSERT INTO relay.lease DEFAULT VALUES;
COMMENT ON TABLE relay.lease IS 'Who publishes the log, and how far it is published. One row.';
COMMENT ON COLUMN relay.lease.epoch IS 'Goes up with every holder: a holder that is late can change nothing any more.';
COMMENT ON COLUMN relay.lease.expires_at IS 'By the clock of the database. Then anybody may take the lease.';
COMMENT ON COLUMN relay.lease.position IS 'Everything up to here is in the topics.';

CREATE TABLE relay.published (
    topic       text    NOT NULL,
    partition   integer NOT NULL,
    topic_id    text    NOT NULL,
    next_offset bigint  NOT NULL,
    PRIMARY KEY (topic, partition)
) WITH (fillfactor = 50);
COMMENT ON TABLE relay.published IS 'Where the records of each partition end that hold the log up to relay.lease.position. Changes in one transaction with it.';
COMMENT ON COLUMN relay.published.topic_id IS 'Given by the broker: a topic of the same name that was made anew has another.';
COMMENT ON COLUMN relay.published.next_offset IS 'Behind the last of them. Whoever has read so far knows the log up to that position, as far as it is in this partition.';

GRANT USAGE ON SCHEMA relay TO cairn_relay, cairn_projector;
GRANT SELECT, UPDATE ON relay.lease TO cairn_relay;
GRANT SELECT, INSERT, UPDATE, DELETE ON relay.published TO cairn_relay;
GRANT SELECT ON relay.lease, relay.published TO cairn_projector;
