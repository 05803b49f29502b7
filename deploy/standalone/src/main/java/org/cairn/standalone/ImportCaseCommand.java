package org.cairn.standalone;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.cairn.command.CommandRejected;
import org.cairn.command.Commands;
import org.cairn.command.Rehearsal;
import org.cairn.command.caseformat.CaseImport;
import org.cairn.command.caseformat.CaseReading;
import org.cairn.command.identity.Staff;
import org.cairn.contracts.framework.FrameworkDefinition;
import org.cairn.contracts.framework.FrameworkId;
import org.cairn.contracts.framework.FrameworkVersionId;
import org.cairn.contracts.framework.PublishFrameworkVersion;
import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.Codes;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `import case FILE`.
@Command(
        name = "case",
        description = "Publish a competency framework from a 1EdTech CASE package (1.0 or 1.1). It can be run again.")
final class ImportCaseCommand implements Callable<Integer> {

    private static final int INTERRUPTED = 130;
    private static final int LONGEST_CODE = 64;

    @Mixin
    private final CommonOptions options = new CommonOptions();

    @Parameters(paramLabel = "FILE", description = "The CFPackage, as JSON.")
    private Path file = Path.of("");

    @Option(
            names = "--framework",
            paramLabel = "CODE",
            description = "What the framework is called here. Default: made of its title.")
    private @Nullable String framework;

    @Option(
            names = "--version",
            paramLabel = "VERSION",
            description =
                    "What the version is called here. Default: as its publisher calls it, or when it was last changed.")
    private @Nullable String version;

    @Option(names = "--dry-run", description = "Say what would be published, and publish nothing.")
    private boolean dryRun;

    @Override
    public Integer call() throws InterruptedException {
        var terminal = options.terminal();
        var startNanos = System.nanoTime();
        // Before the database is even started: an unusable package leaves no trace.
        var reading = read();
        var id = id(reading.definition());
        try (var running = Running.open(options, "data", INTERRUPTED)) {
            var application = running.start(WebApplicationType.NONE, Map.of(), WriteApplication.class);
            var today = LocalDate.now(application.getBean(Clock.class).withZone(application.getBean(ZoneId.class)));
            // The account that every institution begins with.
            var registrar = application.getBean(Staff.class).register("registrar", "Registrar", false);
            var command = new PublishFrameworkVersion(id, reading.definition(), Act.of(registrar, today, today));
            var events = send(command, application.getBean(Commands.class));
            if (events > 0) CatchUp.run(application, terminal, running.stop());
            var seconds = (System.nanoTime() - startNanos) / 1_000_000 / 1000.0;
            var summary = CaseSummary.of(id, reading, dryRun, events, seconds);
            terminal.answer(summary.text(), summary);
            return 0;
        }
    }

    private CaseReading read() {
        try {
            return CaseImport.read(Output.read(file));
        } catch (CommandRejected refused) {
            throw refused(refused);
        } catch (IllegalArgumentException malformed) {
            throw new UsageFailure("%s cannot be read. %s".formatted(file, malformed.getMessage()));
        }
    }

    private int send(PublishFrameworkVersion command, Commands commands) {
        try {
            if (!dryRun) return commands.execute(command).events().size();
            commands.expectAccepted(command, new Rehearsal());
            return 0;
        } catch (CommandRejected refused) {
            throw refused(refused);
        }
    }

    private static Failure refused(CommandRejected refused) {
        var what = refused.particulars().stream()
                .map(each -> " %s %s;".formatted(each.subject(), each.flaw()))
                .collect(Collectors.joining());
        return new Failure("%s: %s%s %s"
                .formatted(
                        refused.reason().code(),
                        refused.reason().sentence(),
                        what,
                        refused.reason().remedy()));
    }

    private FrameworkVersionId id(FrameworkDefinition definition) {
        var title = code(definition.title().toLowerCase(Locale.ROOT));
        var code = framework == null ? title : framework;
        if (code.isEmpty()) throw new UsageFailure("no code can be made of the title: say --framework CODE");
        var name = version == null ? versionOf(definition) : version;
        if (!Codes.isOne(code) || !Codes.isOne(name)) {
            throw new UsageFailure(
                    "--framework and --version take a letter or digit, then up to 63 letters, digits, dots,"
                            + " dashes or underscores");
        }
        return new FrameworkVersionId(new FrameworkId(code), name);
    }

    private static String versionOf(FrameworkDefinition definition) {
        var published = definition.origin().publishedAs();
        var changed = definition.origin().lastChanged();
        if (published != null && !code(published).isEmpty()) return code(published);
        return changed == null
                ? "1"
                : changed.atOffset(ZoneOffset.UTC).toLocalDate().toString();
    }

    /// With dashes for what a code cannot have; empty if nothing is left.
    private static String code(String text) {
        var code = text.replaceAll("[^A-Za-z0-9._]+", "-").replaceAll("^[^A-Za-z0-9]+", "");
        return code.substring(0, Math.min(code.length(), LONGEST_CODE)).replaceAll("-+$", "");
    }
}
