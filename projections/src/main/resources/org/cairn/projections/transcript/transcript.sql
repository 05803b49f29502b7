-- Read model: what a transcript says. Disposable: dropping it and replaying the log gives the same rows.
-- Every fact has both clocks (effective_on, recorded_at), so that a transcript can be given as of any day and as known at any moment.

CREATE TABLE transcript.learner (
    learner      uuid        PRIMARY KEY,
    effective_on date        NOT NULL,
    recorded_at  timestamptz NOT NULL,
    position     bigint      NOT NULL);
COMMENT ON TABLE transcript.learner IS 'Every registered learner. Who it is stands in identity.learner.';

CREATE TABLE transcript.pathway_version (
    pathway           text NOT NULL,
    version           text NOT NULL,
    title             text NOT NULL,
    starts_on         date NOT NULL,
    ends_on           date,
    framework         text NOT NULL,
    framework_version text NOT NULL,
    scale             text NOT NULL,
    scale_version     text NOT NULL,
    policy            text NOT NULL,
    policy_version    text NOT NULL,
    completed_by      text,
    effective_on      date        NOT NULL,
    recorded_at       timestamptz NOT NULL,
    position          bigint      NOT NULL,
    PRIMARY KEY (pathway, version));
COMMENT ON COLUMN transcript.pathway_version.completed_by IS 'The milestone that completes the pathway: the last one of its version.';

CREATE TABLE transcript.pathway_competency (
    pathway      text    NOT NULL,
    version      text    NOT NULL,
    competency   text    NOT NULL,
    ordinal      integer NOT NULL,
    effective_on date        NOT NULL,
    recorded_at  timestamptz NOT NULL,
    position     bigint      NOT NULL,
    PRIMARY KEY (pathway, version, competency));
COMMENT ON COLUMN transcript.pathway_competency.ordinal IS 'Its place in the order of the requirement tree, from 1.';

CREATE TABLE transcript.milestone (
    pathway      text    NOT NULL,
    version      text    NOT NULL,
    milestone    text    NOT NULL,
    title        text    NOT NULL,
    ordinal      integer NOT NULL,
    effective_on date        NOT NULL,
    recorded_at  timestamptz NOT NULL,
    position     bigint      NOT NULL,
    PRIMARY KEY (pathway, version, milestone));

CREATE TABLE transcript.competency (
    framework         text NOT NULL,
    framework_version text NOT NULL,
    competency        text NOT NULL,
    statement         text NOT NULL,
    effective_on      date        NOT NULL,
    recorded_at       timestamptz NOT NULL,
    position          bigint      NOT NULL,
    PRIMARY KEY (framework, framework_version, competency));

-- The learner leads every key below: a transcript then reads a few neighbouring rows of each table.

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

CREATE TABLE transcript.withdrawal (
    learner      uuid NOT NULL,
    enrolment    uuid NOT NULL,
    cause        text NOT NULL,
    effective_on date        NOT NULL,
    recorded_at  timestamptz NOT NULL,
    position     bigint      NOT NULL,
    PRIMARY KEY (learner, enrolment, position));

CREATE TABLE transcript.mastery (
    learner           uuid   NOT NULL,
    enrolment         uuid   NOT NULL,
    competency        text   NOT NULL,
    level             text   NOT NULL,
    score             numeric,
    framework         text   NOT NULL,
    framework_version text   NOT NULL,
    scale             text   NOT NULL,
    scale_version     text   NOT NULL,
    policy            text   NOT NULL,
    policy_version    text   NOT NULL,
    algorithm         text   NOT NULL,
    judgements        uuid[] NOT NULL,
    prior_learning    uuid,
    effective_on      date        NOT NULL,
    recorded_at       timestamptz NOT NULL,
    position          bigint      NOT NULL,
    PRIMARY KEY (learner, enrolment, competency, position));
COMMENT ON TABLE transcript.mastery IS 'Verdicts. A higher level of the same competency is a further row.';
COMMENT ON COLUMN transcript.mastery.prior_learning IS 'The decision that it rests on; null = it rests on the judgements.';

CREATE TABLE transcript.prior_learning (
    learner        uuid NOT NULL,
    enrolment      uuid NOT NULL,
    prior_learning uuid NOT NULL,
    competency     text NOT NULL,
    kind           text NOT NULL,
    decision       text NOT NULL,
    score          numeric,
    evaluator      uuid NOT NULL,
    effective_on   date        NOT NULL,
    recorded_at    timestamptz NOT NULL,
    position       bigint      NOT NULL,
    PRIMARY KEY (learner, enrolment, prior_learning));

CREATE TABLE transcript.milestone_step (
    learner      uuid NOT NULL,
    enrolment    uuid NOT NULL,
    approval     uuid NOT NULL,
    step         text NOT NULL CHECK (step IN ('requested', 'first-approved', 'confirmed', 'declined')),
    milestone    text NOT NULL,
    level        text,
    approver     uuid,
    grounds      text,
    effective_on date        NOT NULL,
    recorded_at  timestamptz NOT NULL,
    position     bigint      NOT NULL,
    PRIMARY KEY (learner, enrolment, approval, step));
COMMENT ON COLUMN transcript.milestone_step.approver IS 'Who took the step; null for the request.';
