package org.cairn.command.assessment.reconcile;

import static org.cairn.command.decision.Decision.NOTHING_NEW;
import static org.cairn.command.decision.Decision.accept;
import static org.cairn.command.decision.Decision.reject;
import static org.cairn.contracts.assessment.AssessmentReason.ASSESSOR_IS_APPROVER;
import static org.cairn.contracts.assessment.AssessmentReason.ASSESSOR_IS_AUTHOR;
import static org.cairn.contracts.assessment.AssessmentReason.ASSESSOR_NOT_AUTHORISED;
import static org.cairn.contracts.assessment.AssessmentReason.BLIND_MARKING_OPEN;
import static org.cairn.contracts.assessment.AssessmentReason.JUDGEMENT_UNKNOWN;
import static org.cairn.contracts.assessment.AssessmentReason.RECONCILED_BEFORE_JUDGED;
import static org.cairn.contracts.assessment.AssessmentReason.RECONCILIATION_ID_TAKEN;
import static org.cairn.contracts.enrolment.EnrolmentReason.ACT_AHEAD_OF_TODAY;
import static org.cairn.contracts.enrolment.EnrolmentReason.ENROLMENT_UNKNOWN;

import java.util.HashSet;
import java.util.Objects;
import org.cairn.command.assessment.Marked;
import org.cairn.command.assessment.Standing;
import org.cairn.command.assessment.policy.Demonstration;
import org.cairn.command.decision.Decision;
import org.cairn.command.decision.Knowledge;
import org.cairn.command.decision.Slice;
import org.cairn.command.state.EnrolmentState;
import org.cairn.command.state.Pathways;
import org.cairn.command.state.PersonState;
import org.cairn.command.state.Persons;
import org.cairn.contracts.assessment.MarksReconciled;
import org.cairn.contracts.assessment.ReconcileMarks;
import org.cairn.contracts.shared.AuthorisationId;
import org.jspecify.annotations.Nullable;

/// Several marks of the same work become one, which counts in their place.
final class ReconcileMarksDecision implements Slice<ReconcileMarks> {

    @Override
    public Class<ReconcileMarks> command() {
        return ReconcileMarks.class;
    }

    @Override
    public Decision decide(ReconcileMarks command, Knowledge known) {
        var act = command.act();
        if (act.isAhead()) return reject(ACT_AHEAD_OF_TODAY);
        var enrolment = known.of(EnrolmentState.BOUNDARY, command.enrolment());
        var enrolled = enrolment.enrolled();
        if (enrolled == null) return reject(ENROLMENT_UNKNOWN);
        var already = enrolment.assessment().marking().reconciliations().get(command.reconciliation());
        if (already != null) return repeats(command, already) ? NOTHING_NEW : reject(RECONCILIATION_ID_TAKEN);

        var pile = Pile.of(command.judgements(), enrolment.assessment());
        if (pile == null) return reject(JUDGEMENT_UNKNOWN);
        // Before anything that depends on what others gave.
        if (enrolment.isBlindMarker(Persons.sameAs(act.person(), known), pile.competency()))
            return reject(BLIND_MARKING_OPEN);
        if (Persons.isLearner(act.person(), enrolled.learner(), known)) return reject(ASSESSOR_IS_AUTHOR);
        var refusal = pile.refusal(known);
        if (refusal != null) return reject(refusal);
        if (!act.isHistorical() && act.effectiveOn().isBefore(pile.since())) return reject(RECONCILED_BEFORE_JUDGED);
        if (enrolment.approvals().isGivenByAnyOf(Persons.sameAs(act.person(), known))) {
            return reject(ASSESSOR_IS_APPROVER);
        }
        var authorisation = known.of(PersonState.BOUNDARY, act.person())
                .assessing(enrolled.pathway().pathway(), pile.competency(), act);
        if (authorisation == null) return reject(ASSESSOR_NOT_AUTHORISED);

        var pathway = Pathways.of(enrolled.pathway(), known);
        return switch (Outcome.of(command, pile, pathway, known)) {
            case Marked.Flawed(var reason) -> reject(reason);
            case Marked.Whole mark -> reconciled(command, mark, pile, authorisation, enrolment, known);
        };
    }

    private static Decision reconciled(
            ReconcileMarks command,
            Marked.Whole mark,
            Pile pile,
            AuthorisationId authorisation,
            EnrolmentState enrolment,
            Knowledge known) {
        var after = enrolment.with(event(command, mark, pile, null, authorisation));
        var still = Standing.of(pile.ids(), pile.competency(), after, known).still();
        var reconciled = event(command, mark, pile, still, authorisation);
        return Demonstration.newlyShown(after, pile.competency(), known)
                .map(mastered -> accept(reconciled, mastered))
                .orElseGet(() -> accept(reconciled));
    }

    private static MarksReconciled event(
            ReconcileMarks command,
            Marked.Whole mark,
            Pile pile,
            @Nullable String stillStands,
            AuthorisationId authorisation) {
        var first = pile.judgements().getFirst();
        return new MarksReconciled(
                command.reconciliation(),
                pile.ids(),
                pile.supersedes(),
                first.enrolment(),
                first.learner(),
                first.pathway(),
                first.evidence(),
                first.competency(),
                command.method(),
                pile.difference(),
                mark.rubric(),
                mark.criteria(),
                mark.score(),
                mark.level(),
                mark.overall(),
                first.capped(),
                stillStands,
                command.comment(),
                command.act().person(),
                authorisation,
                command.act().effectiveOn());
    }

    private static boolean repeats(ReconcileMarks command, MarksReconciled already) {
        return new HashSet<>(already.judgements()).equals(new HashSet<>(command.judgements()))
                && already.method() == command.method()
                && (command.agreed() == null
                        || Marked.repeats(
                                command.agreed(),
                                already.rubric(),
                                already.criteria(),
                                already.score(),
                                already.overall()))
                && Objects.equals(already.comment(), command.comment())
                && already.person().equals(command.act().person())
                && already.effectiveOn().equals(command.act().effectiveOn());
    }
}
