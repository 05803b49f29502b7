-- Truth. What is known of a person, as it was said and when; nothing is overwritten, and all of it goes when the person is
-- erased. A trigger refuses changes: a correction is a further row.

-- Names: a transcript of 2026 bears the name of 2026.
CREATE TABLE learner_name (
    learner     uuid NOT NULL REFERENCES learner ON DELETE CASCADE,
    version     integer NOT NULL CHECK (version > 0),
    kind        text NOT NULL CHECK (kind IN ('legal', 'preferred')),
    given_name  text,
    family_name text,
    valid_from  date,                                  -- unknown for the names with which history was loaded
    cause       text NOT NULL CHECK (cause ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$'),
    recorded_at timestamptz NOT NULL DEFAULT now(),
    recorded_by uuid,                                  -- a member of staff
    PRIMARY KEY (learner, version)
);
COMMENT ON TABLE learner_name IS 'Every name that a learner had, from when, and why it changed.';

INSERT INTO learner_name (learner, version, kind, given_name, family_name, cause)
SELECT learner, 1, 'legal', given_name, family_name, 'registered' FROM learner
 WHERE given_name IS NOT NULL OR family_name IS NOT NULL;

-- Whoever registers a learner, one or thousands, leaves the first version behind.
CREATE FUNCTION keep_first_name() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO identity.learner_name (learner, version, kind, given_name, family_name, cause)
    VALUES (new.learner, 1, 'legal', new.given_name, new.family_name, 'registered');
    RETURN NULL;
END $$;
CREATE TRIGGER keep_first_name AFTER INSERT ON learner
    FOR EACH ROW WHEN (new.given_name IS NOT NULL OR new.family_name IS NOT NULL) EXECUTE FUNCTION keep_first_name();

-- How to reach them. Sealed with the learner's own key.
CREATE TABLE learner_contact (
    learner     uuid NOT NULL REFERENCES learner ON DELETE CASCADE,
    version     integer NOT NULL CHECK (version > 0),
    kind        text NOT NULL CHECK (kind IN ('email', 'telephone', 'address', 'emergency')),
    sealed      text,                                  -- none: there is no such contact any more
    valid_from  date NOT NULL,
    recorded_at timestamptz NOT NULL DEFAULT now(),
    recorded_by uuid NOT NULL,
    PRIMARY KEY (learner, version)
);
COMMENT ON TABLE learner_contact IS 'How to reach a learner, in versions, sealed.';

-- What learners say of themselves. Theirs alone: no part of the official record, of read models or of BI.
CREATE TABLE profile_item (
    learner     uuid NOT NULL REFERENCES learner ON DELETE CASCADE,
    item        uuid NOT NULL,
    version     integer NOT NULL CHECK (version > 0),
    section     text NOT NULL CHECK (section IN ('interests', 'strengths', 'constraints', 'goals')),
    sealed      text,                                  -- none: the learner took it out
    source      text NOT NULL CHECK (source ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$'),
    said_on     date NOT NULL,
    recorded_at timestamptz NOT NULL DEFAULT now(),
    recorded_by uuid NOT NULL,
    PRIMARY KEY (learner, item, version)
);
COMMENT ON TABLE profile_item IS 'Interests, strengths, constraints and goals in the learner''s own words, in versions, sealed.';

CREATE FUNCTION refuse_change_of_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is kept in versions: a correction is a further row', TG_TABLE_NAME
        USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER kept_in_versions BEFORE UPDATE ON learner_name
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_version();
CREATE TRIGGER kept_in_versions BEFORE UPDATE ON learner_contact
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_version();
CREATE TRIGGER kept_in_versions BEFORE UPDATE ON profile_item
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_version();
CREATE TRIGGER kept_in_versions BEFORE UPDATE ON learner_version
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_version();

-- An erasure that is being carried out, so that one that was cut off is finished at the next start. Random ids only.
CREATE TABLE erasure (
    learner     uuid NOT NULL,
    erasure     uuid NOT NULL,
    actor       uuid NOT NULL,
    ordered_for date NOT NULL,
    begun_at    timestamptz NOT NULL DEFAULT now(),
    finished_at timestamptz,
    PRIMARY KEY (learner, erasure)
);
COMMENT ON TABLE erasure IS 'Erasures that were begun, and whether they are finished.';

-- The planner's statistics hold samples of values, and go on holding them when a table is emptied. Of what names a
-- person it gets none.
ALTER TABLE learner ALTER number SET STATISTICS 0, ALTER given_name SET STATISTICS 0, ALTER family_name SET STATISTICS 0,
    ALTER born_on SET STATISTICS 0, ALTER email SET STATISTICS 0;
ALTER TABLE learner_version ALTER number SET STATISTICS 0, ALTER given_name SET STATISTICS 0,
    ALTER family_name SET STATISTICS 0, ALTER born_on SET STATISTICS 0, ALTER email SET STATISTICS 0;
ALTER TABLE learner_name ALTER given_name SET STATISTICS 0, ALTER family_name SET STATISTICS 0;
ALTER TABLE learner_contact ALTER sealed SET STATISTICS 0;
ALTER TABLE profile_item ALTER sealed SET STATISTICS 0;
ALTER TABLE enrolment_attribute ALTER gender SET STATISTICS 0, ALTER region SET STATISTICS 0,
    ALTER highest_education SET STATISTICS 0, ALTER imd_band SET STATISTICS 0, ALTER age_band SET STATISTICS 0;
ALTER TABLE data_key ALTER wrapped SET STATISTICS 0;

GRANT SELECT, INSERT, DELETE ON learner_name, learner_contact, profile_item TO cairn_identity;
GRANT DELETE ON learner_version TO cairn_identity;
GRANT SELECT, INSERT, UPDATE ON erasure TO cairn_identity;
-- To take the remains of deleted rows out of the tables. Before PostgreSQL 17 nobody but the owner can, and autovacuum
-- does.
DO $$
BEGIN
    IF current_setting('server_version_num')::integer >= 170000 THEN
        EXECUTE 'GRANT MAINTAIN ON learner, learner_version, learner_name, learner_contact, profile_item,'
             || ' enrolment_attribute, data_key TO cairn_identity';
    END IF;
END $$;
