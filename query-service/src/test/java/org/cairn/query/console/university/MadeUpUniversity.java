package org.cairn.query.console.university;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.cairn.contracts.assessment.JudgementId;
import org.cairn.contracts.assessment.JudgementRecorded;
import org.cairn.contracts.assessment.MasteryDemonstrated;
import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.enrolment.LearnerEnrolled;
import org.cairn.contracts.enrolment.LearnerWithdrawn;
import org.cairn.contracts.evidence.Artefact;
import org.cairn.contracts.evidence.EvidenceId;
import org.cairn.contracts.evidence.EvidenceMode;
import org.cairn.contracts.evidence.EvidenceSubmitted;
import org.cairn.contracts.evidence.PriorLearningDecided;
import org.cairn.contracts.evidence.PriorLearningDecision;
import org.cairn.contracts.evidence.PriorLearningId;
import org.cairn.contracts.evidence.PriorLearningKind;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.learner.LearnerRegistered;
import org.cairn.contracts.milestone.ApprovalId;
import org.cairn.contracts.milestone.MilestoneApprovalRequested;
import org.cairn.contracts.milestone.MilestoneConfirmed;
import org.cairn.contracts.milestone.MilestoneDeclined;
import org.cairn.contracts.milestone.MilestoneFirstApproved;
import org.cairn.contracts.milestone.RequirementSnapshot;
import org.cairn.contracts.pathway.MilestoneCode;
import org.cairn.contracts.pathway.evaluation.Attained;
import org.cairn.contracts.pathway.evaluation.RequirementCheck;
import org.cairn.contracts.shared.AuthorisationId;
import org.cairn.contracts.shared.DomainEvent;
import org.cairn.contracts.shared.PersonId;
import org.cairn.contracts.shared.Score;
import org.jspecify.annotations.Nullable;

/// Three years of a few hundred learners, always the same for the same seed.
public final class MadeUpUniversity {

    /// One learner, as `identity` knows them.
    public record Person(LearnerId learner, String number, String givenName, String familyName) {}

    private static final List<String> GIVEN = List.of("Ada", "Bram", "Chidi", "Dora", "Emil", "Farah", "Gwen", "Hugo");
    private static final List<String> FAMILY =
            List.of("Aalto", "Brandt", "Costa", "Dimitrov", "Evans", "Fofana", "Ito");
    private static final MilestoneCode COMPLETION = new MilestoneCode("completion");
    private static final String NO_BYTES = "0".repeat(64);

    private final Random random;
    private final PersonId marker;
    private final PersonId firstExaminer;
    private final PersonId secondExaminer;
    private final AuthorisationId authorisation;
    private final List<Person> people = new ArrayList<>();
    private final List<Recorded> events = new ArrayList<>();

    public MadeUpUniversity(long seed, int learners) {
        random = new Random(seed);
        marker = new PersonId(uuid());
        firstExaminer = new PersonId(uuid());
        secondExaminer = new PersonId(uuid());
        authorisation = new AuthorisationId(uuid());
        events.addAll(Pathways.published());
        var presentations = Pathways.presentations();
        for (var i = 0; i < learners; i++) {
            var person = person(10_000 + i);
            var presentation = presentations.get(random.nextInt(presentations.size()));
            add(new LearnerRegistered(
                    person.learner(), presentation.definition().startsOn().minusDays(90)));
            enrol(person.learner(), presentation);
            if (random.nextInt(10) == 0)
                enrol(person.learner(), presentations.get(random.nextInt(presentations.size())));
        }
        // The log is in the order of recording; sorting is stable, so facts of one day keep their order.
        events.sort(Comparator.comparing(Recorded::recordedAt));
    }

    public List<Person> people() {
        return people;
    }

    public List<Recorded> events() {
        return events;
    }

    private Person person(int number) {
        var person = new Person(
                new LearnerId(uuid()),
                Integer.toString(number),
                GIVEN.get(random.nextInt(GIVEN.size())),
                FAMILY.get(random.nextInt(FAMILY.size())));
        people.add(person);
        return person;
    }

    private void enrol(LearnerId learner, Pathways.Presentation presentation) {
        var enrolment = new EnrolmentId(uuid());
        var id = presentation.id();
        var definition = presentation.definition();
        var startsOn = definition.startsOn();
        add(new LearnerEnrolled(enrolment, learner, id, id.version(), startsOn.minusDays(random.nextInt(1, 80))));
        var ability = 35 + random.nextInt(50);
        var leavesAfterDays = random.nextInt(4) == 0 ? random.nextInt(20, 240) : Integer.MAX_VALUE;
        var competencies = definition.competencies();
        Set<CompetencyCode> mastered = new HashSet<>();
        for (var k = 0; k < competencies.size(); k++) {
            var competency = competencies.get(k);
            var day = 20 + 225 * k / competencies.size() + random.nextInt(9);
            if (day >= leavesAfterDays || random.nextInt(14) == 0) continue;
            var on = startsOn.plusDays(day);
            if (k == 0 && random.nextInt(9) == 0) {
                priorLearning(enrolment, learner, presentation, competency, startsOn, mastered);
            } else {
                attempt(enrolment, learner, presentation, competency, on, ability, mastered);
            }
        }
        if (leavesAfterDays < 250) {
            add(new LearnerWithdrawn(enrolment, learner, id, "unregistered", null, startsOn.plusDays(leavesAfterDays)));
        } else {
            board(enrolment, learner, presentation, mastered);
        }
    }

