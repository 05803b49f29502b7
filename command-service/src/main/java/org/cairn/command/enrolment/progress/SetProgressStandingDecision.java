package org.cairn.command.enrolment.progress;

import static org.cairn.command.decision.Decision.NOTHING_NEW;
import static org.cairn.command.decision.Decision.accept;
import static org.cairn.command.decision.Decision.reject;
import static org.cairn.contracts.enrolment.EnrolmentReason.ACT_AHEAD_OF_TODAY;
import static org.cairn.contracts.enrolment.EnrolmentReason.ENROLMENT_UNKNOWN;
import static org.cairn.contracts.enrolment.EnrolmentReason.PROGRESS_REVIEW_BEFORE_ENROLMENT;
import static org.cairn.contracts.enrolment.EnrolmentReason.PROGRESS_REVIEW_ID_TAKEN;
import static org.cairn.contracts.enrolment.EnrolmentReason.STANDING_CONTRADICTS_FIGURES;

import org.cairn.command.decision.Decision;
import org.cairn.command.decision.Knowledge;
import org.cairn.command.decision.Slice;
import org.cairn.command.state.EnrolmentState;
import org.cairn.command.state.Pathways;
import org.cairn.command.state.Progress;
import org.cairn.contracts.enrolment.ProgressStanding;
import org.cairn.contracts.enrolment.ProgressStandingSet;
import org.cairn.contracts.enrolment.SetProgressStanding;

/// The figures come from the record and not from the reviewer, who says whether the rest is met, and what follows.
final class SetProgressStandingDecision implements Slice<SetProgressStanding> {

    @Override
    public Class<SetProgressStanding> command() {
        return SetProgressStanding.class;
    }

    @Override
    public Decision decide(SetProgressStanding command, Knowledge known) {
        var act = command.act();
        if (act.isAhead()) return reject(ACT_AHEAD_OF_TODAY);
        var enrolment = known.of(EnrolmentState.BOUNDARY, command.enrolment());
        var enrolled = enrolment.enrolled();
        if (enrolled == null) return reject(ENROLMENT_UNKNOWN);
        for (var already : enrolment.participation().reviews()) {
            if (already.review().equals(command.review())) {
                return repeats(command, already) ? NOTHING_NEW : reject(PROGRESS_REVIEW_ID_TAKEN);
            }
        }

        if (act.effectiveOn().isBefore(enrolled.effectiveOn())) return reject(PROGRESS_REVIEW_BEFORE_ENROLMENT);
        var pathway = Pathways.of(enrolled.pathway(), known);
        var progress = Progress.on(act.effectiveOn(), enrolment, pathway, Pathways.scaleOf(pathway, known));
        var allMet = command.qualitativeMet() && progress.paceMet() && progress.timeFrameMet();
        if (allMet != (command.standing() == ProgressStanding.SATISFACTORY))
            return reject(STANDING_CONTRADICTS_FIGURES);

        return accept(new ProgressStandingSet(
                command.review(),
                command.enrolment(),
                enrolled.learner(),
                enrolled.pathway(),
                command.standing(),
                command.qualitativeMet(),
                progress.paceMet(),
                progress.timeFrameMet(),
                progress.figures(),
                act.person(),
                act.effectiveOn()));
    }

    /// By what the reviewer said: the figures may have changed since, as late evidence is dated back.
    private static boolean repeats(SetProgressStanding command, ProgressStandingSet already) {
        return already.standing() == command.standing()
                && already.qualitativeMet() == command.qualitativeMet()
                && already.reviewedBy().equals(command.act().person())
                && already.effectiveOn().equals(command.act().effectiveOn());
    }
}
