package org.cairn.query.console.overview;

import java.time.YearMonth;
import java.util.List;
import org.cairn.query.console.MonthLine;
import org.cairn.query.console.Share;
import org.cairn.query.pathways.PathwaySummary;
import org.cairn.query.progress.InstitutionFigures;
import org.jspecify.annotations.Nullable;

/// What the first page shows.
///
/// @param months   all pathways together
/// @param earlier  where the window would end a year earlier, or null if there is nothing before it
/// @param later    where it would end a year later, or null if there is nothing behind it
record Overview(
        InstitutionFigures figures,
        YearMonth from,
        YearMonth to,
        List<MonthLine> months,
        List<Story> pathways,
        @Nullable YearMonth earlier,
        @Nullable YearMonth later) {

    public boolean isEmpty() {
        return figures.pathways() == 0;
    }

    public Share completion() {
        return Share.about(figures.completed(), figures.enrolments());
    }

    /// One pathway, in all its versions.
    record Story(PathwaySummary pathway, List<MonthLine> months) {

        public long enrolled() {
            return pathway.versions().stream()
                    .mapToLong(PathwaySummary.Version::enrolled)
                    .sum();
        }

        public long withdrawn() {
            return pathway.versions().stream()
                    .mapToLong(PathwaySummary.Version::withdrawn)
                    .sum();
        }

        public Share completion() {
            var completed = pathway.versions().stream()
                    .mapToLong(PathwaySummary.Version::completed)
                    .sum();
            return Share.about(completed, enrolled());
        }
    }
}
