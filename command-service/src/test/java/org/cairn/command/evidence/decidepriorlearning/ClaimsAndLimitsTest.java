package org.cairn.command.evidence.decidepriorlearning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.command.University.*;
import static org.cairn.contracts.evidence.EvidenceReason.*;
import static org.cairn.contracts.evidence.PriorLearningDecision.FULL;
import static org.cairn.contracts.evidence.PriorLearningDecision.NONE;
import static org.cairn.contracts.evidence.PriorLearningDecision.PARTIAL;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.cairn.command.Seeds;
import org.cairn.command.SliceFixture;
import org.cairn.contracts.assessment.MasteryDemonstrated;
import org.cairn.contracts.evidence.DecidePriorLearning;
import org.cairn.contracts.evidence.PriorLearningClaimId;
import org.cairn.contracts.evidence.PriorLearningClaimed;
import org.cairn.contracts.evidence.PriorLearningDecided;
import org.cairn.contracts.evidence.PriorLearningDecision;
import org.cairn.contracts.evidence.PriorLearningId;
import org.cairn.contracts.evidence.PriorLearningKind;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.pathway.Credits;
import org.cairn.contracts.pathway.PathwayDefinition;
import org.cairn.contracts.pathway.PathwayRules;
import org.cairn.contracts.pathway.Qualification;
import org.cairn.contracts.pathway.Requirement;
import org.cairn.contracts.pathway.Requirement.AllOf;
import org.cairn.contracts.pathway.Requirement.Mastery;
import org.cairn.contracts.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Decisions on claims, and how much of an award prior learning may bring.
class ClaimsAndLimitsTest {

    private static final PriorLearningClaimId CLAIM = new PriorLearningClaimId(new UUID(14, 1));
    private static final PriorLearningClaimId UNHEARD = new PriorLearningClaimId(new UUID(14, 2));
    private static final Credits TWO = Credits.of(2);
    private static final Credits FOUR = Credits.of(4);

    private final SliceFixture slice = SliceFixture.of(new DecidePriorLearningDecision());

    @Test
    void aClaimIsDecidedForOneCompetencyAfterAnother() {
        slice.given(adaEnrolled(claimed(REGISTRAR)))
                .when(decide(1, CLAIM, JOIN, NONE, null))
                .thenEvents(decided(1, CLAIM, JOIN, NONE, null));
        slice.given(adaEnrolled(claimed(REGISTRAR), decided(1, CLAIM, JOIN, NONE, null)))
                .when(decide(2, CLAIM, CUT, NONE, null))
                .thenEvents(decided(2, CLAIM, CUT, NONE, null));
    }

    @Test
    void aClaimIsDecidedOnceForACompetency() {
        var decided = adaEnrolled(claimed(REGISTRAR), decided(1, CLAIM, JOIN, NONE, null));
        slice.given(decided).when(decide(1, CLAIM, JOIN, NONE, null)).thenNothingNew();
        slice.given(decided).when(decide(2, CLAIM, JOIN, NONE, null)).thenRefused(PRIOR_LEARNING_ALREADY_DECIDED);
        slice.given(decided).when(decide(1, null, JOIN, NONE, null)).thenRefused(PRIOR_LEARNING_ID_TAKEN);
    }

    @Test
    void onlyWhatWasClaimedIsDecidedOnAClaim() {
        var claimed = adaEnrolled(claimed(REGISTRAR));
        slice.given(claimed).when(decide(1, UNHEARD, JOIN, NONE, null)).thenRefused(PRIOR_LEARNING_CLAIM_UNKNOWN);
        slice.given(claimed).when(decide(1, CLAIM, POLISH, NONE, null)).thenRefused(PRIOR_LEARNING_NOT_CLAIMED);
        slice.given(claimed)
                .when(new DecidePriorLearning(
                        ADAS,
                        new PriorLearningId(new UUID(6, 1)),
                        CLAIM,
                        JOIN,
                        PriorLearningKind.EXAM,
                        NONE,
                        null,
                        null,
                        act(MIA_THE_ASSESSOR, TUESDAY)))
                .thenRefused(PRIOR_LEARNING_NOT_CLAIMED);
    }

    @Test
    void whoeverLodgedItDoesNotDecide() {
        slice.given(adaEnrolled(claimed(MIA_THE_ASSESSOR)))
                .when(decide(1, CLAIM, JOIN, NONE, null))
                .thenRefused(EVALUATOR_IS_CLAIMANT);
    }

