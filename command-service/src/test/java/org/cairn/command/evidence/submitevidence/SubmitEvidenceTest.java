package org.cairn.command.evidence.submitevidence;

import static org.cairn.command.Absences.*;
import static org.cairn.command.University.*;
import static org.cairn.contracts.enrolment.EnrolmentReason.ACT_AHEAD_OF_TODAY;
import static org.cairn.contracts.enrolment.EnrolmentReason.ENROLMENT_ON_LEAVE;
import static org.cairn.contracts.enrolment.EnrolmentReason.ENROLMENT_UNKNOWN;
import static org.cairn.contracts.enrolment.EnrolmentReason.ENROLMENT_WITHDRAWN;
import static org.cairn.contracts.evidence.EvidenceReason.*;
import static org.cairn.contracts.pathway.PathwayReason.PREREQUISITE_NOT_MET;
import static org.cairn.contracts.pathway.PathwayReason.TEACH_OUT_ENDED;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cairn.command.SliceFixture;
import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.evidence.Artefact;
import org.cairn.contracts.evidence.AuthorShare;
import org.cairn.contracts.evidence.Circumstances;
import org.cairn.contracts.evidence.EvidenceId;
import org.cairn.contracts.evidence.EvidenceMode;
import org.cairn.contracts.evidence.EvidenceSubmitted;
import org.cairn.contracts.evidence.GroupWorkDeclared;
import org.cairn.contracts.evidence.GroupWorkId;
import org.cairn.contracts.evidence.Share;
import org.cairn.contracts.evidence.SubmitEvidence;
import org.cairn.contracts.evidence.ToolUse;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.pathway.PathwayDefinition;
import org.cairn.contracts.pathway.PathwayVersionPublished;
import org.cairn.contracts.pathway.Requirement.AllOf;
import org.cairn.contracts.pathway.Requirement.Mastery;
import org.cairn.contracts.pathway.Requirement.Prerequisite;
import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.DomainEvent;
import org.cairn.contracts.shared.SealedText;
import org.junit.jupiter.api.Test;

class SubmitEvidenceTest {

    private final SliceFixture slice = SliceFixture.of(new SubmitEvidenceDecision());

    @Test
    void workIsTakenIn() {
        slice.given(adaEnrolled()).when(submit(FIRST, MONDAY, JOIN)).thenEvents(submitted(FIRST, JOIN, MONDAY));
    }

    @Test
    void workMayShowSeveralThings() {
        slice.given(adaEnrolled())
                .when(submit(FIRST, MONDAY, JOIN, CUT))
                .thenEvents(new EvidenceSubmitted(
                        FIRST, ADAS, ADA, WELDING, List.of(JOIN, CUT), WELD, EvidenceMode.ARTEFACT, MONDAY));
    }

    @Test
    void submittingItAgainChangesNothing() {
        slice.given(adaEnrolled(submitted(FIRST, JOIN, MONDAY)))
                .when(submit(FIRST, MONDAY, JOIN))
                .thenNothingNew();
    }

    @Test
    void submittingItAgainAfterAMoveChangesNothing() {
        slice.given(adaEnrolled(submitted(FIRST, JOIN, MONDAY), adaMoved(TUESDAY)))
                .when(submit(FIRST, MONDAY, JOIN))
                .thenNothingNew();
    }

    @Test
    void submittingItAgainAfterLeavingChangesNothing() {
        slice.given(adaEnrolled(submitted(FIRST, JOIN, TUESDAY), adaLeft(MONDAY)))
                .when(submit(FIRST, TUESDAY, JOIN))
                .thenNothingNew();
    }

    @Test
    void otherWorkUnderTheSameIdIsRefused() {
        var history = adaEnrolled(submitted(FIRST, JOIN, MONDAY));
        slice.given(history).when(submit(FIRST, MONDAY, CUT)).thenRefused(EVIDENCE_ID_TAKEN);
        slice.given(history).when(submit(FIRST, TUESDAY, JOIN)).thenRefused(EVIDENCE_ID_TAKEN);
    }

