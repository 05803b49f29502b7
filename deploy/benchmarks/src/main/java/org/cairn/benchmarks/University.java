package org.cairn.benchmarks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.cairn.contracts.assessment.JudgementId;
import org.cairn.contracts.assessment.JudgementRecorded;
import org.cairn.contracts.assessment.RecordJudgement;
import org.cairn.contracts.authorisation.AuthoriseAssessor;
import org.cairn.contracts.authorisation.Scope;
import org.cairn.contracts.authorisation.Term;
import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.enrolment.LearnerEnrolled;
import org.cairn.contracts.evidence.Artefact;
import org.cairn.contracts.evidence.EvidenceId;
import org.cairn.contracts.evidence.EvidenceMode;
import org.cairn.contracts.evidence.EvidenceSubmitted;
import org.cairn.contracts.framework.CalculationMethod;
import org.cairn.contracts.framework.CalculationPolicy;
import org.cairn.contracts.framework.Competency;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.framework.FrameworkDefinition;
import org.cairn.contracts.framework.FrameworkId;
import org.cairn.contracts.framework.FrameworkVersionId;
import org.cairn.contracts.framework.MasteryScale;
import org.cairn.contracts.framework.PolicyId;
import org.cairn.contracts.framework.PolicyVersionId;
import org.cairn.contracts.framework.PublishCalculationPolicy;
import org.cairn.contracts.framework.PublishFrameworkVersion;
import org.cairn.contracts.framework.PublishMasteryScale;
import org.cairn.contracts.framework.Rounding;
import org.cairn.contracts.framework.ScaleId;
import org.cairn.contracts.framework.ScaleLevel;
import org.cairn.contracts.framework.ScaleVersionId;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.learner.LearnerRegistered;
import org.cairn.contracts.pathway.PathwayDefinition;
import org.cairn.contracts.pathway.PathwayId;
import org.cairn.contracts.pathway.PathwayVersionId;
import org.cairn.contracts.pathway.PublishPathwayVersion;
import org.cairn.contracts.pathway.Requirement;
import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.AuthorisationId;
import org.cairn.contracts.shared.Command;
import org.cairn.contracts.shared.DomainEvent;
import org.cairn.contracts.shared.PersonId;
import org.cairn.contracts.shared.Score;

/// So many learners, each enrolled and with a history, and an assessor who may judge them.
///
/// @param assessor who judges
/// @param today    the date of everything that is done
/// @param learners the same for the same number of them
record University(PersonId assessor, LocalDate today, List<Learner> learners) {

    /// An assessor's account, for requests over HTTP.
    static final String ACCOUNT = "bench-assessor";

    /// Of evidence and judgements before the first that is measured, with the one by which all are warmed.
    static final int PRIOR_EVENTS = 30;

    private static final int EVIDENCE = PRIOR_EVENTS / 2;
    private static final int JUDGEMENTS = PRIOR_EVENTS - EVIDENCE - 1;

    private static final LocalDate START = LocalDate.of(2026, 2, 1);
    private static final FrameworkVersionId FRAMEWORK = new FrameworkVersionId(new FrameworkId("bench"), "1");
    private static final ScaleVersionId SCALE = new ScaleVersionId(new ScaleId("percent"), "1");
    private static final PolicyVersionId POLICY = new PolicyVersionId(new PolicyId("latest"), "1");
    private static final PathwayVersionId PATHWAY = new PathwayVersionId(new PathwayId("bench"), "2026");
    private static final CompetencyCode COMPETENCY = new CompetencyCode("B-1");
    private static final Artefact WORK = new Artefact("vault:work", "0".repeat(64), "text/plain");

    /// Nobody reaches it, so that a command is one event.
    private static final long PASS = 90;

    private static final String LEVEL = "fail";

    record Learner(LearnerId learner, EnrolmentId enrolment, List<EvidenceId> evidence) {}

