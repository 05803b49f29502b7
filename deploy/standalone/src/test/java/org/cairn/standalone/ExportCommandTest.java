package org.cairn.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipFile;
import org.cairn.command.Commands;
import org.cairn.command.identity.Staff;
import org.cairn.contracts.framework.MasteryScale;
import org.cairn.contracts.framework.PublishMasteryScale;
import org.cairn.contracts.framework.ScaleId;
import org.cairn.contracts.framework.ScaleLevel;
import org.cairn.contracts.framework.ScaleVersionId;
import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.Score;
import org.cairn.eventstore.EventLog;
import org.cairn.projections.Projections;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `./cairn export` as analysts type it, over a data directory in which a scale was published.
@TestInstance(Lifecycle.PER_CLASS)
class ExportCommandTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String TABLE = "bi.dim_scale_level";

    private final Path folder;

    ExportCommandTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private record Ran(int exitCode, String out, String error) {
        JsonNode answer() {
            return JSON.readTree(out.lines().toList().getLast());
        }
    }

    @BeforeAll
    void aScaleIsPublished() throws InterruptedException {
        try (var cairn = TestCairn.in(data())) {
            var day = LocalDate.of(2025, 9, 1);
            var registrar = cairn.bean(Staff.class).register("registrar", "R. Egistrar", true);
            cairn.bean(Commands.class)
                    .execute(new PublishMasteryScale(
                            new ScaleVersionId(new ScaleId("percent"), "1"),
                            new MasteryScale(
                                    "Percent",
                                    Score.of(0),
                                    Score.of(100),
                                    List.of(
                                            new ScaleLevel("fail", "=Fail", Score.of(0), false),
                                            new ScaleLevel("pass", "Pass", Score.of(40), true),
                                            new ScaleLevel("merit", "Merit", Score.of(65), true))),
                            Act.of(registrar, day, day)));
            try (var projections = cairn.bean(Projections.class)) {
                projections.start();
                assertThat(projections.awaitPosition(cairn.bean(EventLog.class).head(), Duration.ofMinutes(2)))
                        .isTrue();
            }
        }
    }

    private Path data() {
        return folder.resolve("data");
    }

    private Ran export(String... arguments) {
        var out = new ByteArrayOutputStream();
        var error = new ByteArrayOutputStream();
        var before = List.of(System.out, System.err);
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(error, true, StandardCharsets.UTF_8));
        try {
            var all = new ArrayList<>(List.of("export"));
            all.addAll(List.of(arguments));
            all.addAll(List.of("--json", "--data-dir", data().toString()));
            var exitCode = Main.run(all.toArray(String[]::new));
            return new Ran(exitCode, out.toString(StandardCharsets.UTF_8), error.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(before.getFirst());
            System.setErr(before.getLast());
        }
    }

    private Path written(String format) throws Exception {
        var file = folder.resolve("levels." + format);
        var ran =
                export(TABLE, "--format", format, "--purpose", "a test", "--by", "A. Nalyst", "--out", file.toString());
        assertThat(ran.exitCode()).as(ran.error()).isZero();
        assertThat(ran.answer().path("file").asString()).isEqualTo(file.toString());

        var manifest = JSON.readTree(Files.readString(folder.resolve("levels.%s.manifest.json".formatted(format))));
        assertThat(ran.answer().path("manifest")).isEqualTo(manifest);
        var bytes = Files.readAllBytes(file);
        assertThat(manifest.path("table").asString()).isEqualTo(TABLE);
        assertThat(manifest.path("format").asString()).isEqualTo(format);
        assertThat(manifest.path("rows").asInt()).isEqualTo(3);
        assertThat(manifest.path("bytes").asInt()).isEqualTo(bytes.length);
        assertThat(manifest.path("sha256").asString())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        assertThat(manifest.path("position").asLong()).isPositive();
        assertThat(manifest.path("purpose").asString()).isEqualTo("a test");
        assertThat(manifest.path("exportedBy").asString()).isEqualTo("A. Nalyst");
        assertThat(folder.resolve("levels.%s.part".formatted(format))).doesNotExist();
        return file;
    }

    @Test
    void asCsvWithExactNumbersAndNoFormulas() throws Exception {
        var lines = Files.readAllLines(written("csv"));

        assertThat(lines).hasSize(4);
        assertThat(lines.getFirst()).contains("scale", "level", "from_score", "maximum");
        assertThat(lines).anyMatch(line -> line.contains("merit") && line.contains("65") && line.contains("100"));
        assertThat(lines).noneMatch(line -> line.contains(",=Fail"));
    }

    @Test
    void asWorkbook() throws Exception {
        try (var workbook = new ZipFile(written("xlsx").toFile())) {
            assertThat(workbook.stream().map(entry -> entry.getName()))
                    .contains("[Content_Types].xml", "xl/workbook.xml")
                    .anyMatch(name -> name.startsWith("xl/worksheets/sheet"));
        }
    }

    /// Apache Parquet's format, "File format": the same four bytes begin and end each file.
    @Test
    void asParquet() throws Exception {
        var bytes = Files.readAllBytes(written("parquet"));

        assertThat(new String(bytes, 0, 4, StandardCharsets.US_ASCII)).isEqualTo("PAR1");
        assertThat(new String(bytes, bytes.length - 4, 4, StandardCharsets.US_ASCII))
                .isEqualTo("PAR1");
    }

    @Test
    void withoutATableAllAreListed() {
        var ran = export();

        assertThat(ran.exitCode()).isZero();
        assertThat(ran.answer().path("tables").valueStream().map(table -> table.path("name")
                        .asString()))
                .contains(TABLE, "bi.fact_judgement", "reports.drift")
                .noneMatch(name -> name.startsWith("identity.") || name.startsWith("eventstore."));
    }

    @Test
    void whatCannotBeExportedIsRefusedAndLeavesNoFile() {
        var file = folder.resolve("none.csv");
        for (var unknown : List.of("bi.no_such_table", "identity.learner", "eventstore.event")) {
            var ran = export(unknown, "--purpose", "a test", "--out", file.toString());
            assertThat(ran.exitCode()).isEqualTo(2);
            assertThat(ran.error()).contains(unknown);
        }
        assertThat(export(TABLE, "--format", "doc", "--out", file.toString()).exitCode())
                .isEqualTo(2);
        var withoutPurpose = export("bi.fact_judgement", "--out", file.toString());
        assertThat(withoutPurpose.exitCode()).isEqualTo(2);
        assertThat(withoutPurpose.error()).contains("say what for");
        assertThat(file).doesNotExist();
        assertThat(folder.resolve("none.csv.part")).doesNotExist();
    }
}
