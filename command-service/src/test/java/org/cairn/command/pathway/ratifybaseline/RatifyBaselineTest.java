package org.cairn.command.pathway.ratifybaseline;

import static org.cairn.command.University.*;
import static org.cairn.contracts.pathway.PathwayReason.*;

import java.time.LocalDate;
import java.util.List;
import org.cairn.command.SliceFixture;
import org.cairn.contracts.pathway.DesignBaseline;
import org.cairn.contracts.pathway.DesignBaselineRatified;
import org.cairn.contracts.pathway.Indicator;
import org.cairn.contracts.pathway.IndicatorTarget;
import org.cairn.contracts.pathway.ObservationPlan;
import org.cairn.contracts.pathway.PathwayId;
import org.cairn.contracts.pathway.RatifyDesignBaseline;
import org.cairn.contracts.shared.PersonId;
import org.cairn.contracts.shared.Reason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RatifyBaselineTest {

    private static final DesignBaseline FIRST_BASELINE =
            baselineRatified("2026", null, START).definition();

    private final SliceFixture slice = SliceFixture.of(new RatifyBaselineDecision());

    @Test
    void aBaselineIsRatified() {
        slice.given(opened())
                .when(ratify("2026", FIRST_BASELINE, START))
                .thenEvents(baselineRatified("2026", null, START));
    }

    @Test
    void itMayBeInForceOnADayToCome() {
        slice.given(opened())
                .when(ratify("2026", FIRST_BASELINE, TODAY.plusMonths(3)))
                .thenEvents(baselineRatified("2026", null, TODAY.plusMonths(3)));
    }

    @Test
    void ratifyingItAgainChangesNothing() {
        slice.given(opened(baselineRatified("2026", null, START)))
                .when(ratify("2026", FIRST_BASELINE, START))
                .thenNothingNew();
    }

    @Test
    void itNeverChanges() {
        var given = slice.given(opened(baselineRatified("2026", null, START)));
        given.when(ratify("2026", with(target(Indicator.REACH, "0.5", "0.1", "1", 20)), START))
                .thenRefused(BASELINE_ALREADY_RATIFIED);
        given.when(ratify("2026", FIRST_BASELINE, MONDAY)).thenRefused(BASELINE_ALREADY_RATIFIED);
    }

    @Test
    void theNextSupersedesTheLast() {
        var given =
                slice.given(opened(baselineRatified("2026", null, START), baselineRatified("2027", "2026", MONDAY)));
        given.when(ratify("2028", superseding("2027"), MONDAY)).thenEvents(baselineRatified("2028", "2027", MONDAY));
        given.when(ratify("2028", superseding("2026"), MONDAY)).thenRefused(BASELINE_DOES_NOT_SUPERSEDE_THE_LAST);
        given.when(ratify("2028", superseding(null), MONDAY)).thenRefused(BASELINE_DOES_NOT_SUPERSEDE_THE_LAST);
        given.when(ratify("2028", superseding("2027"), START)).thenRefused(BASELINE_BEFORE_THE_LAST);
        slice.given(opened())
                .when(ratify("2026", superseding("2025"), START))
                .thenRefused(BASELINE_DOES_NOT_SUPERSEDE_THE_LAST);
    }

    @Test
    void twoPeopleRatifyOrACommitteeDoes() {
        refused(ratifiedBy(null), BASELINE_NOT_RATIFIED_BY_TWO);
        refused(ratifiedBy(null, EVE_THE_APPROVER), BASELINE_NOT_RATIFIED_BY_TWO);
        refused(ratifiedBy(null, EVE_THE_APPROVER, EVE_THE_APPROVER), BASELINE_NOT_RATIFIED_BY_TWO);
        accepted(ratifiedBy("senate-2026-02"));
        accepted(ratifiedBy(null, EVE_THE_APPROVER, FAY_THE_APPROVER));
    }

    @Test
    void everyTargetIsOneThatTheIndicatorCanHave() {
        accepted(with(target(Indicator.ADHERENCE, "1", "0.05", "1", 1)));
        accepted(with(target(Indicator.FIDELITY_INDEX, "80", "5", "1", 20)));
        accepted(with(target(Indicator.D3, "-0.1", "0.1", "1", 20)));
        for (var impossible : List.of(
                target(Indicator.ADHERENCE, "1.01", "0.05", "1", 20),
                target(Indicator.ADHERENCE, "-0.01", "0.05", "1", 20),
                target(Indicator.FIDELITY_INDEX, "101", "5", "1", 20),
                target(Indicator.D11, "-1", "5", "1", 20),
                target(Indicator.ADHERENCE, "0.8", "0", "1", 20),
                target(Indicator.ADHERENCE, "0.8", "0.05", "-1", 20),
                target(Indicator.ADHERENCE, "0.8", "0.05", "1", 0))) {
            refused(with(impossible), BASELINE_TARGET_OUT_OF_RANGE);
        }
    }

    @Test
    void indicatorsAreThereOnceAndWeighSomething() {
        refused(with(), BASELINE_WITHOUT_INDICATORS);
        var reach = target(Indicator.REACH, "0.8", "0.05", "1", 20);
        refused(with(reach, reach), BASELINE_INDICATOR_REPEATED);
        refused(with(target(Indicator.REACH, "0.8", "0.05", "0", 20)), BASELINE_WITHOUT_WEIGHT);
    }

    @Test
    void thePlanOfObservationIsPossible() {
        accepted(planned(new ObservationPlan("practice-3", 1, 2, 1, null, null, null, null)));
        for (var impossible : List.of(
                new ObservationPlan("practice-3", 0, 2, 2, null, null, null, null),
                new ObservationPlan("practice-3", 6, 1, 2, null, null, null, null),
                new ObservationPlan("practice-3", 6, 2, 0, null, null, null, null),
                new ObservationPlan("practice-3", 6, 2, 2, 0, null, null, null),
                new ObservationPlan("practice-3", 6, 2, 2, null, 101, null, null),
                new ObservationPlan("practice-3", 6, 2, 2, null, null, 0, null),
                new ObservationPlan("practice-3", 6, 2, 2, null, null, null, 0))) {
            refused(planned(impossible), OBSERVATION_PLAN_OUT_OF_RANGE);
        }
    }

    @Test
    void aBaselineIsOfAPathwayThatThereIs() {
        slice.given(opened())
                .when(new RatifyDesignBaseline(new PathwayId("baking"), "2026", FIRST_BASELINE, act(REGISTRAR, START)))
                .thenRefused(PATHWAY_UNKNOWN);
    }

    private void accepted(DesignBaseline baseline) {
        slice.given(opened())
                .when(ratify("2026", baseline, START))
                .thenEvents(new DesignBaselineRatified(WELDING.pathway(), "2026", baseline, START));
    }

    private void refused(DesignBaseline baseline, Reason reason) {
        slice.given(opened()).when(ratify("2026", baseline, START)).thenRefused(reason);
    }

    private static RatifyDesignBaseline ratify(String code, DesignBaseline baseline, LocalDate day) {
        return new RatifyDesignBaseline(WELDING.pathway(), code, baseline, act(REGISTRAR, day));
    }

    private static IndicatorTarget target(
            Indicator indicator, String target, String tolerance, String weight, int minN) {
        return new IndicatorTarget(indicator, exactly(target), exactly(tolerance), exactly(weight), minN);
    }

    private static DesignBaseline with(IndicatorTarget... targets) {
        return new DesignBaseline(
                List.of(targets), FIRST_BASELINE.observationPlan(), FIRST_BASELINE.ratifiedBy(), null, null);
    }

    private static DesignBaseline superseding(@Nullable String before) {
        return new DesignBaseline(
                FIRST_BASELINE.indicators(),
                FIRST_BASELINE.observationPlan(),
                FIRST_BASELINE.ratifiedBy(),
                null,
                before);
    }

    private static DesignBaseline ratifiedBy(@Nullable String minutes, PersonId... people) {
        return new DesignBaseline(
                FIRST_BASELINE.indicators(), FIRST_BASELINE.observationPlan(), List.of(people), minutes, null);
    }

    private static DesignBaseline planned(ObservationPlan plan) {
        return new DesignBaseline(FIRST_BASELINE.indicators(), plan, FIRST_BASELINE.ratifiedBy(), null, null);
    }
}
