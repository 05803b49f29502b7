package org.cairn.command.enrolment.move;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.command.Absences.*;
import static org.cairn.command.Boardroom.*;
import static org.cairn.command.Markroom.allocated;
import static org.cairn.command.Markroom.provisional;
import static org.cairn.command.Markroom.validUntil;
import static org.cairn.command.University.*;
import static org.cairn.contracts.enrolment.EnrolmentReason.*;
import static org.cairn.contracts.framework.FrameworkReason.FRAMEWORK_VERSION_DEPRECATED;
import static org.cairn.contracts.pathway.PathwayReason.PATHWAY_VERSION_NOT_PUBLISHED;
import static org.cairn.contracts.pathway.PathwayReason.PATHWAY_VERSION_RETIRED;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cairn.command.SliceFixture;
import org.cairn.command.state.EnrolmentState;
import org.cairn.contracts.assessment.JudgementId;
import org.cairn.contracts.assessment.MarkingRole;
import org.cairn.contracts.assessment.MasteryDemonstrated;
import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.enrolment.EnrolmentMovedToVersion;
import org.cairn.contracts.enrolment.LearnerEnrolled;
import org.cairn.contracts.enrolment.MasteryCarried;
import org.cairn.contracts.enrolment.MoveEnrolment;
import org.cairn.contracts.enrolment.TopUpCarriedMastery;
import org.cairn.contracts.framework.CalculationPolicy;
import org.cairn.contracts.framework.CarryRule;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.framework.CrosswalkId;
import org.cairn.contracts.framework.CrosswalkKind;
import org.cairn.contracts.framework.CrosswalkMapping;
import org.cairn.contracts.framework.CrosswalkRatified;
import org.cairn.contracts.framework.FrameworkVersionDeprecated;
import org.cairn.contracts.framework.FrameworkVersionId;
import org.cairn.contracts.framework.MasteryScalePublished;
import org.cairn.contracts.framework.ScaleVersionId;
import org.cairn.contracts.pathway.PathwayDefinition;
import org.cairn.contracts.pathway.PathwayId;
import org.cairn.contracts.pathway.PathwayVersionId;
import org.cairn.contracts.pathway.PathwayVersionPublished;
import org.cairn.contracts.pathway.PathwayVersionRetired;
import org.cairn.contracts.pathway.Requirement.AllOf;
import org.cairn.contracts.pathway.Requirement.Mastery;
import org.cairn.contracts.shared.DomainEvent;
import org.cairn.contracts.shared.Score;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Ada moves from welding 2026 to 2027.
class MoveTest {

    private static final PathwayVersionId NEXT = new PathwayVersionId(WELDING.pathway(), "2027");
    private static final FrameworkVersionId SECOND_FRAMEWORK = new FrameworkVersionId(FRAMEWORK.framework(), "2");
    private static final ScaleVersionId SECOND_SCALE = new ScaleVersionId(SCALE.scale(), "2");
    private static final CrosswalkId CROSSWALK = new CrosswalkId(new UUID(15, 1));

    private final SliceFixture slice = SliceFixture.of(new MoveDecision());
    private final SliceFixture toppingUp = SliceFixture.of(new TopUpDecision());

    @Test
    void withinTheFrameworkEverythingGoesOn() {
        slice.given(adaEnrolled(next(FRAMEWORK, SCALE), mastered(JOIN, "pass", "50", MONDAY, 1)))
                .when(move(FIRST_OF_APRIL))
                .thenEvents(moved(FRAMEWORK, SCALE, null, List.of(JOIN), FIRST_OF_APRIL));
    }

    @Test
    void sayingItAgainChangesNothing() {
        slice.given(adaEnrolled(next(FRAMEWORK, SCALE), moved(FRAMEWORK, SCALE, null, List.of(), FIRST_OF_APRIL)))
                .when(move(FIRST_OF_APRIL))
                .thenNothingNew();
    }

    @Test
    void thereIsSomewhereElseToMoveTo() {
        var there = adaEnrolled(next(FRAMEWORK, SCALE), moved(FRAMEWORK, SCALE, null, List.of(), FIRST_OF_APRIL));
        slice.given(there).when(move(FIRST_OF_MAY)).thenRefused(ALREADY_ON_VERSION);
        slice.given(there).when(moveTo(WELDING, MONDAY)).thenRefused(MOVE_OUT_OF_ORDER);
        slice.given(adaEnrolled()).when(move(MONDAY)).thenRefused(PATHWAY_VERSION_NOT_PUBLISHED);
        slice.given(adaEnrolled())
                .when(moveTo(new PathwayVersionId(new PathwayId("cooking"), "2027"), MONDAY))
                .thenRefused(MOVE_TO_ANOTHER_PATHWAY);
    }

