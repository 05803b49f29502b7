-- Truth. What was sealed, in parts, under the learner's own key: number and hash of it are in the log, for good. Goes with
-- the learner. A row whose hash no event names is of a request that was cut off, and harmless.
CREATE TABLE sealed_document (
    document     uuid NOT NULL,
    content_hash text NOT NULL CHECK (content_hash ~ '^[0-9a-f]{64}$'),
    field        text NOT NULL,                        -- what it is; part of what the seal vouches for
    part         integer NOT NULL CHECK (part >= 0),
    learner      uuid NOT NULL REFERENCES learner ON DELETE CASCADE,
    sealed       text NOT NULL,
    sealed_at    timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (document, content_hash, field, part)
);
COMMENT ON TABLE sealed_document IS 'Transcripts as they were sealed, in parts, under the key of the learner.';
CREATE INDEX ON sealed_document (learner);

GRANT SELECT, INSERT, DELETE ON sealed_document TO cairn_identity;
