-- Reports on fidelity and drift. Disposable, as read models are: computed from the facts of `bi`, and stored so that
-- they answer at once. They are no part of a read model that is rebuilt, because a report as it was known on a day is
-- kept. `known_at` = infinity is the report as it is known now.

CREATE TABLE reports.computed (
    pathway             text        NOT NULL,
    known_at            date        NOT NULL DEFAULT 'infinity',
    first_month         date        CHECK (extract(day FROM first_month) = 1),
    last_month          date        CHECK (extract(day FROM last_month) = 1 AND last_month >= first_month),
    version             integer     NOT NULL,
    projection_position bigint      NOT NULL CHECK (projection_position >= 0),
    computed_at         timestamptz NOT NULL DEFAULT now(),
    millis              integer     NOT NULL CHECK (millis >= 0),
    PRIMARY KEY (pathway, known_at));
COMMENT ON TABLE reports.computed IS 'Which reports have been computed, from what, and when.';
COMMENT ON COLUMN reports.computed.known_at IS 'The day whose knowledge is in it, to its end; infinity: all that is known.';
COMMENT ON COLUMN reports.computed.first_month IS 'Of the window; null where nothing is in the report.';
COMMENT ON COLUMN reports.computed.last_month IS 'Of the window: the last month that is over and has facts.';
COMMENT ON COLUMN reports.computed.version IS 'Of the formulas.';
COMMENT ON COLUMN reports.computed.projection_position IS 'The last event that the facts reflect.';
COMMENT ON COLUMN reports.computed.millis IS 'How long it took.';

CREATE TABLE reports.fidelity (
    pathway             text             NOT NULL,
    known_at            date             NOT NULL DEFAULT 'infinity',
    scope_kind          text             NOT NULL CHECK (scope_kind IN ('programme', 'section', 'cohort')),
    scope               text             NOT NULL,
    period_kind         text             NOT NULL CHECK (period_kind IN ('month', 'term')),
    period_from         date             NOT NULL,
    period_until        date             NOT NULL CHECK (period_until > period_from),
    dimension           text             NOT NULL,
    part                text             NOT NULL,
    numerator           double precision,
    denominator         double precision,
    value               double precision,
    n                   integer          NOT NULL CHECK (n >= 0),
    learners            integer          CHECK (learners >= 0),
    se                  double precision,
    se_drift            double precision,
    n_sections          integer          NOT NULL,
    coverage            double precision,
    n_observers         integer          NOT NULL,
    alpha               double precision,
    target              double precision,
    tolerance           double precision,
    off_target          boolean          NOT NULL,
    weakest             text,
    status              text             NOT NULL CHECK (status IN ('insufficient', 'in_control', 'watch', 'drift')),
    reason              text,
    rubric_version      text,
    baseline_version    text,
    projection_position bigint           NOT NULL,
    computed_at         timestamptz      NOT NULL DEFAULT now(),
    PRIMARY KEY (pathway, known_at, period_kind, scope_kind, scope, dimension, part, period_from),
    FOREIGN KEY (pathway, known_at) REFERENCES reports.computed ON DELETE CASCADE,
    CHECK ((scope = '') = (scope_kind = 'programme')));
COMMENT ON TABLE reports.fidelity IS 'How closely practice follows the design: dimension by dimension, part by part.';

