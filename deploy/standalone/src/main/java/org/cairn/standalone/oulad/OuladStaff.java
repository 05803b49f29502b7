package org.cairn.standalone.oulad;

import java.time.LocalDate;
import org.cairn.command.identity.Staff;
import org.cairn.contracts.shared.PersonId;
import org.cairn.standalone.history.Authority;
import org.cairn.standalone.history.HistoryLoad;

/// The staff that the data set does not name. Invented, and flagged as such; so nothing can be said per assessor.
record OuladStaff(Authority authority, PersonId marker, PersonId firstExaminer, PersonId secondExaminer) {

    static final String SOURCE = "oulad";

    /// Before anything that the data set tells.
    static final LocalDate FROM = LocalDate.of(2012, 1, 1);

    static OuladStaff authorised(Staff staff, HistoryLoad load, LocalDate today) {
        var authority = Authority.toLoad(SOURCE, "ou-loader", "Loader of OULAD", FROM, today, staff, load);
        return new OuladStaff(
                authority,
                authority.assessor("ou-marker", "Marker (invented)"),
                authority.approver("ou-examiner-1", "First examiner (invented)"),
                authority.approver("ou-examiner-2", "Second examiner (invented)"));
    }
}
