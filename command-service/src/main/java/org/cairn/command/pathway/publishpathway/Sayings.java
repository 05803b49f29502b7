package org.cairn.command.pathway.publishpathway;

import static org.cairn.contracts.pathway.PathwayReason.CREDIT_EQUIVALENCE_MODULE_UNKNOWN;
import static org.cairn.contracts.pathway.PathwayReason.OFF_RAMP_IS_THE_WHOLE;
import static org.cairn.contracts.pathway.PathwayReason.OFF_RAMP_MILESTONE_UNKNOWN;
import static org.cairn.contracts.pathway.PathwayReason.OFF_RAMP_REPEATED;
import static org.cairn.contracts.pathway.PathwayReason.PATHWAY_RULE_OUT_OF_RANGE;
import static org.cairn.contracts.pathway.PathwayReason.QUALIFICATION_OUT_OF_RANGE;

import java.util.HashSet;
import org.cairn.contracts.framework.MasteryScale;
import org.cairn.contracts.pathway.Credits;
import org.cairn.contracts.pathway.PathwayDefinition;
import org.cairn.contracts.pathway.PathwayRules;
import org.cairn.contracts.pathway.Requirement;
import org.cairn.contracts.shared.Reason;
import org.jspecify.annotations.Nullable;

/// What a pathway says of itself beside its requirement: exits, figures and rules.
final class Sayings {

    static @Nullable Reason flawOf(PathwayDefinition pathway) {
        var flaw = flawOfExits(pathway);
        return flaw == null ? flawOfQualification(pathway) : flaw;
    }

    private static @Nullable Reason flawOfExits(PathwayDefinition pathway) {
        var named = new HashSet<>();
        for (var exit : pathway.exits()) {
            if (!named.add(exit.milestone())) return OFF_RAMP_REPEATED;
            var milestone = pathway.milestones().stream()
                    .filter(each -> each.milestone().equals(exit.milestone()))
                    .findFirst();
            if (milestone.isEmpty()) return OFF_RAMP_MILESTONE_UNKNOWN;
            if (milestone.get().requires().equals(pathway.requirement().node())) return OFF_RAMP_IS_THE_WHOLE;
        }
        return null;
    }

    private static @Nullable Reason flawOfQualification(PathwayDefinition pathway) {
        var says = pathway.amountsTo();
        var possible = isSome(says.workloadHours()) && isSome(says.ects()) && isWithin(says.eqf(), 1, 8);
        if (!possible) return QUALIFICATION_OUT_OF_RANGE;
        var modules = new HashSet<String>();
        var nodes = pathway.requirement().nodes().map(Requirement::node).toList();
        for (var each : says.creditEquivalence()) {
            if (!nodes.contains(each.module()) || !modules.add(each.module())) return CREDIT_EQUIVALENCE_MODULE_UNKNOWN;
            if (!isSome(each.amount())) return QUALIFICATION_OUT_OF_RANGE;
        }
        return null;
    }

    static @Nullable Reason flawOf(PathwayRules rules, MasteryScale scale) {
        var aLifetime = 100 * 366;
        var level = rules.resitLevel();
        var difference = rules.reconcileFrom();
        var possible = isWithin(rules.priorLearningPercent(), 0, 100)
                && isWithin(rules.timeFramePercent(), 100, 1000)
                && isWithin(rules.expectedDays(), 1, aLifetime)
                && isWithin(rules.appealDays(), 1, aLifetime)
                && isWithin(rules.attempts(), 1, 1000)
                && isWithin(rules.waitingDays(), 0, aLifetime)
                && (difference == null || difference.value().signum() > 0)
                && (level == null
                        || scale.levels().stream().anyMatch(each -> each.code().equals(level)));
        return possible ? null : PATHWAY_RULE_OUT_OF_RANGE;
    }

    private static boolean isSome(@Nullable Credits figure) {
        return figure == null || figure.compareTo(Credits.NONE) > 0;
    }

    private static boolean isWithin(@Nullable Integer figure, int least, int most) {
        return figure == null || figure >= least && figure <= most;
    }

    private Sayings() {}
}
