package org.cairn.command;

import static org.cairn.command.University.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.cairn.contracts.assessment.RecordJudgement;
import org.cairn.contracts.authorisation.AuthoriseApprover;
import org.cairn.contracts.authorisation.AuthoriseAssessor;
import org.cairn.contracts.authorisation.EndAuthorisation;
import org.cairn.contracts.authorisation.Scope;
import org.cairn.contracts.authorisation.Term;
import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.enrolment.ResumeEnrolment;
import org.cairn.contracts.enrolment.WithdrawLearner;
import org.cairn.contracts.evidence.DecidePriorLearning;
import org.cairn.contracts.evidence.EvidenceId;
import org.cairn.contracts.evidence.EvidenceMode;
import org.cairn.contracts.evidence.PriorLearningDecision;
import org.cairn.contracts.evidence.PriorLearningId;
import org.cairn.contracts.evidence.PriorLearningKind;
import org.cairn.contracts.evidence.SubmitEvidence;
import org.cairn.contracts.evidence.WithdrawEvidence;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.milestone.ApprovalId;
import org.cairn.contracts.milestone.ConfirmMilestone;
import org.cairn.contracts.milestone.DeclineMilestone;
import org.cairn.contracts.milestone.FirstApproveMilestone;
import org.cairn.contracts.milestone.RequestMilestoneApproval;
import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.AuthorisationId;
import org.cairn.contracts.shared.Command;
import org.cairn.contracts.shared.PersonId;
import org.cairn.contracts.shared.Score;

/// Commands of many people at once on few enrolments, with few ids, so that they get into each other's way. Much of it
/// is not allowed.
final class RandomCommands {

    private static final List<PersonId> PEOPLE =
            List.of(MIA_THE_ASSESSOR, NOA_THE_ASSESSOR, EVE_THE_APPROVER, FAY_THE_APPROVER, REGISTRAR);
    private static final List<PersonId> ASSESSORS = List.of(MIA_THE_ASSESSOR, NOA_THE_ASSESSOR);
    private static final List<PersonId> APPROVERS = List.of(EVE_THE_APPROVER, FAY_THE_APPROVER);
    private static final List<EnrolmentId> ENROLMENTS = List.of(ADAS, BOBS);
    private static final Term FROM_START = new Term(START, null);
    private static final List<CompetencyCode> COMPETENCIES = List.of(JOIN, CUT, POLISH);

    private final Random random;
    private final boolean mixed;

    RandomCommands(Random random) {
        this(random, false);
    }

    /// @param mixed whether everybody is given any right and tries anything, rather than keeping to their task
    RandomCommands(Random random, boolean mixed) {
        this.random = random;
        this.mixed = mixed;
    }

    Command next() {
        var enrolment = oneOf(ENROLMENTS);
        var dice = random.nextInt(100);
        if (dice < 10) return submit(enrolment);
        if (dice < 40) return judge(enrolment);
        if (dice < 44) return decidePriorLearning(enrolment);
        if (dice < 58) {
            var milestone = oneOf(List.of(CERTIFICATE, BOARD_PRIZE));
            return new RequestMilestoneApproval(enrolment, approval(), milestone, oneOf(APPROVERS, enrolment));
        }
        if (dice < 72) {
            var level = random.nextBoolean() ? "gold" : null;
            return new FirstApproveMilestone(enrolment, approval(), level, oneOf(APPROVERS, enrolment));
        }
        if (dice < 86) return new ConfirmMilestone(enrolment, approval(), oneOf(APPROVERS, enrolment));
        if (dice < 88) return new DeclineMilestone(enrolment, approval(), "fail", oneOf(APPROVERS, enrolment));
        if (dice < 92) {
            return new AuthoriseAssessor(
                    authorisation(),
                    oneOf(mixed ? PEOPLE : ASSESSORS),
                    Scope.INSTITUTION,
                    FROM_START,
                    act(REGISTRAR, START));
        }
        if (dice < 96) {
            return new AuthoriseApprover(
                    authorisation(),
                    oneOf(mixed ? PEOPLE : APPROVERS),
                    Scope.INSTITUTION,
                    FROM_START,
                    act(REGISTRAR, START));
        }
        if (dice < 97) return new EndAuthorisation(authorisation(), "left", act(REGISTRAR, day()));
        if (dice < 98) return new WithdrawEvidence(enrolment, evidence(), "mistake", true, act(REGISTRAR, day()));
        if (dice < 99) return new ResumeEnrolment(enrolment, "back", act(REGISTRAR, day().plusDays(8)));
        return new WithdrawLearner(enrolment, "moved-away", null, act(REGISTRAR, day().plusDays(7)));
    }

    private Command submit(EnrolmentId enrolment) {
        var competencies = List.of(oneOf(COMPETENCIES));
        return new SubmitEvidence(
                enrolment, evidence(), competencies, WELD, EvidenceMode.ARTEFACT, act(REGISTRAR, MONDAY));
    }

    private Command judge(EnrolmentId enrolment) {
        var judgement = judgement(random.nextInt(200));
        return new RecordJudgement(
                enrolment, evidence(), judgement, oneOf(COMPETENCIES), score(), oneOf(ASSESSORS, enrolment));
    }

    private Command decidePriorLearning(EnrolmentId enrolment) {
        return new DecidePriorLearning(
                enrolment,
                new PriorLearningId(id(6, 10)),
                oneOf(COMPETENCIES),
                PriorLearningKind.EXAM,
                oneOf(List.of(PriorLearningDecision.values())),
                random.nextBoolean() ? null : score(),
                oneOf(ASSESSORS, enrolment));
    }

    private EvidenceId evidence() {
        return new EvidenceId(id(3, 12));
    }

    private Score score() {
        return Score.of(30 + random.nextInt(65));
    }

    /// Someone whose task it is; with Bob now and then someone else, who then may have assessed what they approve.
    private Act oneOf(List<PersonId> people, EnrolmentId enrolment) {
        var anyone = mixed ? random.nextInt(4) == 0 : enrolment.equals(BOBS) && random.nextInt(40) == 0;
        return act(oneOf(anyone ? PEOPLE : people), day());
    }

    private LocalDate day() {
        return TUESDAY.plusDays(random.nextInt(3));
    }

    private ApprovalId approval() {
        return new ApprovalId(id(5, 12));
    }

    private AuthorisationId authorisation() {
        return new AuthorisationId(id(8, 60));
    }

    private UUID id(long kind, int howMany) {
        return new UUID(kind, random.nextInt(howMany));
    }

    private <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
