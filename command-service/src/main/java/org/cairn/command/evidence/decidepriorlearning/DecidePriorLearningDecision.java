package org.cairn.command.evidence.decidepriorlearning;

import static org.cairn.command.decision.Decision.NOTHING_NEW;
import static org.cairn.command.decision.Decision.accept;
import static org.cairn.command.decision.Decision.reject;
import static org.cairn.contracts.assessment.AssessmentReason.ASSESSOR_IS_APPROVER;
import static org.cairn.contracts.assessment.AssessmentReason.ASSESSOR_NOT_AUTHORISED;
import static org.cairn.contracts.assessment.AssessmentReason.SCORE_OUTSIDE_SCALE;
import static org.cairn.contracts.enrolment.EnrolmentReason.ACT_AHEAD_OF_TODAY;
import static org.cairn.contracts.enrolment.EnrolmentReason.ENROLMENT_UNKNOWN;
import static org.cairn.contracts.enrolment.EnrolmentReason.ENROLMENT_WITHDRAWN;
import static org.cairn.contracts.evidence.EvidenceReason.COMPETENCY_NOT_IN_PATHWAY;
import static org.cairn.contracts.evidence.EvidenceReason.EVALUATOR_IS_CLAIMANT;
import static org.cairn.contracts.evidence.EvidenceReason.PRIOR_LEARNING_ALREADY_DECIDED;
import static org.cairn.contracts.evidence.EvidenceReason.PRIOR_LEARNING_BEYOND_LIMIT;
import static org.cairn.contracts.evidence.EvidenceReason.PRIOR_LEARNING_CLAIM_UNKNOWN;
import static org.cairn.contracts.evidence.EvidenceReason.PRIOR_LEARNING_CREDITS_DISAGREE;
import static org.cairn.contracts.evidence.EvidenceReason.PRIOR_LEARNING_DECIDED_BEFORE_CLAIM;
import static org.cairn.contracts.evidence.EvidenceReason.PRIOR_LEARNING_ID_TAKEN;
import static org.cairn.contracts.evidence.EvidenceReason.PRIOR_LEARNING_NOT_CLAIMED;
import static org.cairn.contracts.evidence.EvidenceReason.PRIOR_LEARNING_SCORE_SHOWS_NO_MASTERY;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.cairn.command.decision.Decision;
import org.cairn.command.decision.Knowledge;
import org.cairn.command.decision.Slice;
import org.cairn.command.state.EnrolmentState;
import org.cairn.command.state.Pathways;
import org.cairn.command.state.PersonState;
import org.cairn.command.state.Persons;
import org.cairn.command.state.Portfolio;
import org.cairn.command.state.Retirements;
import org.cairn.contracts.assessment.MasteryDemonstrated;
import org.cairn.contracts.evidence.DecidePriorLearning;
import org.cairn.contracts.evidence.PriorLearningDecided;
import org.cairn.contracts.evidence.PriorLearningDecision;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.pathway.PathwayDefinition;
import org.cairn.contracts.shared.Reason;
import org.jspecify.annotations.Nullable;

final class DecidePriorLearningDecision implements Slice<DecidePriorLearning> {

    /// Names how the verdict came about: prior learning recognised in full, with no calculation.
    private static final String ALGORITHM = "prior-learning@1";

    @Override
    public Class<DecidePriorLearning> command() {
        return DecidePriorLearning.class;
    }

