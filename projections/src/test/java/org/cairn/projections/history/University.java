package org.cairn.projections.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.cairn.contracts.assessment.JudgementId;
import org.cairn.contracts.authorisation.AssessorAuthorised;
import org.cairn.contracts.authorisation.Scope;
import org.cairn.contracts.authorisation.Term;
import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.evidence.EvidenceId;
import org.cairn.contracts.evidence.PriorLearningDecision;
import org.cairn.contracts.evidence.PriorLearningId;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.learner.LearnerRegistered;
import org.cairn.contracts.milestone.ApprovalId;
import org.cairn.contracts.pathway.PathwayVersionId;
import org.cairn.contracts.shared.AuthorisationId;
import org.cairn.contracts.shared.DomainEvent;
import org.cairn.contracts.shared.Score;

/// Three years of a made-up university: the same seed gives the same events.
///
/// About 20 events a learner: repeats, higher levels, prior learning, evidence for two competencies at once,
/// withdrawals, milestones confirmed, declined, and declined before they are confirmed.
public final class University {
    private static final LocalDate FIRST_DAY = LocalDate.of(2012, 10, 1);
    private static final int VERSIONS = 3;

    private final Random random;
    private final List<String> pathways;
    private final int assignments;
    private final List<DomainEvent> events = new ArrayList<>();

    private University(long seed, List<String> pathways, int assignments) {
        random = new Random(seed);
        this.pathways = pathways;
        this.assignments = assignments;
    }

    /// In the order of their academic dates, as far as one can rest on the other.
    public static List<DomainEvent> events(long seed, int learners) {
        return events(seed, learners, List.of("AAA", "BBB", "CCC"), 4);
    }

    public static List<DomainEvent> events(long seed, int learners, List<String> pathways, int assignments) {
        var university = new University(seed, pathways, assignments);
        var definitions = university.definitions();
        for (var i = 0; i < learners; i++) university.learner();
        // Stable: of one day, one learner's events stay in their order.
        university.events.sort(Comparator.comparing(DomainEvent::effectiveOn));
        return Stream.concat(definitions.stream(), university.events.stream()).toList();
    }

    private List<DomainEvent> definitions() {
        var definitions = new ArrayList<>(Catalogue.shared());
        definitions.add(new AssessorAuthorised(
                new AuthorisationId(new UUID(2, 1)),
                Enrolled.MARKER,
                Scope.INSTITUTION,
                new Term(FIRST_DAY.minusYears(1), null),
                FIRST_DAY.minusYears(1)));
        for (var pathway : pathways) {
            for (var n = 0; n < VERSIONS; n++) {
                definitions.addAll(
                        Catalogue.publish(version(pathway, n), assignments, start(n), start(n).plusMonths(9)));
            }
        }
        return definitions;
    }

    private static PathwayVersionId version(String pathway, int n) {
        return Catalogue.version(pathway, (2012 + n) + "J");
    }

    private static LocalDate start(int n) {
        return FIRST_DAY.plusYears(n);
    }

    private void learner() {
        var learner = new LearnerId(uuid());
        var n = random.nextInt(VERSIONS);
        events.add(new LearnerRegistered(learner, start(n).minusDays(60)));
        enrolment(learner, pathways.get(random.nextInt(pathways.size())), n);
        if (random.nextInt(10) == 0 && n + 1 < VERSIONS) {
            enrolment(learner, pathways.get(random.nextInt(pathways.size())), n + 1);
        }
    }

    private void enrolment(LearnerId learner, String pathway, int n) {
        var enrolled = new Enrolled(learner, new EnrolmentId(uuid()), version(pathway, n));
        var start = start(n);
        events.add(enrolled.enrols(start.minusDays(random.nextInt(50))));
        var withdrawsAfter = random.nextInt(3) == 0 ? random.nextInt(240) : Integer.MAX_VALUE;
        var able = 35 + random.nextInt(50);
        var ordinal = 0;
        for (var competency : Catalogue.competencies(pathway, assignments)) {
            var day = start.plusDays(20L + ordinal++ * 200L / (assignments + 2) + random.nextInt(10));
            if (day.isAfter(start.plusDays(withdrawsAfter)) || random.nextInt(20) == 0) continue;
            if (random.nextInt(50) == 0) priorLearning(enrolled, competency, start);
            else work(enrolled, competency, day, able);
        }
        if (withdrawsAfter < 240) events.add(enrolled.withdraws(start.plusDays(withdrawsAfter)));
        if (withdrawsAfter > 230) completion(enrolled, start.plusMonths(9), able);
    }

    private void work(Enrolled enrolled, CompetencyCode competency, LocalDate day, int able) {
        var score = score(able);
        var evidence = new EvidenceId(uuid());
        var also = random.nextInt(30) == 0
                ? Catalogue.assignment(enrolled.pathway().pathway().code(), 1)
                : competency;
        events.add(enrolled.submits(
                evidence, also.equals(competency) ? List.of(competency) : List.of(competency, also), day));
        if (random.nextInt(100) == 0) return;
        judge(enrolled, competency, evidence, score, day);
        // Again, a month later: for a first pass or for a higher level.
        if (random.nextInt(8) == 0) {
            var second = new EvidenceId(uuid());
            events.add(enrolled.submits(second, List.of(competency), day.plusDays(30)));
            judge(enrolled, competency, second, score(able + 10), day.plusDays(30));
        }
    }

    private void judge(Enrolled enrolled, CompetencyCode competency, EvidenceId evidence, Score score, LocalDate day) {
        var judgement = new JudgementId(uuid());
        events.add(enrolled.judged(judgement, evidence, competency, score, day));
        if (score.atLeast(Score.of(40))) events.add(enrolled.masters(competency, score, judgement, day));
    }

    private void priorLearning(Enrolled enrolled, CompetencyCode competency, LocalDate day) {
        var id = new PriorLearningId(uuid());
        var full = random.nextInt(4) > 0;
        events.add(enrolled.priorLearning(
                id, competency, full ? PriorLearningDecision.FULL : PriorLearningDecision.NONE, day));
        if (full) events.add(enrolled.mastersBefore(competency, id, day));
    }

    private void completion(Enrolled enrolled, LocalDate day, int able) {
        if (random.nextInt(4) == 0) {
            var halfway = new ApprovalId(uuid());
            events.add(enrolled.requests(halfway, Catalogue.HALFWAY, day.minusMonths(4)));
            events.add(enrolled.declined(halfway, Catalogue.HALFWAY, day.minusMonths(4)));
        }
        var approval = new ApprovalId(uuid());
        events.add(enrolled.requests(approval, Catalogue.COMPLETION, day));
        if (able < 45) {
            events.add(enrolled.declined(approval, Catalogue.COMPLETION, day));
            if (random.nextInt(3) > 0) return;
            approval = new ApprovalId(uuid());
            events.add(enrolled.requests(approval, Catalogue.COMPLETION, day.plusDays(60)));
        }
        if (random.nextInt(20) == 0) return;
        var level = able > 75 ? "distinction" : "pass";
        var on = able < 45 ? day.plusDays(60) : day;
        events.add(enrolled.firstApproved(approval, Catalogue.COMPLETION, level, on));
        if (random.nextInt(20) > 0) events.add(enrolled.confirmed(approval, Catalogue.COMPLETION, level, on));
    }

    private Score score(int able) {
        return Score.of(Math.max(0, Math.min(100, able + random.nextInt(41) - 20)));
    }

    private UUID uuid() {
        return new UUID(random.nextLong() & ~0xf000L | 0x4000L, random.nextLong() >>> 2 | 0x8000000000000000L);
    }
}
