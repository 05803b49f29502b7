package org.cairn.projections.competencymap;

import java.util.List;
import org.cairn.contracts.assessment.MasteryDemonstrated;
import org.cairn.contracts.assessment.MasteryRescinded;
import org.cairn.contracts.enrolment.MasteryCarried;
import org.cairn.contracts.evidence.PriorLearningDecided;
import org.cairn.projections.Codes;
import org.cairn.projections.Recorded;
import org.cairn.projections.Rows;

/// What was granted, on what, and what was taken back.
///
/// A lapse is no row: the verdict says until when it holds, whether or not anybody writes down that the day
/// is over.
final class Verdicts {
    private final Rows decisions = Rows.into(
            "competency_map.prior_learning",
            "enrolment uuid",
            "competency text",
            "prior_learning uuid",
            "kind text",
            "decision text",
            "score numeric",
            "credits numeric");
    private final Rows masteries = Rows.into(
            "competency_map.mastery",
            "enrolment uuid",
            "competency text",
            "level text",
            "score numeric",
            "policy text",
            "policy_version text",
            "algorithm text",
            "judgements uuid[]",
            "prior_learning uuid",
            "provisional boolean",
            "valid_until date",
            "recalculation uuid");
    private final Rows rescissions = Rows.into(
            "competency_map.rescission",
            "enrolment uuid",
            "competency text",
            "level text",
            "cause text",
            "set_aside uuid[]",
            "officer uuid");
    private final Rows carried = Rows.into(
            "competency_map.carried",
            "enrolment uuid",
            "competency text",
            "carried_from text",
            "crosswalk uuid",
            "carry_rule text",
            "provisional boolean");

    void take(Recorded recorded) {
        switch (recorded.event()) {
            case PriorLearningDecided e ->
                decisions.add(
                        recorded,
                        e.enrolment(),
                        e.competency(),
                        e.priorLearning(),
                        Codes.of(e.kind()),
                        Codes.of(e.decision()),
                        e.score(),
                        e.credits());
            case MasteryDemonstrated e ->
                masteries.add(
                        recorded,
                        e.enrolment(),
                        e.competency(),
                        e.level(),
                        e.score(),
                        e.policy().policy(),
                        e.policy().version(),
                        e.algorithm(),
                        Codes.array(e.judgements()),
                        e.priorLearning(),
                        e.provisional(),
                        e.validUntil(),
                        e.recalculation());
            case MasteryRescinded e ->
                rescissions.add(
                        recorded,
                        e.enrolment(),
                        e.competency(),
                        e.level(),
                        Codes.of(e.cause()),
                        Codes.array(e.setAside()),
                        e.officer());
            case MasteryCarried e ->
                carried.add(
                        recorded,
                        e.enrolment(),
                        e.competency(),
                        e.carriedFrom(),
                        e.crosswalk(),
                        Codes.of(e.carryRule()),
                        e.provisional());
            default -> {
                // No verdict.
            }
        }
    }

    List<Rows> rows() {
        return List.of(decisions, masteries, rescissions, carried);
    }
}
