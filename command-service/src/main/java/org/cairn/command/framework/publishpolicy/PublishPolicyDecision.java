package org.cairn.command.framework.publishpolicy;

import static org.cairn.command.decision.Decision.NOTHING_NEW;
import static org.cairn.command.decision.Decision.accept;
import static org.cairn.command.decision.Decision.reject;
import static org.cairn.contracts.framework.FrameworkReason.POLICY_PARAMETER_OUT_OF_RANGE;
import static org.cairn.contracts.framework.FrameworkReason.POLICY_RUBRIC_NOT_PUBLISHED;
import static org.cairn.contracts.framework.FrameworkReason.POLICY_VERSION_ALREADY_PUBLISHED;

import org.cairn.command.decision.Decision;
import org.cairn.command.decision.Knowledge;
import org.cairn.command.decision.Slice;
import org.cairn.command.state.Versions;
import org.cairn.contracts.evidence.EvidenceMode;
import org.cairn.contracts.framework.CalculationMethod;
import org.cairn.contracts.framework.CalculationMethod.AssessorJudgement;
import org.cairn.contracts.framework.CalculationMethod.Conjunctive;
import org.cairn.contracts.framework.CalculationMethod.Highest;
import org.cairn.contracts.framework.CalculationMethod.Latest;
import org.cairn.contracts.framework.CalculationMethod.Mean;
import org.cairn.contracts.framework.CalculationMethod.Median;
import org.cairn.contracts.framework.CalculationMethod.NOfM;
import org.cairn.contracts.framework.CalculationMethod.RecursiveDecaying;
import org.cairn.contracts.framework.CalculationMethod.WeightedLatest;
import org.cairn.contracts.framework.CalculationPolicy;
import org.cairn.contracts.framework.CalculationPolicyPublished;
import org.cairn.contracts.framework.PublishCalculationPolicy;
import org.jspecify.annotations.Nullable;

final class PublishPolicyDecision implements Slice<PublishCalculationPolicy> {

    @Override
    public Class<PublishCalculationPolicy> command() {
        return PublishCalculationPolicy.class;
    }

    @Override
    public Decision decide(PublishCalculationPolicy command, Knowledge known) {
        var policy = command.definition();
        if (!parametersAreInRange(policy)) return reject(POLICY_PARAMETER_OUT_OF_RANGE);
        if (policy.method() instanceof Conjunctive method
                && known.of(Versions.OF_RUBRIC, method.rubric().rubric())
                                .get(method.rubric().version())
                        == null) {
            return reject(POLICY_RUBRIC_NOT_PUBLISHED);
        }

        var published = known.of(Versions.OF_POLICY, command.id().policy())
                .get(command.id().version());
        if (policy.equals(published)) return NOTHING_NEW;
        if (published != null) return reject(POLICY_VERSION_ALREADY_PUBLISHED);

        return accept(new CalculationPolicyPublished(
                command.id().policy(),
                command.id().version(),
                policy,
                command.act().effectiveOn()));
    }

    private static boolean parametersAreInRange(CalculationPolicy policy) {
        return policy.minimumEvidence() >= 1
                && policy.minimumAssessors() >= 1
                && policy.minimumModes() >= 1
                && policy.minimumModes() <= EvidenceMode.values().length
                && isPositive(policy.recencyDays())
                && isPositive(policy.validityMonths())
                && policy.decimals() >= 0
                && policy.decimals() <= 6
                && isInRange(policy.method());
    }

    private static boolean isPositive(@Nullable Integer limit) {
        return limit == null || limit >= 1;
    }

    private static boolean isInRange(CalculationMethod method) {
        return switch (method) {
            case NOfM(var n, var ofLatest, var cut) -> n >= 1 && (ofLatest == null || ofLatest >= n);
            case WeightedLatest(var percent) -> isAShare(percent);
            case RecursiveDecaying(var percent) -> isAShare(percent);
            case Latest _, Highest _, Mean _, Median _, Conjunctive _, AssessorJudgement _ -> true;
        };
    }

    /// All or nothing of the latest mark would be another method.
    private static boolean isAShare(int percent) {
        return percent >= 1 && percent <= 99;
    }
}
