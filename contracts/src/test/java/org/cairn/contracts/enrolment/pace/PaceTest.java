package org.cairn.contracts.enrolment.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cairn.contracts.enrolment.pace.PaceRecord.Mastered;
import org.cairn.contracts.enrolment.pace.PaceRecord.Plan;
import org.cairn.contracts.enrolment.pace.PaceRecord.Planned;
import org.cairn.contracts.enrolment.pace.PaceRecord.Step;
import org.cairn.contracts.enrolment.pace.PlannedVersion.Stage;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.pathway.Credits;
import org.cairn.contracts.pathway.Requirement;
import org.cairn.contracts.pathway.Requirement.AllOf;
import org.cairn.contracts.pathway.Requirement.Mastery;
import org.cairn.contracts.pathway.Requirement.NOf;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The rule of pace, by hand. All begin on day 0 and plan `half` (A with 67 credits, B with 33) for day 60, and `award`
/// (besides, one of C with 40 and D with 20) for day 120.
class PaceTest {
    private static final UUID LEAVE = new UUID(0, 1);
    private static final UUID APPROVAL = new UUID(0, 2);
    private static final Plan PLAN =
            new Plan(day(0), List.of(new Planned("half", day(60)), new Planned("award", day(120))));
    private static final PlannedVersion VERSION = new PlannedVersion(
            List.of(new Stage("half", "half"), new Stage("award", "all")),
            new AllOf(
                    "all",
                    "All",
                    List.of(
                            new AllOf("half", "Half", List.of(leaf("A", 67), leaf("B", 33))),
                            new NOf("some", "Some", 1, List.of(leaf("C", 40), leaf("D", 20)), true))));

    private final List<Away.Step> participation = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();
    private final List<Mastered> mastered = new ArrayList<>();
    private Set<String> waived = Set.of();
    private @Nullable Plan plan = PLAN;
    private @Nullable LocalDate heard;

    /// 67 of 100 credits are exactly 0.67, which is not less.
    @Test
    void exactlyTwoThirdsIsNotBehind() {
        shows("A");
        assertThat(on(60).ratio()).isEqualByComparingTo("0.67");
        assertThat(on(60).isBehind()).isFalse();
        mastered.clear();
        shows("B");
        assertThat(on(60).ratio()).isEqualByComparingTo("0.33");
        assertThat(on(60).isBehind()).isTrue();
    }

    /// 66.99 of 100 are shown as 0.66, and are behind.
    @Test
    void theRatioIsComparedBeforeItIsRounded() {
        assertThat(new Pace(true, true, 10_000, 6_699, 0, 0, List.of()).isBehind())
                .isTrue();
        assertThat(new Pace(true, true, 10_000, 6_700, 0, 0, List.of()).isBehind())
                .isFalse();
        assertThat(new Pace(true, true, 10_000, 6_799, 0, 0, List.of()).ratio()).isEqualByComparingTo("0.67");
    }

    @Test
    void nothingIsDueBeforeTheDayThatWasPlanned() {
        assertThat(on(59).due()).isZero();
        assertThat(on(59).ratio()).isNull();
        assertThat(on(59).isBehind()).isFalse();
        assertThat(on(60).due()).isEqualTo(10_000);
    }

    /// Of C and D the one with fewer credits is due: 67 + 33 + 20.
    @Test
    void ofAChoiceTheFewestCreditsAreDue() {
        assertThat(on(120).due()).isEqualTo(12_000);
    }

    /// Away from day 30 to day 49, 20 days: what was planned for day 60 is due on day 80.
    @Test
    void leaveInTheMiddlePutsThePlanOff() {
        leave(30, 50);
        assertThat(on(79).due()).isZero();
        assertThat(on(80).due()).isEqualTo(10_000);
        assertThat(on(80).leaveDays()).isEqualTo(20);
    }

