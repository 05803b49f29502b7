package org.cairn.standalone;

import java.time.LocalDate;
import org.cairn.projections.reports.keeping.NotYetKnown;
import org.cairn.projections.reports.keeping.ReportKeeper;
import org.cairn.query.reports.KnownReports;
import org.springframework.stereotype.Component;

/// Lets the read side ask for reports as they were known: those that nobody asked for before are computed then.
@Component
final class ReportsAsKnown implements KnownReports {
    private final ReportKeeper keeper;

    ReportsAsKnown(ReportKeeper keeper) {
        this.keeper = keeper;
    }

    @Override
    public Answer keep(String pathway, LocalDate day) {
        try {
            return keeper.keep(pathway, day) ? Answer.KEPT : Answer.NO_SUCH_PATHWAY;
        } catch (NotYetKnown _) {
            return Answer.NOT_YET_KNOWN;
        }
    }
}
