package org.cairn.standalone.oulad;

import org.cairn.contracts.evidence.EvidenceMode;

/// What sort of work an assessment asks for. The order is that of the requirement tree.
enum AssessmentType {
    TMA("Tutor-marked assignments", EvidenceMode.WRITTEN),
    CMA("Computer-marked assignments", EvidenceMode.COMPUTER_MARKED_TEST),
    EXAM("Examinations", EvidenceMode.EXAMINATION);

    private final String title;
    private final EvidenceMode mode;

    AssessmentType(String title, EvidenceMode mode) {
        this.title = title;
        this.mode = mode;
    }

    String title() {
        return title;
    }

    EvidenceMode mode() {
        return mode;
    }

    /// As the data set writes it, and as it stands in a competency's code.
    String code() {
        return this == EXAM ? "Exam" : name();
    }
}
