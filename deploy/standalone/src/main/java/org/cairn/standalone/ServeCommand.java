package org.cairn.standalone;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `serve`: what is in the data directory, over HTTP.
@Command(name = "serve", description = "Serve what is in the data directory, until Ctrl-C.")
final class ServeCommand implements Runnable {

    @Mixin
    private final CommonOptions options = new CommonOptions();

    @Mixin
    private final ListenOptions listen = new ListenOptions();

    @Mixin
    private final SigningKeyOption signingKey = new SigningKeyOption();

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            description = "What of it: all, without Kafka; or one of the services apart, with Kafka between: command, "
                    + "projections, query. Default ${DEFAULT-VALUE}.")
    private String role = "all";

    @Option(
            names = "--kafka",
            paramLabel = "HOST:PORT",
            description = "Kafka's servers, for --role command and projections. Or CAIRN_KAFKA_SERVERS.")
    private @Nullable String kafka;

    @Override
    public void run() {
        var what = Role.named(role);
        if (what != Role.ALL && options.ownDatabase() == null) {
            throw new UsageFailure("services apart share a database: give --database-url, or use --role all");
        }
        if (what == Role.ALL && kafka != null && !kafka.equals(Configured.value(KafkaSettings.SERVERS))) {
            throw new UsageFailure("--role all needs no Kafka");
        }
        if (what.needsKafka() && kafka == null) {
            throw new UsageFailure("this service needs Kafka: give --kafka HOST:PORT, or CAIRN_KAFKA_SERVERS");
        }
        var key = what == Role.ALL || what == Role.COMMAND ? signingKey.file(options, "data") : null;
        var server = new Server(what, options.port(), listen, key, kafka, options.terminal());
        listen.address();
        try (var running = Running.serve(options, "data", what)) {
            server.run(running);
        }
    }
}
