package org.cairn.command.enrolment.enrol;

import static org.cairn.command.decision.Decision.NOTHING_NEW;
import static org.cairn.command.decision.Decision.accept;
import static org.cairn.command.decision.Decision.reject;
import static org.cairn.contracts.enrolment.EnrolmentReason.ALREADY_ENROLLED;
import static org.cairn.contracts.enrolment.EnrolmentReason.ENROLMENT_ID_TAKEN;
import static org.cairn.contracts.framework.FrameworkReason.FRAMEWORK_VERSION_DEPRECATED;
import static org.cairn.contracts.pathway.PathwayReason.PATHWAY_VERSION_NOT_PUBLISHED;

import org.cairn.command.decision.Decision;
import org.cairn.command.decision.Knowledge;
import org.cairn.command.decision.Slice;
import org.cairn.command.state.Deprecations;
import org.cairn.command.state.EnrolmentState;
import org.cairn.command.state.LearnerState;
import org.cairn.command.state.Retirements;
import org.cairn.command.state.Versions;
import org.cairn.contracts.enrolment.EnrolLearner;
import org.cairn.contracts.enrolment.LearnerEnrolled;

final class EnrolDecision implements Slice<EnrolLearner> {

    @Override
    public Class<EnrolLearner> command() {
        return EnrolLearner.class;
    }

    @Override
    public Decision decide(EnrolLearner command, Knowledge known) {
        var enrolled = new LearnerEnrolled(
                command.enrolment(),
                command.learner(),
                command.pathway(),
                command.cohort(),
                command.section(),
                command.act().effectiveOn());
        var already = known.of(EnrolmentState.BOUNDARY, command.enrolment())
                .participation()
                .begun();
        if (enrolled.equals(already)) return NOTHING_NEW;
        if (already != null) return reject(ENROLMENT_ID_TAKEN);

        var learner = known.of(LearnerState.BOUNDARY, command.learner());
        var refusal = learner.refusal();
        if (refusal != null) return reject(refusal);
        if (learner.isEnrolledOn(command.pathway())) return reject(ALREADY_ENROLLED);
        var pathway = known.of(Versions.OF_PATHWAY, command.pathway().pathway())
                .get(command.pathway().version());
        if (pathway == null) return reject(PATHWAY_VERSION_NOT_PUBLISHED);
        var retired = Retirements.ofEnrolling(command.pathway(), command.act(), known);
        if (retired != null) return reject(retired);
        if (Deprecations.barEnrolment(pathway.framework(), command.act(), known)) {
            return reject(FRAMEWORK_VERSION_DEPRECATED);
        }

        return accept(enrolled);
    }
}
