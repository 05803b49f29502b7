package org.cairn.contracts.evidence;

import java.util.List;
import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.Command;

/// Asks that a piece of work be taken in as evidence.
public record SubmitEvidence(
        EnrolmentId enrolment,
        EvidenceId evidence,
        List<CompetencyCode> competencies,
        Artefact artefact,
        EvidenceMode mode,
        Circumstances circumstances,
        Act act)
        implements Command {

    /// Of whose circumstances nothing is said.
    public SubmitEvidence(
            EnrolmentId enrolment,
            EvidenceId evidence,
            List<CompetencyCode> competencies,
            Artefact artefact,
            EvidenceMode mode,
            Act act) {
        this(enrolment, evidence, competencies, artefact, mode, Circumstances.UNSAID, act);
    }

    @Override
    public Object boundary() {
        return enrolment;
    }
}