    @Test
    void whoIsEnrolledAndHasNotLeftMoves() {
        slice.given(opened(next(FRAMEWORK, SCALE))).when(move(MONDAY)).thenRefused(ENROLMENT_UNKNOWN);
        slice.given(adaEnrolled(next(FRAMEWORK, SCALE), adaLeft(MONDAY)))
                .when(move(TUESDAY))
                .thenRefused(ENROLMENT_WITHDRAWN);
        slice.given(adaEnrolled(next(FRAMEWORK, SCALE)))
                .when(move(START.minusDays(1)))
                .thenRefused(MOVE_OUT_OF_ORDER);
        slice.given(adaEnrolled(next(FRAMEWORK, SCALE)))
                .when(move(TODAY.plusDays(1)))
                .thenRefused(ACT_AHEAD_OF_TODAY);
        var there = new LearnerEnrolled(new EnrolmentId(new UUID(2, 3)), ADA, NEXT, "2027", START);
        slice.given(adaEnrolled(next(FRAMEWORK, SCALE), there))
                .when(move(MONDAY))
                .thenRefused(ALREADY_ENROLLED);
    }

    @Test
    void nobodyMovesWhileTheBoardDecides() {
        slice.given(adaEnrolled(next(FRAMEWORK, SCALE), requested(APPROVAL, CERTIFICATE, NOT_MET, MONDAY)))
                .when(move(TUESDAY))
                .thenRefused(MOVE_WHILE_DECIDING);
    }

    @Test
    void nobodyMovesToWhatIsDeprecated() {
        var deprecated = new FrameworkVersionDeprecated(FRAMEWORK.framework(), "1", null, MONDAY, MONDAY);
        slice.given(adaEnrolled(next(FRAMEWORK, SCALE), deprecated))
                .when(move(TUESDAY))
                .thenRefused(FRAMEWORK_VERSION_DEPRECATED);
    }

    @Test
    void nobodyMovesToWhatIsRetired() {
        var retired = new PathwayVersionRetired(NEXT.pathway(), NEXT.version(), TODAY.plusYears(2), TUESDAY);
        slice.given(adaEnrolled(next(FRAMEWORK, SCALE), retired))
                .when(move(FIRST_OF_APRIL))
                .thenRefused(PATHWAY_VERSION_RETIRED);
        // Away from what is retired is where one goes.
        slice.given(adaEnrolled(next(FRAMEWORK, SCALE), pathwayRetired(TUESDAY, MONDAY)))
                .when(move(FIRST_OF_APRIL))
                .thenEvents(moved(FRAMEWORK, SCALE, null, List.of(), FIRST_OF_APRIL));
    }

    /// Excellent is not settled yet, and a pass is what is carried.
    @Test
    void whatIsProvisionalIsNotCarried() {
        slice.given(adaEnrolled(
                        next(SECOND_FRAMEWORK, SCALE),
                        ratified(),
                        mastered(JOIN, "pass", "50", MONDAY, 1),
                        provisional(mastered(JOIN, "excellent", "90", TUESDAY, 3))))
                .when(move(FIRST_OF_APRIL))
                .thenEvents(
                        moved(SECOND_FRAMEWORK, SCALE, CROSSWALK, List.of(POLISH), FIRST_OF_APRIL),
                        carried(POLISH, JOIN, CarryRule.CARRIES, 1),
                        again(POLISH, "pass", SECOND_FRAMEWORK, SCALE, "carried@1", null, 1));
    }

    @Test
    void aLevelOfTheScaleOfBeforeComparesWithNone() {
        var rescaled = EnrolmentState.BOUNDARY.of(List.of(adaEnrolled(
                mastered(JOIN, "excellent", "90", MONDAY, 1),
                moved(FRAMEWORK, SECOND_SCALE, null, List.of(JOIN), FIRST_OF_APRIL),
                again(JOIN, "pass", FRAMEWORK, SECOND_SCALE, "carried@1", null, 1))));
        var mastery = rescaled.assessment().mastery();
        assertThat(mastery.isRaisedBy(PERCENT.levels().getLast(), JOIN, PERCENT))
                .isTrue();
        assertThat(mastery.isRaisedBy(PERCENT.masteryLevel(), JOIN, PERCENT)).isFalse();
        assertThat(mastery.highestBy(TODAY, PERCENT).values())
                .extracting(grant -> grant.verdict().level())
                .containsExactly("pass");
        assertThat(mastery.by(MONDAY)).containsExactly(JOIN);
    }

