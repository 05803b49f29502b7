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
    expected_days     integer,
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

CREATE TABLE competency_map.crosswalk (
    crosswalk    uuid NOT NULL,
    framework    text NOT NULL,
    from_version text NOT NULL,
    to_framework text NOT NULL,
    to_version   text NOT NULL,
    supersedes   uuid,
    effective_on date        NOT NULL,
    recorded_at  timestamptz NOT NULL,
    position     bigint      NOT NULL,
    PRIMARY KEY (crosswalk));

CREATE TABLE competency_map.crosswalk_mapping (
    crosswalk    uuid NOT NULL,
    competency   text NOT NULL,
    kind         text NOT NULL,
    targets      text[] NOT NULL,
    carries      text NOT NULL,
    effective_on date        NOT NULL,
    recorded_at  timestamptz NOT NULL,
    position     bigint      NOT NULL,
    PRIMARY KEY (crosswalk, competency));
COMMENT ON COLUMN competency_map.crosswalk_mapping.targets IS 'Items of the new framework version.';

-- The enrolment leads every key below: a map then reads a few neighbouring rows of each table. What an event corrects is
-- named by it and looked up when a map is asked for, as of any day and as known at any moment.
--
-- Keys of what there is most of carry along what maps of many learners ask of it. These read the index alone, enrolment by
-- enrolment, and not the rows, which lie where their events came in. For that the rows must have been vacuumed: as nothing
-- is ever changed here, that is asked for after a share of new rows that is smaller than usual.

CREATE TABLE competency_map.enrolment (
    enrolment    uuid NOT NULL,
    learner      uuid NOT NULL,
    pathway      text NOT NULL,
    version      text NOT NULL,
    cohort       text NOT NULL,
    section      text,
    effective_on date        NOT NULL,
    recorded_at  timestamptz NOT NULL,
    position     bigint      NOT NULL,
    PRIMARY KEY (enrolment));
CREATE INDEX enrolment_learner ON competency_map.enrolment (learner);
CREATE INDEX enrolment_cohort ON competency_map.enrolment (pathway, cohort);
COMMENT ON COLUMN competency_map.enrolment.version IS 'On which it began; a later one is in moved.';

CREATE TABLE competency_map.moved (
    enrolment       uuid NOT NULL,
    version         text NOT NULL,
    from_version    text NOT NULL,
    keeps_framework boolean NOT NULL,
    keeps_marks     boolean NOT NULL,
    crosswalk       uuid,
    effective_on    date        NOT NULL,
    recorded_at     timestamptz NOT NULL,
    position        bigint      NOT NULL,
    PRIMARY KEY (enrolment, position));
COMMENT ON TABLE competency_map.moved IS 'An enrolment goes on under another version of its pathway. Without the framework, nothing shown before counts by itself; without the marks, no mark given before.';

CREATE TABLE competency_map.participation (
    enrolment         uuid NOT NULL,
    step              text NOT NULL CHECK (step IN ('withdrawn', 'resumed', 'leave-started', 'leave-ended')),
    leave             uuid,
    planned_return_on date,
    effective_on      date        NOT NULL,
    recorded_at       timestamptz NOT NULL,
    position          bigint      NOT NULL,
    PRIMARY KEY (enrolment, position));
COMMENT ON COLUMN competency_map.participation.effective_on IS 'Of a withdrawal the last day, of a return the first day back, of a leave its first day, of its end the first day back.';

CREATE TABLE competency_map.evidence (
    enrolment    uuid NOT NULL,
    competency   text NOT NULL,
    evidence     uuid NOT NULL,
    mode         text NOT NULL,
    effective_on date        NOT NULL,
    recorded_at  timestamptz NOT NULL,
    position     bigint      NOT NULL,
    PRIMARY KEY (enrolment, competency, evidence) INCLUDE (effective_on, recorded_at, position))
    WITH (autovacuum_vacuum_insert_scale_factor = 0.02);

