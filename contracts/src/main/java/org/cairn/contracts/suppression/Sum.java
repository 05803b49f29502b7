package org.cairn.contracts.suppression;

import java.util.List;
import java.util.stream.Stream;

/// What a reader knows of cells: those of one side are together as many as those of the other, or differ from them by a
/// number that is known.
///
/// @param plus  for example the sections of a programme
/// @param minus for example the programme; empty where the whole is known from elsewhere
public record Sum<K>(List<K> plus, List<K> minus) {

    public Sum {
        plus = List.copyOf(plus);
        minus = List.copyOf(minus);
    }

    public static <K> Sum<K> of(List<K> parts, K whole) {
        return new Sum<>(parts, List.of(whole));
    }

    /// Parts of a whole that is shown in any case.
    public static <K> Sum<K> known(List<K> parts) {
        return new Sum<>(parts, List.of());
    }

    Stream<K> cells() {
        return Stream.concat(plus.stream(), minus.stream());
    }
}
