package org.cairn.contracts.enrolment;

import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.pathway.PathwayVersionId;
import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.Codes;
import org.cairn.contracts.shared.Command;

/// Asks that a learner be enrolled on a published version of a pathway.
public record EnrolLearner(EnrolmentId enrolment, LearnerId learner, PathwayVersionId pathway, String cohort, Act act)
        implements Command {

    public EnrolLearner {
        Codes.require("cohort", cohort);
    }

    @Override
    public Object boundary() {
        return enrolment;
    }
}
