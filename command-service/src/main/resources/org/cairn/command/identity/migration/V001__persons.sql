-- Truth, and the only place where persons are named: the event log knows random ids. Erasing a person is done here.

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'cairn_identity') THEN
        CREATE ROLE cairn_identity NOLOGIN;
    END IF;
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'cairn_query') THEN
        CREATE ROLE cairn_query NOLOGIN;
    END IF;
END $$;
GRANT cairn_identity, cairn_query TO current_user;

CREATE TABLE learner (
    learner     uuid PRIMARY KEY,
    number      text NOT NULL UNIQUE CHECK (number <> ''),
    given_name  text,
    family_name text,
    born_on     date,
    email       text
);
COMMENT ON TABLE learner IS 'Who a learner is. The random id is all that the event log knows.';

-- A name as it was: who it was at the time of a transcript must stay answerable after a change of name.
CREATE TABLE learner_version (
    learner     uuid NOT NULL REFERENCES learner ON DELETE CASCADE,
    replaced_at timestamptz NOT NULL DEFAULT now(),
    number      text NOT NULL,
    given_name  text,
    family_name text,
    born_on     date,
    email       text,
    PRIMARY KEY (learner, replaced_at)
);

CREATE FUNCTION keep_learner_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO identity.learner_version (learner, replaced_at, number, given_name, family_name, born_on, email)
    VALUES (old.learner, clock_timestamp(), old.number, old.given_name, old.family_name, old.born_on, old.email);
    RETURN new;
END $$;
CREATE TRIGGER keep_version BEFORE UPDATE ON learner
    FOR EACH ROW WHEN (old IS DISTINCT FROM new) EXECUTE FUNCTION keep_learner_version();

-- What equity reports ask for, at the time of the enrolment. Never in events, tags or transcripts.
CREATE TABLE enrolment_attribute (
    enrolment         uuid PRIMARY KEY,
    learner           uuid NOT NULL REFERENCES learner ON DELETE CASCADE,
    gender            text,
    region            text,
    highest_education text,
    imd_band          text,
    age_band          text,
    disability        boolean,
    previous_attempts integer CHECK (previous_attempts >= 0),
    studied_credits   integer CHECK (studied_credits >= 0)
);
CREATE INDEX ON enrolment_attribute (learner);

CREATE TABLE staff (
    person   uuid PRIMARY KEY,
    account  text NOT NULL UNIQUE CHECK (account <> ''),
    name     text,
    invented boolean NOT NULL DEFAULT false   -- stands for people whom the source of imported history does not name
);

-- The account with which a new institution begins. It registers the others.
INSERT INTO staff (person, account, name) VALUES (gen_random_uuid(), 'registrar', 'Registrar');

-- Keys of keyed hashes: what was hashed with one cannot be guessed without it.
CREATE TABLE hash_key (
    purpose text PRIMARY KEY,
    key     bytea NOT NULL
);
INSERT INTO hash_key (purpose, key)
VALUES ('idempotency', decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex'));

GRANT USAGE ON SCHEMA identity TO cairn_identity, cairn_query;
GRANT SELECT, INSERT, UPDATE, DELETE ON learner, enrolment_attribute, staff TO cairn_identity;
GRANT SELECT, INSERT ON learner_version TO cairn_identity;
GRANT SELECT ON hash_key TO cairn_identity;
GRANT SELECT (learner, number, given_name, family_name) ON learner TO cairn_query;
