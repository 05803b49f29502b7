package org.cairn.command.assessment.correct;

import static org.cairn.command.decision.Decision.NOTHING_NEW;
import static org.cairn.command.decision.Decision.accept;
import static org.cairn.command.decision.Decision.reject;
import static org.cairn.contracts.assessment.AssessmentReason.ASSESSOR_IS_APPROVER;
import static org.cairn.contracts.assessment.AssessmentReason.ASSESSOR_IS_AUTHOR;
import static org.cairn.contracts.assessment.AssessmentReason.ASSESSOR_NOT_AUTHORISED;
import static org.cairn.contracts.assessment.AssessmentReason.CORRECTED_BEFORE_JUDGED;
import static org.cairn.contracts.assessment.AssessmentReason.CORRECTION_CHANGES_NOTHING;
import static org.cairn.contracts.assessment.AssessmentReason.CORRECTION_ID_TAKEN;
import static org.cairn.contracts.assessment.AssessmentReason.CORRECTOR_IS_OTHER_MARKER;
import static org.cairn.contracts.assessment.AssessmentReason.JUDGEMENT_UNKNOWN;
import static org.cairn.contracts.enrolment.EnrolmentReason.ACT_AHEAD_OF_TODAY;
import static org.cairn.contracts.enrolment.EnrolmentReason.ENROLMENT_UNKNOWN;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.cairn.command.assessment.Marked;
import org.cairn.command.assessment.Standing;
import org.cairn.command.assessment.policy.Demonstration;
import org.cairn.command.decision.Decision;
import org.cairn.command.decision.Knowledge;
import org.cairn.command.decision.Slice;
import org.cairn.command.state.Assessment;
import org.cairn.command.state.CurrentMark;
import org.cairn.command.state.EnrolmentState;
import org.cairn.command.state.Pathways;
import org.cairn.command.state.PersonState;
import org.cairn.command.state.Persons;
import org.cairn.contracts.assessment.CorrectJudgement;
import org.cairn.contracts.assessment.JudgementCorrected;
import org.cairn.contracts.assessment.JudgementRecorded;
import org.cairn.contracts.assessment.MarkingRole;
import org.cairn.contracts.shared.AuthorisationId;
import org.cairn.contracts.shared.PersonId;
import org.jspecify.annotations.Nullable;

/// A mark is corrected. The old one stays on record; what was granted on it stays granted, and is named.
///
/// Where marks were reconciled, the agreed mark goes on counting: it takes another reconciliation to change that.
final class CorrectJudgementDecision implements Slice<CorrectJudgement> {

    @Override
    public Class<CorrectJudgement> command() {
        return CorrectJudgement.class;
    }

    @Override
    public Decision decide(CorrectJudgement command, Knowledge known) {
        var act = command.act();
        if (act.isAhead()) return reject(ACT_AHEAD_OF_TODAY);
        var enrolment = known.of(EnrolmentState.BOUNDARY, command.enrolment());
        var enrolled = enrolment.enrolled();
        if (enrolled == null) return reject(ENROLMENT_UNKNOWN);
        var already = enrolment.assessment().marking().corrections().get(command.correction());
        if (already != null && repeats(command, already)) return NOTHING_NEW;

        var judged = enrolment.assessment().judgement(command.judgement());
        if (judged == null) return reject(JUDGEMENT_UNKNOWN);
        // Before anything that depends on the mark: who marks the same work must not find it out by guessing.
        var self = Persons.sameAs(act.person(), known);
        if (isOtherMarker(self, judged, enrolment.assessment())) return reject(CORRECTOR_IS_OTHER_MARKER);
        if (already != null) return reject(CORRECTION_ID_TAKEN);
        if (Persons.isLearner(act.person(), enrolled.learner(), known)) return reject(ASSESSOR_IS_AUTHOR);
        // On the scale that it was given on, wherever the learner has moved since.
        var pathway = Pathways.of(judged.pathway(), known);
        return switch (Marked.of(command.given(), judged.capped(), pathway, known)) {
            case Marked.Flawed(var reason) -> reject(reason);
            case Marked.Whole mark -> corrected(command, mark, judged, enrolment, known);
        };
    }

    private static Decision corrected(
            CorrectJudgement command,
            Marked.Whole mark,
            JudgementRecorded judged,
            EnrolmentState enrolment,
            Knowledge known) {
        var act = command.act();
        var assessment = enrolment.assessment();
        var before = CurrentMark.of(judged, assessment.marking());
        if (!act.isHistorical() && act.effectiveOn().isBefore(before.since())) return reject(CORRECTED_BEFORE_JUDGED);
        if (before.says(mark.rubric(), mark.criteria(), mark.score(), mark.overall())) {
            return reject(CORRECTION_CHANGES_NOTHING);
        }
        if (enrolment.approvals().isGivenByAnyOf(Persons.sameAs(act.person(), known))) {
            return reject(ASSESSOR_IS_APPROVER);
        }
        var authorisation = known.of(PersonState.BOUNDARY, act.person())
                .assessing(judged.pathway().pathway(), judged.competency(), act);
        if (authorisation == null) return reject(ASSESSOR_NOT_AUTHORISED);

        var bare = event(command, mark, judged, before, null, authorisation);
        if (judged.role() != MarkingRole.FIRST || assessment.marking().standing(judged.judgement()) != null) {
            return accept(bare); // It counts for nothing by itself.
        }
        var after = enrolment.with(bare);
        var still = Standing.of(List.of(judged.judgement()), judged.competency(), after, known)
                .still();
        var corrected = event(command, mark, judged, before, still, authorisation);
        return Demonstration.newlyShown(after, judged.competency(), known)
                .map(mastered -> accept(corrected, mastered))
                .orElseGet(() -> accept(corrected));
    }

    /// Whoever marked the same work beside the assessor, or is to, has the marks reconciled instead.
    private static boolean isOtherMarker(Set<PersonId> self, JudgementRecorded judged, Assessment assessment) {
        if (self.contains(judged.assessor())) return false;
        return assessment.marking().allocation(judged.evidence(), self) != null
                || assessment.judgementsOf(judged.competency()).stream()
                        .anyMatch(each -> each.evidence().equals(judged.evidence()) && self.contains(each.assessor()));
    }

    private static JudgementCorrected event(
            CorrectJudgement command,
            Marked.Whole mark,
            JudgementRecorded judged,
            CurrentMark before,
            @Nullable String stillStands,
            AuthorisationId authorisation) {
        return new JudgementCorrected(
                command.correction(),
                judged.judgement(),
                before.correction(),
                judged.enrolment(),
                judged.learner(),
                judged.pathway(),
                judged.competency(),
                command.cause(),
                before.score(),
                mark.rubric(),
                mark.criteria(),
                mark.score(),
                mark.level(),
                mark.overall(),
                judged.capped(),
                stillStands,
                command.comment(),
                command.act().person(),
                authorisation,
                command.act().effectiveOn());
    }

    private static boolean repeats(CorrectJudgement command, JudgementCorrected already) {
        return already.corrects().equals(command.judgement())
                && already.cause().equals(command.cause())
                && Marked.repeats(
                        command.given(), already.rubric(), already.criteria(), already.score(), already.overall())
                && Objects.equals(already.comment(), command.comment())
                && already.person().equals(command.act().person())
                && already.effectiveOn().equals(command.act().effectiveOn());
    }
}