CREATE TABLE competency_map.evidence_withdrawn (
    enrolment    uuid NOT NULL,
    evidence     uuid NOT NULL,
    cause        text NOT NULL,
    effective_on date        NOT NULL,
    recorded_at  timestamptz NOT NULL,
    position     bigint      NOT NULL,
    PRIMARY KEY (enrolment, evidence));

CREATE TABLE competency_map.judgement (
    enrolment    uuid NOT NULL,
    competency   text NOT NULL,
    judgement    uuid NOT NULL,
    evidence     uuid NOT NULL,
    score        numeric NOT NULL,
    level        text NOT NULL,
    assessor     uuid NOT NULL,
    role         text NOT NULL,
    capped       numeric,
    allocation   uuid,
    effective_on date        NOT NULL,
    recorded_at  timestamptz NOT NULL,
    position     bigint      NOT NULL,
    PRIMARY KEY (enrolment, competency, judgement)
        INCLUDE (evidence, score, role, capped, effective_on, recorded_at, position))
    WITH (autovacuum_vacuum_insert_scale_factor = 0.02);
COMMENT ON COLUMN competency_map.judgement.role IS 'Only a first mark counts by itself.';
COMMENT ON COLUMN competency_map.judgement.capped IS 'At most this counts; null = all of it.';

CREATE TABLE competency_map.blind_marking (
    enrolment    uuid NOT NULL,
    evidence     uuid NOT NULL,
    allocation   uuid NOT NULL,
    assessor     uuid NOT NULL,
    replaces     uuid,
    effective_on date        NOT NULL,
    recorded_at  timestamptz NOT NULL,
    position     bigint      NOT NULL,
    PRIMARY KEY (enrolment, allocation));
COMMENT ON TABLE competency_map.blind_marking IS 'Who was given work to mark without knowing what others gave. Open until they have judged it, or it was given to another.';

CREATE TABLE competency_map.correction (
    enrolment    uuid NOT NULL,
    judgement    uuid NOT NULL,
    correction   uuid NOT NULL,
    score        numeric NOT NULL,
    level        text NOT NULL,
    cause        text NOT NULL,
    person       uuid NOT NULL,
    effective_on date        NOT NULL,
    recorded_at  timestamptz NOT NULL,
    position     bigint      NOT NULL,
    PRIMARY KEY (enrolment, judgement, correction));
COMMENT ON TABLE competency_map.correction IS 'The last one is what the judgement says.';

CREATE TABLE competency_map.reconciliation (
    enrolment      uuid NOT NULL,
    competency     text NOT NULL,
    reconciliation uuid NOT NULL,
    judgements     uuid[] NOT NULL,
    supersedes     uuid[] NOT NULL,
    score          numeric NOT NULL,
    level          text NOT NULL,
    capped         numeric,
    method         text NOT NULL,
    person         uuid NOT NULL,
    effective_on   date        NOT NULL,
    recorded_at    timestamptz NOT NULL,
    position       bigint      NOT NULL,
    PRIMARY KEY (enrolment, competency, reconciliation));
COMMENT ON TABLE competency_map.reconciliation IS 'One mark in the place of several; one that was superseded counts no more.';

CREATE TABLE competency_map.prior_learning (
    enrolment      uuid NOT NULL,
    competency     text NOT NULL,
    prior_learning uuid NOT NULL,
    kind           text NOT NULL,
    decision       text NOT NULL,
    score          numeric,
    credits        numeric,
    effective_on   date        NOT NULL,
    recorded_at    timestamptz NOT NULL,
    position       bigint      NOT NULL,
    PRIMARY KEY (enrolment, competency, prior_learning));

CREATE TABLE competency_map.mastery (
    enrolment      uuid NOT NULL,
    competency     text NOT NULL,
    level          text NOT NULL,
    score          numeric,
    policy         text NOT NULL,
    policy_version text NOT NULL,
    algorithm      text NOT NULL,
    judgements     uuid[] NOT NULL,
    prior_learning uuid,
    provisional    boolean NOT NULL,
    valid_until    date,
    recalculation  uuid,
    effective_on   date        NOT NULL,
    recorded_at    timestamptz NOT NULL,
    position       bigint      NOT NULL,
    PRIMARY KEY (enrolment, competency, position)
        INCLUDE (level, provisional, valid_until, effective_on, recorded_at))
    WITH (autovacuum_vacuum_insert_scale_factor = 0.02);