    @Test
    void anotherLearnersWorkAndLeavingDoNotCount() {
        slice.given(adaEnrolled(submitted(FIRST, JOIN, MONDAY), adaLeft(MONDAY)))
                .when(submit(BOBS, act(REGISTRAR, TUESDAY), JOIN))
                .thenEvents(new EvidenceSubmitted(
                        FIRST, BOBS, BOB, WELDING, List.of(JOIN), WELD, EvidenceMode.ARTEFACT, TUESDAY));
    }

    @Test
    void workShowsSomethingAndNothingTwice() {
        slice.given(adaEnrolled()).when(submit(FIRST, MONDAY)).thenRefused(EVIDENCE_WITHOUT_COMPETENCY);
        slice.given(adaEnrolled()).when(submit(FIRST, MONDAY, JOIN, JOIN)).thenRefused(EVIDENCE_WITHOUT_COMPETENCY);
    }

    @Test
    void workShowsWhatThePathwayAsksFor() {
        slice.given(adaEnrolled()).when(submit(FIRST, MONDAY, JOIN, FLY)).thenRefused(COMPETENCY_NOT_IN_PATHWAY);
    }

    @Test
    void whoIsNotEnrolledSubmitsNothing() {
        slice.given(opened(registered(ADA))).when(submit(FIRST, MONDAY, JOIN)).thenRefused(ENROLMENT_UNKNOWN);
    }

    @Test
    void workIsSubmittedBetweenEnrolmentAndLeaving() {
        slice.given(adaEnrolled()).when(submit(FIRST, START.minusDays(1), JOIN)).thenRefused(EVIDENCE_BEFORE_ENROLMENT);
        slice.given(adaEnrolled(adaLeft(MONDAY)))
                .when(submit(FIRST, TUESDAY, JOIN))
                .thenRefused(ENROLMENT_WITHDRAWN);
        slice.given(adaEnrolled(adaLeft(MONDAY)))
                .when(submit(FIRST, MONDAY, JOIN))
                .thenEvents(submitted(FIRST, JOIN, MONDAY));
    }

    @Test
    void workCannotComeFromTheFuture() {
        slice.given(adaEnrolled()).when(submit(FIRST, TODAY.plusDays(1), JOIN)).thenRefused(ACT_AHEAD_OF_TODAY);
    }

    @Test
    void inHistoryWorkMayPrecedeTheEnrolmentAndFollowTheLeaving() {
        var before = START.minusDays(20);
        slice.given(adaEnrolled(adaLeft(MONDAY)))
                .when(submit(ADAS, historicalAct(REGISTRAR, before), JOIN))
                .thenEvents(submitted(FIRST, JOIN, before));
        slice.given(adaEnrolled(adaLeft(MONDAY)))
                .when(submit(ADAS, historicalAct(REGISTRAR, TUESDAY), JOIN))
                .thenEvents(submitted(FIRST, JOIN, TUESDAY));
    }

    @Test
    void historyDoesNotRelaxWhatMustBeThere() {
        var ofHistory = historicalAct(REGISTRAR, MONDAY);
        slice.given(opened()).when(submit(ADAS, ofHistory, JOIN)).thenRefused(ENROLMENT_UNKNOWN);
        slice.given(adaEnrolled()).when(submit(ADAS, ofHistory, FLY)).thenRefused(COMPETENCY_NOT_IN_PATHWAY);
        slice.given(adaEnrolled()).when(submit(ADAS, ofHistory)).thenRefused(EVIDENCE_WITHOUT_COMPETENCY);
    }

    @Test
    void duringALeaveThereIsNoEvidence() {
        slice.given(adaEnrolled(adaOnLeave(MONDAY), adaIsBack(TUESDAY)))
                .when(submit(FIRST, MONDAY, JOIN))
                .thenRefused(ENROLMENT_ON_LEAVE);
        slice.given(adaEnrolled(adaOnLeave(MONDAY), adaIsBack(TUESDAY)))
                .when(submit(FIRST, TUESDAY, JOIN))
                .thenEvents(submitted(FIRST, JOIN, TUESDAY));
        slice.given(adaEnrolled(adaOnLeave(MONDAY)))
                .when(submit(ADAS, historicalAct(REGISTRAR, TUESDAY), JOIN))
                .thenEvents(submitted(FIRST, JOIN, TUESDAY));
    }

