package org.cairn.command;

import java.util.ArrayList;
import java.util.List;
import org.cairn.command.decision.Slice;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;

/// All slices of production, found as [CommandConfiguration] finds them.
final class Slices {

    static List<Slice<?>> all() {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AssignableTypeFilter(Slice.class));
        var slices = new ArrayList<Slice<?>>();
        for (var found : scan.findCandidateComponents("org.cairn.command")) {
            var name = String.valueOf(found.getBeanClassName());
            if (!name.contains("$")) slices.add(made(name)); // Else it is one of a test.
        }
        return slices;
    }

    private static Slice<?> made(String name) {
        try {
            var constructor = Class.forName(name).getDeclaredConstructor();
            constructor.setAccessible(true);
            return (Slice<?>) constructor.newInstance();
        } catch (ReflectiveOperationException unmade) {
            throw new IllegalStateException("A slice is made without anything: " + name, unmade);
        }
    }

    private Slices() {}
}
