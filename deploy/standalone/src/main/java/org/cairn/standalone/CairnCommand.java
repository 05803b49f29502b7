package org.cairn.standalone;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The command line as a whole.
@Command(
        name = "./cairn",
        description = "System of record for competency-based progression.",
        subcommands = {
            DemoCommand.class,
            ServeCommand.class,
            ImportCommand.class,
            SimulateCommand.class,
            ProjectionsCommand.class,
            RelayCommand.class,
            ExportCommand.class,
            BiCommand.class,
            VerifyCommand.class,
            CheckpointCommand.class,
            ProofCommand.class,
            KeyCommand.class,
            ChaosCommand.class
        })
final class CairnCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing");
    }
}
