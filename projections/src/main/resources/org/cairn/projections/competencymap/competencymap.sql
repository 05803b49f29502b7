-- Read model: how each enrolment stands on each competency, and what the pathway versions ask.
-- Disposable: dropping it and replaying the log gives the same rows.

CREATE TABLE competency_map.pathway_version (
    pathway           text  NOT NULL,
    version           text  NOT NULL,
    title             text  NOT NULL,
    starts_on         date  NOT NULL,
    ends_on           date,
    framework         text  NOT NULL,
    framework_version text  NOT NULL,
    scale             text  NOT NULL,
    scale_version     text  NOT NULL,
    policy            text  NOT NULL,
    policy_version    text  NOT NULL,
    requirement       jsonb NOT NULL,
    milestones        jsonb NOT NULL,
    effective_on      date        NOT NULL,
    recorded_at       timestamptz NOT NULL,
    position          bigint      NOT NULL,
    PRIMARY KEY (pathway, version));
COMMENT ON COLUMN competency_map.pathway_version.requirement IS 'The whole requirement tree.';

CREATE TABLE competency_map.pathway_competency (
    pathway      text    NOT NULL,
    version      text    NOT NULL,
    competency   text    NOT NULL,
    ordinal      integer NOT NULL,
    effective_on date        NOT NULL,
    recorded_at  timestamptz NOT NULL,
    position     bigint      NOT NULL,
    PRIMARY KEY (pathway, version, competency));
COMMENT ON COLUMN competency_map.pathway_competency.ordinal IS 'Its place in the order of the requirement tree, from 1.';

CREATE TABLE competency_map.framework_version (
    framework         text NOT NULL,
    framework_version text NOT NULL,
    title             text NOT NULL,
    effective_on      date        NOT NULL,
    recorded_at       timestamptz NOT NULL,
    position          bigint      NOT NULL,
    PRIMARY KEY (framework, framework_version));

CREATE TABLE competency_map.competency (
    framework         text NOT NULL,
    framework_version text NOT NULL,
    competency        text NOT NULL,
    statement         text NOT NULL,
    parent            text,
    effective_on      date        NOT NULL,
    recorded_at       timestamptz NOT NULL,
    position          bigint      NOT NULL,
    PRIMARY KEY (framework, framework_version, competency));

CREATE TABLE competency_map.scale (
    scale         text    NOT NULL,
    scale_version text    NOT NULL,
    title         text    NOT NULL,
    minimum       numeric NOT NULL,
    maximum       numeric NOT NULL,
    levels        jsonb   NOT NULL,
    effective_on  date        NOT NULL,
    recorded_at   timestamptz NOT NULL,
    position      bigint      NOT NULL,
    PRIMARY KEY (scale, scale_version));
COMMENT ON COLUMN competency_map.scale.levels IS 'From lowest to highest: code, title, from, mastery.';

CREATE TABLE competency_map.policy (
    policy         text  NOT NULL,
    policy_version text  NOT NULL,
    definition     jsonb NOT NULL,
    effective_on   date        NOT NULL,
    recorded_at    timestamptz NOT NULL,
    position       bigint      NOT NULL,
    PRIMARY KEY (policy, policy_version));

CREATE TABLE competency_map.learner (
    learner      uuid        PRIMARY KEY,
    effective_on date        NOT NULL,
    recorded_at  timestamptz NOT NULL,
    position     bigint      NOT NULL);

CREATE TABLE competency_map.enrolment (
    enrolment    uuid PRIMARY KEY,
    learner      uuid NOT NULL,
    pathway      text NOT NULL,
    version      text NOT NULL,
    cohort       text NOT NULL,
    effective_on date        NOT NULL,
    recorded_at  timestamptz NOT NULL,
    position     bigint      NOT NULL);
CREATE INDEX enrolment_learner ON competency_map.enrolment (learner);

CREATE TABLE competency_map.evidence (
    enrolment    uuid NOT NULL,
    competency   text NOT NULL,
    evidence     uuid NOT NULL,
    mode         text NOT NULL,
    effective_on date        NOT NULL,
    recorded_at  timestamptz NOT NULL,
    position     bigint      NOT NULL,
    PRIMARY KEY (enrolment, competency, evidence));

CREATE TABLE competency_map.judgement (
    enrolment    uuid    NOT NULL,
    competency   text    NOT NULL,
    judgement    uuid    NOT NULL,
    evidence     uuid    NOT NULL,
    score        numeric NOT NULL,
    level        text    NOT NULL,
    assessor     uuid    NOT NULL,
    effective_on date        NOT NULL,
    recorded_at  timestamptz NOT NULL,
    position     bigint      NOT NULL,
    PRIMARY KEY (enrolment, competency, judgement));

CREATE TABLE competency_map.prior_learning (
    enrolment      uuid NOT NULL,
    competency     text NOT NULL,
    prior_learning uuid NOT NULL,
    kind           text NOT NULL,
    decision       text NOT NULL,
    score          numeric,
    effective_on   date        NOT NULL,
    recorded_at    timestamptz NOT NULL,
    position       bigint      NOT NULL,
    PRIMARY KEY (enrolment, competency, prior_learning));

CREATE TABLE competency_map.mastery (
    enrolment      uuid   NOT NULL,
    competency     text   NOT NULL,
    level          text   NOT NULL,
    score          numeric,
    judgements     uuid[] NOT NULL,
    prior_learning uuid,
    effective_on   date        NOT NULL,
    recorded_at    timestamptz NOT NULL,
    position       bigint      NOT NULL,
    PRIMARY KEY (enrolment, competency, position));
COMMENT ON TABLE competency_map.mastery IS 'Verdicts. A higher level of the same competency is a further row; the last one holds.';
