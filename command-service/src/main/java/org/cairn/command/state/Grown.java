package org.cairn.command.state;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Immutable collections with one more element. Copies: a state holds tens of elements, not thousands.
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

    private Grown() {}
}