    /// A leave that begins on the day itself puts it off, too; while it is open, nothing falls due.
    @Test
    void leaveOnTheVeryDayPutsItOffAndOpenLeaveWithNoEnd() {
        leave(60, 70);
        assertThat(on(69).due()).isZero();
        assertThat(on(70).due()).isEqualTo(10_000);
        participation.clear();
        participation.add(new Away.Step("leave-started", LEAVE, day(60)));
        assertThat(on(1000).due()).isZero();
        assertThat(on(1000).takesPart()).isFalse();
    }

    /// Who agrees on a plan while on leave knows of it.
    @Test
    void leaveThatBeganBeforeThePlanDoesNotPutItOff() {
        leave(10, 40);
        plan = new Plan(day(20), PLAN.milestones());
        assertThat(on(60).due()).isEqualTo(10_000);
        assertThat(on(60).leaveDays()).isZero();
    }

    /// A was recognised: of the 33 that are left none is there; with B all of it.
    @Test
    void priorLearningIsOnNeitherSide() {
        mastered.add(new Mastered(new CompetencyCode("A"), true));
        assertThat(on(60).due()).isEqualTo(3_300);
        assertThat(on(60).confirmed()).isZero();
        assertThat(on(60).isBehind()).isTrue();
        shows("B");
        assertThat(on(60).ratio()).isEqualByComparingTo("1");
    }

    @Test
    void whatWasWaivedIsNotDue() {
        waived = Set.of("some");
        assertThat(on(120).due()).isEqualTo(10_000);
    }

    /// Heard of on day 15: days 16 to 60 are 45, and stuck; on day 59 they are 44.
    @Test
    void stuckFromTheFortyFifthDayOn() {
        heard = day(15);
        assertThat(on(60).quietDays()).isEqualTo(45);
        assertThat(on(60).isStuck()).isTrue();
        assertThat(on(59).isStuck()).isFalse();
    }

    /// The same with 20 days of leave in between: day 80.
    @Test
    void leaveIsTakenOutOfQuietDays() {
        heard = day(15);
        leave(30, 50);
        assertThat(on(79).isStuck()).isFalse();
        assertThat(on(80).quietDays()).isEqualTo(45);
        assertThat(on(80).isStuck()).isTrue();
    }

    @Test
    void whoIsThroughDeclinedOrAwayTakesNoPart() {
        assertThat(on(60).takesPart()).isTrue();
        steps.add(new Step(APPROVAL, "confirmed", "half"));
        assertThat(on(60).takesPart()).isTrue();
        steps.add(new Step(APPROVAL, "declined", "award"));
        assertThat(on(60).takesPart()).isFalse();
        steps.add(new Step(APPROVAL, "requested", "award"));
        assertThat(on(60).takesPart()).as("asked again").isTrue();
        steps.add(new Step(APPROVAL, "confirmed", "award"));
        assertThat(on(60).takesPart()).isFalse();
        steps.add(new Step(APPROVAL, "revoked", "award"));
        assertThat(on(60).takesPart()).as("revoked").isTrue();
        participation.add(new Away.Step("withdrawn", null, day(50)));
        assertThat(on(50).takesPart()).as("the last day").isTrue();
        assertThat(on(51).takesPart()).isFalse();
    }

    @Test
    void withoutAPlanNobodyIsBehind() {
        plan = null;
        assertThat(on(500).hasPlan()).isFalse();
        assertThat(on(500).isBehind()).isFalse();
        assertThat(on(500).isStuck()).isTrue();
    }

    private Pace on(int day) {
        return Pace.on(day(day), new PaceRecord(day(0), participation, plan, steps, mastered, waived, heard), VERSION);
    }

    private void shows(String competency) {
        mastered.add(new Mastered(new CompetencyCode(competency), false));
    }

    private void leave(int from, int back) {
        participation.add(new Away.Step("leave-started", LEAVE, day(from)));
        participation.add(new Away.Step("leave-ended", LEAVE, day(back)));
    }

    private static Requirement leaf(String competency, int credits) {
        return new Mastery(new CompetencyCode(competency), Credits.of(credits), null, null);
    }

    /// The n-th day after the first of March 2020.
    private static LocalDate day(int n) {
        return LocalDate.of(2020, 3, 1).plusDays(n);
    }
}
