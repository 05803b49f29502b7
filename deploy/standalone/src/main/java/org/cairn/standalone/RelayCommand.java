package org.cairn.standalone;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.command.relay.RelayDesk;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `relay`: looks after what is published to Kafka, also while the services run.
@Command(name = "relay", description = "Look after what is published to Kafka, also while the services run.")
final class RelayCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    /// @param publisher  null if nobody publishes
    /// @param lagSeconds since the oldest event was recorded that is not published; 0 if there is none
    record Status(
            @Nullable String publisher,
            long epoch,
            double leaseSecondsLeft,
            long publishedTo,
            long head,
            long lagEvents,
            double lagSeconds,
            List<RelayDesk.Partition> partitions) {}

    record Rewound(long publishedTo, long head, long again) {}

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to do: status or rewind");
    }

    @Command(name = "status", description = "Who publishes the log, how far it is, and where the partitions end.")
    void status(@Mixin CommonOptions options) {
        RelayAccess.with(options, (desk, terminal) -> {
            var status = of(desk.standing());
            terminal.answer(lines(status), status);
        });
    }

    private static Status of(RelayDesk.Standing standing) {
        var since = standing.waitingSince();
        return new Status(
                standing.holder(),
                standing.epoch(),
                seconds(standing.left()),
                standing.published(),
                standing.head(),
                standing.lag(),
                since == null
                        ? 0
                        : Math.max(
                                0,
                                seconds(Duration.between(
                                        since, Clock.systemUTC().instant()))),
                standing.partitions());
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    private static String lines(Status status) {
        var first = "%s, position %,d of %,d (%,d behind%s)"
                .formatted(
                        status.publisher() == null ? "nobody publishes" : "published by " + status.publisher(),
                        status.publishedTo(),
                        status.head(),
                        status.lagEvents(),
                        status.lagEvents() == 0 ? "" : ", for %,.1f s".formatted(status.lagSeconds()));
        return Stream.concat(Stream.of(first), status.partitions().stream().map(each -> "%s-%d: %,d records"
                        .formatted(each.topic(), each.partition(), each.nextOffset())))
                .collect(Collectors.joining("\n"));
    }

    @Command(
            name = "rewind",
            description =
                    "Publish everything behind a position again, whoever publishes. Readers take in nothing twice.")
    void rewind(
            @Option(
                            names = "--to",
                            paramLabel = "POSITION",
                            required = true,
                            description = "0 publishes the whole log again.")
                    long position,
            @Mixin CommonOptions options) {
        RelayAccess.with(options, (desk, terminal) -> {
            desk.rewind(position);
            var head = desk.standing().head();
            terminal.answer(
                    "The log is published again from position %,d on: %,d events."
                            .formatted(position + 1, head - position),
                    new Rewound(position, head, head - position));
        });
    }
}
