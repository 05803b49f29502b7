package org.cairn.query.transcript;

import java.time.LocalDate;
import java.util.List;
import org.cairn.contracts.evidence.EvidenceSubmitted;
import org.cairn.contracts.evidence.EvidenceWithdrawn;

/// Work that is taken back on a day of our choice.
final class Withdrawals {

    static EvidenceWithdrawn of(EvidenceSubmitted e, LocalDate on) {
        return new EvidenceWithdrawn(
                e.evidence(), e.enrolment(), e.learner(), e.pathway(), "misconduct", true, List.of(), on);
    }

    private Withdrawals() {}
}
