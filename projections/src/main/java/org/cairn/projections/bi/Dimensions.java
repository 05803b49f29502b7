package org.cairn.projections.bi;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cairn.projections.Rows;
import org.jspecify.annotations.Nullable;

/// Dimensions that no event declares: they are there as soon as a fact names them.
///
/// Their rows hold nothing of the fact that named them first, or hold what is right whichever fact came first, so that
/// two builds of one log are equal.
final class Dimensions {
    private final Rows pathways = Rows.throughStar("""
            INSERT INTO bi.dim_pathway AS d (pathway, title, titled_by)
            SELECT DISTINCT ON (pathway) pathway, title, _position FROM {rows} ORDER BY pathway, _position DESC
                ON CONFLICT (pathway)
                DO UPDATE SET title = excluded.title, titled_by = excluded.titled_by
             WHERE d.titled_by < excluded.titled_by
            """, "pathway text", "title text");
    /// A pathway whose first version has not come yet is called by its code.
    private final Rows calendars = Rows.throughStar("""
            INSERT INTO bi.dim_pathway AS d (pathway, title, titled_by, first_baseline_on, term_calendar)
            SELECT pathway, pathway, 0, first_on, (extract(month FROM first_on)::integer - 1) % 4
              FROM (SELECT pathway, min(occurred_on) AS first_on FROM {rows} GROUP BY pathway) AS f
             ORDER BY pathway
                ON CONFLICT (pathway)
                DO UPDATE SET first_baseline_on = excluded.first_baseline_on, term_calendar = excluded.term_calendar
             WHERE excluded.first_baseline_on < coalesce(d.first_baseline_on, 'infinity'::date)
            """, "pathway text");
    private final Rows sections =
            Rows.throughStar(named("dim_section", "pathway, section"), "pathway text", "section text");
    private final Rows cohorts =
            Rows.throughStar(named("dim_cohort", "pathway, cohort"), "pathway text", "cohort text");
    private final Rows persons = Rows.throughStar(named("dim_person", "person"), "person uuid");
    private final EnrolmentHistory enrolments = new EnrolmentHistory();

    /// What this batch has named already.
    private final Set<Object> seen = new HashSet<>();

    private record Section(String pathway, String section) {}

    private record Cohort(String pathway, String cohort) {}

    private static String named(String table, String key) {
        return "INSERT INTO bi.%1$s (%2$s) SELECT DISTINCT %2$s FROM {rows} ORDER BY %2$s ON CONFLICT DO NOTHING"
                .formatted(table, key);
    }

    void add(Fact fact) {
        switch (fact) {
            case EnrolmentFact.Enrolment e -> {
                section(fact, e.pathway(), e.section());
                if (e.cohort() != null && seen.add(new Cohort(e.pathway(), e.cohort()))) {
                    add(cohorts, fact, e.pathway(), e.cohort());
                }
                enrolments.add(e);
            }
            case EnrolmentFact.PlannedMilestone e -> person(fact, e.agreedWith());
            case CoachingFact.CheckIn e -> person(fact, e.coach());
            case EvidenceFact.PriorLearning e -> person(fact, e.evaluator());
            case AssessmentFact.Allocation e -> person(fact, e.assessor());
            case AssessmentFact.Judgement e -> person(fact, e.assessor());
            case AssessmentFact.Correction e -> person(fact, e.person());
            case AssessmentFact.Reconciliation e -> person(fact, e.person());
            case AssessmentFact.AnchorRating e -> person(fact, e.assessor());
            case OutcomeFact.Milestone e -> {
                person(fact, e.approver());
                person(fact, e.delegator());
            }
            case OutcomeFact.Credential e -> person(fact, e.issuer());
            case OperationFact.Session e -> section(fact, e.pathway(), e.section());
            case OperationFact.Walkthrough e -> {
                section(fact, e.pathway(), e.section());
                person(fact, e.observer());
            }
            case OperationFact.Survey e -> section(fact, e.pathway(), e.section());
            case OperationFact.Workload e -> {
                if (e.pathway() != null) section(fact, e.pathway(), e.section());
                person(fact, e.person());
            }
            case OperationFact.Platform e -> sections(fact, e.sections());
            case StaffFact.Assignment e -> {
                sections(fact, e.sections());
                person(fact, e.person());
            }
            case StaffFact e -> person(fact, e.person());
            case PathwayFact.PathwayVersion e -> add(pathways, fact, e.pathway(), e.title());
            case PathwayFact.Baseline e -> add(calendars, fact, e.pathway());
            default -> {
                // Names nothing, or nothing that another fact of its event does not name.
            }
        }
    }

    private void sections(Fact fact, List<String> sections) {
        for (var section : sections) {
            var slash = section.indexOf('/');
            section(fact, section.substring(0, slash), section.substring(slash + 1));
        }
    }

    private void section(Fact fact, String pathway, @Nullable String section) {
        if (section != null && seen.add(new Section(pathway, section))) add(sections, fact, pathway, section);
    }

    private void person(Fact fact, @Nullable UUID person) {
        if (person != null && seen.add(person)) add(persons, fact, person);
    }

    private static void add(Rows rows, Fact fact, Object... values) {
        rows.add(fact.at().on(), fact.at().recordedAt(), fact.at().position(), values);
    }

    List<Rows> rows() {
        return List.of(
                pathways, calendars, sections, cohorts, persons, enrolments.forgotten(), enrolments.remembered());
    }
}
