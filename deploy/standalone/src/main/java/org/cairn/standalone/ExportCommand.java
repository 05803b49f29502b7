package org.cairn.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cairn.query.exports.ExportFormat;
import org.cairn.query.exports.ExportRequest;
import org.cairn.query.exports.ExportTable;
import org.cairn.query.exports.Exports;
import org.cairn.query.exports.Manifest;
import org.cairn.query.web.BadParameter;
import org.cairn.query.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// `export`: a table of facts or of a report as a file, with its manifest beside it. Also while Cairn runs.
@Command(
        name = "export",
        description =
                "Write a table of facts or of a report to a file, and its manifest beside it. Without a table: list "
                        + "what there is.")
final class ExportCommand implements Runnable {

    private static final int INTERRUPTED = 130;
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Mixin
    private final CommonOptions options = new CommonOptions();

    @Parameters(paramLabel = "TABLE", arity = "0..1", description = "With its schema, for example bi.fact_judgement.")
    private @Nullable String table;

    @Option(names = "--format", paramLabel = "FORMAT", description = "csv, xlsx or parquet. Default ${DEFAULT-VALUE}.")
    private String format = "csv";

    @Option(names = "--from", paramLabel = "DAY", description = "The first day, for example 2025-09-01.")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DAY", description = "The last day.")
    private @Nullable LocalDate to;

    @Option(names = "--bom", description = "Begin a CSV with a byte order mark, as Excel wants it for UTF-8.")
    private boolean bom;

    @Option(names = "--out", paramLabel = "FILE", description = "Where to write. Default TABLE.FORMAT here.")
    private @Nullable Path out;

    @Option(
            names = "--by",
            paramLabel = "WHO",
            description = "Who asks. Default: the user of this machine, ${DEFAULT-VALUE}.")
    private String by = System.getProperty("user.name", "");

    @Option(
            names = "--purpose",
            paramLabel = "TEXT",
            description = "What for. Needed where rows about single people are shown; it is logged.")
    private @Nullable String purpose;

    record Tables(List<ExportTable> tables) {}

    record Answer(String file, Manifest manifest) {}

    @Override
    public void run() {
        try (var running = Running.beside(options, "data", INTERRUPTED)) {
            var exports = running.start(WebApplicationType.NONE, Map.of(), ExportApplication.class)
                    .getBean(Exports.class);
            var wanted = table;
            if (wanted == null) list(exports);
            else export(exports, wanted);
        } catch (NotFound | BadParameter misused) {
            throw new UsageFailure(String.valueOf(misused.getMessage()));
        } catch (IOException e) {
            throw new Failure("the file cannot be written: " + Running.firstLine(e), e);
        }
    }

    private void list(Exports exports) {
        var tables = exports.tables();
        options.terminal()
                .answer(
                        tables.stream()
                                .map(each -> "%-32s %s%s"
                                        .formatted(
                                                each.name(),
                                                each.rows() ? "[rows] " : "",
                                                each.comment() == null ? "" : each.comment()))
                                .collect(Collectors.joining("\n")),
                        new Tables(tables));
    }

    private void export(Exports exports, String wanted) throws IOException {
        var as = ExportFormat.of(format)
                .orElseThrow(() -> new UsageFailure("--format takes csv, xlsx or parquet, not '%s'".formatted(format)));
        var request = new ExportRequest(wanted, as, from, to, bom, by, purpose);
        var file = out == null ? Path.of(wanted + "." + as.code()) : out;
        try (var export = exports.begin(request)) {
            // Whole or not at all, under its name.
            var part = file.resolveSibling(file.getFileName() + ".part");
            Manifest manifest;
            try (var stream = Files.newOutputStream(part)) {
                manifest = export.write(stream);
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            var beside = file.resolveSibling(file.getFileName() + ".manifest.json");
            Files.writeString(beside, JSON.writeValueAsString(manifest) + "\n");
            options.terminal()
                    .answer(
                            "%,d rows of %s up to position %,d are in %s, and what they are in %s."
                                    .formatted(manifest.rows(), wanted, manifest.position(), file, beside),
                            new Answer(file.toString(), manifest));
        }
    }
}
