package org.cairn.command.rest;

import java.net.URI;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Objects;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.cairn.command.CommandRejected;
import org.cairn.command.identity.ErasureUnavailableException;
import org.cairn.command.identity.SealingUnavailableException;
import org.cairn.contracts.evolution.UnreadableEventException;
import org.cairn.contracts.shared.Reason;
import org.cairn.eventstore.AppendOutcomeUnknownException;
import org.cairn.eventstore.EventStoreUnavailableException;
import org.cairn.eventstore.EventTooLargeException;
import org.cairn.eventstore.LogWentBackwardsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.ExceptionHandlerMethodResolver;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/// Makes RFC 9457 problem details: one stable type for each reason.
@RestControllerAdvice(basePackages = "org.cairn.command")
public final class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private static final ExceptionHandlerMethodResolver BELOW = new ExceptionHandlerMethodResolver(Problems.class);

    /// The problem that an operation is answered with when this comes out of it.
    @SuppressWarnings("unchecked") // as all below answer
    public ResponseEntity<ProblemDetail> of(Exception failed) {
        var handler = Objects.requireNonNull(BELOW.resolveMethodByThrowable(failed));
        try {
            return (ResponseEntity<ProblemDetail>) Objects.requireNonNull(handler.invoke(this, failed));
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> rejected(CommandRejected rejected) {
        var reason = rejected.reason();
        var answer = answer(statusOf(reason.kind()), reason.name(), reason.sentence(), reason.remedy());
        var problem = answer.getBody();
        if (problem != null && !rejected.particulars().isEmpty()) {
            problem.setProperty("particulars", rejected.particulars());
        }
        return answer;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(RequestRefused refused) {
        return answer(refused.type(), String.valueOf(refused.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(HttpMessageNotReadableException unreadable) {
        for (Throwable at = unreadable; at != null; at = at.getCause()) {
            if (at instanceof RequestRefused refused) return refused(refused); // while the body was read
        }
        return JsonFlaw.isBeyondLimits(unreadable)
                ? answer(ProblemType.JSON_BEYOND_LIMITS, ProblemType.JSON_BEYOND_LIMITS.sentence())
                : answer(ProblemType.REQUEST_MALFORMED, JsonFlaw.of(unreadable));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> mistyped(MethodArgumentTypeMismatchException mistyped) {
        return answer(
                ProblemType.REQUEST_MALFORMED, "The path or query has no valid '%s'.".formatted(mistyped.getName()));
    }

    /// Ids and codes are checked where they are made, and say what is wrong with them.
    @ExceptionHandler
    ResponseEntity<ProblemDetail> malformed(IllegalArgumentException malformed) {
        LOG.debug("Refused a malformed request", malformed);
        return answer(ProblemType.REQUEST_MALFORMED, String.valueOf(malformed.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> collided(AppendEventsTransactionRejectedException collided) {
        return answer(ProblemType.CONCURRENT_CHANGE, ProblemType.CONCURRENT_CHANGE.sentence());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooLarge(EventTooLargeException tooLarge) {
        return answer(ProblemType.EVENT_TOO_LARGE, String.valueOf(tooLarge.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unavailable(EventStoreUnavailableException unavailable) {
        LOG.warn("The event store cannot be written: {}", unavailable.getMessage());
        return answer(ProblemType.STORE_UNAVAILABLE, ProblemType.STORE_UNAVAILABLE.sentence());
    }

    /// Until somebody restarts the process, so there is no hurry. What that somebody has to do is in the message.
    @ExceptionHandler
    ResponseEntity<ProblemDetail> backwards(LogWentBackwardsException backwards) {
        LOG.error("Nothing can be recorded. {}", backwards.getMessage());
        var later = new HttpHeaders();
        later.set(HttpHeaders.RETRY_AFTER, "60");
        return with(answer(ProblemType.STORE_WENT_BACKWARDS, ProblemType.STORE_WENT_BACKWARDS.sentence()), later);
    }

    /// `identity`, asked for who acts, is in the same database.
    @ExceptionHandler
    ResponseEntity<ProblemDetail> unavailable(DataAccessException failed) {
        if (!isPassing(failed)) return failed((Exception) failed);
        LOG.warn("The database cannot be reached: {}", failed.getMessage());
        return answer(ProblemType.STORE_UNAVAILABLE, ProblemType.STORE_UNAVAILABLE.sentence());
    }

    /// Not an answer to what was asked, but to when: gone, full, locked, or a standby that only reads.
    private static boolean isPassing(DataAccessException failed) {
        return failed instanceof DataAccessResourceFailureException
                || failed instanceof TransientDataAccessException
                || failed instanceof RecoverableDataAccessException
                || (failed.getRootCause() instanceof SQLException sql && "25006".equals(sql.getSQLState()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(UnreadableEventException unreadable) {
        LOG.error("A command cannot be decided", unreadable);
        return answer(ProblemType.EVENT_UNREADABLE, ProblemType.EVENT_UNREADABLE.sentence());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unavailable(ErasureUnavailableException unavailable) {
        LOG.warn("{}", unavailable.getMessage());
        return answer(ProblemType.ERASURE_UNAVAILABLE, ProblemType.ERASURE_UNAVAILABLE.sentence());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unavailable(SealingUnavailableException unavailable) {
        LOG.warn("{}", unavailable.getMessage());
        return answer(ProblemType.SEALING_UNAVAILABLE, ProblemType.SEALING_UNAVAILABLE.sentence());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unknown(AppendOutcomeUnknownException unknown) {
        LOG.warn("It is unknown whether events were recorded: {}", unknown.getMessage());
        return answer(ProblemType.OUTCOME_UNKNOWN, ProblemType.OUTCOME_UNKNOWN.sentence());
    }

    /// Whatever else it was is told in the log, and to nobody else.
    @ExceptionHandler
    ResponseEntity<ProblemDetail> failed(Exception failed) {
        LOG.error("A request failed", failed);
        return answer(ProblemType.INTERNAL_ERROR, ProblemType.INTERNAL_ERROR.sentence());
    }

    static HttpStatus statusOf(Reason.Kind kind) {
        return switch (kind) {
            case UNKNOWN -> HttpStatus.NOT_FOUND;
            case CONFLICT -> HttpStatus.CONFLICT;
            case RULE -> HttpStatus.UNPROCESSABLE_CONTENT;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
        };
    }

    static ResponseEntity<ProblemDetail> answer(ProblemType type, String detail) {
        return answer(type.status(), type.name(), detail, type.remedy());
    }

    static ResponseEntity<ProblemDetail> with(ResponseEntity<ProblemDetail> answer, HttpHeaders headers) {
        return ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .headers(headers)
                .body(answer.getBody());
    }

    private static ResponseEntity<ProblemDetail> answer(
            HttpStatus status, String reason, String detail, String remedy) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create(
                "urn:cairn:problem:" + reason.toLowerCase(Locale.ROOT).replace('_', '-')));
        problem.setTitle(sentenceCase(reason));
        problem.setProperty("reason", reason);
        problem.setProperty("remedy", remedy);
        // Named, not negotiated: a client that takes something else must still learn why.
        var answer = ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (status == HttpStatus.SERVICE_UNAVAILABLE) answer.header("Retry-After", "1");
        return answer.body(problem);
    }

    /// `SCORE_OUTSIDE_SCALE` becomes "Score outside scale".
    private static String sentenceCase(String reason) {
        var words = reason.toLowerCase(Locale.ROOT).replace('_', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
