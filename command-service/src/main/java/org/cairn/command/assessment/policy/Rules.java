package org.cairn.command.assessment.policy;

import java.util.Objects;
import org.cairn.command.decision.Knowledge;
import org.cairn.command.state.Pathways;
import org.cairn.command.state.Versions;
import org.cairn.contracts.framework.CalculationMethod.Conjunctive;
import org.cairn.contracts.framework.CalculationPolicy;
import org.cairn.contracts.framework.MasteryScale;
import org.cairn.contracts.framework.Rubric;
import org.cairn.contracts.pathway.PathwayDefinition;
import org.jspecify.annotations.Nullable;

/// All by which marks become a verdict.
///
/// @param rubric        whose required levels the policy asks for; null for every other policy
/// @param rubricOnScale whether its points are scores of the scale
/// @param secondMarking whether a mark is settled only once it is reconciled with another
public record Rules(
        CalculationPolicy policy,
        MasteryScale scale,
        @Nullable Rubric rubric,
        boolean rubricOnScale,
        boolean secondMarking) {

    /// Of a policy that asks for no rubric.
    Rules(CalculationPolicy policy, MasteryScale scale) {
        this(policy, scale, null, false, false);
    }

    /// Those that the pathway version is pinned to.
    public static Rules of(PathwayDefinition pathway, Knowledge known) {
        return of(Pathways.policyOf(pathway, known), pathway, known);
    }

    /// Those of the pathway version, but for the policy.
    ///
    /// @param policy a published one
    public static Rules of(CalculationPolicy policy, PathwayDefinition pathway, Knowledge known) {
        var scale = Pathways.scaleOf(pathway, known);
        var secondMarking = Boolean.TRUE.equals(pathway.sets().secondMarking());
        if (!(policy.method() instanceof Conjunctive method)) {
            return new Rules(policy, scale, null, false, secondMarking);
        }
        var rubric = Objects.requireNonNull(
                known.of(Versions.OF_RUBRIC, method.rubric().rubric())
                        .get(method.rubric().version()));
        return new Rules(policy, scale, rubric, pathway.scale().equals(rubric.scale()), secondMarking);
    }

    Rubric requiredRubric() {
        return Objects.requireNonNull(rubric);
    }
}
