-- Aggregates of the facts in `bi`, programme by programme, with small cells hidden: counted once after events, so that whoever
-- looks at a dashboard waits for none of it. The schema `bi` shows them as its agg_ views. Disposable.

CREATE TABLE reports.aggregated (
    pathway             text        PRIMARY KEY,
    version             integer     NOT NULL,
    generation          integer     NOT NULL,
    projection_position bigint      NOT NULL CHECK (projection_position >= 0),
    computed_at         timestamptz NOT NULL DEFAULT now(),
    millis              integer     NOT NULL CHECK (millis >= 0));
COMMENT ON TABLE reports.aggregated IS 'From what, and when, the aggregates of each programme were counted. An empty code: those of none.';

CREATE TABLE reports.agg_enrolment_month (
    pathway text, month date NOT NULL, stage text NOT NULL, cohort text, learners bigint, suppressed boolean NOT NULL);
CREATE TABLE reports.agg_enrolment_status (
    pathway text, section text, status text NOT NULL, learners bigint, suppressed boolean NOT NULL);
CREATE TABLE reports.agg_evidence_month (
    pathway text, month date NOT NULL, mode text NOT NULL, works bigint, learners bigint, suppressed boolean NOT NULL);
CREATE TABLE reports.agg_level_term (
    pathway text, term_start date NOT NULL, level text, ordinal integer, marks bigint, learners bigint,
    suppressed boolean NOT NULL);
CREATE TABLE reports.agg_mastery_month (
    pathway text, month date NOT NULL, competency text NOT NULL, learners bigint, suppressed boolean NOT NULL);
CREATE TABLE reports.agg_milestone (
    pathway text, milestone text NOT NULL, cohort text, enrolled bigint, reached bigint, share numeric,
    suppressed boolean NOT NULL);
CREATE TABLE reports.agg_credential_year (
    pathway text, year integer NOT NULL, credentials bigint, learners bigint, suppressed boolean NOT NULL);
CREATE TABLE reports.agg_survey (
    pathway text, section text, occurred_on date NOT NULL, instrument text NOT NULL, invited integer, answered integer,
    agency numeric, suppressed boolean NOT NULL);
CREATE TABLE reports.agg_session_month (
    pathway text, section text, month date NOT NULL, sessions bigint NOT NULL, minutes bigint, whole_minutes bigint,
    whole_share numeric);
CREATE TABLE reports.agg_walkthrough_month (
    pathway text, section text, month date NOT NULL, dimension text, walkthroughs bigint NOT NULL, items bigint NOT NULL,
    fidelity numeric);
CREATE TABLE reports.agg_workload_month (
    pathway text, month date NOT NULL, activity text NOT NULL, minutes bigint);
CREATE TABLE reports.agg_cost_year (
    pathway text, fiscal_year integer NOT NULL, category text NOT NULL, currency text NOT NULL, amount numeric);

CREATE INDEX ON reports.agg_enrolment_month (pathway, month);
CREATE INDEX ON reports.agg_enrolment_status (pathway);
CREATE INDEX ON reports.agg_evidence_month (pathway, month);
CREATE INDEX ON reports.agg_level_term (pathway, term_start);
CREATE INDEX ON reports.agg_mastery_month (pathway, month);
CREATE INDEX ON reports.agg_milestone (pathway);
CREATE INDEX ON reports.agg_credential_year (pathway);
CREATE INDEX ON reports.agg_survey (pathway, occurred_on);
CREATE INDEX ON reports.agg_session_month (pathway, month);
CREATE INDEX ON reports.agg_walkthrough_month (pathway, month);
CREATE INDEX ON reports.agg_workload_month (pathway, month);
CREATE INDEX ON reports.agg_cost_year (pathway);

-- Nobody else needs a right: the views of `bi` belong to the projector.
GRANT SELECT, INSERT, UPDATE, DELETE
   ON reports.aggregated, reports.agg_enrolment_month, reports.agg_enrolment_status, reports.agg_evidence_month,
      reports.agg_level_term, reports.agg_mastery_month, reports.agg_milestone, reports.agg_credential_year,
      reports.agg_survey, reports.agg_session_month, reports.agg_walkthrough_month, reports.agg_workload_month,
      reports.agg_cost_year
   TO cairn_projector;
