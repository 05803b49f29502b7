package org.cairn.standalone;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.Callable;
import org.cairn.command.Commands;
import org.cairn.command.identity.Learners;
import org.cairn.command.identity.Staff;
import org.cairn.eventstore.EventLog;
import org.cairn.standalone.history.RecordedFacts;
import org.cairn.standalone.oulad.OuladImport;
import org.springframework.boot.WebApplicationType;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `import oulad DIR`.
@Command(
        name = "oulad",
        description = "Load the Open University Learning Analytics Dataset. It can be stopped and run again.")
final class ImportOuladCommand implements Callable<Integer> {

    private static final int INTERRUPTED = 130;

    record Interrupted(boolean interrupted, long commands, long events) {}

    @Mixin
    private final CommonOptions options = new CommonOptions();

    @Parameters(
            paramLabel = "DIR",
            description = "The folder with courses.csv, assessments.csv, studentInfo.csv, "
                    + "studentRegistration.csv and studentAssessment.csv.")
    private Path folder = Path.of("");

    @Override
    public Integer call() throws InterruptedException {
        var terminal = options.terminal();
        var startNanos = System.nanoTime();
        // Before the database is even started: unusable data leave no trace.
        var data = OuladImport.from(folder);
        try (var running = Running.open(options, "data", INTERRUPTED)) {
            var application = running.start(WebApplicationType.NONE, Map.of(), WriteApplication.class);
            var today = LocalDate.now(application.getBean(Clock.class).withZone(application.getBean(ZoneId.class)));
            var outcome = data.run(
                    application.getBean(Commands.class),
                    application.getBean(Learners.class),
                    application.getBean(Staff.class),
                    today,
                    terminal,
                    running.stop());
            if (!running.stop().isAskedFor()) CatchUp.run(application, terminal, running.stop());
            if (running.stop().isAskedFor()) {
                running.lastWords(() -> terminal.tell(new Interrupted(true, outcome.commands(), outcome.events())));
                terminal.warn("Stopped after %,d commands; run it again to go on.".formatted(outcome.commands()));
                return INTERRUPTED;
            }
            var log = application.getBean(EventLog.class);
            var seconds = (System.nanoTime() - startNanos) / 1_000_000 / 1000.0;
            var summary = ImportSummary.of(RecordedFacts.by(outcome.authority(), log), outcome, seconds);
            terminal.answer(summary.text(), summary);
            return 0;
        }
    }
}
