package org.cairn.command.rest;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/// Refuses a body that is too large: at once if it says how large it is, else as soon as more has come than may. Never
/// is more than that taken in, whoever sends it.
@Component
@Order(-10_000) // Before Spring's filter that takes in whole forms.
@ConditionalOnWebApplication // An import needs the commands, and has no requests.
final class BodyLimit extends OncePerRequestFilter {

    /// Where many commands come in one body.
    private static final String BULK = "/api/v1/commands";

    private final long maxBodyBytes;
    private final long maxBulkBytes;
    private final HandlerExceptionResolver problems;

    BodyLimit(
            @Value("${cairn.http.max-body-bytes:2097152}") long maxBodyBytes,
            @Value("${cairn.http.max-bulk-bytes:67108864}") long maxBulkBytes,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        if (maxBodyBytes < 1) {
            throw new IllegalArgumentException("cairn.http.max-body-bytes must be at least 1, not " + maxBodyBytes);
        }
        if (maxBulkBytes < 1) {
            throw new IllegalArgumentException("cairn.http.max-bulk-bytes must be at least 1, not " + maxBulkBytes);
        }
        this.maxBodyBytes = maxBodyBytes;
        this.maxBulkBytes = maxBulkBytes;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var limit = request.getRequestURI().equals(request.getContextPath() + BULK) ? maxBulkBytes : maxBodyBytes;
        if (request.getContentLengthLong() > limit) {
            problems.resolveException(request, response, null, refusal(limit));
            return;
        }
        try {
            chain.doFilter(new Limited(request, limit), response);
        } catch (RequestRefused tooLarge) { // by a filter that reads; what an operation reads is answered there
            problems.resolveException(request, response, null, tooLarge);
        }
    }

    private static RequestRefused refusal(long limit) {
        return new RequestRefused(ProblemType.BODY_TOO_LARGE, "The body has more than %d bytes.".formatted(limit));
    }

    private static final class Limited extends HttpServletRequestWrapper {

        private final long limit;

        Limited(HttpServletRequest request, long limit) {
            super(request);
            this.limit = limit;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new Counted(super.getInputStream(), limit);
        }

        @Override
        public BufferedReader getReader() throws IOException {
            var encoding = getCharacterEncoding();
            return new BufferedReader(new InputStreamReader(
                    getInputStream(), encoding == null ? StandardCharsets.UTF_8 : Charset.forName(encoding)));
        }
    }

    private static final class Counted extends ServletInputStream {

        private final ServletInputStream body;
        private final long limit;
        private long bytes;

        Counted(ServletInputStream body, long limit) {
            this.body = body;
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            var next = body.read();
            if (next >= 0) count(1);
            return next;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            var read = body.read(into, offset, length);
            if (read > 0) count(read);
            return read;
        }

        private void count(int more) {
            bytes += more;
            if (bytes > limit) throw refusal(limit);
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
