-- Read model: what transcripts are made from. Disposable: dropping it and replaying the log gives the same rows.
-- Every row has both clocks (effective_on, recorded_at), so that a transcript can be given as of any day and as known at any moment.
-- What a transcript says is worked out from these rows when it is asked for, by the code that also seals transcripts.

CREATE TABLE transcript.definition (
    kind         text  NOT NULL CHECK (kind IN ('framework', 'scale', 'pathway')),
    name         text  NOT NULL,
    version      text  NOT NULL,
    definition   jsonb NOT NULL,
    effective_on date        NOT NULL,
    recorded_at  timestamptz NOT NULL,
    position     bigint      NOT NULL,
    PRIMARY KEY (kind, name, version));
COMMENT ON TABLE transcript.definition IS 'Published versions of what verdicts refer to. None ever changes.';

CREATE TABLE transcript.layout (
    left_out     text[]      NOT NULL,
    effective_on date        NOT NULL,
    recorded_at  timestamptz NOT NULL,
    position     bigint      PRIMARY KEY);
COMMENT ON TABLE transcript.layout IS 'What the institution does not show on its transcripts. The last choice that was known holds.';

CREATE TABLE transcript.learner (
    learner      uuid        PRIMARY KEY,
    effective_on date        NOT NULL,
    recorded_at  timestamptz NOT NULL,
    position     bigint      NOT NULL);
COMMENT ON TABLE transcript.learner IS 'Every registered learner. Who it is stands in identity.learner.';

CREATE TABLE transcript.enrolment (
    learner      uuid NOT NULL,
    enrolment    uuid NOT NULL,
    pathway      text NOT NULL,
    version      text NOT NULL,
    cohort       text NOT NULL,
    effective_on date        NOT NULL,
    recorded_at  timestamptz NOT NULL,
    position     bigint      NOT NULL,
    PRIMARY KEY (learner, enrolment));
COMMENT ON TABLE transcript.enrolment IS 'Who is enrolled on what, as it was at first.';

-- The learner leads every key below: a transcript then reads a few neighbouring rows of each table.

CREATE TABLE transcript.entry (
    learner      uuid  NOT NULL,
    type         text  NOT NULL,
    version      text  NOT NULL,
    event        jsonb NOT NULL,
    effective_on date        NOT NULL,
    recorded_at  timestamptz NOT NULL,
    position     bigint      NOT NULL,
    PRIMARY KEY (learner, position));
COMMENT ON TABLE transcript.entry IS 'Events that a transcript tells of, as they stand in the log, but for sealed words.';

CREATE TABLE transcript.work (
    learner      uuid   NOT NULL,
    enrolment    uuid   NOT NULL,
    pathway      text   NOT NULL,
    version      text   NOT NULL,
    kind         text   NOT NULL CHECK (kind IN ('submitted', 'judged', 'corrected', 'reconciled', 'withdrawn')),
    evidence     uuid,
    competencies text[] NOT NULL,
    judgements   uuid[] NOT NULL,
    effective_on date        NOT NULL,
    recorded_at  timestamptz NOT NULL,
    position     bigint      NOT NULL,
    PRIMARY KEY (learner, position));
COMMENT ON TABLE transcript.work IS 'That there was evidence, and that it was judged: the events that are by far the most numerous, in short.';

CREATE INDEX transcript_disclosure ON transcript.entry (learner, (event ->> 'disclosure')) WHERE type = 'credential.RecordDisclosed';
CREATE INDEX transcript_number ON transcript.entry ((event ->> 'number')) WHERE type IN ('credential.TranscriptSealed', 'credential.TranscriptRendered');
