-- What stands beside the tables of facts in the star schema: dimensions that no event declares, dates and terms, and
-- views. Disposable: dropping it and replaying the log gives the same rows.

CREATE TABLE bi.dim_pathway (
    pathway           text NOT NULL,
    title             text NOT NULL,
    titled_by         bigint NOT NULL,
    first_baseline_on date,
    term_calendar     integer NOT NULL DEFAULT 0,
    _projected_at     timestamptz NOT NULL DEFAULT transaction_timestamp(),
    PRIMARY KEY (pathway));

CREATE TABLE bi.dim_section (
    pathway       text NOT NULL,
    section       text NOT NULL,
    _projected_at timestamptz NOT NULL DEFAULT transaction_timestamp(),
    PRIMARY KEY (pathway, section));

CREATE TABLE bi.dim_cohort (
    pathway       text NOT NULL,
    cohort        text NOT NULL,
    _projected_at timestamptz NOT NULL DEFAULT transaction_timestamp(),
    PRIMARY KEY (pathway, cohort));

CREATE TABLE bi.dim_person (
    person        uuid NOT NULL,
    _projected_at timestamptz NOT NULL DEFAULT transaction_timestamp(),
    PRIMARY KEY (person));

CREATE TABLE bi.dim_enrolment (
    enrolment     uuid NOT NULL,
    valid_from    date NOT NULL,
    valid_to      date,
    is_current    boolean NOT NULL,
    learner       uuid NOT NULL,
    pathway       text NOT NULL,
    version       text NOT NULL,
    cohort        text,
    section       text,
    status        text NOT NULL CHECK (status IN ('active', 'on-leave', 'withdrawn')),
    _projected_at timestamptz NOT NULL DEFAULT transaction_timestamp(),
    PRIMARY KEY (enrolment, valid_from));
CREATE INDEX ON bi.dim_enrolment (pathway, section) WHERE is_current;

-- Found by enrolment whenever a step of it comes in.
CREATE INDEX ON bi.fact_enrolment (enrolment);

CREATE TABLE bi.dim_date (
    day           date NOT NULL,
    year          integer NOT NULL,
    quarter       integer NOT NULL,
    month         integer NOT NULL,
    month_start   date NOT NULL,
    iso_year      integer NOT NULL,
    iso_week      integer NOT NULL,
    iso_weekday   integer NOT NULL,
    _projected_at timestamptz NOT NULL DEFAULT transaction_timestamp(),
    PRIMARY KEY (day));
INSERT INTO bi.dim_date (day, year, quarter, month, month_start, iso_year, iso_week, iso_weekday)
SELECT day, extract(year FROM day), extract(quarter FROM day), extract(month FROM day),
       date_trunc('month', day::timestamp)::date, extract(isoyear FROM day), extract(week FROM day),
       extract(isodow FROM day)
  FROM (SELECT date '2000-01-01' + n AS day FROM generate_series(0, date '2060-12-31' - date '2000-01-01') AS n) AS days;

-- Four calendars, as a programme's year may begin in any month: its terms are thirds of its own year.
CREATE TABLE bi.dim_term (
    term_calendar integer NOT NULL,
    first_day     date NOT NULL,
    last_day      date NOT NULL,
    _projected_at timestamptz NOT NULL DEFAULT transaction_timestamp(),
    PRIMARY KEY (term_calendar, first_day));
INSERT INTO bi.dim_term (term_calendar, first_day, last_day)
SELECT (extract(month FROM first_day)::integer - 1) % 4, first_day, (first_day + interval '4 months')::date - 1
  FROM (SELECT (date '2000-01-01' + n * interval '1 month')::date AS first_day FROM generate_series(0, 12 * 61 - 1) AS n)
       AS months;
