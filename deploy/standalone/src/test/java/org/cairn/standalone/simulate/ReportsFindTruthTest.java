package org.cairn.standalone.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.cairn.standalone.simulate.Setting.Breadth;
import org.junit.jupiter.api.Test;

/// One seed of each scenario: the reports say what is true. `./cairn simulate study` measures how often they do.
class ReportsFindTruthTest {

    private static final long SEED = 101;

    private static Case.Found look(Scenario scenario, int learners) {
        return new Case(Setting.of(scenario, learners)).look(SEED);
    }

    private static Findings marks(Scenario scenario) {
        return new Case(Setting.of(scenario, 600).telling(Breadth.MARKING))
                .look(SEED)
                .findings();
    }

    @Test
    void nothingIsFoundWhereNothingChanges() {
        var found = look(Scenario.STEADY, 300).findings();
        assertThat(found.series()).isGreaterThan(50);
        assertThat(found.drifting()).isFalse();
        assertThat(found.named()).isEmpty();
    }

    @Test
    void softerMarkingIsToldFromBetterWorkAndFromBoth() {
        var leniency = marks(Scenario.LENIENCY);
        assertThat(leniency.isNamedSofter()).isTrue();
        assertThat(leniency.masked()).isFalse();
        var ability = marks(Scenario.ABILITY);
        assertThat(ability.isNamedBetter()).isTrue();
        assertThat(ability.masked()).isFalse();
        assertThat(marks(Scenario.MASKED).masked()).isTrue();
    }

    @Test
    void whatPracticeFellWithIsNamed() {
        for (var scenario : Set.of(Scenario.TURNOVER, Scenario.PLATFORM, Scenario.REVERSION)) {
            var found = look(scenario, 2000);
            assertThat(found.findings().drifting()).as("%s", scenario).isTrue();
            assertThat(found.findings().named()).as("%s", scenario).containsExactlyElementsOf(found.causes());
        }
    }

    /// In this university stricter assessors came by chance, levels fell, and the report says so: as it was drawn.
    @Test
    void thatOthersMarkIsNamedWhereItIsTrue() {
        var found = new Case(Setting.of(Scenario.UNEXPLAINED, 2000)).look(11);
        assertThat(found.findings().named()).containsExactly(WhoMarked.CAUSE);
        assertThat(found.besides()).containsExactly(WhoMarked.CAUSE);
        assertThat(found.namesWhatIsNotTrue()).isFalse();
        assertThat(look(Scenario.UNEXPLAINED, 2000).besides()).isEmpty();
    }

    @Test
    void ofTwoThatOverlapItIsSaidThatTheyCannotBeToldApart() {
        var found = look(Scenario.OVERLAPPING, 2000);
        assertThat(found.findings().cannotSeparate(found.causes())).isTrue();
        assertThat(found.findings().named()).isEmpty();
    }

    @Test
    void whereNothingHappenedTheFallIsUnexplained() {
        var found = look(Scenario.UNEXPLAINED, 2000).findings();
        assertThat(found.unexplained()).isTrue();
        assertThat(found.named()).isEmpty();
        assertThat(found.families()).contains("d1");
    }

    @Test
    void aFrameworkLeftBehindACohortLeftBehindAndCutsAreSeenInTheirOwnFamilies() {
        assertThat(look(Scenario.FRAMEWORK, 150).findings().families()).contains("d8");
        assertThat(look(Scenario.INEQUITY, 2000).findings().families()).contains("d10");
        assertThat(look(Scenario.UNDERFUNDED, 600).findings().families()).contains("d1", "d12");
    }
}
