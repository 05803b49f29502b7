package org.cairn.standalone.simulate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.cairn.contracts.shared.Command;

/// What happened to one learner, person or thing, day after day. It rests on nothing that is in the diary of another.
final class Diary {

    /// @param command made when its turn comes, as what it seals may not be there before
    record Entry(LocalDate day, Supplier<? extends Command> command) {}

    private final List<Entry> entries = new ArrayList<>();

    void add(LocalDate day, Command command) {
        add(day, () -> command);
    }

    void add(LocalDate day, Supplier<? extends Command> command) {
        entries.add(new Entry(day, command));
    }

    /// In the order of their days; those of one day in the order in which they were added.
    List<Entry> entries() {
        entries.sort(Comparator.comparing(Entry::day));
        return entries;
    }
}
