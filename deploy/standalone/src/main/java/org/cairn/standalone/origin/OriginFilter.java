package org.cairn.standalone.origin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/// Lets in who asks for this server by its own name, and lets nothing be changed from a page of another.
final class OriginFilter extends OncePerRequestFilter {

    private static final int MISDIRECTED = 421;
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final Hosts hosts;

    OriginFilter(Hosts hosts) {
        this.hosts = hosts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!hosts.serves(request.getHeader("Host"))) {
            refuse(request, response, MISDIRECTED, "host-not-served", "This server does not go by the name in Host.");
        } else if (!READING.contains(request.getMethod()) && isForeign(request)) {
            refuse(request, response, 403, "foreign-origin", "A page of another origin may not change anything here.");
        } else {
            chain.doFilter(request, response);
        }
    }

    /// Browsers say where a page is from; programs say nothing, and are none that a page could misuse.
    private static boolean isForeign(HttpServletRequest request) {
        if ("cross-site".equals(request.getHeader("Sec-Fetch-Site"))) return true;
        var origin = request.getHeader("Origin");
        return origin != null && !isOwn(origin, request.getHeader("Host"));
    }

    /// The scheme is left out, as a proxy before us may speak another one to the browser.
    private static boolean isOwn(String origin, @Nullable String host) {
        try {
            var authority = URI.create(origin).getRawAuthority();
            return authority != null && authority.equalsIgnoreCase(host);
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static void refuse(
            HttpServletRequest request, HttpServletResponse response, int status, String code, String sentence)
            throws IOException {
        var isApi = request.getRequestURI().startsWith("/api/");
        var body = isApi ? problem(status, code, sentence) : sentence + "\n";
        response.setStatus(status);
        response.setContentType(isApi ? "application/problem+json" : "text/plain;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        // What the sender still has to say is not read.
        response.setHeader("Connection", "close");
        response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
    }

    /// Nothing of the request is in it, so nothing needs escaping.
    private static String problem(int status, String code, String sentence) {
        var reason = code.toUpperCase(Locale.ROOT).replace('-', '_');
        return """
                {"type":"urn:cairn:problem:%s","title":"%s","status":%d,"detail":"%s","reason":"%s"}""".formatted(
                        code, status == MISDIRECTED ? "Misdirected Request" : "Forbidden", status, sentence, reason);
    }
}
