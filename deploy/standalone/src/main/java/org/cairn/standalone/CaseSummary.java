package org.cairn.standalone;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.cairn.command.caseformat.CaseNotice;
import org.cairn.command.caseformat.CaseReading;
import org.cairn.contracts.framework.FrameworkVersionId;
import org.cairn.contracts.framework.FrameworkVersionPublished;

/// What an import of a CASE package ends with.
///
/// @param notices what was not as it should be in the package, and what was made of it
/// @param events  how many were recorded; 0 if it was there already, or was only tried
record CaseSummary(
        String framework,
        String version,
        String title,
        String checksum,
        int items,
        int associations,
        List<CaseNotice> notices,
        boolean dryRun,
        int events,
        double seconds) {

    private static final int EXAMPLES = 3;

    static CaseSummary of(FrameworkVersionId id, CaseReading reading, boolean dryRun, int events, double seconds) {
        var definition = reading.definition();
        var published = new FrameworkVersionPublished(id.framework(), id.version(), definition, LocalDate.EPOCH);
        return new CaseSummary(
                id.framework().code(),
                id.version(),
                definition.title(),
                published.checksum(),
                definition.competencies().size(),
                definition.associations().size(),
                reading.notices(),
                dryRun,
                events,
                seconds);
    }

    String text() {
        var outcome = dryRun ? "Would be published" : events == 0 ? "Published already" : "Published";
        return "%s: %s, version %s (%s), in %.1f seconds%n  items           %,9d%n  associations    %,9d%n  checksum  %s%s"
                .formatted(outcome, framework, version, title, seconds, items, associations, checksum, told());
    }

    private String told() {
        if (notices.isEmpty()) return "";
        var byKind = notices.stream()
                .collect(Collectors.groupingBy(CaseNotice::kind, LinkedHashMap::new, Collectors.toList()));
        var lines = new StringBuilder("\nNot as it should be in the package (all of it with --json)");
        byKind.forEach((kind, all) -> {
            lines.append("%n  %-32s %,9d"
                    .formatted(kind.name().toLowerCase(Locale.ROOT).replace('_', '-'), all.size()));
            all.stream()
                    .limit(EXAMPLES)
                    .forEach(each -> lines.append("%n    %s: %s".formatted(each.subject(), each.text())));
        });
        return lines.toString();
    }
}
