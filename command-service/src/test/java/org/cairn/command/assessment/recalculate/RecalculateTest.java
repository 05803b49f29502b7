package org.cairn.command.assessment.recalculate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.command.Boardroom.WEDNESDAY;
import static org.cairn.command.University.*;
import static org.cairn.contracts.assessment.AssessmentReason.*;
import static org.cairn.contracts.enrolment.EnrolmentReason.ACT_AHEAD_OF_TODAY;
import static org.cairn.contracts.enrolment.EnrolmentReason.ENROLMENT_UNKNOWN;
import static org.cairn.contracts.pathway.PathwayReason.PATHWAY_VERSION_NOT_PUBLISHED;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cairn.command.SliceFixture;
import org.cairn.contracts.assessment.GrantRecalculated;
import org.cairn.contracts.assessment.MasteryDemonstrated;
import org.cairn.contracts.assessment.RecalculatedVerdict;
import org.cairn.contracts.assessment.RecalculationCause;
import org.cairn.contracts.assessment.RecalculationId;
import org.cairn.contracts.assessment.RecalculationPreview;
import org.cairn.contracts.assessment.RecalculationRun;
import org.cairn.contracts.assessment.RunRecalculation;
import org.cairn.contracts.authorisation.LearnerIsPerson;
import org.cairn.contracts.authorisation.PersonsAreOne;
import org.cairn.contracts.enrolment.EnrolmentMovedToVersion;
import org.cairn.contracts.framework.CalculationMethod;
import org.cairn.contracts.framework.CalculationPolicy;
import org.cairn.contracts.framework.CalculationPolicyPublished;
import org.cairn.contracts.framework.PolicyVersionId;
import org.cairn.contracts.framework.Rounding;
import org.cairn.contracts.pathway.PathwayVersionId;
import org.cairn.contracts.pathway.PathwayVersionPublished;
import org.cairn.contracts.shared.DomainEvent;
import org.cairn.contracts.shared.PersonId;
import org.cairn.contracts.shared.Score;
import org.junit.jupiter.api.Test;

/// Ada joins well on Tuesday and less well on Wednesday: a pass by the latest mark, excellent by the highest.
class RecalculateTest {