    @Test
    void masteryIsCarriedOverARatifiedCrosswalkOnly() {
        var joined = mastered(JOIN, "excellent", "90", MONDAY, 1);
        slice.given(adaEnrolled(next(SECOND_FRAMEWORK, SCALE), joined))
                .when(move(FIRST_OF_APRIL))
                .thenRefused(CROSSWALK_NOT_RATIFIED);
        slice.given(adaEnrolled(next(SECOND_FRAMEWORK, SCALE)))
                .when(move(FIRST_OF_APRIL))
                .thenEvents(moved(SECOND_FRAMEWORK, SCALE, null, List.of(), FIRST_OF_APRIL));
    }

    /// Joining is what polishing was called before; cutting needs a top-up; polishing is not carried.
    @Test
    void eachItemIsCarriedAsTheCrosswalkHasIt() {
        slice.given(adaEnrolled(
                        next(SECOND_FRAMEWORK, SCALE),
                        ratified(),
                        mastered(JOIN, "excellent", "90", MONDAY, 1),
                        mastered(CUT, "pass", "50", MONDAY, 2),
                        mastered(POLISH, "pass", "50", MONDAY, 3)))
                .when(move(FIRST_OF_APRIL))
                .thenEvents(
                        moved(SECOND_FRAMEWORK, SCALE, CROSSWALK, List.of(POLISH), FIRST_OF_APRIL),
                        carried(POLISH, JOIN, CarryRule.CARRIES, 1),
                        carried(CUT, CUT, CarryRule.CARRIES_WITH_TOP_UP, 2),
                        again(POLISH, "excellent", SECOND_FRAMEWORK, SCALE, "carried@1", null, 1));
    }

    @Test
    void onAnotherScaleMasteryIsAtTheLowestLevelThatShowsIt() {
        var rescaled = new MasteryScalePublished(SCALE.scale(), "2", PERCENT, START);
        slice.given(adaEnrolled(rescaled, next(FRAMEWORK, SECOND_SCALE), mastered(JOIN, "excellent", "90", MONDAY, 1)))
                .when(move(FIRST_OF_APRIL))
                .thenEvents(
                        moved(FRAMEWORK, SECOND_SCALE, null, List.of(JOIN), FIRST_OF_APRIL),
                        again(JOIN, "pass", FRAMEWORK, SECOND_SCALE, "carried@1", null, 1));
    }

    /// "W-1" of the new version is another competency than "W-1" of the old, whatever their codes.
    @Test
    void theSameCodeInAnotherFrameworkVersionIsAnotherCompetency() {
        var state = EnrolmentState.BOUNDARY.of(List.of(adaEnrolled(
                submitted(FIRST, JOIN, MONDAY),
                judged(1, FIRST, JOIN, 90, MONDAY),
                mastered(JOIN, "excellent", "90", MONDAY, 1),
                moved(SECOND_FRAMEWORK, SCALE, CROSSWALK, List.of(POLISH), FIRST_OF_APRIL),
                carried(POLISH, JOIN, CarryRule.CARRIES, 1),
                again(POLISH, "excellent", SECOND_FRAMEWORK, SCALE, "carried@1", null, 1))));
        assertThat(state.assessment().mastery().by(TODAY)).containsExactly(POLISH);
        assertThat(state.marksOf(JOIN)).isEmpty();
        // Who judged joining then has assessed polishing now.
        assertThat(state.wasAssessedBy(MIA_THE_ASSESSOR, Set.of(POLISH))).isTrue();
        assertThat(state.wasAssessedBy(MIA_THE_ASSESSOR, Set.of(CUT))).isFalse();
    }

    @Test
    void withinTheFrameworkMarksGoOn() {
        var state = EnrolmentState.BOUNDARY.of(List.of(adaEnrolled(
                submitted(FIRST, JOIN, MONDAY),
                judged(1, FIRST, JOIN, 90, MONDAY),
                mastered(JOIN, "excellent", "90", MONDAY, 1),
                moved(FRAMEWORK, SCALE, null, List.of(JOIN), FIRST_OF_APRIL))));
        assertThat(state.marksOf(JOIN)).hasSize(1);
        assertThat(state.assessment().mastery().by(MONDAY)).containsExactly(JOIN);
    }

