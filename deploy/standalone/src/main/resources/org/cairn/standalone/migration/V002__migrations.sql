-- Which migrations the database has had, for services whose login may not look at the history of each schema: they wait until all that they know of are here.

CREATE TABLE institution.migration (
    name       text        PRIMARY KEY,
    applied_at timestamptz NOT NULL DEFAULT now());
COMMENT ON TABLE institution.migration IS 'One row for each migration that this database has had, as schema and file.';

GRANT USAGE ON SCHEMA institution TO cairn_writer, cairn_reader, cairn_identity, cairn_relay, cairn_projector, cairn_query;
GRANT SELECT ON institution.setting, institution.migration TO cairn_writer, cairn_reader, cairn_identity, cairn_relay, cairn_projector, cairn_query;
