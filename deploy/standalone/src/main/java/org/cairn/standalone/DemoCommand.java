package org.cairn.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.cairn.command.Commands;
import org.cairn.command.identity.Learners;
import org.cairn.command.identity.Seals;
import org.cairn.command.identity.Staff;
import org.cairn.eventstore.PostgresEventLog;
import org.cairn.standalone.demo.DemoUniversity;
import org.cairn.standalone.history.LoadedHistory;
import org.springframework.boot.WebApplicationType;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `demo`: loads the made-up university if it is not there yet, and serves it.
@Command(name = "demo", description = "Load a made-up university of three years, once, and serve it.")
final class DemoCommand implements Runnable {

    @Mixin
    private final CommonOptions options = new CommonOptions();

    @Mixin
    private final ListenOptions listen = new ListenOptions();

    @Mixin
    private final SigningKeyOption signingKey = new SigningKeyOption();

    @Override
    public void run() {
        var terminal = options.terminal();
        var server = new Server(options.port(), listen, signingKey.file(options, "data/demo"), terminal);
        listen.address();
        try (var running = Running.open(options, "data/demo", 0)) {
            var marker = options.dataDirectory("data/demo").resolve("demo.loaded");
            if (!isComplete(look(running), marker)) {
                load(running, terminal);
                if (running.stop().isAskedFor()) return;
                mark(marker, look(running));
            } else {
                terminal.say("The demo university is loaded already.");
            }
            server.run(running);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("was interrupted", e);
        }
    }

    private static void load(Running running, Terminal terminal) throws InterruptedException {
        var university = DemoUniversity.university();
        terminal.say(
                "Loading a made-up university of three years and %,d learners ...".formatted(university.learners()));
        try (var application = running.start(WebApplicationType.NONE, Map.of(), WriteApplication.class)) {
            var zone = application.getBean(ZoneId.class);
            var loaded = university.load(
                    application.getBean(Commands.class),
                    application.getBean(Learners.class),
                    application.getBean(Staff.class),
                    application.getBean(Seals.class),
                    LocalDate.now(application.getBean(Clock.class).withZone(zone)),
                    terminal,
                    running.stop());
            CatchUp.run(application, terminal, running.stop());
            terminal.say("Loaded %,d events.".formatted(loaded.events()));
        }
    }

    private static LoadedHistory look(Running running) {
        try (var owner = Pools.owner(running.database());
                var log = new PostgresEventLog(owner)) {
            return LoadedHistory.in(log, DemoUniversity.SOURCE);
        }
    }

    /// The log says whether it may be loaded; the marker only whether that came to its end. If not, loading again adds
    /// what is missing.
    static boolean isComplete(LoadedHistory log, Path marker) {
        return switch (log) {
            case LoadedHistory.Empty _ -> false;
            case LoadedHistory.Own own -> own.authorisation().equals(read(marker));
            case LoadedHistory.OfOthers others ->
                throw new Failure(("the database holds %,d events that are not the demo's, and made-up people are not "
                                + "loaded among them; give another --data-dir or --database-url")
                        .formatted(others.events()));
        };
    }

    private static String read(Path marker) {
        try {
            return Files.exists(marker) ? Files.readString(marker) : "";
        } catch (IOException e) {
            throw new Failure("%s cannot be read: %s".formatted(marker, e.getMessage()), e);
        }
    }

    private static void mark(Path marker, LoadedHistory log) {
        if (!(log instanceof LoadedHistory.Own own)) return;
        try {
            Files.writeString(marker, own.authorisation());
        } catch (IOException e) {
            throw new Failure("%s cannot be written: %s".formatted(marker, e.getMessage()), e);
        }
    }
}
