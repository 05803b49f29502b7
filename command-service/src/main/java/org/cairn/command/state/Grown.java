package org.cairn.command.state;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Immutable collections with one more element, or fewer. Copies: a state holds tens of elements, not thousands.
final class Grown {

    static <K, V> Map<K, V> by(Map<K, V> map, K key, V value) {
        var grown = new LinkedHashMap<K, V>(map.size() * 2 + 2);
        grown.putAll(map);
        grown.put(key, value);
        return Collections.unmodifiableMap(grown);
    }

    static <E> List<E> by(List<E> list, E element) {
        var grown = new ArrayList<E>(list.size() + 1);
        grown.addAll(list);
        grown.add(element);
        return Collections.unmodifiableList(grown);
    }

    static <E> Set<E> by(Set<E> set, Collection<E> elements) {
        var grown = new LinkedHashSet<>(set);
        grown.addAll(elements);
        return Collections.unmodifiableSet(grown);
    }

    static <E> Set<E> without(Set<E> set, Collection<E> elements) {
        var less = new LinkedHashSet<>(set);
        less.removeAll(elements);
        return Collections.unmodifiableSet(less);
    }

    private Grown() {}
}
