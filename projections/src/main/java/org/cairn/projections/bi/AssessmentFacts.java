package org.cairn.projections.bi;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.cairn.contracts.assessment.AnchorEvent;
import org.cairn.contracts.assessment.AnchorScriptAdopted;
import org.cairn.contracts.assessment.AnchorScriptRated;
import org.cairn.contracts.assessment.AssessmentAllocated;
import org.cairn.contracts.assessment.AssessmentEvent;
import org.cairn.contracts.assessment.JudgementCorrected;
import org.cairn.contracts.assessment.JudgementId;
import org.cairn.contracts.assessment.JudgementRecorded;
import org.cairn.contracts.assessment.MarksReconciled;
import org.cairn.contracts.assessment.MasteryDemonstrated;
import org.cairn.contracts.assessment.MasteryLapsed;
import org.cairn.contracts.assessment.MasteryRescinded;
import org.cairn.contracts.assessment.ReconciliationId;
import org.cairn.contracts.assessment.SelfAssessmentRecorded;
import org.cairn.contracts.shared.Score;
import org.jspecify.annotations.Nullable;

/// What assessment says.
final class AssessmentFacts {

    static void of(At at, AssessmentEvent event, Consumer<? super Fact> facts) {
        switch (event) {
            case JudgementRecorded e -> facts.accept(judgement(at, e));
            case MasteryDemonstrated e -> facts.accept(OutcomeFacts.shown(at, e));
            case AssessmentAllocated e -> facts.accept(allocation(at, e));
            case JudgementCorrected e -> facts.accept(correction(at, e));
            case MarksReconciled e -> facts.accept(reconciliation(at, e));
            case MasteryRescinded e -> facts.accept(OutcomeFacts.rescinded(at, e));
            case MasteryLapsed e -> facts.accept(OutcomeFacts.lapsed(at, e));
            case SelfAssessmentRecorded _ -> {
                // How learners see themselves is theirs, and no figure's.
            }
        }
    }

    private static AssessmentFact.Judgement judgement(At at, JudgementRecorded e) {
        var rubric = e.rubric();
        return new AssessmentFact.Judgement(
                at,
                e.judgement().value(),
                e.evidence().value(),
                e.enrolment().value(),
                e.learner().value(),
                e.pathway().pathway().code(),
                e.pathway().version(),
                e.competency().code(),
                rubric == null ? null : rubric.rubric().code(),
                rubric == null ? null : rubric.version(),
                e.score().value(),
                e.level(),
                value(e.capped()),
                e.role(),
                e.blind(),
                e.attempt(),
                e.minutesSpent(),
                e.allocation() == null ? null : e.allocation().value(),
                e.assessor().value(),
                e.authorisation().value());
    }

    private static AssessmentFact.Allocation allocation(At at, AssessmentAllocated e) {
        return new AssessmentFact.Allocation(
                at,
                e.allocation().value(),
                e.evidence().value(),
                e.enrolment().value(),
                e.learner().value(),
                e.pathway().pathway().code(),
                e.pathway().version(),
                e.assessor().value(),
                e.role(),
                e.blind(),
                e.replaces() == null ? null : e.replaces().value(),
                e.cause());
    }

    private static AssessmentFact.Correction correction(At at, JudgementCorrected e) {
        return new AssessmentFact.Correction(
                at,
                e.correction().value(),
                e.corrects().value(),
                e.replaces() == null ? null : e.replaces().value(),
                e.enrolment().value(),
                e.learner().value(),
                e.pathway().pathway().code(),
                e.pathway().version(),
                e.competency().code(),
                e.cause(),
                e.scoreBefore().value(),
                e.score().value(),
                e.level(),
                value(e.capped()),
                e.person().value(),
                e.authorisation().value());
    }

    private static AssessmentFact.Reconciliation reconciliation(At at, MarksReconciled e) {
        return new AssessmentFact.Reconciliation(
                at,
                e.reconciliation().value(),
                e.evidence().value(),
                e.enrolment().value(),
                e.learner().value(),
                e.pathway().pathway().code(),
                e.pathway().version(),
                e.competency().code(),
                e.method(),
                e.difference().value(),
                e.score().value(),
                e.level(),
                value(e.capped()),
                ids(e.judgements()),
                e.supersedes().stream().map(ReconciliationId::value).toList(),
                e.person().value(),
                e.authorisation().value());
    }

    private static List<UUID> ids(Collection<JudgementId> judgements) {
        return judgements.stream().map(JudgementId::value).toList();
    }

    static void of(At at, AnchorEvent event, Consumer<? super Fact> facts) {
        facts.accept(
                switch (event) {
                    case AnchorScriptAdopted e ->
                        new AssessmentFact.Anchor(
                                at,
                                e.anchor().value(),
                                e.pathway().pathway().code(),
                                e.pathway().version(),
                                e.competency().code(),
                                e.scale().scale().code(),
                                e.scale().version(),
                                e.score().value(),
                                e.level(),
                                e.panel().size());
                    case AnchorScriptRated e ->
                        new AssessmentFact.AnchorRating(
                                at,
                                e.rating().value(),
                                e.anchor().value(),
                                e.pathway().pathway().code(),
                                e.pathway().version(),
                                e.competency().code(),
                                e.score().value(),
                                e.level(),
                                e.reference().value(),
                                e.blindToAnchor(),
                                e.occasion(),
                                e.minutesSpent(),
                                e.assessor().value(),
                                e.authorisation().value());
                });
    }

    static @Nullable BigDecimal value(@Nullable Score score) {
        return score == null ? null : score.value();
    }

    private AssessmentFacts() {}
}
