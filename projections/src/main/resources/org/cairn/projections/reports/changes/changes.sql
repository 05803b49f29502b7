-- Which programmes have new facts. Disposable: a rebuild gives the same rows.
CREATE TABLE programme_changes.last (
    pathway  text   PRIMARY KEY,
    position bigint NOT NULL
);
COMMENT ON TABLE programme_changes.last IS 'The last event that changed what reports say of a programme; of an empty pathway: of all programmes.';
