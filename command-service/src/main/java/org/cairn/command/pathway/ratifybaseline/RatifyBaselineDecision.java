package org.cairn.command.pathway.ratifybaseline;

import static org.cairn.command.decision.Decision.NOTHING_NEW;
import static org.cairn.command.decision.Decision.accept;
import static org.cairn.command.decision.Decision.reject;
import static org.cairn.contracts.pathway.PathwayReason.BASELINE_ALREADY_RATIFIED;
import static org.cairn.contracts.pathway.PathwayReason.BASELINE_BEFORE_THE_LAST;
import static org.cairn.contracts.pathway.PathwayReason.BASELINE_DOES_NOT_SUPERSEDE_THE_LAST;
import static org.cairn.contracts.pathway.PathwayReason.BASELINE_INDICATOR_REPEATED;
import static org.cairn.contracts.pathway.PathwayReason.BASELINE_NOT_RATIFIED_BY_TWO;
import static org.cairn.contracts.pathway.PathwayReason.BASELINE_TARGET_OUT_OF_RANGE;
import static org.cairn.contracts.pathway.PathwayReason.BASELINE_WITHOUT_INDICATORS;
import static org.cairn.contracts.pathway.PathwayReason.BASELINE_WITHOUT_WEIGHT;
import static org.cairn.contracts.pathway.PathwayReason.OBSERVATION_PLAN_OUT_OF_RANGE;
import static org.cairn.contracts.pathway.PathwayReason.PATHWAY_UNKNOWN;

import java.util.Objects;
import java.util.Set;
import org.cairn.command.decision.Decision;
import org.cairn.command.decision.Knowledge;
import org.cairn.command.decision.Slice;
import org.cairn.command.state.Versions;
import org.cairn.contracts.pathway.DesignBaseline;
import org.cairn.contracts.pathway.DesignBaselineRatified;
import org.cairn.contracts.pathway.IndicatorTarget;
import org.cairn.contracts.pathway.ObservationPlan;
import org.cairn.contracts.pathway.RatifyDesignBaseline;
import org.cairn.contracts.shared.Reason;
import org.jspecify.annotations.Nullable;

/// A baseline is agreed now for a time to come, so its date may lie ahead.
final class RatifyBaselineDecision implements Slice<RatifyDesignBaseline> {

    @Override
    public Class<RatifyDesignBaseline> command() {
        return RatifyDesignBaseline.class;
    }

    @Override
    public Decision decide(RatifyDesignBaseline command, Knowledge known) {
        var flaw = flawOf(command.definition());
        if (flaw != null) return reject(flaw);
        if (known.of(Versions.OF_PATHWAY, command.pathway()).byVersion().isEmpty()) return reject(PATHWAY_UNKNOWN);

        var ratified = new DesignBaselineRatified(
                command.pathway(),
                command.baseline(),
                command.definition(),
                command.act().effectiveOn());
        var baselines = known.of(Baselines.BOUNDARY, command.pathway());
        var already = baselines.get(command.baseline());
        if (ratified.equals(already)) return NOTHING_NEW;
        if (already != null) return reject(BASELINE_ALREADY_RATIFIED);
        var last = baselines.last();
        if (!Objects.equals(command.definition().supersedes(), last == null ? null : last.baseline())) {
            return reject(BASELINE_DOES_NOT_SUPERSEDE_THE_LAST);
        }
        if (last != null && ratified.effectiveOn().isBefore(last.effectiveOn()))
            return reject(BASELINE_BEFORE_THE_LAST);

        return accept(ratified);
    }

    private static @Nullable Reason flawOf(DesignBaseline baseline) {
        var indicators = baseline.indicators();
        if (indicators.isEmpty()) return BASELINE_WITHOUT_INDICATORS;
        var distinct =
                indicators.stream().map(IndicatorTarget::indicator).distinct().count();
        if (distinct < indicators.size()) return BASELINE_INDICATOR_REPEATED;
        if (!indicators.stream().allMatch(RatifyBaselineDecision::isPossible)) return BASELINE_TARGET_OUT_OF_RANGE;
        if (indicators.stream().allMatch(each -> each.weight().value().signum() == 0)) return BASELINE_WITHOUT_WEIGHT;
        if (!isPossible(baseline.observationPlan())) return OBSERVATION_PLAN_OUT_OF_RANGE;
        var people = Set.copyOf(baseline.ratifiedBy()).size();
        return people >= 2 || baseline.minutesRef() != null ? null : BASELINE_NOT_RATIFIED_BY_TWO;
    }

    private static boolean isPossible(IndicatorTarget each) {
        return each.indicator().canBe(each.target().value())
                && each.tolerance().value().signum() > 0
                && each.weight().value().signum() >= 0
                && each.minN() >= 1;
    }

    /// Two walkthroughs of a section at least, or the spread within sections could not be told from that between them.
    private static boolean isPossible(ObservationPlan plan) {
        var share = plan.secondMarkingPercent();
        return plan.sections() >= 1
                && plan.walkthroughs() >= 2
                && plan.observers() >= 1
                && isSome(plan.checkInsPerLearner())
                && isSome(plan.turnaroundDays())
                && isSome(plan.anchorsPerAssessor())
                && (share == null || share >= 0 && share <= 100);
    }

    private static boolean isSome(@Nullable Integer figure) {
        return figure == null || figure >= 1;
    }
}