    @Test
    void whoCameBackHandsInAgain() {
        var back = adaEnrolled(adaLeft(MONDAY), adaReturned(MONDAY, FIRST_OF_APRIL));
        slice.given(back).when(submit(FIRST, TUESDAY, JOIN)).thenRefused(ENROLMENT_WITHDRAWN);
        slice.given(back).when(submit(FIRST, FIRST_OF_APRIL, JOIN)).thenEvents(submitted(FIRST, JOIN, FIRST_OF_APRIL));
    }

    @Test
    void itIsRecordedHowTheWorkCameAbout() {
        var circumstances = new Circumstances(
                null, "employer-site", "pt-BR", new ToolUse("generative-draft", new SealedText("c2VhbGVk")));
        slice.given(adaEnrolled()).when(submit(WELD, circumstances)).thenEvents(taken(WELD, List.of(), circumstances));
        slice.given(adaEnrolled(taken(WELD, List.of(), circumstances)))
                .when(submit(WELD, circumstances))
                .thenNothingNew();
        slice.given(adaEnrolled(taken(WELD, List.of(), circumstances)))
                .when(submit(WELD, Circumstances.UNSAID))
                .thenRefused(EVIDENCE_ID_TAKEN);
    }

    @Test
    void commonWorkIsEvidenceOfEachAuthorInTheirOwnEnrolment() {
        var common = new Circumstances(BRIDGE, null, null, null);
        slice.given(adaEnrolled(bridge())).when(submit(WELD, common)).thenEvents(taken(WELD, AUTHORS, common));
        slice.given(adaEnrolled(bridge(), taken(WELD, AUTHORS, common)))
                .when(submit(WELD, common))
                .thenNothingNew();
        slice.given(adaEnrolled(bridge(), taken(WELD, AUTHORS, common)))
                .when(new SubmitEvidence(
                        BOBS, FIRST, List.of(JOIN), WELD, EvidenceMode.ARTEFACT, common, act(REGISTRAR, MONDAY)))
                .thenEvents(new EvidenceSubmitted(
                        FIRST,
                        BOBS,
                        BOB,
                        WELDING,
                        List.of(JOIN),
                        WELD,
                        EvidenceMode.ARTEFACT,
                        AUTHORS,
                        common,
                        MONDAY));
    }

    @Test
    void commonWorkIsWhatItsAuthorsDeclared() {
        var common = new Circumstances(BRIDGE, null, null, null);
        slice.given(adaEnrolled()).when(submit(WELD, common)).thenRefused(GROUP_WORK_UNKNOWN);
        var other = new Artefact(WELD.reference(), "f".repeat(64), WELD.mediaType());
        slice.given(adaEnrolled(bridge())).when(submit(other, common)).thenRefused(GROUP_WORK_DIFFERS);
        var cleo = new LearnerId(new UUID(1, 3));
        var cleos = new EnrolmentId(new UUID(2, 3));
        slice.given(adaEnrolled(bridge(), registered(cleo), enrolled(cleos, cleo)))
                .when(new SubmitEvidence(
                        cleos, FIRST, List.of(JOIN), WELD, EvidenceMode.ARTEFACT, common, act(REGISTRAR, MONDAY)))
                .thenRefused(GROUP_WORK_BY_OTHERS);
    }

    private static final GroupWorkId BRIDGE = new GroupWorkId(new UUID(13, 1));
    private static final List<AuthorShare> AUTHORS =
            List.of(new AuthorShare(ADA, new Share(1, 3)), new AuthorShare(BOB, new Share(2, 3)));

    private static GroupWorkDeclared bridge() {
        return new GroupWorkDeclared(BRIDGE, WELD, AUTHORS, MONDAY);
    }