    static University of(PersonId assessor, LocalDate today, int learners) {
        var random = new SplittableRandom(42);
        var all = new ArrayList<Learner>();
        for (int i = 0; i < learners; i++) {
            var evidence = new ArrayList<EvidenceId>();
            for (int j = 0; j < EVIDENCE; j++) evidence.add(new EvidenceId(Sample.uuid(random)));
            all.add(new Learner(
                    new LearnerId(Sample.uuid(random)), new EnrolmentId(Sample.uuid(random)), List.copyOf(evidence)));
        }
        return new University(assessor, today, List.copyOf(all));
    }

    /// What the institution decides before anybody learns anything.
    List<Command> opening() {
        var act = Act.of(assessor, START, today);
        var levels = List.of(
                new ScaleLevel(LEVEL, "Fail", Score.of(0), false),
                new ScaleLevel("pass", "Pass", Score.of(PASS), true));
        var definition = new PathwayDefinition(
                "Bench",
                FRAMEWORK,
                SCALE,
                POLICY,
                START,
                null,
                new Requirement.AllOf("all", "All", List.of(new Requirement.Mastery(COMPETENCY))),
                List.of());
        return List.of(
                new PublishFrameworkVersion(
                        FRAMEWORK,
                        new FrameworkDefinition("Bench", null, List.of(new Competency(COMPETENCY, "Works", null))),
                        act),
                new PublishMasteryScale(SCALE, new MasteryScale("Percent", Score.of(0), Score.of(100), levels), act),
                new PublishCalculationPolicy(
                        POLICY,
                        new CalculationPolicy("Latest", new CalculationMethod.Latest(), 1, 1, 2, Rounding.HALF_UP),
                        act),
                new PublishPathwayVersion(PATHWAY, definition, act),
                new AuthoriseAssessor(authorisation(), assessor, Scope.INSTITUTION, new Term(START, null), act));
    }

    /// A learner's events up to one before the first command that is measured.
    List<DomainEvent> history(Learner learner) {
        var events = new ArrayList<DomainEvent>();
        events.add(new LearnerRegistered(learner.learner(), START));
        events.add(new LearnerEnrolled(learner.enrolment(), learner.learner(), PATHWAY, "2026", START));
        for (var evidence : learner.evidence()) {
            events.add(new EvidenceSubmitted(
                    evidence,
                    learner.enrolment(),
                    learner.learner(),
                    PATHWAY,
                    List.of(COMPETENCY),
                    WORK,
                    EvidenceMode.WRITTEN,
                    START));
        }
        for (var evidence : learner.evidence().subList(0, JUDGEMENTS)) {
            events.add(new JudgementRecorded(
                    new JudgementId(UUID.randomUUID()),
                    evidence,
                    learner.enrolment(),
                    learner.learner(),
                    PATHWAY,
                    COMPETENCY,
                    Score.of(50),
                    LEVEL,
                    assessor,
                    authorisation(),
                    START));
        }
        return events;
    }

    /// What is measured: one more judgement, which shows no mastery.
    RecordJudgement judgement(Learner learner, SplittableRandom random) {
        return new RecordJudgement(
                learner.enrolment(),
                learner.evidence().getLast(),
                new JudgementId(Sample.uuid(random)),
                COMPETENCY,
                Score.of(random.nextInt((int) PASS)),
                Act.of(assessor, today, today));
    }

    /// The body of the same as a request.
    static String body(SplittableRandom random) {
        return "{\"competency\":\"%s\",\"score\":%d}".formatted(COMPETENCY, random.nextInt((int) PASS));
    }

    /// The body of an enrolment.
    static String enrolment(UUID enrolment) {
        return "{\"enrolment\":\"%s\",\"pathway\":\"%s\",\"version\":\"%s\"}"
                .formatted(enrolment, PATHWAY.pathway(), PATHWAY.version());
    }

    /// The body of a submission.
    static String evidence(UUID evidence) {
        return """
                {"evidence":"%s","competencies":["%s"],"mode":"written",
                 "artefact":{"reference":"%s","sha256":"%s","mediaType":"%s"}}""".formatted(evidence, COMPETENCY, WORK.reference(), WORK.sha256(), WORK.mediaType());
    }

    private AuthorisationId authorisation() {
        return new AuthorisationId(assessor.value());
    }
}