    @Test
    void itIsNotDecidedBeforeItIsClaimedButForHistory() {
        var early = new DecidePriorLearning(
                ADAS,
                new PriorLearningId(new UUID(6, 1)),
                CLAIM,
                JOIN,
                PriorLearningKind.WORK,
                NONE,
                null,
                null,
                act(MIA_THE_ASSESSOR, START));
        slice.given(adaEnrolled(claimed(REGISTRAR))).when(early).thenRefused(PRIOR_LEARNING_DECIDED_BEFORE_CLAIM);
        slice.given(adaEnrolled(claimed(REGISTRAR)))
                .when(new DecidePriorLearning(
                        ADAS,
                        early.priorLearning(),
                        CLAIM,
                        JOIN,
                        PriorLearningKind.WORK,
                        NONE,
                        null,
                        null,
                        historicalAct(MIA_THE_ASSESSOR, START)))
                .thenEvents(decided(1, CLAIM, JOIN, NONE, null, START));
    }

    @Test
    void recognitionInFullBringsTheCreditsOfTheCompetency() {
        slice.given(adaEnrolledOn(crediting(null)))
                .when(decide(1, null, JOIN, FULL, null))
                .thenEvents(decided(1, null, JOIN, FULL, FOUR), mastered(JOIN));
        slice.given(adaEnrolledOn(crediting(null), decided(1, null, JOIN, FULL, FOUR), mastered(JOIN)))
                .when(decide(1, null, JOIN, FULL, null))
                .thenNothingNew();
        slice.given(adaEnrolledOn(crediting(null)))
                .when(decide(1, null, JOIN, FULL, TWO))
                .thenRefused(PRIOR_LEARNING_CREDITS_DISAGREE);
    }

    @Test
    void recognitionInPartBringsSomeCreditsAndNoMastery() {
        slice.given(adaEnrolledOn(crediting(null)))
                .when(decide(1, null, JOIN, PARTIAL, TWO))
                .thenEvents(decided(1, null, JOIN, PARTIAL, TWO));
        for (var credits : new @Nullable Credits[] {null, Credits.NONE, FOUR, Credits.of(5)}) {
            slice.given(adaEnrolledOn(crediting(null)))
                    .when(decide(1, null, JOIN, PARTIAL, credits))
                    .thenRefused(PRIOR_LEARNING_CREDITS_DISAGREE);
        }
        slice.given(adaEnrolledOn(crediting(null)))
                .when(decide(1, null, JOIN, NONE, TWO))
                .thenRefused(PRIOR_LEARNING_CREDITS_DISAGREE);
    }

    /// The three competencies have four credits each: half of twelve are six.
    @Test
    void priorLearningBringsNoMoreThanItsShareOfTheAward() {
        var half = adaEnrolledOn(crediting(50), decided(1, null, JOIN, FULL, FOUR), mastered(JOIN));
        slice.given(half).when(decide(2, null, CUT, FULL, null)).thenRefused(PRIOR_LEARNING_BEYOND_LIMIT);
        slice.given(half).when(decide(2, null, CUT, PARTIAL, TWO)).thenEvents(decided(2, null, CUT, PARTIAL, TWO));
        var alittleMore = Credits.of("2.01");
        slice.given(half).when(decide(2, null, CUT, PARTIAL, alittleMore)).thenRefused(PRIOR_LEARNING_BEYOND_LIMIT);
        slice.given(half).when(decide(2, null, CUT, NONE, null)).thenEvents(decided(2, null, CUT, NONE, null));
        // The same competency again brings nothing more.
        slice.given(half).when(decide(2, null, JOIN, FULL, null)).thenEvents(decided(2, null, JOIN, FULL, FOUR));
    }

    /// Where there are no credits, competencies are counted: one of three is 33 %, and more than 33 % of three.
    @Test
    void withoutCreditsCompetenciesAreCounted() {
        slice.given(adaEnrolledOn(withRules(WELDING_PATHWAY, 34)))
                .when(decide(1, null, JOIN, FULL, null))
                .thenEvents(decided(1, null, JOIN, FULL, null), mastered(JOIN));
        slice.given(adaEnrolledOn(withRules(WELDING_PATHWAY, 33)))
                .when(decide(1, null, JOIN, FULL, null))
                .thenRefused(PRIOR_LEARNING_BEYOND_LIMIT);
    }

