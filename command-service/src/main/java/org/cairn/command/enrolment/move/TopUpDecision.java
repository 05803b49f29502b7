package org.cairn.command.enrolment.move;

import static org.cairn.command.decision.Decision.NOTHING_NEW;
import static org.cairn.command.decision.Decision.accept;
import static org.cairn.command.decision.Decision.reject;
import static org.cairn.contracts.enrolment.EnrolmentReason.ACT_AHEAD_OF_TODAY;
import static org.cairn.contracts.enrolment.EnrolmentReason.ENROLMENT_UNKNOWN;
import static org.cairn.contracts.enrolment.EnrolmentReason.NOTHING_TO_TOP_UP;
import static org.cairn.contracts.enrolment.EnrolmentReason.TOP_UP_SHOWS_NO_MASTERY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.cairn.command.decision.Decision;
import org.cairn.command.decision.Knowledge;
import org.cairn.command.decision.Slice;
import org.cairn.command.state.EnrolmentState;
import org.cairn.command.state.Mark;
import org.cairn.command.state.Pathways;
import org.cairn.contracts.assessment.JudgementId;
import org.cairn.contracts.assessment.MasteryDemonstrated;
import org.cairn.contracts.enrolment.LearnerEnrolled;
import org.cairn.contracts.enrolment.MasteryCarried;
import org.cairn.contracts.enrolment.TopUpCarriedMastery;
import org.cairn.contracts.framework.CalculationPolicy;
import org.cairn.contracts.framework.ScaleLevel;
import org.cairn.contracts.pathway.PathwayDefinition;
import org.jspecify.annotations.Nullable;

/// What was carried over provisionally and one mark at a level of mastery make a mastery, whatever number of marks the
/// policy asks of those who begin from nothing.
final class TopUpDecision implements Slice<TopUpCarriedMastery> {

    /// Names how the verdict came about.
    private static final String ALGORITHM = "carried-with-top-up@1";

    @Override
    public Class<TopUpCarriedMastery> command() {
        return TopUpCarriedMastery.class;
    }

    @Override
    public Decision decide(TopUpCarriedMastery command, Knowledge known) {
        var act = command.act();
        if (act.isAhead()) return reject(ACT_AHEAD_OF_TODAY);
        var enrolment = known.of(EnrolmentState.BOUNDARY, command.enrolment());
        var enrolled = enrolment.enrolled();
        if (enrolled == null) return reject(ENROLMENT_UNKNOWN);
        var judgement = new JudgementId(command.judgement());
        var verdict = enrolment.assessment().mastery().highest().get(command.competency());
        if (verdict != null) {
            var repeated = verdict.algorithm().equals(ALGORITHM)
                    && verdict.judgements().contains(judgement)
                    && verdict.effectiveOn().equals(act.effectiveOn());
            return repeated ? NOTHING_NEW : reject(NOTHING_TO_TOP_UP);
        }
        var carried = enrolment.participation().carried().stream()
                .filter(each -> each.pathway().equals(enrolled.pathway()))
                .filter(each -> each.competency().equals(command.competency()) && each.provisional())
                .toList();
        if (carried.isEmpty()) return reject(NOTHING_TO_TOP_UP);

        var pathway = Pathways.of(enrolled.pathway(), known);
        var scale = Pathways.scaleOf(pathway, known);
        var setAside = enrolment.assessment().mastery().setAside(command.competency());
        for (var mark : enrolment.marksOf(command.competency())) {
            // What was set aside shows nothing any more, and what its markers have not settled shows nothing yet.
            if (!Collections.disjoint(mark.basis(), setAside) || mark.isOpen(pathway.sets())) continue;
            if (!mark.judgement().equals(judgement) || mark.effectiveOn().isAfter(act.effectiveOn())) continue;
            var level = scale.levelOf(mark.score());
            var until = lastDay(mark, Pathways.policyOf(pathway, known));
            if (!level.mastery() || until != null && until.isBefore(act.effectiveOn())) continue;
            return accept(mastered(command, enrolled, pathway, carried, mark, level, until));
        }
        return reject(TOP_UP_SHOWS_NO_MASTERY);
    }

    /// What is topped up is valid no longer than what the mark would show by itself; null = without end.
    private static @Nullable LocalDate lastDay(Mark mark, CalculationPolicy policy) {
        var months = policy.validityMonths();
        return months == null ? null : mark.effectiveOn().plusMonths(months).minusDays(1);
    }

    private static MasteryDemonstrated mastered(
            TopUpCarriedMastery command,
            LearnerEnrolled enrolled,
            PathwayDefinition pathway,
            List<MasteryCarried> carried,
            Mark mark,
            ScaleLevel level,
            @Nullable LocalDate validUntil) {
        var judgements = new ArrayList<JudgementId>();
        for (var each : carried) for (var id : each.judgements()) judgements.add(new JudgementId(id));
        judgements.add(mark.judgement());
        return new MasteryDemonstrated(
                command.enrolment(),
                enrolled.learner(),
                enrolled.pathway(),
                command.competency(),
                level.code(),
                mark.score(),
                pathway.framework(),
                pathway.scale(),
                pathway.policy(),
                ALGORITHM,
                List.of(),
                judgements,
                null,
                false,
                validUntil,
                null,
                command.act().effectiveOn());
    }
}
