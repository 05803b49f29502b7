package org.cairn.query.console;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The account that asks: as a server in front of this one names it, else as a form says.
public final class Asker {
    public static final String HEADER = "Cairn-Actor";

    /// The field of a form.
    public static final String FIELD = "actor";

    /// Whether a server in front of this one names it; else a form has to ask.
    public static boolean isNamed(HttpServletRequest request) {
        return request.getHeader(HEADER) != null;
    }

    /// What a server in front of this one says is not overruled by a field.
    ///
    /// @param said what stands in the fields
    /// @return null if nobody is named
    public static @Nullable String of(HttpServletRequest request, Map<String, String> said) {
        var header = request.getHeader(HEADER);
        if (header != null) return header;
        var field = said.getOrDefault(FIELD, "").strip();
        return field.isEmpty() ? null : field;
    }

    private Asker() {}
}
