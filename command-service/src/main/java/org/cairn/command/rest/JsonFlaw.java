package org.cairn.command.rest;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;

/// Says what is wrong with a body in words for its sender: where, and what; never how our classes are named.
final class JsonFlaw {

    /// Whether it was a limit of the parser that stopped it, and nothing that the body says.
    static boolean isBeyondLimits(Throwable unreadable) {
        for (Throwable at = unreadable; at != null; at = at.getCause()) {
            if (at instanceof StreamConstraintsException) return true;
        }
        return false;
    }

    static String of(HttpMessageNotReadableException unreadable) {
        for (Throwable at = unreadable; at != null; at = at.getCause()) {
            if (at instanceof JacksonException flaw) return of(flaw);
        }
        return "The body is missing or is not JSON.";
    }

    static String of(JacksonException flaw) {
        var own = ownWords(flaw);
        if (flaw instanceof StreamReadException) {
            var at = flaw.getLocation();
            return at == null
                    ? "The body is not JSON."
                    : "The body is not JSON: line %d, column %d.".formatted(at.getLineNr(), at.getColumnNr());
        }
        var path = pathOf(flaw);
        if (own != null) return path.isEmpty() ? own : "'%s': %s".formatted(path, own);
        return path.isEmpty()
                ? "The body is not what this operation takes."
                : "'%s' is missing, unknown, or not valid.".formatted(path);
    }

    private static @Nullable String ownWords(JacksonException flaw) {
        return flaw.getCause() instanceof IllegalArgumentException ours ? ours.getMessage() : null;
    }

    private static String pathOf(JacksonException flaw) {
        if (!(flaw instanceof DatabindException)) return "";
        return flaw.getPath().stream()
                .map(step -> step.getPropertyName() == null ? "[" + step.getIndex() + "]" : step.getPropertyName())
                .collect(Collectors.joining("."));
    }

    private JsonFlaw() {}
}
