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

    private final long maxBodyBytes;
    private final HandlerExceptionResolver problems;

    BodyLimit(
            @Value("${cairn.http.max-body-bytes:2097152}") long maxBodyBytes,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        if (maxBodyBytes < 1) {
            throw new IllegalArgumentException("cairn.http.max-body-bytes must be at least 1, not " + maxBodyBytes);
        }
        this.maxBodyBytes = maxBodyBytes;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > maxBodyBytes) {
            problems.resolveException(request, response, null, refusal());
            return;
        }
        try {
            chain.doFilter(new Limited(request), response);
        } catch (RequestRefused tooLarge) { // by a filter that reads; what an operation reads is answered there
            problems.resolveException(request, response, null, tooLarge);
        }
    }

    private RequestRefused refusal() {
        return new RequestRefused(
                ProblemType.BODY_TOO_LARGE, "The body has more than %d bytes.".formatted(maxBodyBytes));
    }

    private final class Limited extends HttpServletRequestWrapper {

        Limited(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new Counted(super.getInputStream());
        }

        @Override
        public BufferedReader getReader() throws IOException {
            var encoding = getCharacterEncoding();
            return new BufferedReader(new InputStreamReader(
                    getInputStream(), encoding == null ? StandardCharsets.UTF_8 : Charset.forName(encoding)));
        }
    }

    private final class Counted extends ServletInputStream {

        private final ServletInputStream body;
        private long bytes;

        Counted(ServletInputStream body) {
            this.body = body;
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
            if (bytes > maxBodyBytes) throw refusal();
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
