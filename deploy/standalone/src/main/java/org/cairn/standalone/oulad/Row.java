package org.cairn.standalone.oulad;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One row, read by the names of its columns. What is not as it has to be is a [Wrong].
record Row(List<String> header, List<String> fields, long line) {

    /// Says what is wrong with the row, in words for whoever prepared the file.
    static final class Wrong extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Wrong(String reason) {
            super(reason, null, false, false);
        }

        String reason() {
            return String.valueOf(getMessage());
        }
    }

    /// The value, or null if it is missing, which one copy of the data set writes as nothing and another as `?`.
    @Nullable
    String textOrMissing(String column) {
        var value = fields.get(header.indexOf(column));
        return value.isEmpty() || value.equals("?") ? null : value;
    }

    String text(String column) {
        var value = textOrMissing(column);
        if (value == null) throw new Wrong(column + " is missing");
        return value;
    }

    @Nullable
    Integer wholeOrMissing(String column) {
        return numberOrMissing(column, Integer::valueOf, "a whole number");
    }

    int whole(String column) {
        var value = wholeOrMissing(column);
        if (value == null) throw new Wrong(column + " is missing");
        return value;
    }

    @Nullable
    BigDecimal decimalOrMissing(String column) {
        return numberOrMissing(column, BigDecimal::new, "a number");
    }

    Presentation presentation() {
        var code = text("code_presentation");
        if (!Presentation.CODE.matcher(code).matches()) {
            throw new Wrong("code_presentation '%s' is not a year and B or J, as in 2013J".formatted(code));
        }
        return new Presentation(code("code_module"), code);
    }

    StudentKey student() {
        return new StudentKey(presentation(), whole("id_student"));
    }

    /// One of a closed list of values.
    <T> T oneOf(String column, T[] values, Function<T, String> code) {
        var text = text(column);
        return Arrays.stream(values)
                .filter(value -> code.apply(value).equals(text))
                .findFirst()
                .orElseThrow(() -> new Wrong("%s '%s' is none of %s"
                        .formatted(column, text, Arrays.stream(values).map(code).collect(Collectors.joining(", ")))));
    }

    private String code(String column) {
        var text = text(column);
        if (!text.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,31}")) {
            throw new Wrong("%s '%s' is not a code of letters and digits".formatted(column, text));
        }
        return text;
    }

    private <N extends Number> @Nullable N numberOrMissing(String column, Function<String, N> parse, String kind) {
        var value = textOrMissing(column);
        if (value == null) return null;
        try {
            return parse.apply(value);
        } catch (NumberFormatException _) {
            throw new Wrong("%s '%s' is not %s".formatted(column, value, kind));
        }
    }
}
