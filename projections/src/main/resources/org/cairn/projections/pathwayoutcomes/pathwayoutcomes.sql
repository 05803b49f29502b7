-- Read model: outcomes of pathway versions, and their progress by month.
-- Disposable: dropping it and replaying the log gives the same rows.

CREATE TABLE pathway_outcomes.pathway_version (
    pathway      text NOT NULL,
    version      text NOT NULL,
    title        text NOT NULL,
    starts_on    date NOT NULL,
    ends_on      date,
    completed_by text,
    effective_on date        NOT NULL,
    recorded_at  timestamptz NOT NULL,
    position     bigint      NOT NULL,
    PRIMARY KEY (pathway, version));
COMMENT ON COLUMN pathway_outcomes.pathway_version.completed_by IS 'The milestone that completes the pathway: the last one of its version.';

CREATE TABLE pathway_outcomes.pathway_competency (
    pathway      text    NOT NULL,
    version      text    NOT NULL,
    competency   text    NOT NULL,
    ordinal      integer NOT NULL,
    effective_on date        NOT NULL,
    recorded_at  timestamptz NOT NULL,
    position     bigint      NOT NULL,
    PRIMARY KEY (pathway, version, competency));

-- What was counted already. The two tables of sums below are fed only from rows that were really added here,
-- so an event that comes twice is counted once.
CREATE TABLE pathway_outcomes.fact (
    enrolment    uuid NOT NULL,
    measure      text NOT NULL CHECK (measure IN
        ('enrolled', 'moved-in', 'moved-away', 'withdrawn', 'resumed', 'evidence', 'evidence-withdrawn', 'judged',
         'mastered', 'rescinded', 'lapsed', 'prior-learning', 'confirmed', 'revoked', 'declined')),
    subject      text NOT NULL,
    fact         uuid NOT NULL,
    pathway      text NOT NULL,
    version      text NOT NULL,
    effective_on date        NOT NULL,
    recorded_at  timestamptz NOT NULL,
    position     bigint      NOT NULL,
    PRIMARY KEY (enrolment, measure, subject, fact)
) WITH (autovacuum_vacuum_insert_scale_factor = 0.05);
COMMENT ON COLUMN pathway_outcomes.fact.subject IS 'The competency or the milestone that the measure is about; empty where it is the enrolment as such.';
COMMENT ON COLUMN pathway_outcomes.fact.fact IS 'Tells apart several facts of one kind, for example pieces of evidence; all zeros where there is but one.';
-- Who is still active is a question about single enrolments: one may be withdrawn and declined as well, and come back. Answered from
-- this index alone, in its order.
CREATE INDEX fact_ending ON pathway_outcomes.fact (pathway, version, enrolment, effective_on, position, measure, subject)
    WHERE measure IN ('enrolled', 'moved-in', 'moved-away', 'withdrawn', 'resumed', 'confirmed', 'revoked', 'declined');

CREATE TABLE pathway_outcomes.outcome (
    pathway    text   NOT NULL,
    version    text   NOT NULL,
    measure    text   NOT NULL,
    subject    text   NOT NULL,
    enrolments bigint NOT NULL,
    PRIMARY KEY (pathway, version, measure, subject));
COMMENT ON COLUMN pathway_outcomes.outcome.enrolments IS 'Enrolments of which it is true now; what was taken back, came back or lapsed counts no more.';

CREATE TABLE pathway_outcomes.month (
    pathway text   NOT NULL,
    month   date   NOT NULL CHECK (extract(day FROM month) = 1),
    version text   NOT NULL,
    measure text   NOT NULL,
    subject text   NOT NULL,
    facts   bigint NOT NULL,
    PRIMARY KEY (pathway, month, version, measure, subject));
COMMENT ON COLUMN pathway_outcomes.month.subject IS 'The milestone for confirmed, revoked and declined; else empty.';
COMMENT ON COLUMN pathway_outcomes.month.facts IS 'Facts with an academic date in the month: pieces of evidence, judgements, competencies first mastered, and so on. 0 where a competency was shown again only.';
