package org.cairn.query.web;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.util.DisconnectedClientHelper;

/// Problem documents (RFC 9457) of the read API.
@RestControllerAdvice(annotations = ReadApi.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ReadProblems {
    private static final Logger LOG = LoggerFactory.getLogger(ReadProblems.class);

    @ExceptionHandler
    ProblemDetail notFound(NotFound missing) {
        return problem(HttpStatus.NOT_FOUND, missing.code(), missing.getMessage());
    }

    @ExceptionHandler
    ProblemDetail notAllowed(NotAllowed refused) {
        return problem(HttpStatus.FORBIDDEN, refused.code(), refused.getMessage());
    }

    @ExceptionHandler
    ProblemDetail badParameter(BadParameter bad) {
        return badParameter(bad.parameter(), bad.getMessage());
    }

    @ExceptionHandler
    ProblemDetail malformed(MethodArgumentTypeMismatchException mismatch) {
        var expected = mismatch.getRequiredType();
        return badParameter(
                mismatch.getName(),
                "'%s' is not %s."
                        .formatted(mismatch.getValue(), expected == null ? "allowed here" : expectation(expected)));
    }

    @ExceptionHandler
    ProblemDetail missing(MissingServletRequestParameterException absent) {
        return badParameter(absent.getParameterName(), absent.getMessage());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> later(TryLater later) {
        return retryLater(problem(HttpStatus.SERVICE_UNAVAILABLE, later.code(), later.getMessage()), later.seconds());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> behind(NotYetProjected behind) {
        var problem = problem(HttpStatus.SERVICE_UNAVAILABLE, "not-yet-projected", behind.getMessage());
        problem.setProperty("position", behind.reached());
        return retryLater(problem);
    }

    /// A day before the calendar of the database begins, a zero byte in a number: nothing stored can be meant.
    @ExceptionHandler
    ProblemDetail impossible(DataIntegrityViolationException impossible) {
        LOG.debug("Refused a value that cannot be looked up", impossible);
        return problem(HttpStatus.BAD_REQUEST, "bad-parameter", "A value in the request cannot be looked up.");
    }

    /// The database is away or busy, or a read model is not there in the form that this release reads.
    @ExceptionHandler({
        DataAccessResourceFailureException.class,
        TransientDataAccessException.class,
        BadSqlGrammarException.class
    })
    ResponseEntity<ProblemDetail> unavailable(DataAccessException unavailable) {
        LOG.warn("The read models cannot be read", unavailable);
        return retryLater(problem(
                HttpStatus.SERVICE_UNAVAILABLE,
                "read-models-unavailable",
                "The read models cannot be read right now."));
    }

    /// What nobody thought of. What Spring itself refuses, such as an Accept that leaves out JSON, it says well enough.
    /// An answer that has begun is broken off: a problem at its end would pass for a part of it.
    @ExceptionHandler
    ResponseEntity<ProblemDetail> failed(Exception failure, HttpServletResponse response) throws Exception {
        if (response.isCommitted()) throw failure;
        if (failure instanceof ErrorResponse refused) {
            return ResponseEntity.status(refused.getStatusCode())
                    .headers(refused.getHeaders())
                    .body(refused.getBody());
        }
        if (DisconnectedClientHelper.isClientDisconnectedException(failure)) LOG.debug("The client is gone", failure);
        else LOG.error("A request could not be answered", failure);
        return ResponseEntity.internalServerError()
                .body(problem(
                        HttpStatus.INTERNAL_SERVER_ERROR,
                        "internal-error",
                        "Something failed here. It is in our log."));
    }

    private static ResponseEntity<ProblemDetail> retryLater(ProblemDetail problem) {
        return retryLater(problem, 1);
    }

    private static ResponseEntity<ProblemDetail> retryLater(ProblemDetail problem, int seconds) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, Integer.toString(seconds))
                .body(problem);
    }

    private static ProblemDetail badParameter(String parameter, @Nullable String sentence) {
        var problem = problem(HttpStatus.BAD_REQUEST, "bad-parameter", "%s: %s".formatted(parameter, sentence));
        problem.setProperty("parameter", parameter);
        return problem;
    }

    static ProblemDetail problem(HttpStatus status, String code, @Nullable String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("urn:cairn:problem:" + code));
        problem.setTitle(title(code));
        problem.setProperty("reason", code.toUpperCase(Locale.ROOT).replace('-', '_'));
        return problem;
    }

    /// `learner-unknown` becomes "Learner unknown".
    private static String title(String code) {
        return Character.toUpperCase(code.charAt(0)) + code.substring(1).replace('-', ' ');
    }

    private static String expectation(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "UUID" -> "an id (a UUID)";
            case "LocalDate" -> "a day such as 2014-06-30";
            case "Instant" -> "a moment such as 2026-11-21T10:00:00Z";
            case "AsKnownAt" -> "a day such as 2014-06-30 or a moment such as 2026-11-21T10:00:00Z";
            case "YearMonth" -> "a month such as 2014-06";
            case "int", "Integer", "long", "Long" -> "a whole number";
            default -> "a " + type.getSimpleName();
        };
    }
}
