package org.cairn.command.framework.publishpolicy;

import static org.cairn.command.University.*;
import static org.cairn.contracts.framework.FrameworkReason.*;

import org.cairn.command.SliceFixture;
import org.cairn.contracts.evidence.EvidenceMode;
import org.cairn.contracts.framework.CalculationMethod;
import org.cairn.contracts.framework.CalculationPolicy;
import org.cairn.contracts.framework.CalculationPolicyPublished;
import org.cairn.contracts.framework.PolicyId;
import org.cairn.contracts.framework.PolicyVersionId;
import org.cairn.contracts.framework.PublishCalculationPolicy;
import org.cairn.contracts.framework.Rounding;
import org.cairn.contracts.framework.TieRule;
import org.jspecify.annotations.Nullable;
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
    void ofTheLatestWorksThereAreAtLeastAsManyAsItTakes() {
        var twoOfOne = new CalculationMethod.NOfM(2, 1, null);
        slice.when(publish(policy(twoOfOne, 1, 1, 2))).thenRefused(POLICY_PARAMETER_OUT_OF_RANGE);
        var twoOfTwo = policy(new CalculationMethod.NOfM(2, 2, null), 1, 1, 2);
        slice.when(publish(twoOfTwo)).thenEvents(policyPublished(twoOfTwo));
    }

    @Test
    void aShareIsNeitherNothingNorAll() {
        for (var percent : new int[] {0, 100, -1}) {
            var weighted = new CalculationMethod.WeightedLatest(percent);
            var decaying = new CalculationMethod.RecursiveDecaying(percent);
            slice.when(publish(policy(weighted, 1, 1, 2))).thenRefused(POLICY_PARAMETER_OUT_OF_RANGE);
            slice.when(publish(policy(decaying, 1, 1, 2))).thenRefused(POLICY_PARAMETER_OUT_OF_RANGE);
        }
    }

    @Test
    void limitsOfTimeAndModesAreAtLeastOne() {
        slice.when(publish(limited(0, null, null))).thenRefused(POLICY_PARAMETER_OUT_OF_RANGE);
        slice.when(publish(limited(EvidenceMode.values().length + 1, null, null)))
                .thenRefused(POLICY_PARAMETER_OUT_OF_RANGE);
        slice.when(publish(limited(1, 0, null))).thenRefused(POLICY_PARAMETER_OUT_OF_RANGE);
        slice.when(publish(limited(1, null, 0))).thenRefused(POLICY_PARAMETER_OUT_OF_RANGE);
        var all = limited(2, 365, 24);
        slice.when(publish(all)).thenEvents(policyPublished(all));
    }

    @Test
    void criteriaAreThoseOfARubricThatIsPublished() {
        var conjunctive =
                policy(new CalculationMethod.Conjunctive(RUBRIC, CalculationMethod.Across.BEST_OF_EACH), 1, 1, 2);
        slice.when(publish(conjunctive)).thenRefused(POLICY_RUBRIC_NOT_PUBLISHED);
        slice.given(rubricPublished()).when(publish(conjunctive)).thenEvents(policyPublished(conjunctive));
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

    private static CalculationPolicy limited(
            int modes, @Nullable Integer recencyDays, @Nullable Integer validityMonths) {
        return new CalculationPolicy(
                "Limited", MEAN, 1, 1, modes, recencyDays, TieRule.RECORDED_LAST, 2, Rounding.HALF_UP, validityMonths);
    }

    private static CalculationPolicy policy(CalculationMethod method, int evidence, int assessors, int decimals) {
        return new CalculationPolicy("Another", method, evidence, assessors, decimals, Rounding.HALF_UP);
    }
}