    private void attempt(
            EnrolmentId enrolment,
            LearnerId learner,
            Pathways.Presentation presentation,
            CompetencyCode competency,
            LocalDate on,
            int ability,
            Set<CompetencyCode> mastered) {
        var evidence = new EvidenceId(uuid());
        var mode = competency.code().contains("CMA") ? EvidenceMode.COMPUTER_MARKED_TEST : EvidenceMode.WRITTEN;
        var artefact = new Artefact("evidence:" + evidence, NO_BYTES, "application/pdf");
        add(new EvidenceSubmitted(
                evidence, enrolment, learner, presentation.id(), List.of(competency), artefact, mode, on));
        if (random.nextInt(25) == 0) return; // nobody has marked it yet
        var score = Score.of(Math.clamp(ability + random.nextInt(-18, 19), 0, 100));
        var passed = score.atLeast(Score.of(40));
        var judgement = new JudgementId(uuid());
        add(new JudgementRecorded(
                judgement,
                evidence,
                enrolment,
                learner,
                presentation.id(),
                competency,
                score,
                passed ? "pass" : "fail",
                marker,
                authorisation,
                on.plusDays(7)));
        if (passed) {
            mastered.add(competency);
            add(mastery(enrolment, learner, presentation, competency, score, List.of(judgement), null, on.plusDays(7)));
        } else if (random.nextInt(3) > 0) {
            attempt(enrolment, learner, presentation, competency, on.plusDays(21), ability + 12, mastered);
        }
    }

    private void priorLearning(
            EnrolmentId enrolment,
            LearnerId learner,
            Pathways.Presentation presentation,
            CompetencyCode competency,
            LocalDate on,
            Set<CompetencyCode> mastered) {
        var decision = random.nextInt(4) == 0 ? PriorLearningDecision.NONE : PriorLearningDecision.FULL;
        var score = Score.of(decision == PriorLearningDecision.FULL ? 71 : 31);
        var claim = new PriorLearningId(uuid());
        add(new PriorLearningDecided(
                claim,
                enrolment,
                learner,
                presentation.id(),
                competency,
                PriorLearningKind.CARRIED_SCORE,
                decision,
                score,
                marker,
                authorisation,
                on));
        if (decision == PriorLearningDecision.FULL) {
            mastered.add(competency);
            add(mastery(enrolment, learner, presentation, competency, score, List.of(), claim, on));
        }
    }

    private static MasteryDemonstrated mastery(
            EnrolmentId enrolment,
            LearnerId learner,
            Pathways.Presentation presentation,
            CompetencyCode competency,
            Score score,
            List<JudgementId> judgements,
            @Nullable PriorLearningId claim,
            LocalDate on) {
        return new MasteryDemonstrated(
                enrolment,
                learner,
                presentation.id(),
                competency,
                "pass",
                score,
                presentation.definition().framework(),
                Pathways.SCALE,
                Pathways.POLICY,
                "latest/1",
                judgements,
                claim,
                on);
    }

    private void board(
            EnrolmentId enrolment,
            LearnerId learner,
            Pathways.Presentation presentation,
            Set<CompetencyCode> mastered) {
        var on = presentation.definition().endsOn();
        if (on == null) throw new IllegalStateException("every presentation here ends");
        var id = presentation.id();
        var all = presentation.definition().competencies();
        var tree = presentation.definition().requirement();
        var met = RequirementCheck.of(tree, List.of())
                .standing(tree.node(), Attained.of(mastered))
                .met();
        var approval = new ApprovalId(uuid());
        var snapshot = new RequirementSnapshot(
                met,
                all.stream().filter(mastered::contains).toList(),
                all.stream().filter(code -> !mastered.contains(code)).toList(),
                List.of(),
                List.of());
        add(new MilestoneApprovalRequested(approval, enrolment, learner, id, COMPLETION, snapshot, null, on));
        if (mastered.size() < all.size() - 2) {
            add(new MilestoneDeclined(
                    approval, enrolment, learner, id, COMPLETION, "fail", firstExaminer, authorisation, null, on));
            return;
        }
        var level = mastered.size() == all.size() ? "distinction" : "pass";
        add(new MilestoneFirstApproved(
                approval, enrolment, learner, id, COMPLETION, level, firstExaminer, authorisation, null, on));
        if (random.nextInt(12) == 0) return; // still waits for the second person
        add(new MilestoneConfirmed(
                approval,
                enrolment,
                learner,
                id,
                COMPLETION,
                level,
                secondExaminer,
                authorisation,
                null,
                on.plusDays(2)));
    }

    private void add(DomainEvent event) {
        events.add(new Recorded(event, event.effectiveOn().atTime(17, 0).toInstant(ZoneOffset.UTC)));
    }

    private UUID uuid() {
        return new UUID((random.nextLong() & ~0xF000L) | 0x4000L, (random.nextLong() & ~(3L << 62)) | (2L << 62));
    }
}
