package org.cairn.command;

import static org.cairn.command.University.*;

import java.util.List;
import org.cairn.contracts.authorisation.AuthoriseApprover;
import org.cairn.contracts.authorisation.AuthoriseAssessor;
import org.cairn.contracts.authorisation.Scope;
import org.cairn.contracts.authorisation.Term;
import org.cairn.contracts.enrolment.EnrolLearner;
import org.cairn.contracts.framework.PublishCalculationPolicy;
import org.cairn.contracts.framework.PublishFrameworkVersion;
import org.cairn.contracts.framework.PublishMasteryScale;
import org.cairn.contracts.learner.RegisterLearner;
import org.cairn.contracts.pathway.PublishPathwayVersion;
import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.Command;

/// The commands that lead to what [University] tells as events.
final class Openings {

    private static final Act BY_THE_REGISTRAR = act(REGISTRAR, START);
    private static final Term FROM_START = new Term(START, null);

    static List<Command> adaAndBobEnrolled() {
        return List.of(
                new PublishFrameworkVersion(FRAMEWORK, WELDING_FRAMEWORK, BY_THE_REGISTRAR),
                new PublishMasteryScale(SCALE, PERCENT, BY_THE_REGISTRAR),
                new PublishCalculationPolicy(POLICY, LATEST, BY_THE_REGISTRAR),
                new PublishPathwayVersion(WELDING, WELDING_PATHWAY, BY_THE_REGISTRAR),
                new AuthoriseAssessor(
                        MIA_MAY_ASSESS, MIA_THE_ASSESSOR, Scope.INSTITUTION, FROM_START, BY_THE_REGISTRAR),
                new AuthoriseApprover(
                        EVE_MAY_APPROVE, EVE_THE_APPROVER, Scope.INSTITUTION, FROM_START, BY_THE_REGISTRAR),
                new AuthoriseApprover(
                        FAY_MAY_APPROVE, FAY_THE_APPROVER, Scope.INSTITUTION, FROM_START, BY_THE_REGISTRAR),
                new RegisterLearner(ADA, BY_THE_REGISTRAR),
                new RegisterLearner(BOB, BY_THE_REGISTRAR),
                new EnrolLearner(ADAS, ADA, WELDING, "2026", BY_THE_REGISTRAR),
                new EnrolLearner(BOBS, BOB, WELDING, "2026", BY_THE_REGISTRAR));
    }

    private Openings() {}
}