    private static SubmitEvidence submit(Artefact artefact, Circumstances circumstances) {
        return new SubmitEvidence(
                ADAS, FIRST, List.of(JOIN), artefact, EvidenceMode.ARTEFACT, circumstances, act(REGISTRAR, MONDAY));
    }

    private static EvidenceSubmitted taken(Artefact artefact, List<AuthorShare> authors, Circumstances circumstances) {
        return new EvidenceSubmitted(
                FIRST,
                ADAS,
                ADA,
                WELDING,
                List.of(JOIN),
                artefact,
                EvidenceMode.ARTEFACT,
                authors,
                circumstances,
                MONDAY);
    }

    @Test
    void whatComesFirstIsShownFirst() {
        var strict = polishingAfterJoining(true);
        slice.given(adaEnrolled(strict)).when(submit(FIRST, TUESDAY, POLISH)).thenRefused(PREREQUISITE_NOT_MET);
        slice.given(adaEnrolled(strict))
                .when(submit(FIRST, TUESDAY, JOIN, POLISH))
                .thenRefused(PREREQUISITE_NOT_MET);
        slice.given(adaEnrolled(strict)).when(submit(FIRST, TUESDAY, JOIN)).thenEvents(submitted(FIRST, JOIN, TUESDAY));
        slice.given(adaEnrolled(strict, mastered(JOIN, "pass", "50", TUESDAY, 1)))
                .when(submit(FIRST, TUESDAY, POLISH))
                .thenEvents(submitted(FIRST, POLISH, TUESDAY));
        slice.given(adaEnrolled(strict, mastered(JOIN, "pass", "50", TUESDAY, 1)))
                .when(submit(FIRST, MONDAY, POLISH))
                .thenRefused(PREREQUISITE_NOT_MET);
    }

    @Test
    void aPrerequisiteThatIsNotStrictIsOnlyReported() {
        slice.given(adaEnrolled(polishingAfterJoining(false)))
                .when(submit(FIRST, TUESDAY, POLISH))
                .thenEvents(submitted(FIRST, POLISH, TUESDAY));
    }

    @Test
    void historyMayHaveGoneInAnotherOrder() {
        slice.given(adaEnrolled(polishingAfterJoining(true), loaderMayLoad()))
                .when(submit(ADAS, historicalAct(REGISTRAR, TUESDAY), POLISH))
                .thenEvents(submitted(FIRST, POLISH, TUESDAY));
    }

    @Test
    void afterTeachOutNoWorkIsTakenIn() {
        slice.given(adaEnrolled(pathwayRetired(MONDAY, START)))
                .when(submit(FIRST, MONDAY, JOIN))
                .thenEvents(submitted(FIRST, JOIN, MONDAY));
        slice.given(adaEnrolled(pathwayRetired(MONDAY, START)))
                .when(submit(FIRST, TUESDAY, JOIN))
                .thenRefused(TEACH_OUT_ENDED);
    }

    /// Told after [org.cairn.command.University#pathwayPublished()]: what is told last, holds.
    private static DomainEvent polishingAfterJoining(boolean strict) {
        var tree = new AllOf(
                "all",
                "All",
                List.of(
                        new Mastery(JOIN),
                        new Prerequisite(
                                "then", "Then", List.of(JOIN.code()), strict, List.of(new Mastery(POLISH)), null)));
        var pathway = new PathwayDefinition(
                "Welding", FRAMEWORK, SCALE, POLICY, START, null, tree, WELDING_PATHWAY.milestones());
        return new PathwayVersionPublished(WELDING.pathway(), "2026", pathway, START);
    }

    private static SubmitEvidence submit(EvidenceId evidence, LocalDate day, CompetencyCode... competencies) {
        return new SubmitEvidence(
                ADAS, evidence, List.of(competencies), WELD, EvidenceMode.ARTEFACT, act(REGISTRAR, day));
    }

    private static SubmitEvidence submit(EnrolmentId enrolment, Act act, CompetencyCode... competencies) {
        return new SubmitEvidence(enrolment, FIRST, List.of(competencies), WELD, EvidenceMode.ARTEFACT, act);
    }
}
