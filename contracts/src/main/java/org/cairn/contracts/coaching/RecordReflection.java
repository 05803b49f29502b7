package org.cairn.contracts.coaching;

import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.pathway.MilestoneCode;
import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.Command;
import org.cairn.contracts.shared.SealedText;
import org.jspecify.annotations.Nullable;

/// Asks that a reflection be recorded.
///
/// @param milestone on which milestone, or null if on none
public record RecordReflection(
        EnrolmentId enrolment,
        ReflectionId reflection,
        @Nullable MilestoneCode milestone,
        SealedText text,
        Act act) implements Command {
    @Override
    public Object boundary() {
        return enrolment;
    }
}
