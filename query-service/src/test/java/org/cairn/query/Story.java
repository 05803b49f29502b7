package org.cairn.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cairn.contracts.assessment.JudgementId;
import org.cairn.contracts.credential.DisclosureId;
import org.cairn.contracts.credential.DisclosureOutcome;
import org.cairn.contracts.credential.DisclosureParty;
import org.cairn.contracts.credential.RecordDisclosed;
import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.evidence.EvidenceId;
import org.cairn.contracts.evidence.PriorLearningDecision;
import org.cairn.contracts.evidence.PriorLearningId;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.learner.LearnerRegistered;
import org.cairn.contracts.milestone.ApprovalId;
import org.cairn.contracts.privacy.ErasureId;
import org.cairn.contracts.privacy.PersonalKeyDestroyed;
import org.cairn.contracts.shared.DomainEvent;
import org.cairn.contracts.shared.Score;
import org.cairn.contracts.shared.SealedText;
import org.cairn.projections.history.Catalogue;
import org.cairn.projections.history.Enrolled;
import org.jspecify.annotations.Nullable;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Four learners of one small university, written by hand, so that every answer can be known by heart.
///
/// Ada repeats an assignment, has another recognised, sits an exam and completes; she also leaves a second pathway,
/// which became known only later. Ben waits for a judgement and is declined. Cleo never enrols. Dan, whose name
/// has been erased, waits for a second approval.
public final class Story {
    public static final LearnerId ADA = new LearnerId(new UUID(10, 1));
    public static final LearnerId BEN = new LearnerId(new UUID(10, 2));
    public static final LearnerId CLEO = new LearnerId(new UUID(10, 3));
    public static final LearnerId DAN = new LearnerId(new UUID(10, 4));
    public static final Enrolled ADAS = new Enrolled(ADA, enrolment(1), Catalogue.version("AAA", "2013J"));
    public static final Enrolled ADAS_SECOND = new Enrolled(ADA, enrolment(2), Catalogue.version("BBB", "2013J"));
    public static final Enrolled BENS = new Enrolled(BEN, enrolment(3), Catalogue.version("AAA", "2013J"));
    public static final Enrolled DANS = new Enrolled(DAN, enrolment(4), Catalogue.version("AAA", "2013J"));
    public static final CompetencyCode TMA_1 = Catalogue.assignment("AAA", 1);
    public static final CompetencyCode TMA_2 = Catalogue.assignment("AAA", 2);
    public static final CompetencyCode EXAM_1 = Catalogue.exam("AAA", 1);
    public static final CompetencyCode EXAM_2 = Catalogue.exam("AAA", 2);

    /// When the withdrawal of Ada's second enrolment became known; all else was known two weeks before.
    public static final Instant KNOWN_LATE = Instant.parse("2026-11-20T09:00:00Z");

    private static final class Told {
        private static final ReadSide SIDE = tell();
    }

    /// The running read side; one for all tests, which must not add to it.
    public static ReadSide side() {
        return Told.SIDE;
    }

    public static MockMvcTester http() {
        return side().http();
    }

    private static ReadSide tell() {
        var side = new ReadSide();
        Runtime.getRuntime().addShutdownHook(new Thread(side::close));
        var events = new ArrayList<>(Catalogue.shared());
        events.addAll(Catalogue.publish(Catalogue.version("AAA", "2013J"), 2, day(2013, 10, 1), day(2014, 6, 30)));
        events.addAll(Catalogue.publish(Catalogue.version("AAA", "2014J"), 2, day(2014, 10, 1), day(2015, 6, 30)));
        events.addAll(Catalogue.publish(Catalogue.version("BBB", "2013J"), 1, day(2013, 10, 1), day(2014, 6, 30)));
        for (var learner : List.of(ADA, BEN, CLEO, DAN)) {
            events.add(new LearnerRegistered(learner, day(2013, 9, 1)));
        }
        events.addAll(adas());
        events.addAll(bens());
        events.addAll(dans());
        events.addAll(disclosures());
        side.log().append(events);
        side.log().append(KNOWN_LATE, ADAS_SECOND.withdraws(day(2014, 1, 15)));
        side.knows(ADA, "11391", "Ada", "Byron");
        side.knows(BEN, "11392", "Ben", "Ali");
        side.knows(CLEO, "11393", "Cleo", "Roth");
        side.awaitPosition();
        return side;
    }

