package org.cairn.projections.bi;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Facts sorted by their class, and within it by [Fact#ORDER].
final class FactsByKind {
    private final Map<Class<?>, List<Fact>> kinds = new HashMap<>();
    private long position;

    void add(Fact fact) {
        kinds.computeIfAbsent(fact.getClass(), _ -> new ArrayList<>()).add(fact);
        position = Math.max(position, fact.at().position());
    }

    FactsByKind sorted() {
        kinds.values().forEach(facts -> facts.sort(Fact.ORDER));
        return this;
    }

    @SuppressWarnings("unchecked") // add() put nothing else there
    <F extends Fact> List<F> of(Class<F> kind) {
        return (List<F>) Collections.unmodifiableList(kinds.getOrDefault(kind, List.of()));
    }

    long position() {
        return position;
    }
}
