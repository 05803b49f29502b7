package org.cairn.command.framework.publishpolicy;

import static org.cairn.command.University.*;
import static org.cairn.contracts.framework.FrameworkReason.*;

import org.cairn.command.SliceFixture;
import org.cairn.contracts.framework.CalculationMethod;
import org.cairn.contracts.framework.CalculationPolicy;
import org.cairn.contracts.framework.CalculationPolicyPublished;
import org.cairn.contracts.framework.PolicyId;
import org.cairn.contracts.framework.PolicyVersionId;
import org.cairn.contracts.framework.PublishCalculationPolicy;
import org.cairn.contracts.framework.Rounding;
import org.junit.jupiter.api.Test;

class PublishPolicyTest {

    private static final CalculationMethod MEAN = new CalculationMethod.Mean();

    private final SliceFixture slice = SliceFixture.of(new PublishPolicyDecision());

    @Test
    void aVersionIsPublished() {
        slice.when(publish(LATEST)).thenEvents(policyPublished());
    }

    @Test
    void publishingTheSameAgainChangesNothing() {
        slice.given(policyPublished()).when(publish(LATEST)).thenNothingNew();
    }

    @Test
    void aPublishedVersionNeverChanges() {
        slice.given(policyPublished())
                .when(publish(policy(MEAN, 1, 1, 2)))
                .thenRefused(POLICY_VERSION_ALREADY_PUBLISHED);
    }

    @Test
    void theSameVersionOfAnotherPolicyDoesNotCount() {
        var mean = new PolicyId("mean");
        slice.given(policyPublished())
                .when(new PublishCalculationPolicy(
                        new PolicyVersionId(mean, "1"), policy(MEAN, 2, 2, 0), act(REGISTRAR, START)))
                .thenEvents(new CalculationPolicyPublished(mean, "1", policy(MEAN, 2, 2, 0), START));
    }

    @Test
    void aVerdictTakesAtLeastOnePieceAndOneAssessor() {
        slice.when(publish(policy(MEAN, 0, 1, 2))).thenRefused(POLICY_PARAMETER_OUT_OF_RANGE);
        slice.when(publish(policy(MEAN, 1, 0, 2))).thenRefused(POLICY_PARAMETER_OUT_OF_RANGE);
    }

    @Test
    void aScoreIsRoundedToNoneToSixDecimals() {
        slice.when(publish(policy(MEAN, 1, 1, -1))).thenRefused(POLICY_PARAMETER_OUT_OF_RANGE);
        slice.when(publish(policy(MEAN, 1, 1, 7))).thenRefused(POLICY_PARAMETER_OUT_OF_RANGE);
        var six = policy(MEAN, 1, 1, 6);
        slice.when(publish(six)).thenEvents(policyPublished(six));
    }

    @Test
    void someOfManyAreAtLeastOne() {
        slice.when(publish(policy(new CalculationMethod.NOfM(0), 1, 1, 2))).thenRefused(POLICY_PARAMETER_OUT_OF_RANGE);
    }

    @Test
    void historyDoesNotRelaxWhatAPolicyIs() {
        slice.given(loaderMayLoad())
                .when(new PublishCalculationPolicy(POLICY, policy(MEAN, 0, 1, 2), historicalAct(REGISTRAR, START)))
                .thenRefused(POLICY_PARAMETER_OUT_OF_RANGE);
    }

    private static PublishCalculationPolicy publish(CalculationPolicy policy) {
        return new PublishCalculationPolicy(POLICY, policy, act(REGISTRAR, START));
    }

    private static CalculationPolicy policy(CalculationMethod method, int evidence, int assessors, int decimals) {
        return new CalculationPolicy("Another", method, evidence, assessors, decimals, Rounding.HALF_UP);
    }
}