CREATE TABLE reports.drift (
    pathway             text             NOT NULL,
    known_at            date             NOT NULL DEFAULT 'infinity',
    indicator           text             NOT NULL,
    series              text             NOT NULL,
    scope_kind          text             NOT NULL CHECK (scope_kind IN ('programme', 'section', 'cohort')),
    scope               text             NOT NULL,
    period_kind         text             NOT NULL CHECK (period_kind IN ('month', 'term')),
    period_from         date             NOT NULL,
    period_until        date             NOT NULL CHECK (period_until > period_from),
    value               double precision,
    n                   integer          NOT NULL CHECK (n >= 0),
    learners            integer          CHECK (learners >= 0),
    se                  double precision,
    reference           double precision,
    z                   double precision,
    cusum_up            double precision,
    cusum_down          double precision,
    change              double precision,
    low                 double precision,
    high                double precision,
    target              double precision,
    tolerance           double precision,
    off_target          boolean          NOT NULL,
    counts              boolean          NOT NULL,
    status              text             NOT NULL CHECK (status IN ('insufficient', 'in_control', 'watch', 'drift')),
    note                text,
    parts               jsonb            NOT NULL,
    baseline_version    text,
    projection_position bigint           NOT NULL,
    computed_at         timestamptz      NOT NULL DEFAULT now(),
    PRIMARY KEY (pathway, known_at, period_kind, scope_kind, scope, indicator, series, period_from),
    FOREIGN KEY (pathway, known_at) REFERENCES reports.computed ON DELETE CASCADE,
    CHECK ((scope = '') = (scope_kind = 'programme')));
COMMENT ON TABLE reports.drift IS 'The indicators of drift, series by series.';

CREATE TABLE reports.attribution (
    pathway             text             NOT NULL,
    known_at            date             NOT NULL DEFAULT 'infinity',
    row                 integer          NOT NULL,
    indicator           text             NOT NULL,
    series              text             NOT NULL,
    first_signal_period date             NOT NULL,
    change_from         date,
    change_until        date             CHECK (change_until >= change_from),
    change_set          date[]           NOT NULL,
    cause_type          text             NOT NULL,
    cause_event_id      uuid,
    cause               text             NOT NULL,
    cause_on            date,
    lag_periods         integer,
    effect              double precision,
    ci_low              double precision,
    ci_high             double precision,
    share_of_gap        double precision,
    grade               text             CHECK (grade IN ('A', 'B', 'C')),
    verdict             text             NOT NULL
                        CHECK (verdict IN ('named', 'not separable', 'not named', 'unexplained', 'remainder')),
    inseparable         text[]           NOT NULL,
    n_affected          integer          NOT NULL,
    n_control           integer          NOT NULL,
    periods             integer          NOT NULL,
    assignments         bigint           NOT NULL,
    p                   double precision,
    pre_trend_low       double precision,
    pre_trend_high      double precision,
    baseline_version    text,
    projection_position bigint           NOT NULL,
    computed_at         timestamptz      NOT NULL DEFAULT now(),
    PRIMARY KEY (pathway, known_at, row),
    FOREIGN KEY (pathway, known_at) REFERENCES reports.computed ON DELETE CASCADE);
COMMENT ON TABLE reports.attribution IS 'For each drift what may have caused it, and always what remains unexplained.';

CREATE TABLE reports.index (
    pathway             text             NOT NULL,
    known_at            date             NOT NULL DEFAULT 'infinity',
    month               date             NOT NULL CHECK (extract(day FROM month) = 1),
    indicator           text             NOT NULL,
    value               double precision,
    weight              double precision,
    mean                double precision,
    se                  double precision,
    target              double precision,
    tolerance           double precision,
    beyond              text[]           NOT NULL,
    state               text             NOT NULL CHECK (state IN ('insufficient', 'steady', 'watch', 'drifting')),
    drifting            text[]           NOT NULL,
    baseline_version    text,
    projection_position bigint           NOT NULL,
    computed_at         timestamptz      NOT NULL DEFAULT now(),
    PRIMARY KEY (pathway, known_at, month, indicator),
    FOREIGN KEY (pathway, known_at) REFERENCES reports.computed ON DELETE CASCADE);
COMMENT ON TABLE reports.index IS 'The programme drift index by month, what each indicator adds to it, and the state of the programme.';

GRANT USAGE ON SCHEMA reports TO cairn_projector, cairn_query;
GRANT SELECT, INSERT, UPDATE, DELETE ON reports.computed, reports.fidelity, reports.drift, reports.attribution, reports.index
   TO cairn_projector;
GRANT SELECT ON reports.computed, reports.fidelity, reports.drift, reports.attribution, reports.index TO cairn_query;
