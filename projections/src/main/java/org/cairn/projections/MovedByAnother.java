package org.cairn.projections;

/// A generation is not where we left it: another process has fed it, or swapped in the next. Not an error; look again.
final class MovedByAnother extends RuntimeException {
    MovedByAnother(Target target) {
        super("%s, generation %d".formatted(target.model().name(), target.generation()), null, false, false);
    }
}
