-- Control tables of the projections. What each read model has taken in, and what it could not.

DO $$
BEGIN
    -- Roles belong to the cluster: another database may have created them, even at this very moment.
    IF to_regrole('cairn_reader') IS NULL THEN
        BEGIN CREATE ROLE cairn_reader NOLOGIN; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END;
    END IF;
    IF to_regrole('cairn_projector') IS NULL THEN
        BEGIN CREATE ROLE cairn_projector NOLOGIN; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END;
    END IF;
    IF to_regrole('cairn_query') IS NULL THEN
        BEGIN CREATE ROLE cairn_query NOLOGIN; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END;
    END IF;
    IF NOT pg_has_role(current_user, 'cairn_projector', 'SET') THEN GRANT cairn_projector TO CURRENT_USER; END IF;
    IF NOT pg_has_role(current_user, 'cairn_query', 'SET') THEN GRANT cairn_query TO CURRENT_USER; END IF;
    IF NOT pg_has_role('cairn_projector', 'cairn_reader', 'SET') THEN GRANT cairn_reader TO cairn_projector; END IF;
    -- The projector owns the schemas of the read models: it builds the next one and swaps it in.
    EXECUTE format('GRANT CREATE ON DATABASE %I TO cairn_projector', current_database());
END $$;

CREATE TABLE projection.position (
    read_model text    NOT NULL,
    generation integer NOT NULL CHECK (generation > 0),
    state      text    NOT NULL CHECK (state IN ('live', 'next', 'previous')),
    shape      text    NOT NULL,
    position   bigint  NOT NULL CHECK (position >= 0),
    PRIMARY KEY (read_model, generation),
    UNIQUE (read_model, state)
) WITH (fillfactor = 50);
COMMENT ON TABLE projection.position IS 'How far each generation of each read model has come. Changes in the same transaction as its rows.';
COMMENT ON COLUMN projection.position.shape IS 'Digest of the tables'' definition and the version of the fold: another shape needs a rebuild.';
COMMENT ON COLUMN projection.position.position IS 'The last event that was taken in.';

CREATE TABLE projection.parked (
    read_model text    NOT NULL,
    generation integer NOT NULL,
    position   bigint  NOT NULL,
    sequence   text    NOT NULL,
    error      text    NOT NULL,
    PRIMARY KEY (read_model, generation, position),
    FOREIGN KEY (read_model, generation) REFERENCES projection.position ON DELETE CASCADE);
COMMENT ON TABLE projection.parked IS 'Events that a read model could not take in, and those of the same sequence after them.';
CREATE INDEX parked_sequence ON projection.parked (read_model, generation, sequence, position);

GRANT USAGE ON SCHEMA projection TO cairn_projector, cairn_query;
GRANT SELECT, INSERT, UPDATE, DELETE ON projection.position, projection.parked TO cairn_projector;
GRANT SELECT ON projection.position, projection.parked TO cairn_query;
