package org.cairn.command.bulk;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/// What became of a line: what the operation would have been answered with by itself.
///
/// @param line     its number, from 1
/// @param command  null where the line does not say
/// @param status   201 recorded, 200 a repeat, else refused
/// @param location of what the command is about; null where it is refused, or only rehearsed
/// @param position a read model at this position or later shows it; null as before
/// @param answer   null where it is refused
/// @param problem  why it is refused; null where it is not
@JsonInclude(JsonInclude.Include.NON_NULL)
record Outcome(
        int line,
        @Nullable String command,
        int status,
        @Nullable String location,
        @Nullable Long position,
        @Nullable Object answer,
        @Nullable ProblemDetail problem) {

    static Outcome of(int line, String command, ResponseEntity<?> answer, boolean rehearsed) {
        var headers = answer.getHeaders();
        var position = headers.getFirst("Cairn-Position");
        return new Outcome(
                line,
                command,
                answer.getStatusCode().value(),
                rehearsed ? null : headers.getFirst(HttpHeaders.LOCATION),
                rehearsed || position == null ? null : Long.valueOf(position),
                answer.getBody(),
                null);
    }

    static Outcome refused(int line, @Nullable String command, ResponseEntity<ProblemDetail> problem) {
        return new Outcome(line, command, problem.getStatusCode().value(), null, null, null, problem.getBody());
    }

    /// Whether it is not for what the line says that nothing was recorded, so that the next would fare no better.
    boolean isOutage() {
        return status == 503;
    }
}
