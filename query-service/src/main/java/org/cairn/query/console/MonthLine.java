package org.cairn.query.console;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cairn.contracts.suppression.Suppression;
import org.cairn.query.progress.InstitutionProgress;
import org.cairn.query.progress.PathwayProgress;

/// What happened in one month, as charts and their tables show it.
///
/// @param active enrolments that are under way at the month's end
public record MonthLine(
        YearMonth month, long enrolled, long withdrawn, long completed, long active, long evidence, long mastered) {

    public static MonthLine of(InstitutionProgress.Row row) {
        return new MonthLine(
                row.month(),
                row.enrolled(),
                row.withdrawn(),
                row.completed(),
                row.active(),
                row.evidence(),
                row.mastered());
    }

    public static MonthLine of(PathwayProgress.Row row) {
        return new MonthLine(
                row.month(),
                row.enrolled(),
                row.withdrawn(),
                row.completed(),
                row.active(),
                row.evidence(),
                row.mastered());
    }

    /// As those see it who have no right to see learners.
    public MonthLine about() {
        return new MonthLine(
                month,
                Suppression.rounded(enrolled),
                Suppression.rounded(withdrawn),
                Suppression.rounded(completed),
                Suppression.rounded(active),
                Suppression.rounded(evidence),
                Suppression.rounded(mastered));
    }

    public boolean isQuiet() {
        return enrolled + withdrawn + completed + evidence + mastered == 0;
    }

    /// One line a month, in order, each the sum of those given for it.
    public static List<MonthLine> byMonth(Collection<MonthLine> lines) {
        return List.copyOf(lines.stream()
                .collect(Collectors.toMap(MonthLine::month, line -> line, MonthLine::plus, TreeMap::new))
                .values());
    }

    private MonthLine plus(MonthLine other) {
        return new MonthLine(
                month,
                enrolled + other.enrolled,
                withdrawn + other.withdrawn,
                completed + other.completed,
                active + other.active,
                evidence + other.evidence,
                mastered + other.mastered);
    }
}
