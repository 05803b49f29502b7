package org.cairn.contracts.enrolment;

import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.operations.SectionCode;
import org.cairn.contracts.pathway.PathwayVersionId;
import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.Codes;
import org.cairn.contracts.shared.Command;
import org.jspecify.annotations.Nullable;

/// Asks that a learner be enrolled on a published version of a pathway.
///
/// @param section of the pathway, in which the learner is taught; null if that is not said
public record EnrolLearner(
        EnrolmentId enrolment,
        LearnerId learner,
        PathwayVersionId pathway,
        String cohort,
        @Nullable SectionCode section,
        Act act)
        implements Command {

    public EnrolLearner {
        Codes.require("cohort", cohort);
    }

    /// In no section in particular.
    public EnrolLearner(EnrolmentId enrolment, LearnerId learner, PathwayVersionId pathway, String cohort, Act act) {
        this(enrolment, learner, pathway, cohort, null, act);
    }

    @Override
    public Object boundary() {
        return enrolment;
    }
}
