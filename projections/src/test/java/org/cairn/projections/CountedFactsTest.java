package org.cairn.projections;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cairn.contracts.assessment.JudgementRecorded;
import org.cairn.contracts.assessment.MarkingRole;
import org.cairn.contracts.assessment.MasteryDemonstrated;
import org.cairn.contracts.assessment.MasteryLapsed;
import org.cairn.contracts.assessment.MasteryRescinded;
import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.enrolment.EnrolmentMovedToVersion;
import org.cairn.contracts.enrolment.EnrolmentResumed;
import org.cairn.contracts.enrolment.LearnerEnrolled;
import org.cairn.contracts.enrolment.LearnerWithdrawn;
import org.cairn.contracts.evidence.EvidenceId;
import org.cairn.contracts.evidence.EvidenceSubmitted;
import org.cairn.contracts.evidence.EvidenceWithdrawn;
import org.cairn.contracts.evidence.PriorLearningDecided;
import org.cairn.contracts.milestone.MilestoneApprovalRevoked;
import org.cairn.contracts.milestone.MilestoneConfirmed;
import org.cairn.contracts.milestone.MilestoneDeclined;
import org.cairn.contracts.pathway.PathwayVersionId;
import org.cairn.contracts.shared.DomainEvent;
import org.cairn.projections.history.SecondThoughts;
import org.cairn.projections.history.University;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The sums of `pathway_outcomes` against a count over the events in plain Java.
class CountedFactsTest {
    private final Running running = new Running().started();
    private final List<DomainEvent> events = SecondThoughts.on(University.events(Running.SEED, 150), Running.SEED);

    private final Map<String, Integer> months = new TreeMap<>();
    private final Set<List<Object>> seen = new HashSet<>();
    private final Map<Key, Set<Object>> standing = new HashMap<>();
    private final Map<EvidenceId, EvidenceSubmitted> work = new HashMap<>();

    /// Of one enrolment on one version. True as long as there is anything that stands for it.
    private record Key(EnrolmentId enrolment, PathwayVersionId pathway, String measure, String subject) {}

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
    void outcomesAreEnrolmentsOfWhichItIsTrueNow() {
        var sums = new TreeMap<String, Integer>();
        standing.forEach((key, of) ->
                sums.merge(key(key.pathway(), key.measure(), key.subject()), of.isEmpty() ? 0 : 1, Integer::sum));
        var expected = new TreeSet<String>();
        sums.forEach((key, n) -> expected.add(key + " " + n));

        assertThat(new TreeSet<>(running.database.rows("""
                        SELECT pathway, version, measure, subject, enrolments FROM pathway_outcomes.outcome
                        """)))
                .as("seed %d", Running.SEED)
                .containsExactlyInAnyOrderElementsOf(expected);
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
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    private void count(DomainEvent event) {
        switch (event) {
            case LearnerEnrolled e -> happened(e, e.enrolment(), e.pathway(), "enrolled", "");
            case EnrolmentMovedToVersion e -> {
                happened(e, e.enrolment(), e.from(), "moved-away", "");
                happened(e, e.enrolment(), e.to(), "moved-in", "");
            }
            case LearnerWithdrawn e -> happened(e, e.enrolment(), e.pathway(), "withdrawn", "");
            case EnrolmentResumed e -> {
                month(e, e.pathway(), "resumed", "");
                over(e.enrolment(), "withdrawn", "");
            }
            case MilestoneConfirmed e ->
                happened(
                        e,
                        e.enrolment(),
                        e.pathway(),
                        "confirmed",
                        e.milestone().code());
            case MilestoneApprovalRevoked e -> {
                month(e, e.pathway(), "revoked", e.milestone().code());
                over(e.enrolment(), "confirmed", e.milestone().code());
            }
            case MilestoneDeclined e ->
                happened(
                        e, e.enrolment(), e.pathway(), "declined", e.milestone().code());
            case MasteryDemonstrated e
            when !e.provisional() -> {
                stands(e.enrolment(), e.pathway(), "mastered", e.competency().code(), e);
                var first = seen.add(List.of(e.enrolment(), e.competency()));
                month(e, e.pathway(), "mastered", "", first ? 1 : 0);
            }
            case MasteryRescinded e -> {
                month(e, e.pathway(), "rescinded", "");
                over(e.enrolment(), "mastered", e.competency().code());
            }
            case MasteryLapsed e -> {
                month(e, e.pathway(), "lapsed", "");
                over(e.enrolment(), "mastered", e.competency().code());
            }
            case JudgementRecorded e
            when e.role() == MarkingRole.FIRST -> {
                stands(e.enrolment(), e.pathway(), "judged", e.competency().code(), e);
                month(e, e.pathway(), "judged", "");
            }
            case PriorLearningDecided e -> {
                stands(
                        e.enrolment(),
                        e.pathway(),
                        "prior-learning",
                        e.competency().code(),
                        e);
                month(e, e.pathway(), "prior-learning", "");
            }
            case EvidenceSubmitted e -> {
                work.put(e.evidence(), e);
                for (var competency : e.competencies()) {
                    stands(e.enrolment(), e.pathway(), "evidence", competency.code(), e.evidence());
                }
                month(e, e.pathway(), "evidence", "");
            }
            case EvidenceWithdrawn e -> {
                month(e, e.pathway(), "evidence-withdrawn", "");
                for (var competency :
                        Objects.requireNonNull(work.get(e.evidence())).competencies()) {
                    Objects.requireNonNull(
                                    standing.get(new Key(e.enrolment(), e.pathway(), "evidence", competency.code())))
                            .remove(e.evidence());
                }
            }
            default -> {
                // Not counted.
            }
        }
    }

    private void happened(
            DomainEvent event, EnrolmentId enrolment, PathwayVersionId pathway, String measure, String subject) {
        stands(enrolment, pathway, measure, subject, event);
        month(event, pathway, measure, subject);
    }

    private void stands(
            EnrolmentId enrolment, PathwayVersionId pathway, String measure, String subject, Object because) {
        standing.computeIfAbsent(new Key(enrolment, pathway, measure, subject), _ -> new HashSet<>())
                .add(because);
    }

    /// Whatever the version: what ends, ends for the enrolment.
    private void over(EnrolmentId enrolment, String measure, String subject) {
        standing.forEach((key, of) -> {
            if (key.enrolment().equals(enrolment)
                    && key.measure().equals(measure)
                    && key.subject().equals(subject)) of.clear();
        });
    }

    private void month(DomainEvent event, PathwayVersionId pathway, String measure, String subject) {
        month(event, pathway, measure, subject, 1);
    }

    private void month(DomainEvent event, PathwayVersionId pathway, String measure, String subject, int times) {
        months.merge(key(pathway, measure, subject) + " " + YearMonth.from(event.effectiveOn()), times, Integer::sum);
    }

    private static String key(PathwayVersionId pathway, String measure, String subject) {
        return String.join(" ", pathway.pathway().code(), pathway.version(), measure, subject);
    }
}
