package org.cairn.contracts.assessment;

import java.util.List;
import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.Command;
import org.cairn.contracts.shared.SealedText;
import org.jspecify.annotations.Nullable;

/// Asks that several marks of the same work become one.
///
/// @param judgements of one piece of evidence for one competency, in any order
/// @param agreed     the mark that was agreed on; null for the other methods, where it follows from the marks
public record ReconcileMarks(
        EnrolmentId enrolment,
        ReconciliationId reconciliation,
        List<JudgementId> judgements,
        ReconciliationMethod method,
        @Nullable GivenMark agreed,
        @Nullable SealedText comment,
        Act act)
        implements Command {

    public ReconcileMarks {
        judgements = List.copyOf(judgements);
    }

    @Override
    public Object boundary() {
        return enrolment;
    }
}
