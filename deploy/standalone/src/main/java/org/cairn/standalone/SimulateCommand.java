package org.cairn.standalone;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cairn.command.Commands;
import org.cairn.command.identity.Learners;
import org.cairn.command.identity.Seals;
import org.cairn.command.identity.Staff;
import org.cairn.eventstore.PostgresEventLog;
import org.cairn.standalone.history.LoadedHistory;
import org.cairn.standalone.simulate.Scenario;
import org.cairn.standalone.simulate.Setting;
import org.cairn.standalone.simulate.Subject;
import org.cairn.standalone.simulate.Told;
import org.cairn.standalone.simulate.University;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `simulate`: a simulated university, loaded through the command path.
@Command(
        name = "simulate",
        description = "Load a simulated university in which it is known what changed, when and where. "
                + "It can be stopped and run again.",
        subcommands = StudyCommand.class)
final class SimulateCommand implements Callable<Integer> {

    private static final int INTERRUPTED = 130;

    record Interrupted(boolean interrupted, long commands, long events) {}

    /// What was loaded, and the truth in each programme.
    record Summary(
            String scenario,
            long seed,
            int learners,
            int years,
            List<Told> programmes,
            long commands,
            long events,
            double seconds) {}

    @Mixin
    private final CommonOptions options = new CommonOptions();

    @Option(
            names = "--scenario",
            paramLabel = "NAME",
            description =
                    "What is true in the first programme: steady, leniency, ability, masked, turnover, framework, "
                            + "platform, reversion, inequity, underfunded, overlapping, unexplained. In others nothing changes.")
    private @Nullable String scenario;

    @Option(names = "--seed", paramLabel = "N", description = "All of it follows from it. Default ${DEFAULT-VALUE}.")
    private long seed = 1;

    @Option(names = "--learners", paramLabel = "N", description = "How many begin. Default ${DEFAULT-VALUE}.")
    private int learners = 600;

    @Option(
            names = "--years",
            paramLabel = "N",
            description = "The baseline year and those that are watched. Default ${DEFAULT-VALUE}.")
    private int years = 3;

    @Option(
            names = "--programmes",
            paramLabel = "N",
            description = "Over how many the learners are spread: half of them in the first, if there are several. "
                    + "Default ${DEFAULT-VALUE}.")
    private int programmes = 1;

    @Option(
            names = "--size",
            paramLabel = "X",
            description = "Of the change: a share, or part of a level where marking changes. Default: the scenario's.")
    private @Nullable Double size;

    @Option(
            names = "--correlation",
            paramLabel = "R",
            description = "Of what happens by chance in a month with the month before, 0 to 0.9. "
                    + "Default ${DEFAULT-VALUE}.")
    private double correlation;

    @Override
    public Integer call() throws InterruptedException {
        var terminal = options.terminal();
        var startNanos = System.nanoTime();
        var university = university();
        try (var running = Running.open(options, "data/simulation", INTERRUPTED)) {
            check(running, university);
            terminal.say("Simulating %,d learners over %d years ...".formatted(learners, years));
            var application = running.start(WebApplicationType.NONE, Map.of(), WriteApplication.class);
            var loaded = university.load(
                    application.getBean(Commands.class),
                    application.getBean(Learners.class),
                    application.getBean(Staff.class),
                    application.getBean(Seals.class),
                    LocalDate.now(application.getBean(Clock.class).withZone(application.getBean(ZoneId.class))),
                    terminal,
                    running.stop());
            if (!running.stop().isAskedFor()) CatchUp.run(application, terminal, running.stop());
            if (running.stop().isAskedFor()) {
                running.lastWords(() -> terminal.tell(new Interrupted(true, loaded.commands(), loaded.events())));
                terminal.warn("Stopped after %,d commands; run it again to go on.".formatted(loaded.commands()));
                return INTERRUPTED;
            }
            var summary = new Summary(
                    university.programmes().getFirst().scenario().code(),
                    seed,
                    learners,
                    years,
                    university.told(),
                    loaded.commands(),
                    loaded.events(),
                    (System.nanoTime() - startNanos) / 1_000_000 / 1000.0);
            terminal.answer(text(summary), summary);
            return 0;
        }
    }

    private University university() {
        if (learners < 20 || learners > 100_000) throw new UsageFailure("--learners must be between 20 and 100000");
        if (years < 2 || years > 4) throw new UsageFailure("--years must be between 2 and 4");
        var subjects = Subject.values();
        if (programmes < 1 || programmes > subjects.length)
            throw new UsageFailure("--programmes must be between 1 and " + subjects.length);
        if (!(correlation >= 0 && correlation <= 0.9))
            throw new UsageFailure("--correlation must be between 0 and 0.9");
        if (size != null && !(size >= 0 && size <= 2)) throw new UsageFailure("--size must be between 0 and 2");
        var what = what();
        var first = programmes == 1 ? learners : learners / 2;
        var settings = IntStream.range(0, programmes)
                .mapToObj(each -> each == 0
                        ? Setting.of(what, first).sized(size == null ? what.size() : size)
                        : Setting.of(Scenario.STEADY, (learners - first) / (programmes - 1)))
                .toList();
        var about = IntStream.range(0, programmes)
                .mapToObj(each -> settings.get(each).about(subjects[each]).correlated(correlation))
                .toList();
        return new University("simulation-%s-%d".formatted(what.code(), seed), seed, years, about);
    }

    private Scenario what() {
        var all = Arrays.stream(Scenario.values()).map(Scenario::code).collect(Collectors.joining(", "));
        if (scenario == null) throw new UsageFailure("--scenario is missing; it is one of " + all);
        return Scenario.of(scenario).orElseThrow(() -> new UsageFailure("--scenario must be one of " + all));
    }

    private static void check(Running running, University university) {
        try (var owner = Pools.owner(running.database());
                var log = new PostgresEventLog(owner)) {
            if (LoadedHistory.in(log, university.source()) instanceof LoadedHistory.OfOthers(var events)) {
                throw new Failure(("the database holds %,d events that are not of this simulation, and made-up people "
                                + "are not loaded among them; give another --data-dir or --database-url")
                        .formatted(events));
            }
        }
    }

    private static String text(Summary summary) {
        var programmes = summary.programmes().stream().map(Told::text).collect(Collectors.joining("\n"));
        return "Loaded %,d events by %,d commands in %.1f seconds.\n%s"
                .formatted(summary.events(), summary.commands(), summary.seconds(), programmes);
    }
}
