package org.cairn.standalone.simulate;

import java.util.List;
import java.util.function.Consumer;
import org.cairn.command.MemoryLog;
import org.cairn.command.decision.Decision;
import org.cairn.contracts.shared.Command;
import org.cairn.contracts.shared.DomainEvent;
import org.cairn.contracts.shared.PersonId;

/// A simulation through the decisions of production, in memory.
final class InMemory {

    private static final PersonId REGISTRAR = new PersonId(new Streams(0).id("registrar"));

    /// @param events is given them as they come: of one diary after the other
    /// @throws IllegalStateException if a command is refused, as then the simulator is wrong
    static void run(Simulation simulation, Consumer<List<DomainEvent>> events) {
        var founding = new MemoryLog();
        for (var command : simulation.founding(REGISTRAR)) send(command, founding);
        events.accept(founding.events());
        simulation.diaries().forEach(diary -> {
            var log = founding.goingOn();
            for (var entry : diary.entries()) send(entry.command().get(), log);
            events.accept(log.events());
        });
    }

    private static void send(Command command, MemoryLog log) {
        if (log.send(command) instanceof Decision.Rejected(var reason, var particulars)) {
            throw new IllegalStateException("%s of %s was refused: %s %s"
                    .formatted(command.getClass().getSimpleName(), command.act().effectiveOn(), reason, particulars));
        }
    }

    private InMemory() {}
}
