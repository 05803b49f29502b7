-- Control table: events that somebody decided to leave out of a read model. It outlives the generations: a rebuild leaves them out, too.

CREATE TABLE projection.skipped (
    read_model text        NOT NULL,
    position   bigint      NOT NULL,
    sequence   text        NOT NULL,
    error      text        NOT NULL,
    reason     text        NOT NULL CHECK (length(trim(reason)) > 0),
    skipped_by text        NOT NULL CHECK (length(trim(skipped_by)) > 0),
    skipped_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (read_model, position));
COMMENT ON TABLE projection.skipped IS 'Events that are left out of a read model, in every generation, because somebody said so.';
COMMENT ON COLUMN projection.skipped.error IS 'Why the event was parked.';
COMMENT ON COLUMN projection.skipped.reason IS 'Why it may be left out, in the words of who decided it.';
COMMENT ON COLUMN projection.skipped.skipped_by IS 'Who decided it.';

-- Never silent: what was skipped stays on record.
GRANT SELECT, INSERT ON projection.skipped TO cairn_projector;
GRANT SELECT ON projection.skipped TO cairn_query;