    /// Whatever is decided in whatever order, what is recognised stays within the limit, by a count in decimals.
    @Test
    void noOrderOfDecisionsGetsPastTheLimit() {
        Seeds.check(2_000, random -> {
            var percent = random.nextInt(101);
            var recognition = new Recognition(crediting(percent));
            var taken = new ArrayList<PriorLearningDecided>();
            for (var i = 0; i < 8; i++) {
                var competency = List.of(JOIN, CUT, POLISH).get(random.nextInt(3));
                var full = random.nextBoolean();
                var credits = full ? FOUR : Credits.ofHundredths(1 + random.nextInt(399));
                var next = decided(i, null, competency, full ? FULL : PARTIAL, credits);
                var all = new ArrayList<>(taken);
                all.add(next);
                var most = new BigDecimal(12 * percent).movePointLeft(2);
                assertThat(recognition.isWithinLimit(all)).isEqualTo(total(all).compareTo(most) <= 0);
                if (recognition.isWithinLimit(all)) taken.add(next);
            }
        });
    }

    private static BigDecimal total(List<PriorLearningDecided> decisions) {
        var most = new HashMap<CompetencyCode, BigDecimal>();
        for (var each : decisions) {
            var credits = each.credits();
            if (credits != null) most.merge(each.competency(), credits.value(), BigDecimal::max);
        }
        return most.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /// All three competencies with four credits each.
    private static PathwayDefinition crediting(@Nullable Integer percent) {
        var leaves = List.of(JOIN, CUT, POLISH).stream()
                .<Requirement>map(each -> new Mastery(each, FOUR, null, null))
                .toList();
        var definition = new PathwayDefinition(
                "Welding",
                FRAMEWORK,
                SCALE,
                POLICY,
                START,
                null,
                new AllOf("all", "Welding", leaves),
                WELDING_PATHWAY.milestones());
        return withRules(definition, percent);
    }

    private static PathwayDefinition withRules(PathwayDefinition of, @Nullable Integer percent) {
        return new PathwayDefinition(
                of.title(),
                of.framework(),
                of.scale(),
                of.policy(),
                of.startsOn(),
                of.endsOn(),
                of.requirement(),
                of.milestones(),
                List.of(),
                Qualification.UNSAID,
                new PathwayRules(percent, null, null, null, null, null, null, null, null, null));
    }

    private static PriorLearningClaimed claimed(PersonId lodgedBy) {
        return new PriorLearningClaimed(
                CLAIM,
                ADAS,
                ADA,
                WELDING,
                PriorLearningKind.WORK,
                List.of(WELD),
                List.of(JOIN, CUT),
                null,
                lodgedBy,
                MONDAY);
    }

    private static DecidePriorLearning decide(
            int id,
            @Nullable PriorLearningClaimId claim,
            CompetencyCode competency,
            PriorLearningDecision decision,
            @Nullable Credits credits) {
        return new DecidePriorLearning(
                ADAS,
                new PriorLearningId(new UUID(6, id)),
                claim,
                competency,
                PriorLearningKind.WORK,
                decision,
                null,
                credits,
                act(MIA_THE_ASSESSOR, TUESDAY));
    }

    private static PriorLearningDecided decided(
            int id,
            @Nullable PriorLearningClaimId claim,
            CompetencyCode competency,
            PriorLearningDecision decision,
            @Nullable Credits credits) {
        return decided(id, claim, competency, decision, credits, TUESDAY);
    }

    private static PriorLearningDecided decided(
            int id,
            @Nullable PriorLearningClaimId claim,
            CompetencyCode competency,
            PriorLearningDecision decision,
            @Nullable Credits credits,
            LocalDate day) {
        return new PriorLearningDecided(
                new PriorLearningId(new UUID(6, id)),
                claim,
                ADAS,
                ADA,
                WELDING,
                competency,
                PriorLearningKind.WORK,
                decision,
                null,
                credits,
                MIA_THE_ASSESSOR,
                MIA_MAY_ASSESS,
                day);
    }

    private static MasteryDemonstrated mastered(CompetencyCode competency) {
        return new MasteryDemonstrated(
                ADAS,
                ADA,
                WELDING,
                competency,
                "pass",
                null,
                FRAMEWORK,
                SCALE,
                POLICY,
                "prior-learning@1",
                List.of(),
                new PriorLearningId(new UUID(6, 1)),
                TUESDAY);
    }
}
