package org.cairn.contracts.assessment;

import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.evidence.EvidenceId;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.Command;
import org.cairn.contracts.shared.Score;

/// Asks that a judgement be recorded. The actor is the assessor.
public record RecordJudgement(
        EnrolmentId enrolment,
        EvidenceId evidence,
        JudgementId judgement,
        CompetencyCode competency,
        Score score,
        Act act)
        implements Command {

    @Override
    public Object boundary() {
        return enrolment;
    }
}
