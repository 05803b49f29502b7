package org.cairn.contracts.assessment;

import java.util.List;
import java.util.UUID;
import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.Command;
import org.jspecify.annotations.Nullable;

/// Asks that mastery be taken back. The actor is an authorised examinations officer.
///
/// @param setAside judgements that are not to count any more; empty where what was wrong is corrected or withdrawn
///                 already, so that the marks that count are other ones
/// @param trigger  the id of what led to it: a correction, an appeal, a piece of evidence; null if there is none
public record RescindMastery(
        EnrolmentId enrolment,
        CompetencyCode competency,
        List<JudgementId> setAside,
        RescissionCause cause,
        @Nullable UUID trigger,
        Act act)
        implements Command {

    public RescindMastery {
        setAside = List.copyOf(setAside);
    }

    @Override
    public Object boundary() {
        return enrolment;
    }
}
