package org.cairn.query.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/// Tells a script that changes a part of a page from a browser that wants the whole.
public final class HtmxRequest {

    /// Whether the part is enough. After "back", htmx asks for the whole page again.
    public static boolean wantsPart(HttpServletRequest request, HttpServletResponse response) {
        // One address, two answers: a cache must not give one for the other.
        response.addHeader("Vary", "HX-Request");
        return request.getHeader("HX-Request") != null && request.getHeader("HX-History-Restore-Request") == null;
    }

    private HtmxRequest() {}
}
