package org.cairn.command.framework.publishpolicy;

import static org.cairn.command.decision.Decision.NOTHING_NEW;
import static org.cairn.command.decision.Decision.accept;
import static org.cairn.command.decision.Decision.reject;
import static org.cairn.contracts.framework.FrameworkReason.POLICY_PARAMETER_OUT_OF_RANGE;
import static org.cairn.contracts.framework.FrameworkReason.POLICY_VERSION_ALREADY_PUBLISHED;

import org.cairn.command.decision.Decision;
import org.cairn.command.decision.Knowledge;
import org.cairn.command.decision.Slice;
import org.cairn.command.state.Versions;
import org.cairn.contracts.framework.CalculationMethod.NOfM;
import org.cairn.contracts.framework.CalculationPolicy;
import org.cairn.contracts.framework.CalculationPolicyPublished;
import org.cairn.contracts.framework.PublishCalculationPolicy;

final class PublishPolicyDecision implements Slice<PublishCalculationPolicy> {

    @Override
    public Class<PublishCalculationPolicy> command() {
        return PublishCalculationPolicy.class;
    }

    @Override
    public Decision decide(PublishCalculationPolicy command, Knowledge known) {
        var policy = command.definition();
        if (!parametersAreInRange(policy)) return reject(POLICY_PARAMETER_OUT_OF_RANGE);

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
                && policy.decimals() >= 0
                && policy.decimals() <= 6
                && (!(policy.method() instanceof NOfM(var n)) || n >= 1);
    }
}
