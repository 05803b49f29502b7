package org.cairn.query.reports;

import static org.cairn.query.web.NotFound.unknown;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.cairn.query.reports.ReportsQuery.Wanted;
import org.cairn.query.web.BadParameter;
import org.cairn.query.web.ReadApi;
import org.cairn.query.web.TryLater;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

@Tag(name = "Reports", description = "Fidelity and drift of programmes, and why")
@ReadApi(readModels = "bi")
final class ReportsController {
    private static final List<String> PERIODS = List.of("month", "term");
    private static final int RETRY_SECONDS = 60;

    private final ReportsQuery reports;
    private final KeptReports kept;

    ReportsController(ReportsQuery reports, KeptReports kept) {
        this.reports = reports;
        this.kept = kept;
    }

    @Operation(
            summary = "Fidelity of a programme",
            description =
                    "Dimension by dimension with their parts, of the programme or of a section, by month or term.")
    @GetMapping("/pathways/{pathway}/reports/fidelity")
    ReportOf<FidelityDimension> fidelityOfPathway(
            @PathVariable String pathway,
            @RequestParam(required = false) @Nullable YearMonth from,
            @RequestParam(required = false) @Nullable YearMonth to,
            @RequestParam(defaultValue = "month") String period,
            @RequestParam(required = false) @Nullable String section,
            @RequestParam(required = false) @Nullable LocalDate asKnownAt) {
        return one(pathway, reports.fidelity(wanted(pathway, from, to, period, section, asKnownAt)));
    }

    @Operation(
            summary = "Indicators of drift of a programme",
            description = "Of the programme and its cohorts, or of a section, by month or term.")
    @GetMapping("/pathways/{pathway}/reports/drift")
    ReportOf<DriftIndicator> driftOfPathway(
            @PathVariable String pathway,
            @RequestParam(required = false) @Nullable YearMonth from,
            @RequestParam(required = false) @Nullable YearMonth to,
            @RequestParam(defaultValue = "month") String period,
            @RequestParam(required = false) @Nullable String section,
            @RequestParam(required = false) @Nullable LocalDate asKnownAt) {
        return one(pathway, reports.drift(wanted(pathway, from, to, period, section, asKnownAt)));
    }

    @Operation(
            summary = "What may have caused the drifts of a programme",
            description =
                    "Each drift that was first seen in these months, with its causes and what remains unexplained.")
    @GetMapping("/pathways/{pathway}/reports/attribution")
    ReportOf<Attributed> attributionOfPathway(
            @PathVariable String pathway,
            @RequestParam(required = false) @Nullable YearMonth from,
            @RequestParam(required = false) @Nullable YearMonth to,
            @RequestParam(required = false) @Nullable LocalDate asKnownAt) {
        return one(pathway, reports.attribution(wanted(pathway, from, to, "month", null, asKnownAt)));
    }

    @Operation(summary = "The drift index of a programme by month, with what it is made of")
    @GetMapping("/pathways/{pathway}/reports/index")
    ReportOf<DriftIndexMonth> indexOfPathway(
            @PathVariable String pathway,
            @RequestParam(required = false) @Nullable YearMonth from,
            @RequestParam(required = false) @Nullable YearMonth to,
            @RequestParam(required = false) @Nullable LocalDate asKnownAt) {
        return one(pathway, reports.index(wanted(pathway, from, to, "month", null, asKnownAt)));
    }

    @Operation(summary = "Fidelity of all programmes")
    @GetMapping("/reports/fidelity")
    List<ReportOf<FidelityDimension>> fidelityOfAll(
            @RequestParam(required = false) @Nullable YearMonth from,
            @RequestParam(required = false) @Nullable YearMonth to,
            @RequestParam(defaultValue = "month") String period,
            @RequestParam(required = false) @Nullable LocalDate asKnownAt) {
        return reports.fidelity(wanted(null, from, to, period, null, asKnownAt));
    }

    @Operation(summary = "Indicators of drift of all programmes")
    @GetMapping("/reports/drift")
    List<ReportOf<DriftIndicator>> driftOfAll(
            @RequestParam(required = false) @Nullable YearMonth from,
            @RequestParam(required = false) @Nullable YearMonth to,
            @RequestParam(defaultValue = "month") String period,
            @RequestParam(required = false) @Nullable LocalDate asKnownAt) {
        return reports.drift(wanted(null, from, to, period, null, asKnownAt));
    }

    @Operation(summary = "What may have caused the drifts of all programmes")
    @GetMapping("/reports/attribution")
    List<ReportOf<Attributed>> attributionOfAll(
            @RequestParam(required = false) @Nullable YearMonth from,
            @RequestParam(required = false) @Nullable YearMonth to,
            @RequestParam(required = false) @Nullable LocalDate asKnownAt) {
        return reports.attribution(wanted(null, from, to, "month", null, asKnownAt));
    }

    @Operation(summary = "The drift index of all programmes by month")
    @GetMapping("/reports/index")
    List<ReportOf<DriftIndexMonth>> indexOfAll(
            @RequestParam(required = false) @Nullable YearMonth from,
            @RequestParam(required = false) @Nullable YearMonth to,
            @RequestParam(required = false) @Nullable LocalDate asKnownAt) {
        return reports.index(wanted(null, from, to, "month", null, asKnownAt));
    }

    private Wanted wanted(
            @Nullable String pathway,
            @Nullable YearMonth from,
            @Nullable YearMonth to,
            String period,
            @Nullable String section,
            @Nullable LocalDate asKnownAt) {
        if (from != null && to != null && to.isBefore(from)) {
            throw new BadParameter("to", "It is before the first month.");
        }
        if (!PERIODS.contains(period)) throw new BadParameter("period", "It must be month or term.");
        if (pathway != null && section != null && !reports.hasSection(pathway, section)) {
            throw unknown("section", pathway + "/" + section).get();
        }
        if (asKnownAt != null) keep(pathway, asKnownAt);
        return new Wanted(pathway, from, to, period, section, asKnownAt);
    }

    private void keep(@Nullable String pathway, LocalDate day) {
        var state = pathway == null ? kept.ofAll(day) : kept.of(pathway, day);
        switch (state) {
            case KEPT -> {
                // Stored before, or just now.
            }
            case NO_SUCH_PATHWAY ->
                throw unknown("pathway", String.valueOf(pathway)).get();
            case NOT_YET_KNOWN -> throw new BadParameter("asKnownAt", state.sentence());
            case NOBODY_COMPUTES -> throw new TryLater("report-not-computed", state.sentence(), RETRY_SECONDS);
        }
    }

    private static <R> ReportOf<R> one(String pathway, List<ReportOf<R>> reports) {
        return reports.stream().findFirst().orElseThrow(unknown("pathway", pathway));
    }
}