COMMENT ON TABLE competency_map.mastery IS 'Verdicts. A higher level of the same competency is a further row; the highest that counts on a day holds.';
COMMENT ON COLUMN competency_map.mastery.valid_until IS 'The last day on which it counts; null = without end. A lapse that was recorded says nothing else.';

CREATE TABLE competency_map.rescission (
    enrolment    uuid NOT NULL,
    competency   text NOT NULL,
    level        text NOT NULL,
    cause        text NOT NULL,
    set_aside    uuid[] NOT NULL,
    officer      uuid NOT NULL,
    effective_on date        NOT NULL,
    recorded_at  timestamptz NOT NULL,
    position     bigint      NOT NULL,
    PRIMARY KEY (enrolment, competency, position));
COMMENT ON TABLE competency_map.rescission IS 'Takes back all verdicts of the competency that were recorded before it.';

CREATE TABLE competency_map.carried (
    enrolment    uuid NOT NULL,
    competency   text NOT NULL,
    carried_from text NOT NULL,
    crosswalk    uuid NOT NULL,
    carry_rule   text NOT NULL,
    provisional  boolean NOT NULL,
    effective_on date        NOT NULL,
    recorded_at  timestamptz NOT NULL,
    position     bigint      NOT NULL,
    PRIMARY KEY (enrolment, competency, carried_from, position));
COMMENT ON TABLE competency_map.carried IS 'What a move brought along. The verdict itself is said anew, in mastery, once it counts.';

CREATE TABLE competency_map.choice (
    enrolment    uuid NOT NULL,
    choice_group text NOT NULL,
    chosen       text NOT NULL,
    instead_of   text,
    effective_on date        NOT NULL,
    recorded_at  timestamptz NOT NULL,
    position     bigint      NOT NULL,
    PRIMARY KEY (enrolment, position));

CREATE TABLE competency_map.waiver (
    enrolment    uuid NOT NULL,
    waiver       uuid NOT NULL,
    node         text NOT NULL,
    ended        boolean NOT NULL,
    grounds      text NOT NULL,
    effective_on date        NOT NULL,
    recorded_at  timestamptz NOT NULL,
    position     bigint      NOT NULL,
    PRIMARY KEY (enrolment, waiver, ended));
COMMENT ON COLUMN competency_map.waiver.ended IS 'Whether the row says that it counts no more from its day on.';

CREATE TABLE competency_map.pace_plan (
    enrolment    uuid NOT NULL,
    plan         uuid NOT NULL,
    milestones   jsonb NOT NULL,
    effective_on date        NOT NULL,
    recorded_at  timestamptz NOT NULL,
    position     bigint      NOT NULL,
    PRIMARY KEY (enrolment, plan));
COMMENT ON TABLE competency_map.pace_plan IS 'The last one holds.';
COMMENT ON COLUMN competency_map.pace_plan.milestones IS 'Each with the code of the milestone, and on which day it is due.';

CREATE TABLE competency_map.milestone_step (
    enrolment    uuid NOT NULL,
    approval     uuid NOT NULL,
    step         text NOT NULL CHECK (step IN ('requested', 'first-approved', 'confirmed', 'declined', 'revoked')),
    milestone    text NOT NULL,
    level        text,
    effective_on date        NOT NULL,
    recorded_at  timestamptz NOT NULL,
    position     bigint      NOT NULL,
    PRIMARY KEY (enrolment, approval, step));

CREATE TABLE competency_map.contact (
    enrolment    uuid NOT NULL,
    kind         text NOT NULL CHECK (kind IN ('check-in', 'reflection', 'self-assessment', 'prior-learning-claim')),
    contact      uuid NOT NULL,
    effective_on date        NOT NULL,
    recorded_at  timestamptz NOT NULL,
    position     bigint      NOT NULL,
    PRIMARY KEY (enrolment, kind, contact));
COMMENT ON TABLE competency_map.contact IS 'What else shows that somebody is at it.';
