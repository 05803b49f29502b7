package org.cairn.projections.reports.aggregates;

import java.util.List;
import java.util.Set;
import org.cairn.projections.reports.aggregates.Aggregate.Cells;
import org.cairn.projections.reports.aggregates.Aggregate.Shares;

/// What is counted.
final class AggregateTables {
    /// The months of a cohort together are the cohort. Only who came is counted exactly: beside [#STATUS], exact counts
    /// of who left would tell how many of them came back.
    static final Aggregate ENROLMENTS = Aggregate.of(
            "agg_enrolment_month",
            "month, stage, cohort, learners",
            new Cells(
                    "learners",
                    List.of("learners"),
                    List.of(List.of("stage", "cohort"), List.of("stage")),
                    (counted, row) -> "enrolled".equals(counted.value(row, "stage"))),
            """
            SELECT date_trunc('month', f.occurred_on::timestamp)::date, f.stage, e.cohort, count(DISTINCT f.learner)
              FROM bi.fact_enrolment f
              JOIN bi.dim_enrolment e ON e.enrolment = f.enrolment AND e.is_current
             WHERE f.pathway {pathway}
             GROUP BY 1, 2, 3""");

    static final Aggregate STATUS = Aggregate.of(
            "agg_enrolment_status",
            "section, status, learners",
            new Cells("learners", List.of("learners"), List.of(List.of("section"), List.of("status"), List.of())),
            """
            SELECT section, status, count(DISTINCT learner)
              FROM bi.dim_enrolment WHERE is_current AND pathway {pathway} GROUP BY 1, 2""");

    private static final Aggregate EVIDENCE = Aggregate.of(
            "agg_evidence_month",
            "month, mode, works, learners",
            new Cells("learners", List.of("works", "learners"), List.of(List.of("month"))),
            """
            SELECT date_trunc('month', occurred_on::timestamp)::date, mode, count(DISTINCT _position),
                   count(DISTINCT learner)
              FROM bi.fact_evidence WHERE pathway {pathway} GROUP BY 1, 2""");

    /// First marks only, as they count now.
    private static final Aggregate LEVELS = Aggregate.of(
            "agg_level_term",
            "term_start, level, ordinal, marks, learners",
            new Cells("learners", List.of("marks", "learners"), List.of(List.of("term_start"))),
            """
            SELECT t.first_day, m.level, m.ordinal, count(*), count(DISTINCT m.learner)
              FROM bi.mark m
              JOIN bi.dim_pathway p ON p.pathway = m.pathway
              JOIN bi.dim_term t ON t.term_calendar = p.term_calendar
                   AND t.first_day = (date_trunc('month', m.occurred_on::timestamp)
                        - ((extract(month FROM m.occurred_on)::integer + 11 - p.term_calendar) % 4)
                          * interval '1 month')::date
             WHERE m.pathway {pathway} AND m.role = 'first' AND NOT m.withdrawn
             GROUP BY 1, 2, 3""");

    private static final Aggregate MASTERY = Aggregate.of(
            "agg_mastery_month",
            "month, competency, learners",
            new Cells("learners", List.of("learners"), List.of(List.of("month"))),
            """
            SELECT date_trunc('month', occurred_on::timestamp)::date, competency, count(DISTINCT learner)
              FROM bi.fact_mastery
             WHERE pathway {pathway} AND stage IN ('shown', 'carried') AND NOT provisional GROUP BY 1, 2""");

    /// Where a learner can be in several rows of a whole.
    static final Set<String> OVERLAPPING = Set.of(EVIDENCE.table(), LEVELS.table(), MASTERY.table());

    static final Aggregate MILESTONES = Aggregate.of(
            "agg_milestone",
            "milestone, cohort, enrolled, reached, share",
            new Shares("reached", "enrolled", List.of("enrolled", "reached", "share"), List.of(List.of("milestone"))),
            """
            SELECT milestone, cohort, enrolled, reached, round(reached::numeric / enrolled, 4)
              FROM (SELECT m.milestone, e.cohort, count(DISTINCT e.learner) AS enrolled,
                           count(DISTINCT r.learner) AS reached
                      FROM bi.dim_enrolment e
                      JOIN bi.dim_milestone m ON m.pathway = e.pathway AND m.version = e.version
                      LEFT JOIN (SELECT DISTINCT c.enrolment, c.milestone, c.learner
                                   FROM bi.fact_milestone c
                                  WHERE c.pathway {pathway} AND c.stage = 'confirmed'
                                    AND NOT EXISTS (SELECT FROM bi.fact_milestone r
                                                     WHERE r.pathway = c.pathway AND r.enrolment = c.enrolment
                                                       AND r.approval = c.approval AND r.stage = 'revoked')) AS r
                        ON r.enrolment = e.enrolment AND r.milestone = m.milestone
                     WHERE e.is_current AND e.pathway {pathway} GROUP BY 1, 2) AS cell""");

