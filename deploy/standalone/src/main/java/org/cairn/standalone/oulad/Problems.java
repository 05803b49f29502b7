package org.cairn.standalone.oulad;

import java.util.ArrayList;
import java.util.List;
import org.cairn.standalone.Failure;

/// What makes the input unusable, with file and line. All of it is looked for before anything is written.
final class Problems {

    private static final int LISTED = 20;

    private final List<String> listed = new ArrayList<>();
    private int count;

    void add(String file, long line, String reason) {
        add("%s:%d: %s".formatted(file, line, reason));
    }

    void add(String problem) {
        count++;
        if (listed.size() < LISTED) listed.add(problem);
    }

    boolean none() {
        return count == 0;
    }

    /// Refuses the input if there was anything.
    void refuse() {
        if (none()) return;
        var more = count > listed.size() ? "\n... and %d more".formatted(count - listed.size()) : "";
        var head = "the data cannot be imported, and nothing was written (%d %s):\n"
                .formatted(count, count == 1 ? "problem" : "problems");
        throw new Failure(head + String.join("\n", listed) + more);
    }
}
