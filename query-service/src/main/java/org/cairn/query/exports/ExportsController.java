package org.cairn.query.exports;

import static org.cairn.query.web.NotFound.unknown;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.cairn.query.web.BadParameter;
import org.cairn.query.web.ReadApi;
import org.cairn.query.web.TryLater;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

@Tag(name = "Exports", description = "Tables of facts and reports as files")
@ReadApi(readModels = "bi")
final class ExportsController {
    /// Each holds a connection of the read side for as long as it lasts.
    private static final int AT_ONCE = 4;

    private static final int BUSY_SECONDS = 30;
    private static final int LONGEST_PURPOSE = 500;
    private final Semaphore free = new Semaphore(AT_ONCE);
    private final Exports exports;

    ExportsController(Exports exports) {
        this.exports = exports;
    }

    @Operation(summary = "What can be exported", operationId = "listExports")
    @GetMapping("/exports")
    List<ExportTable> exports() {
        return exports.tables();
    }

    @Operation(
            summary = "A table as a file",
            operationId = "exportTable",
            description =
                    "Streams all rows of a table of facts or of a report, ordered by its key. The header `Cairn-Export` "
                            + "names the export; its manifest, with SHA-256, is there once the last byte was sent. A table that shows "
                            + "rows about single people, under random ids, needs `Cairn-Actor` and `purpose`, and the export is logged.")
    @GetMapping("/exports/{table}")
    void export(
            @PathVariable String table,
            @RequestParam(defaultValue = "csv") String format,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(defaultValue = "false") boolean bom,
            @RequestParam(required = false) @Nullable String purpose,
            @RequestHeader(name = "Cairn-Actor", required = false) @Nullable String actor,
            HttpServletResponse response)
            throws IOException {
        var request = new ExportRequest(table, format(format), from, to, bom, actor, checked(purpose));
        if (from != null && to != null && to.isBefore(from)) throw new BadParameter("to", "It is before 'from'.");
        if (!free.tryAcquire()) {
            throw new TryLater("exports-busy", "%d exports are under way already.".formatted(AT_ONCE), BUSY_SECONDS);
        }
        try (var export = exports.begin(request)) {
            response.setContentType(request.format().mediaType());
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment(request));
            response.setHeader("Cairn-Export", export.id().toString());
            response.setHeader("Cairn-Position", Long.toString(export.position()));
            // Not asynchronously: a timeout would cut off what is merely large.
            export.write(response.getOutputStream());
        } finally {
            free.release();
        }
    }

    @Operation(summary = "The manifest of an export", operationId = "getExportManifest")
    @GetMapping("/exports/{export}/manifest")
    Manifest manifest(@PathVariable UUID export) {
        return exports.manifest(export).orElseThrow(unknown("export", export));
    }

    private static ExportFormat format(String code) {
        return ExportFormat.of(code)
                .orElseThrow(() -> new BadParameter(
                        "format",
                        "'%s' is none of %s."
                                .formatted(
                                        code,
                                        Arrays.stream(ExportFormat.values())
                                                .map(ExportFormat::code)
                                                .collect(Collectors.joining(", ")))));
    }

    private static @Nullable String checked(@Nullable String purpose) {
        if (purpose != null && purpose.length() > LONGEST_PURPOSE) {
            throw new BadParameter("purpose", "It has more than %d characters.".formatted(LONGEST_PURPOSE));
        }
        return purpose;
    }

    private static String attachment(ExportRequest request) {
        return ContentDisposition.attachment()
                .filename(request.table() + "." + request.format().code())
                .build()
                .toString();
    }
}