    static final Aggregate CREDENTIALS = Aggregate.of(
            "agg_credential_year",
            "year, credentials, learners",
            // Beside those who reached the last milestone they would tell how many have none.
            new Cells("learners", List.of("credentials", "learners"), List.of(), (_, _) -> false),
            """
            SELECT extract(year FROM occurred_on)::integer, count(*), count(DISTINCT learner)
              FROM bi.fact_credential WHERE pathway {pathway} AND stage = 'awarded' GROUP BY 1""");

    /// The sections of a month and of a term are the programme, whose mean the report on fidelity has. How many were
    /// asked is mostly known: those who answered are hidden also where few did not.
    static final Aggregate SURVEYS = Aggregate.of(
                    "agg_survey",
                    "section, occurred_on, instrument, invited, answered, agency",
                    new Shares(
                            "answered",
                            "invited",
                            List.of("invited", "answered", "agency"),
                            List.of(List.of("month"), List.of("term"))),
                    """
            SELECT s.section, s.occurred_on, s.instrument,
                   s.invited, s.answered,
                   round((i.mean - s.scale_minimum) / (s.scale_maximum - s.scale_minimum), 4),
                   date_trunc('month', s.occurred_on::timestamp)::date, t.first_day
              FROM bi.fact_survey s
              JOIN (SELECT _position, avg(mean) AS mean
                      FROM bi.fact_survey_item WHERE pathway {pathway} AND retracted_on IS NULL GROUP BY _position) AS i
                ON i._position = s._position
              LEFT JOIN bi.dim_pathway p ON p.pathway = s.pathway
              LEFT JOIN bi.dim_term t ON t.term_calendar = p.term_calendar
                    AND s.occurred_on BETWEEN t.first_day AND t.last_day
             WHERE s.pathway {pathway} AND s.retracted_on IS NULL""")
            .with("month", "term");

    private static final Aggregate SESSIONS =
            Aggregate.open("agg_session_month", "section, month, sessions, minutes, whole_minutes, whole_share", """
            SELECT section, date_trunc('month', occurred_on::timestamp)::date, count(*), sum(minutes),
                   sum(minutes) FILTER (WHERE grouping = 'whole'),
                   round(coalesce(sum(minutes) FILTER (WHERE grouping = 'whole'), 0)::numeric / nullif(sum(minutes), 0), 4)
              FROM bi.fact_session WHERE pathway {pathway} AND retracted_on IS NULL GROUP BY 1, 2""");

    private static final Aggregate WALKTHROUGHS =
            Aggregate.open("agg_walkthrough_month", "section, month, dimension, walkthroughs, items, fidelity", """
            SELECT w.section, date_trunc('month', w.occurred_on::timestamp)::date, i.dimension,
                   count(DISTINCT w._position), count(*), round(sum(i.weight * w.score / 3) / sum(i.weight), 4)
              FROM bi.fact_walkthrough_item w
              JOIN bi.dim_observation_item i
                ON i.rubric = w.rubric AND i.rubric_version = w.rubric_version AND i.item = w.item
             WHERE w.pathway {pathway} AND w.retracted_on IS NULL GROUP BY 1, 2, 3""");

    private static final Aggregate WORKLOAD = Aggregate.open("agg_workload_month", "month, activity, minutes", """
            SELECT date_trunc('month', occurred_on::timestamp)::date, activity, sum(minutes)
              FROM bi.fact_workload WHERE pathway {pathway} AND retracted_on IS NULL GROUP BY 1, 2""");

    private static final Aggregate COSTS =
            Aggregate.open("agg_cost_year", "fiscal_year, category, currency, amount", """
            SELECT fiscal_year, category, currency, sum(amount)
              FROM bi.fact_cost WHERE pathway {pathway} AND retracted_on IS NULL GROUP BY 1, 2, 3""");

    static final List<Aggregate> ALL = List.of(
            ENROLMENTS,
            STATUS,
            EVIDENCE,
            LEVELS,
            MASTERY,
            MILESTONES,
            CREDENTIALS,
            SURVEYS,
            SESSIONS,
            WALKTHROUGHS,
            WORKLOAD,
            COSTS);

    private AggregateTables() {}
}