    private static final PolicyVersionId HIGHEST = new PolicyVersionId(POLICY.policy(), "2");
    private static final RecalculationId RUN = new RecalculationId(new UUID(15, 1));
    private static final String PRINT = "a".repeat(64);
    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);

    private static final RecalculatedVerdict EXCELLENT =
            new RecalculatedVerdict(JOIN, "excellent", Score.of(90), List.of(judgement(2)), false, null);

    private final SliceFixture run = SliceFixture.of(new RunRecalculationDecision());
    private final SliceFixture grant = SliceFixture.of(new GrantRecalculatedDecision());

    @Test
    void aRunIsRecordedAsItWasPreviewed() {
        run.given(adaMarked()).when(asked(RUN, PRINT, preview(1))).thenEvents(recorded());
    }

    @Test
    void theSameRunAgainChangesNothing() {
        run.given(adaMarked(recorded())).when(asked(RUN, PRINT, preview(1))).thenNothingNew();
    }

    @Test
    void anotherRunUnderTheSameIdIsRefused() {
        var other = "b".repeat(64);
        run.given(adaMarked(recorded()))
                .when(asked(RUN, other, preview(other, 1)))
                .thenRefused(RECALCULATION_ID_TAKEN);
    }

    @Test
    void aPreviewThatIsNotTrueAnyMoreIsRefused() {
        run.given(adaMarked()).when(asked(RUN, "b".repeat(64), preview(1))).thenRefused(RECALCULATION_PREVIEW_STALE);
    }

    @Test
    void aRepeatThatComesToSomethingElseIsRefused() {
        run.given(adaMarked(recorded()))
                .when(asked(RUN, PRINT, preview("b".repeat(64), 1)))
                .thenRefused(RECALCULATION_PREVIEW_STALE);
    }

    @Test
    void aRunThatGrantsNothingIsRefused() {
        run.given(adaMarked()).when(asked(RUN, PRINT, preview(0))).thenRefused(RECALCULATION_CHANGES_NOTHING);
    }

    @Test
    void itTakesAPublishedPolicyAndPathwayVersion() {
        run.given(adaEnrolled(oraMayExamine()))
                .when(asked(RUN, PRINT, preview(1)))
                .thenRefused(RECALCULATION_POLICY_NOT_PUBLISHED);
        run.given(oraMayExamine()).when(asked(RUN, PRINT, preview(1))).thenRefused(PATHWAY_VERSION_NOT_PUBLISHED);
    }

    @Test
    void itTakesAnExaminationsOfficer() {
        run.given(adaMarked())
                .when(asked(RUN, PRINT, preview(1), EVE_THE_APPROVER, MAY))
                .thenRefused(OFFICER_NOT_AUTHORISED);
    }

    @Test
    void itIsNotAheadOfToday() {
        run.given(adaMarked())
                .when(asked(RUN, PRINT, preview(1), ORA_THE_OFFICER, TODAY.plusDays(1)))
                .thenRefused(ACT_AHEAD_OF_TODAY);
    }

    @Test
    void whoAssessedItOrIsALearnerOfItCannotRunItUnderWhateverId() {
        run.given(adaMarked(new PersonsAreOne(MIA_THE_ASSESSOR, ORA_THE_OFFICER, START)))
                .when(asked(RUN, PRINT, preview(1)))
                .thenRefused(RECALCULATED_BY_ASSESSOR);
        run.given(adaMarked(
                        new PersonsAreOne(NOA_THE_ASSESSOR, ORA_THE_OFFICER, START),
                        new LearnerIsPerson(ADA, NOA_THE_ASSESSOR, START)))
                .when(asked(RUN, PRINT, preview(1)))
                .thenRefused(RECALCULATED_BY_ASSESSOR);
    }

    @Test
    void whatWasPreviewedIsGrantedFromTheDayOfTheRun() {
        grant.given(adaMarked(recorded())).when(granting(EXCELLENT)).thenEvents(granted(RUN));
    }

    @Test
    void nothingIsGrantedTwice() {
        grant.given(adaMarked(recorded(), granted(RUN)))
                .when(granting(EXCELLENT))
                .thenNothingNew();
    }

    @Test
    void whatWasTakenBackSinceIsNotGrantedAgain() {
        grant.given(adaMarked(recorded(), granted(RUN), rescinded(JOIN, "excellent", TODAY, 2)))
                .when(granting(EXCELLENT))
                .thenNothingNew();
    }

    @Test
    void whatStandsAsHighByNowIsLeftAsItIs() {
        grant.given(adaMarked(recorded(), mastered(JOIN, "excellent", "95", MAY, 3)))
                .when(granting(EXCELLENT))
                .thenNothingNew();
    }

    @Test
    void nothingIsLowered() {
        var pass = new RecalculatedVerdict(JOIN, "pass", Score.of(50), List.of(judgement(1)), false, null);
        grant.given(adaMarked(recorded())).when(granting(pass)).thenNothingNew();
    }

    @Test
    void whereMarksAreOtherOnesNothingIsGranted() {
        grant.given(adaMarked(recorded(), judged(3, SECOND, JOIN, 95, TUESDAY)))
                .when(granting(EXCELLENT))
                .thenRefused(RECALCULATED_SINCE_CHANGED);
    }

    @Test
    void whoHasMovedToAnotherVersionIsNotGrantedAnythingOnTheOldOne() {
        var next = new PathwayVersionId(WELDING.pathway(), "2027");
        grant.given(adaMarked(
                        recorded(),
                        new PathwayVersionPublished(WELDING.pathway(), "2027", WELDING_PATHWAY, START),
                        new EnrolmentMovedToVersion(
                                ADAS,
                                ADA,
                                WELDING,
                                next,
                                FRAMEWORK,
                                FRAMEWORK,
                                SCALE,
                                SCALE,
                                null,
                                List.of(JOIN),
                                "consent-1",
                                MAY)))
                .when(granting(EXCELLENT))
                .thenRefused(RECALCULATED_SINCE_CHANGED);
    }

    @Test
    void withoutARunNothingIsGranted() {
        grant.given(adaMarked()).when(granting(EXCELLENT)).thenRefused(RECALCULATION_UNKNOWN);
        grant.given(recorded()).when(granting(EXCELLENT)).thenRefused(ENROLMENT_UNKNOWN);
    }

    @Test
    void aRunIsSmallHoweverManyItIsFor() {
        assertThat(RecalculationRun.class.getRecordComponents())
                .noneMatch(component -> Iterable.class.isAssignableFrom(component.getType()));
    }

    /// Recorded in the order in which it reached the office: Wednesday's mark first.
    private static DomainEvent[] adaMarked(DomainEvent... more) {
        var marked = new DomainEvent[] {
            oraMayExamine(),
            new CalculationPolicyPublished(
                    POLICY.policy(),
                    "2",
                    new CalculationPolicy("Highest", new CalculationMethod.Highest(), 1, 1, 2, Rounding.HALF_UP),
                    START),
            submitted(FIRST, JOIN, MONDAY),
            submitted(SECOND, JOIN, MONDAY),
            judged(1, FIRST, JOIN, 50, WEDNESDAY),
            mastered(JOIN, "pass", "50", WEDNESDAY, 1),
            judged(2, SECOND, JOIN, 90, TUESDAY)
        };
        var all = Arrays.copyOf(marked, marked.length + more.length);
        System.arraycopy(more, 0, all, marked.length, more.length);
        return adaEnrolled(all);
    }

    private static RecalculationPreview preview(int grants) {
        return preview(PRINT, grants);
    }

    private static RecalculationPreview preview(String fingerprint, int grants) {
        return new RecalculationPreview(12, fingerprint, 2, grants, grants, Set.of(ADA), Set.of(MIA_THE_ASSESSOR));
    }

    private static RunRecalculation asked(RecalculationId id, String fingerprint, RecalculationPreview preview) {
        return asked(id, fingerprint, preview, ORA_THE_OFFICER, MAY);
    }

    private static RunRecalculation asked(
            RecalculationId id, String fingerprint, RecalculationPreview preview, PersonId officer, LocalDate day) {
        return new RunRecalculation(
                id,
                WELDING,
                HIGHEST,
                fingerprint,
                RecalculationCause.BOARD_DECISION,
                "minutes-7",
                preview,
                act(officer, day));
    }

    private static GrantRecalculated granting(RecalculatedVerdict... verdicts) {
        return new GrantRecalculated(RUN, ADAS, List.of(verdicts), act(ORA_THE_OFFICER, TODAY));
    }

    private static RecalculationRun recorded() {
        return new RecalculationRun(
                RUN,
                WELDING.pathway(),
                WELDING.version(),
                POLICY,
                HIGHEST,
                RecalculationCause.BOARD_DECISION,
                "minutes-7",
                12,
                PRINT,
                2,
                1,
                1,
                ORA_THE_OFFICER,
                ORA_MAY_EXAMINE,
                MAY);
    }

    private static MasteryDemonstrated granted(RecalculationId run) {
        return new MasteryDemonstrated(
                        ADAS,
                        ADA,
                        WELDING,
                        JOIN,
                        "excellent",
                        Score.of(90),
                        FRAMEWORK,
                        SCALE,
                        HIGHEST,
                        "highest@1",
                        List.of(judgement(2)),
                        null,
                        MAY)
                .by(run);
    }
}
