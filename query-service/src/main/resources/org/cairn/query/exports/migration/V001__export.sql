-- The log of exports: who took rows about single people out, which, when and what for. Insert-only by grant and by trigger.

CREATE TABLE export.begun (
    export     uuid        PRIMARY KEY,
    table_name text        NOT NULL,
    format     text        NOT NULL,
    first_day  date,
    last_day   date,
    by         text        CHECK (length(trim(by)) > 0),
    purpose    text        CHECK (length(trim(purpose)) > 0),
    rows_shown boolean     NOT NULL,
    position   bigint      NOT NULL,
    erasures   bigint      NOT NULL,
    begun_at   timestamptz NOT NULL DEFAULT now(),
    CHECK (NOT rows_shown OR (by IS NOT NULL AND purpose IS NOT NULL)));
COMMENT ON TABLE export.begun IS 'Exports, written before their first byte. One without a row in export.completed was cut off; what it had sent by then is out.';
COMMENT ON COLUMN export.begun.rows_shown IS 'Whether the table shows rows about single people, under random ids, and not aggregates alone.';
COMMENT ON COLUMN export.begun.position IS 'The last event that its rows reflect.';
COMMENT ON COLUMN export.begun.erasures IS 'How many learners had been erased by then.';

CREATE TABLE export.completed (
    export       uuid        PRIMARY KEY REFERENCES export.begun,
    rows         bigint      NOT NULL CHECK (rows >= 0),
    bytes        bigint      NOT NULL CHECK (bytes >= 0),
    sha256       text        NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    manifest     jsonb       NOT NULL,
    completed_at timestamptz NOT NULL DEFAULT now());
COMMENT ON TABLE export.completed IS 'Exports that were written to the end, with their manifests.';

CREATE FUNCTION export.refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'The log of exports is only added to' USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON export.begun EXECUTE FUNCTION export.refuse();
CREATE TRIGGER insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON export.completed EXECUTE FUNCTION export.refuse();

-- Of erasures no more is told here than how many are done.
DO $$
BEGIN
    IF to_regclass('identity.erasure') IS NULL THEN
        CREATE VIEW export.erasures AS SELECT 0::bigint AS erasures;
    ELSE
        CREATE VIEW export.erasures AS SELECT count(DISTINCT learner) AS erasures FROM identity.erasure WHERE finished_at IS NOT NULL;
    END IF;
END $$;
COMMENT ON VIEW export.erasures IS 'How many learners have been erased.';

GRANT USAGE ON SCHEMA export TO cairn_query;
GRANT SELECT, INSERT ON export.begun, export.completed TO cairn_query;
GRANT SELECT ON export.erasures TO cairn_query;
