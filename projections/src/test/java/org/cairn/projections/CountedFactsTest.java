package org.cairn.projections;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cairn.contracts.assessment.JudgementRecorded;
import org.cairn.contracts.assessment.MasteryDemonstrated;
import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.enrolment.LearnerEnrolled;
import org.cairn.contracts.enrolment.LearnerWithdrawn;
import org.cairn.contracts.evidence.EvidenceSubmitted;
import org.cairn.contracts.evidence.PriorLearningDecided;
import org.cairn.contracts.milestone.MilestoneConfirmed;
import org.cairn.contracts.milestone.MilestoneDeclined;
import org.cairn.contracts.pathway.PathwayVersionId;
import org.cairn.contracts.shared.DomainEvent;
import org.cairn.projections.history.University;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The sums of `pathway_outcomes` against a count over the events in plain Java.
class CountedFactsTest {
    private final Running running = new Running().started();
    private final List<DomainEvent> events = University.events(Running.SEED, 150);

    private final Map<String, Set<EnrolmentId>> enrolments = new TreeMap<>();
    private final Map<String, Integer> months = new TreeMap<>();
    private final Set<List<Object>> seen = new HashSet<>();

    @BeforeEach
    void countAndFeed() throws InterruptedException {
        for (var event : events) count(event);
        // In batches of all sizes: a sum must not depend on what came together.
        for (int from = 0, size = 1; from < events.size(); from += size, size = size * 2 % 211 + 1) {
            running.log.append(events.subList(from, Math.min(from + size, events.size())));
        }
        running.caughtUp();
    }

    @AfterEach
    void close() {
        running.close();
    }

    @Test
    void outcomesAreEnrolmentsWithAtLeastOneFact() {
        var expected = new TreeSet<String>();
        enrolments.forEach((key, of) -> expected.add(key + " " + of.size()));

        assertThat(new TreeSet<>(running.database.rows("""
                        SELECT pathway, version, measure, subject, enrolments FROM pathway_outcomes.outcome
                        """)))
                .as("seed %d", Running.SEED)
                .isEqualTo(expected);
    }

    @Test
    void monthsAreFactsByTheirAcademicDate() {
        var expected = new TreeSet<String>();
        months.forEach((key, n) -> expected.add(key + " " + n));

        assertThat(new TreeSet<>(running.database.rows("""
                        SELECT pathway, version, measure, subject, to_char(month, 'YYYY-MM'), facts
                          FROM pathway_outcomes.month
                        """)))
                .as("seed %d", Running.SEED)
                .isEqualTo(expected);
    }

    private void count(DomainEvent event) {
        switch (event) {
            case LearnerEnrolled e -> first(e, e.enrolment(), e.pathway(), "enrolled", "", "");
            case LearnerWithdrawn e -> first(e, e.enrolment(), e.pathway(), "withdrawn", "", "");
            case MilestoneConfirmed e ->
                first(
                        e,
                        e.enrolment(),
                        e.pathway(),
                        "confirmed",
                        e.milestone().code(),
                        e.milestone().code());
            case MilestoneDeclined e ->
                first(
                        e,
                        e.enrolment(),
                        e.pathway(),
                        "declined",
                        e.milestone().code(),
                        e.milestone().code());
            case MasteryDemonstrated e ->
                first(e, e.enrolment(), e.pathway(), "mastered", e.competency().code(), "");
            case JudgementRecorded e -> {
                enrolment(e.enrolment(), e.pathway(), "judged", e.competency().code());
                month(e, e.pathway(), "judged", "");
            }
            case PriorLearningDecided e -> {
                enrolment(
                        e.enrolment(),
                        e.pathway(),
                        "prior-learning",
                        e.competency().code());
                month(e, e.pathway(), "prior-learning", "");
            }
            case EvidenceSubmitted e -> {
                e.competencies()
                        .forEach(competency -> enrolment(e.enrolment(), e.pathway(), "evidence", competency.code()));
                month(e, e.pathway(), "evidence", "");
            }
            default -> {
                // Not counted.
            }
        }
    }

    private void first(
            DomainEvent event,
            EnrolmentId enrolment,
            PathwayVersionId pathway,
            String measure,
            String subject,
            String monthSubject) {
        enrolment(enrolment, pathway, measure, subject);
        if (seen.add(List.of(enrolment, measure, subject))) month(event, pathway, measure, monthSubject);
    }

    private void enrolment(EnrolmentId enrolment, PathwayVersionId pathway, String measure, String subject) {
        enrolments
                .computeIfAbsent(key(pathway, measure, subject), _ -> new HashSet<>())
                .add(enrolment);
    }

    private void month(DomainEvent event, PathwayVersionId pathway, String measure, String subject) {
        months.merge(key(pathway, measure, subject) + " " + YearMonth.from(event.effectiveOn()), 1, Integer::sum);
    }

    private static String key(PathwayVersionId pathway, String measure, String subject) {
        return String.join(" ", pathway.pathway().code(), pathway.version(), measure, subject);
    }
}
