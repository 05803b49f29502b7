package org.cairn.command.rest;

import org.cairn.command.identity.Seals;
import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.shared.SealedText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Seals what was written of a learner in one of their enrolments.
@Component
public final class Sealing {

    private final Seals seals;

    Sealing(Seals seals) {
        this.seals = seals;
    }

    /// @param field where it belongs; never changes its name
    /// @param plain null if nothing was written; then nothing is asked either
    /// @throws org.cairn.command.CommandRejected if there is no such enrolment, or the learner was erased
    public @Nullable SealedText ofEnrolment(
            EnrolmentId enrolment, String field, @Nullable String plain, Caller caller) {
        return plain == null ? null : seals.seal(Questions.learnerOf(enrolment, caller), field, plain);
    }
}