    @Override
    public Decision decide(DecidePriorLearning command, Knowledge known) {
        var act = command.act();
        if (act.isAhead()) return reject(ACT_AHEAD_OF_TODAY);
        var enrolment = known.of(EnrolmentState.BOUNDARY, command.enrolment());
        var enrolled = enrolment.enrolled();
        if (enrolled == null) return reject(ENROLMENT_UNKNOWN);
        for (var already : enrolment.portfolio().priorLearning()) {
            if (already.priorLearning().equals(command.priorLearning())) {
                return repeats(command, already) ? NOTHING_NEW : reject(PRIOR_LEARNING_ID_TAKEN);
            }
        }

        var pathway = Pathways.of(enrolled.pathway(), known);
        var scale = Pathways.scaleOf(pathway, known);
        if (!pathway.competencies().contains(command.competency())) return reject(COMPETENCY_NOT_IN_PATHWAY);
        if (command.score() != null && !scale.contains(command.score())) return reject(SCORE_OUTSIDE_SCALE);
        var level = command.score() == null ? scale.masteryLevel() : scale.levelOf(command.score());
        var full = command.decision() == PriorLearningDecision.FULL;
        if (full && !level.mastery()) return reject(PRIOR_LEARNING_SCORE_SHOWS_NO_MASTERY);
        var recognition = new Recognition(pathway);
        if (!recognition.agrees(command.decision(), command.competency(), command.credits())) {
            return reject(PRIOR_LEARNING_CREDITS_DISAGREE);
        }
        var misfit = misfitOfClaim(command, enrolment.portfolio());
        if (misfit != null) return reject(misfit);
        if (isClaimant(command, enrolled.learner(), enrolment.portfolio(), known)) return reject(EVALUATOR_IS_CLAIMANT);
        if (!act.isHistorical() && enrolment.participation().hasLeftBefore(act.effectiveOn()))
            return reject(ENROLMENT_WITHDRAWN);
        // What was claimed in time is still decided.
        var ended = Retirements.ofGoingOn(enrolled.pathway(), act.effectiveOn(), known);
        if (ended != null && command.claim() == null) return reject(ended);
        if (enrolment.approvals().isGivenByAnyOf(Persons.sameAs(act.person(), known))) {
            return reject(ASSESSOR_IS_APPROVER);
        }
        var authorisation = known.of(PersonState.BOUNDARY, act.person())
                .assessing(enrolled.pathway().pathway(), command.competency(), act);
        if (authorisation == null) return reject(ASSESSOR_NOT_AUTHORISED);

        var decided = new PriorLearningDecided(
                command.priorLearning(),
                command.claim(),
                command.enrolment(),
                enrolled.learner(),
                enrolled.pathway(),
                command.competency(),
                command.kind(),
                command.decision(),
                command.score(),
                full && command.credits() == null ? recognition.creditsOf(command.competency()) : command.credits(),
                act.person(),
                authorisation,
                act.effectiveOn());
        var decisions = new ArrayList<>(enrolment.portfolio().priorLearning());
        decisions.add(decided);
        if (command.decision() != PriorLearningDecision.NONE && !recognition.isWithinLimit(decisions)) {
            return reject(PRIOR_LEARNING_BEYOND_LIMIT);
        }
        return full && enrolment.assessment().mastery().isRaisedBy(level, command.competency(), scale)
                ? accept(decided, masteredBy(decided, level.code(), pathway))
                : accept(decided);
    }

    /// Why the decision does not fit the claim that it names; null if it does, or names none.
    private static @Nullable Reason misfitOfClaim(DecidePriorLearning command, Portfolio portfolio) {
        if (command.claim() == null) return null;
        var claimed = portfolio.claims().get(command.claim());
        if (claimed == null) return PRIOR_LEARNING_CLAIM_UNKNOWN;
        if (claimed.kind() != command.kind() || !claimed.competencies().contains(command.competency())) {
            return PRIOR_LEARNING_NOT_CLAIMED;
        }
        var isDecided = portfolio.priorLearning().stream()
                .anyMatch(decided -> command.claim().equals(decided.claim())
                        && decided.competency().equals(command.competency()));
        if (isDecided) return PRIOR_LEARNING_ALREADY_DECIDED;
        var early = command.act().effectiveOn().isBefore(claimed.effectiveOn());
        return early && !command.act().isHistorical() ? PRIOR_LEARNING_DECIDED_BEFORE_CLAIM : null;
    }

    /// Whether the evaluator, under whatever id, is the learner, or lodged the claim for them.
    private static boolean isClaimant(
            DecidePriorLearning command, LearnerId learner, Portfolio portfolio, Knowledge known) {
        var person = command.act().person();
        if (Persons.isLearner(person, learner, known)) return true;
        var claimed = command.claim() == null ? null : portfolio.claims().get(command.claim());
        return claimed != null && Persons.sameAs(person, known).contains(claimed.lodgedBy());
    }

    private static boolean repeats(DecidePriorLearning command, PriorLearningDecided already) {
        return Objects.equals(already.claim(), command.claim())
                && already.competency().equals(command.competency())
                && (command.credits() == null || command.credits().equals(already.credits()))
                && already.kind() == command.kind()
                && already.decision() == command.decision()
                && Objects.equals(already.score(), command.score())
                && already.evaluator().equals(command.act().person())
                && already.effectiveOn().equals(command.act().effectiveOn());
    }

    private static MasteryDemonstrated masteredBy(
            PriorLearningDecided decided, String level, PathwayDefinition pathway) {
        return new MasteryDemonstrated(
                decided.enrolment(),
                decided.learner(),
                decided.pathway(),
                decided.competency(),
                level,
                decided.score(),
                pathway.framework(),
                pathway.scale(),
                pathway.policy(),
                ALGORITHM,
                List.of(),
                decided.priorLearning(),
                decided.effectiveOn());
    }
}