    @Test
    void whatIsCarriedProvisionallyCountsOnceItIsToppedUp() {
        var moved = adaCarriedCutting(judgedNow(50));
        toppingUp
                .given(moved)
                .when(topUp(CUT))
                .thenEvents(again(CUT, "pass", SECOND_FRAMEWORK, SCALE, "carried-with-top-up@1", Score.of(50), 2, 9));
        var topped = adaCarriedCutting(
                judgedNow(50),
                again(CUT, "pass", SECOND_FRAMEWORK, SCALE, "carried-with-top-up@1", Score.of(50), 2, 9));
        toppingUp.given(topped).when(topUp(CUT)).thenNothingNew();
        toppingUp
                .given(topped)
                .when(new TopUpCarriedMastery(ADAS, CUT, new UUID(4, 8), act(REGISTRAR, FIRST_OF_MAY)))
                .thenRefused(NOTHING_TO_TOP_UP);
    }

    @Test
    void aTopUpIsAMarkAtALevelOfMasteryInTheNewVersion() {
        toppingUp.given(adaCarriedCutting(judgedNow(39))).when(topUp(CUT)).thenRefused(TOP_UP_SHOWS_NO_MASTERY);
        toppingUp.given(adaCarriedCutting()).when(topUp(CUT)).thenRefused(TOP_UP_SHOWS_NO_MASTERY);
        toppingUp.given(adaCarriedCutting(judgedNow(50))).when(topUp(JOIN)).thenRefused(NOTHING_TO_TOP_UP);
        toppingUp.given(opened()).when(topUp(CUT)).thenRefused(ENROLMENT_UNKNOWN);
        toppingUp
                .given(adaCarriedCutting(judgedNow(50)))
                .when(new TopUpCarriedMastery(ADAS, CUT, new UUID(4, 9), act(REGISTRAR, TODAY.plusDays(1))))
                .thenRefused(ACT_AHEAD_OF_TODAY);
    }

    /// Valid for six months from the first of April, the day of the mark.
    @Test
    void whatIsToppedUpIsValidNoLongerThanTheMarkIs() {
        var halfAYear = policyPublished(new CalculationPolicy(
                "Latest", LATEST.method(), 1, 1, 1, null, LATEST.ties(), 2, LATEST.rounding(), 6));
        toppingUp
                .given(concat(adaCarriedCutting(judgedNow(50)), new DomainEvent[] {halfAYear}))
                .when(topUp(CUT))
                .thenEvents(validUntil(
                        again(CUT, "pass", SECOND_FRAMEWORK, SCALE, "carried-with-top-up@1", Score.of(50), 2, 9),
                        LocalDate.of(2026, 9, 30)));
        var aMonth = policyPublished(new CalculationPolicy(
                "Latest", LATEST.method(), 1, 1, 1, null, LATEST.ties(), 2, LATEST.rounding(), 1));
        toppingUp
                .given(concat(adaCarriedCutting(judgedNow(50)), new DomainEvent[] {aMonth}))
                .when(new TopUpCarriedMastery(ADAS, CUT, new UUID(4, 9), act(REGISTRAR, FIRST_OF_MAY)))
                .thenRefused(TOP_UP_SHOWS_NO_MASTERY);
    }

    @Test
    void whatWasSetAsideOrIsNotSettledTopsNothingUp() {
        var topped = adaCarriedCutting(
                judgedNow(50),
                again(CUT, "pass", SECOND_FRAMEWORK, SCALE, "carried-with-top-up@1", Score.of(50), 2, 9));
        toppingUp
                .given(concat(topped, new DomainEvent[] {rescinded(CUT, "pass", FIRST_OF_APRIL, 9)}))
                .when(topUp(CUT))
                .thenRefused(TOP_UP_SHOWS_NO_MASTERY);
        toppingUp
                .given(adaCarriedCutting(
                        judgedNow(50),
                        allocated(1, SECOND, NOA_THE_ASSESSOR, MarkingRole.SECOND, true, FIRST_OF_APRIL)))
                .when(topUp(CUT))
                .thenRefused(TOP_UP_SHOWS_NO_MASTERY);
    }