    private static List<DomainEvent> adas() {
        return List.of(
                ADAS.enrols(day(2013, 9, 15)),
                ADAS_SECOND.enrols(day(2013, 10, 1)),
                ADAS.priorLearning(prior(1), TMA_2, PriorLearningDecision.FULL, day(2013, 10, 1)),
                ADAS.mastersBefore(TMA_2, prior(1), day(2013, 10, 1)),
                ADAS.submits(evidence(1), List.of(TMA_1), day(2013, 11, 1)),
                ADAS.judged(judgement(1), evidence(1), TMA_1, Score.of(38), day(2013, 11, 4)),
                ADAS.submits(evidence(2), List.of(TMA_1), day(2013, 12, 1)),
                ADAS.judged(judgement(2), evidence(2), TMA_1, Score.of(62), day(2013, 12, 5)),
                ADAS.masters(TMA_1, Score.of(62), judgement(2), day(2013, 12, 5)),
                ADAS.submits(evidence(3), List.of(EXAM_1), day(2014, 6, 1)),
                ADAS.judged(judgement(3), evidence(3), EXAM_1, Score.of(90), day(2014, 6, 10)),
                ADAS.masters(EXAM_1, Score.of(90), judgement(3), day(2014, 6, 10)),
                ADAS.requests(approval(1), Catalogue.COMPLETION, day(2014, 6, 30)),
                ADAS.firstApproved(approval(1), Catalogue.COMPLETION, "distinction", day(2014, 7, 1)),
                ADAS.confirmed(approval(1), Catalogue.COMPLETION, "distinction", day(2014, 7, 2)));
    }

    /// Of Ada's record: given out, refused, passed on by whoever had it, and of something else. Of Cleo's: given out,
    /// and then she was erased.
    private static List<DomainEvent> disclosures() {
        return List.of(
                disclosed(1, DisclosureOutcome.DISCLOSED, null, "unofficial-transcript"),
                disclosed(2, DisclosureOutcome.REFUSED, null, "unofficial-transcript"),
                disclosed(3, DisclosureOutcome.DISCLOSED, disclosure(1), "unofficial-transcript"),
                disclosed(4, DisclosureOutcome.DISCLOSED, null, "milestones"),
                disclosed(5, CLEO, DisclosureOutcome.DISCLOSED, null, "unofficial-transcript"),
                new PersonalKeyDestroyed(new ErasureId(new UUID(71, 1)), CLEO, day(2014, 12, 1)));
    }

    private static RecordDisclosed disclosed(
            int n, DisclosureOutcome outcome, @Nullable DisclosureId onwardOf, String scope) {
        return disclosed(n, ADA, outcome, onwardOf, scope);
    }

    private static RecordDisclosed disclosed(
            int n, LearnerId learner, DisclosureOutcome outcome, @Nullable DisclosureId onwardOf, String scope) {
        return new RecordDisclosed(
                disclosure(n),
                learner,
                new DisclosureParty(null, new SealedText("dGhlIG5hbWU")),
                "admission",
                "consent",
                List.of(scope),
                null,
                null,
                onwardOf,
                outcome,
                day(2014, 11, 1));
    }

    public static DisclosureId disclosure(int n) {
        return new DisclosureId(new UUID(70, n));
    }

    private static List<DomainEvent> bens() {
        return List.of(
                BENS.enrols(day(2013, 9, 20)),
                BENS.submits(evidence(4), List.of(TMA_1, TMA_2), day(2013, 11, 2)),
                BENS.judged(judgement(4), evidence(4), TMA_1, Score.of(20), day(2013, 11, 9)),
                BENS.priorLearning(prior(2), EXAM_2, PriorLearningDecision.NONE, day(2013, 10, 1)),
                BENS.requests(approval(2), Catalogue.COMPLETION, day(2014, 6, 30)),
                BENS.declined(approval(2), Catalogue.COMPLETION, day(2014, 7, 1)));
    }

    private static List<DomainEvent> dans() {
        return List.of(
                DANS.enrols(day(2013, 9, 25)),
                DANS.requests(approval(3), Catalogue.HALFWAY, day(2014, 2, 1)),
                DANS.declined(approval(3), Catalogue.HALFWAY, day(2014, 2, 2)),
                DANS.requests(approval(4), Catalogue.HALFWAY, day(2014, 3, 1)),
                DANS.firstApproved(approval(4), Catalogue.HALFWAY, "pass", day(2014, 3, 2)));
    }

    public static LocalDate day(int year, int month, int day) {
        return LocalDate.of(year, month, day);
    }

    public static JudgementId judgement(int n) {
        return new JudgementId(new UUID(40, n));
    }

    public static EvidenceId evidence(int n) {
        return new EvidenceId(new UUID(30, n));
    }

    private static EnrolmentId enrolment(int n) {
        return new EnrolmentId(new UUID(20, n));
    }

    private static PriorLearningId prior(int n) {
        return new PriorLearningId(new UUID(50, n));
    }

    private static ApprovalId approval(int n) {
        return new ApprovalId(new UUID(60, n));
    }

    private Story() {}
}
