package org.cairn.query.console.registrar;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.cairn.query.console.Say;
import org.jspecify.annotations.Nullable;

/// What an operation answered, as a page shows it: words, facts, lists and tables. Nothing of it becomes markup.
sealed interface Told {

    /// So many words that they are folded away within other facts.
    int LONG = 12;

    /// By which templates tell one from another.
    String kind();

    /// Of words and facts in it.
    int size();

    default boolean isLong() {
        return size() > LONG;
    }

    /// @param learner whose page it leads to; null if it leads nowhere
    record Text(String words, @Nullable String learner) implements Told {
        @Override
        public String kind() {
            return "text";
        }

        @Override
        public int size() {
            return 1;
        }
    }

    record Facts(List<Fact> facts) implements Told {
        @Override
        public String kind() {
            return "facts";
        }

        @Override
        public int size() {
            return facts.stream().mapToInt(each -> each.value().size()).sum();
        }
    }

    record Fact(String name, Told value) {}

    record Items(List<Told> items) implements Told {
        @Override
        public String kind() {
            return "items";
        }

        @Override
        public int size() {
            return items.stream().mapToInt(Told::size).sum();
        }
    }

    /// Of objects that are alike, one a row.
    record Table(List<String> heads, List<List<Text>> rows) implements Told {
        @Override
        public String kind() {
            return "table";
        }

        /// A table is short to read, however long it is.
        @Override
        public int size() {
            return 1;
        }
    }

    /// @param json as Jackson reads it: maps, collections, strings, numbers, booleans, null
    static Told of(@Nullable Object json) {
        return of("", json);
    }

    private static Told of(String name, @Nullable Object json) {
        return switch (json) {
            case Map<?, ?> object ->
                new Facts(object.entrySet().stream()
                        .map(each -> new Fact(
                                words(String.valueOf(each.getKey())),
                                of(String.valueOf(each.getKey()), each.getValue())))
                        .toList());
            case Collection<?> none when none.isEmpty() -> new Text("none", null);
            case Collection<?> rows when rows.stream().allMatch(Told::isRow) -> table(rows);
            case Collection<?> all ->
                new Items(all.stream().map(each -> of(name, each)).toList());
            case null, default -> text(name, json);
        };
    }

    private static boolean isRow(@Nullable Object value) {
        return value instanceof Map<?, ?> object && object.values().stream().allMatch(Told::isFlat);
    }

    /// Short enough to be said in one cell.
    private static boolean isFlat(@Nullable Object value) {
        return switch (value) {
            case Map<?, ?> object ->
                object.size() <= 3 && object.values().stream().noneMatch(Told::isNested);
            case Collection<?> all -> all.stream().allMatch(Told::isFlat);
            case null, default -> true;
        };
    }

    private static boolean isNested(@Nullable Object value) {
        return value instanceof Map<?, ?> || value instanceof Collection<?>;
    }

    private static Table table(Collection<?> rows) {
        var keys = new LinkedHashSet<String>();
        for (var row : rows) for (var key : ((Map<?, ?>) row).keySet()) keys.add(String.valueOf(key));
        // A column that says nothing in any row would only push the others off the page.
        keys.removeIf(key -> rows.stream().allMatch(row -> ((Map<?, ?>) row).get(key) == null));
        var cells = new ArrayList<List<Text>>();
        for (var row : rows)
            cells.add(keys.stream()
                    .map(key -> text(key, ((Map<?, ?>) row).get(key)))
                    .toList());
        return new Table(keys.stream().map(Told::words).toList(), cells);
    }

    private static Text text(String name, @Nullable Object value) {
        var isLearner = name.equals("learner") && value instanceof String;
        return new Text(said(value), isLearner ? String.valueOf(value) : null);
    }

    private static String said(@Nullable Object value) {
        return switch (value) {
            case null -> "–";
            case Boolean yes -> yes ? "yes" : "no";
            case BigDecimal number -> number.toPlainString();
            case Integer number -> Say.number(number);
            case Long number -> Say.number(number);
            case String text when text.matches("\\d{4}-\\d\\d-\\d\\d") -> Say.date(LocalDate.parse(text));
            case Map<?, ?> object ->
                object.entrySet().stream()
                        .map(each -> words(String.valueOf(each.getKey())) + " " + said(each.getValue()))
                        .collect(Collectors.joining(", "));
            case Collection<?> all ->
                all.isEmpty() ? "none" : all.stream().map(Told::said).collect(Collectors.joining("; "));
            default -> String.valueOf(value);
        };
    }

    /// `validUntil` becomes `valid until`.
    private static String words(String name) {
        return name.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
    }
}
