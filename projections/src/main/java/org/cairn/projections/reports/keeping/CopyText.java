package org.cairn.projections.reports.keeping;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Rows in the text format of COPY. Doubles are written with all their digits, so that they come back as they were.
final class CopyText {
    private final StringBuilder text = new StringBuilder();

    void row(@Nullable Object... values) {
        var separator = "";
        for (var value : values) {
            text.append(separator).append(value == null ? "\\N" : escaped(written(value)));
            separator = "\t";
        }
        text.append('\n');
    }

    private static String written(Object value) {
        return switch (value) {
            case YearMonth month -> month.atDay(1).toString();
            case LocalDate day -> day.equals(LocalDate.MAX) ? "infinity" : day.toString();
            case Collection<?> list -> list.stream().map(CopyText::element).collect(Collectors.joining(",", "{", "}"));
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .map(entry -> "\"%s\":%s".formatted(entry.getKey(), entry.getValue()))
                        .collect(Collectors.joining(",", "{", "}"));
            default -> Objects.toString(value);
        };
    }

    private static String element(@Nullable Object value) {
        var written = written(Objects.requireNonNull(value));
        return "\"" + written.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
