-- Truth. One key for each learner, by which free text of the record is sealed; wrapped by the master key, which is never
-- in the database. Destroying the key is how such text is erased without changing the log: the row stays, so that no
-- other key is ever made for that learner, and it holds a random id and a date only.
CREATE TABLE data_key (
    learner      uuid PRIMARY KEY,
    wrapped      bytea,
    master       text,                                 -- the name of the master key that wraps it
    made_at      timestamptz NOT NULL DEFAULT now(),
    destroyed_at timestamptz,
    CHECK ((wrapped IS NULL) = (destroyed_at IS NOT NULL)),
    CHECK ((wrapped IS NULL) = (master IS NULL))
);
COMMENT ON TABLE data_key IS 'The wrapped key of each learner; without one, and with the time, once it was destroyed.';
CREATE INDEX ON data_key (master);

GRANT SELECT, INSERT, UPDATE ON data_key TO cairn_identity;
