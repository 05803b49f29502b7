package org.cairn.standalone;

import java.util.List;
import org.cairn.standalone.configuration.Settings;
import org.cairn.standalone.configuration.WrongConfiguration;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/// Where it starts. Exit codes: 0 done, 1 failed, 2 asked for what is not to be had.
public final class Main {

    private static final int FAILED = 1;
    private static final int USAGE = 2;

    static final String UPDATE_CHECKER_OFF = "axoniq.update-checker.disabled";

    public static void main(String[] arguments) {
        System.exit(run(arguments, true));
    }

    static int run(String[] arguments) {
        return run(arguments, false);
    }

    /// @param strict whether JVM properties that mean nothing are refused, too
    private static int run(String[] arguments, boolean strict) {
        callNobody();
        // Also what is wrong with the options is told as they ask for.
        var terminal = new Terminal(System.out, System.err, List.of(arguments).contains("--json"));
        try {
            if (strict) Settings.requireKnown(System.getProperties());
            Configured.from(arguments);
        } catch (WrongConfiguration wrong) {
            terminal.failed(String.valueOf(wrong.getMessage()));
            return USAGE;
        }
        return new CommandLine(new CairnCommand())
                .setDefaultValueProvider(Configured::option)
                .setParameterExceptionHandler((e, _) -> misused(e, terminal))
                .setExecutionExceptionHandler((e, _, _) -> failed(e, terminal))
                .execute(arguments);
    }

    /// The command side's framework asks a server for newer versions of itself, unless this is set before it starts.
    private static void callNobody() {
        if (System.getProperty(UPDATE_CHECKER_OFF) == null) System.setProperty(UPDATE_CHECKER_OFF, "true");
    }

    private static int misused(ParameterException e, Terminal terminal) {
        var name = e.getCommandLine().getCommandSpec().qualifiedName();
        terminal.failed("%s; see '%s --help'".formatted(e.getMessage(), name));
        return USAGE;
    }

    /// One clear line; the log file has the rest.
    private static int failed(Exception e, Terminal terminal) {
        switch (e) {
            case UsageFailure usage -> terminal.failed(String.valueOf(usage.getMessage()));
            case Failure failure -> {
                terminal.failed(String.valueOf(failure.getMessage()));
                if (failure.getCause() != null) log(failure);
            }
            default -> {
                terminal.failed("failed: " + Running.firstLine(e) + logPlace());
                log(e);
            }
        }
        return e instanceof UsageFailure ? USAGE : FAILED;
    }

    private static void log(Exception e) {
        LoggerFactory.getLogger(Main.class).error("The command failed: {}", e.getMessage(), e);
    }

    private static String logPlace() {
        var directory = System.getProperty("cairn.log.directory");
        return directory == null ? "" : " (more in %s/cairn.log)".formatted(directory);
    }

    private Main() {}
}