    private static DomainEvent[] adaCarriedCutting(DomainEvent... more) {
        return adaEnrolled(concat(
                new DomainEvent[] {
                    next(SECOND_FRAMEWORK, SCALE),
                    mastered(CUT, "pass", "50", MONDAY, 2),
                    moved(SECOND_FRAMEWORK, SCALE, CROSSWALK, List.of(), FIRST_OF_APRIL),
                    carried(CUT, CUT, CarryRule.CARRIES_WITH_TOP_UP, 2)
                },
                more));
    }

    private static DomainEvent[] concat(DomainEvent[] first, DomainEvent[] second) {
        var all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }

    /// Evidence and its judgement in the new version, as one story.
    private static DomainEvent[] judgedNow(long score) {
        var work = submitted(SECOND, CUT, FIRST_OF_APRIL);
        var judged = judged(9, SECOND, CUT, score, FIRST_OF_APRIL);
        return new DomainEvent[] {Versioned.in(NEXT, work), Versioned.in(NEXT, judged)};
    }

    private static DomainEvent[] adaCarriedCutting(DomainEvent[] more, DomainEvent last) {
        return concat(adaCarriedCutting(more), new DomainEvent[] {last});
    }

    private static TopUpCarriedMastery topUp(CompetencyCode competency) {
        return new TopUpCarriedMastery(ADAS, competency, new UUID(4, 9), act(REGISTRAR, FIRST_OF_APRIL));
    }

    private static DomainEvent next(FrameworkVersionId framework, ScaleVersionId scale) {
        return new PathwayVersionPublished(
                NEXT.pathway(),
                NEXT.version(),
                new PathwayDefinition(
                        "Welding",
                        framework,
                        scale,
                        POLICY,
                        START,
                        null,
                        new AllOf("all", "All", List.of(new Mastery(JOIN), new Mastery(CUT), new Mastery(POLISH))),
                        WELDING_PATHWAY.milestones()),
                START);
    }

    private static DomainEvent ratified() {
        return new CrosswalkRatified(
                CROSSWALK,
                FRAMEWORK.framework(),
                "1",
                SECOND_FRAMEWORK,
                List.of(
                        new CrosswalkMapping(JOIN, CrosswalkKind.EXACT, List.of(POLISH), CarryRule.CARRIES),
                        new CrosswalkMapping(CUT, CrosswalkKind.BROADER, List.of(CUT), CarryRule.CARRIES_WITH_TOP_UP),
                        new CrosswalkMapping(POLISH, CrosswalkKind.NONE, List.of(), CarryRule.DOES_NOT_CARRY)),
                "minutes-7",
                REGISTRAR,
                null,
                START);
    }

    private static MoveEnrolment move(LocalDate day) {
        return moveTo(NEXT, day);
    }

    private static MoveEnrolment moveTo(PathwayVersionId to, LocalDate day) {
        return new MoveEnrolment(ADAS, to, "consent-12", act(REGISTRAR, day));
    }

    private static EnrolmentMovedToVersion moved(
            FrameworkVersionId framework,
            ScaleVersionId scale,
            @Nullable CrosswalkId crosswalk,
            List<CompetencyCode> credited,
            LocalDate day) {
        return new EnrolmentMovedToVersion(
                ADAS, ADA, WELDING, NEXT, FRAMEWORK, framework, SCALE, scale, crosswalk, credited, "consent-12", day);
    }

    private static MasteryCarried carried(CompetencyCode to, CompetencyCode from, CarryRule rule, int judgement) {
        return new MasteryCarried(
                ADAS,
                ADA,
                NEXT,
                to,
                from,
                CROSSWALK,
                rule,
                FRAMEWORK,
                SECOND_FRAMEWORK,
                rule == CarryRule.CARRIES_WITH_TOP_UP,
                List.of(new UUID(4, judgement)),
                FIRST_OF_APRIL);
    }

    private static MasteryDemonstrated again(
            CompetencyCode competency,
            String level,
            FrameworkVersionId framework,
            ScaleVersionId scale,
            String algorithm,
            @Nullable Score score,
            int... judgements) {
        return new MasteryDemonstrated(
                ADAS,
                ADA,
                NEXT,
                competency,
                level,
                score,
                framework,
                scale,
                POLICY,
                algorithm,
                List.of(),
                Arrays.stream(judgements)
                        .mapToObj(each -> new JudgementId(new UUID(4, each)))
                        .toList(),
                null,
                false,
                null,
                null,
                FIRST_OF_APRIL);
    }
}
