package org.cairn.standalone;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `bi`: lets tools for business intelligence log in to the database, or not any more; also while Cairn runs.
@Command(name = "bi", description = "Let analysts and their tools into the star schema, also while Cairn runs.")
final class BiCommand implements Runnable {

    private static final int INTERRUPTED = 130;
    private static final int PASSWORD_BYTES = 24;

    /// Who can be let in.
    enum Role {
        /// Sees aggregates in which small cells are hidden.
        bi_reader,
        /// Sees rows under random ids.
        bi_analyst
    }

    record Opened(String url, String user, String password) {}

    record Closed(String user) {}

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to do: open or close");
    }

    @Command(
            name = "open",
            description = "Let a role log in, with a new password; one that it had before is worth nothing any more.")
    void open(
            @Mixin CommonOptions options,
            @Parameters(paramLabel = "ROLE", description = "${COMPLETION-CANDIDATES}") Role role) {
        try (var running = Running.beside(options, "data", INTERRUPTED)) {
            var password = password();
            // Neither can be a parameter of such a statement: the role is one of two, the password hexadecimal.
            execute(running, "ALTER ROLE %s LOGIN PASSWORD '%s'".formatted(role, password));
            var url = running.database().url().replaceFirst("\\?.*", "").replaceFirst("//[^/@]*@", "//");
            options.terminal()
                    .answer(
                            "%s%nuser      %s%npassword  %s".formatted(url, role, password),
                            new Opened(url, role.name(), password));
        }
    }

    @Command(name = "close", description = "Let nobody log in as a role any more.")
    void close(
            @Mixin CommonOptions options,
            @Parameters(paramLabel = "ROLE", description = "${COMPLETION-CANDIDATES}") Role role) {
        try (var running = Running.beside(options, "data", INTERRUPTED)) {
            execute(running, "ALTER ROLE %s NOLOGIN PASSWORD NULL".formatted(role));
            options.terminal().answer("nobody logs in as " + role, new Closed(role.name()));
        }
    }

    private static void execute(Running running, String sql) {
        try (var owner = Pools.owner(running.database())) {
            JdbcClient.create(owner).sql(sql).update();
        }
    }

    private static String password() {
        var random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
