package org.cairn.standalone;

import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/// Where it starts. Exit codes: 0 done, 1 failed, 2 asked for what is not to be had.
public final class Main {

    private static final int FAILED = 1;
    private static final int USAGE = 2;

    static final String UPDATE_CHECKER_OFF = "axoniq.update-checker.disabled";

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    static int run(String[] arguments) {
        callNobody();
        return new CommandLine(new CairnCommand())
                .setParameterExceptionHandler((e, _) -> misused(e))
                .setExecutionExceptionHandler((e, _, _) -> failed(e))
                .execute(arguments);
    }

    /// The command side's framework asks a server for newer versions of itself, unless this is set before it starts.
    private static void callNobody() {
        if (System.getProperty(UPDATE_CHECKER_OFF) == null) System.setProperty(UPDATE_CHECKER_OFF, "true");
    }

    private static int misused(ParameterException e) {
        var name = e.getCommandLine().getCommandSpec().qualifiedName();
        System.err.printf("cairn: %s; see '%s --help'%n", e.getMessage(), name);
        return USAGE;
    }

    /// One clear line; the log file has the rest.
    private static int failed(Exception e) {
        switch (e) {
            case UsageFailure usage -> System.err.println("cairn: " + usage.getMessage());
            case Failure failure -> {
                System.err.println("cairn: " + failure.getMessage());
                if (failure.getCause() != null) log(failure);
            }
            default -> {
                System.err.println("cairn: failed: " + Running.firstLine(e) + logPlace());
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
