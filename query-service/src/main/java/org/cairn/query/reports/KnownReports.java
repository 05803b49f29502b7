package org.cairn.query.reports;

import java.time.LocalDate;

/// Who sees to it that reports as they were known on a day are stored. The read side computes nothing itself.
public interface KnownReports {

    /// What became of the wish.
    enum Answer {
        KEPT,
        NO_SUCH_PATHWAY,
        /// The day is not over, or facts of it are still on their way.
        NOT_YET_KNOWN
    }

    /// @param day whose knowledge is to be in the report, to its end
    Answer keep(String pathway, LocalDate day);
}
