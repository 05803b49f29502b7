package org.cairn.standalone;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `import`: what other systems have.
@Command(
        name = "import",
        description = "Load history from another system, or a framework that somebody publishes.",
        subcommands = {ImportOuladCommand.class, ImportCaseCommand.class})
final class ImportCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to import: oulad DIR, or case FILE");
    }
}
