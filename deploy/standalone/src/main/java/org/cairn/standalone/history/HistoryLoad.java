package org.cairn.standalone.history;

import java.util.concurrent.atomic.LongAdder;
import org.cairn.command.CommandRejected;
import org.cairn.command.Commands;
import org.cairn.contracts.shared.Command;
import org.cairn.standalone.Failure;
import org.cairn.standalone.Progress;
import org.cairn.standalone.StopSignal;

/// Sends a [Timeline] through the command path: day after day, and within a day many learners at once.
///
/// It can be stopped between any two commands and run again: what was recorded before is recognised as a repeat.
public final class HistoryLoad {

    private final Commands commands;
    private final StopSignal stop;
    private final LongAdder sent = new LongAdder();
    private final LongAdder added = new LongAdder();

    public HistoryLoad(Commands commands, StopSignal stop) {
        this.commands = commands;
        this.stop = stop;
    }

    /// How many commands were sent so far.
    public long commandsSent() {
        return sent.sum();
    }

    /// How many events they added; repeats add none.
    public long eventsAdded() {
        return added.sum();
    }

    /// Returns when all is told, or soon after a stop was asked for.
    ///
    /// @throws Failure if a command is refused; what went before stays recorded
    public void run(Timeline timeline, Progress progress) {
        for (var day : timeline.days()) {
            if (stop.isAskedFor()) return;
            // Ends with a barrier: what belongs to a later day may rest on anything of this one.
            Parallel.forEach(day.lanes(), stop, lane -> {
                for (var each : lane) {
                    if (stop.isAskedFor()) return;
                    execute(each.get());
                    progress.step();
                }
            });
        }
    }

    /// Sends one command.
    public void execute(Command command) {
        try {
            added.add(commands.execute(command).events().size());
            sent.increment();
        } catch (CommandRejected refused) {
            throw new Failure(
                    "%s of %s was refused: %s"
                            .formatted(
                                    command.getClass().getSimpleName(),
                                    command.act().effectiveOn(),
                                    refused.getMessage()),
                    refused);
        }
    }
}
