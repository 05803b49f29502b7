package org.cairn.command.rest;

import org.springframework.http.HttpStatus;

/// What can be wrong with a request before a decision is asked, or around it. Beside the decisions' own reasons.
public enum ProblemType {
    ACTOR_MISSING(HttpStatus.UNAUTHORIZED, "The header Cairn-Actor must name the account that acts."),
    ACTOR_UNKNOWN(HttpStatus.FORBIDDEN, "No member of staff has the account that Cairn-Actor names."),
    AUTHORITY_MALFORMED(HttpStatus.BAD_REQUEST, "The header Cairn-Authority must be the id of an authorisation."),
    PERSON_UNKNOWN(HttpStatus.UNPROCESSABLE_CONTENT, "No member of staff has this account."),
    ACCOUNT_MALFORMED(HttpStatus.BAD_REQUEST, "An account has 1 to 100 characters of ASCII and no spaces at its ends."),
    LEARNER_NUMBER_MALFORMED(HttpStatus.BAD_REQUEST, "A number has 1 to 64 characters and no spaces at its ends."),
    OPERATION_UNKNOWN(HttpStatus.NOT_FOUND, "There is no such operation. Look at the path."),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "This path takes other methods: the header Allow names them."),
    MEDIA_TYPE_UNSUPPORTED(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "The body must be application/json."),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "The answer is application/json, which the header Accept leaves out."),
    BODY_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "The body is larger than this server takes."),
    JSON_BEYOND_LIMITS(
            HttpStatus.BAD_REQUEST,
            "The JSON goes deeper than 100 levels, or has a number of more than 100 characters, a text of more than 100000"
                    + " or a name of more than 1000."),
    REQUEST_MALFORMED(HttpStatus.BAD_REQUEST, "The request is not what this operation takes."),
    IDEMPOTENCY_KEY_MALFORMED(HttpStatus.BAD_REQUEST, "An Idempotency-Key has 1 to 255 characters."),
    IDEMPOTENCY_KEY_REUSED(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "This Idempotency-Key was used for another request. Use a new key for a new request."),
    CONCURRENT_CHANGE(
            HttpStatus.CONFLICT, "Others kept changing what this rests on. Nothing was recorded: send it again."),
    EVENT_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "What would be recorded is too large. Nothing was recorded."),
    STORE_UNAVAILABLE(
            HttpStatus.SERVICE_UNAVAILABLE, "The event store cannot be written just now. Nothing was recorded."),
    STORE_WENT_BACKWARDS(
            HttpStatus.SERVICE_UNAVAILABLE,
            "Facts are gone from the event store that were recorded, so nothing more is recorded until an operator has"
                    + " seen to it and restarted this service. Nothing was recorded. It is in our log."),
    OUTCOME_UNKNOWN(
            HttpStatus.SERVICE_UNAVAILABLE,
            "The connection to the event store was lost while recording. It may or may not be recorded:"
                    + " send it again with the same Idempotency-Key, or the same ids and effectiveOn."),
    EVENT_UNREADABLE(
            HttpStatus.INTERNAL_SERVER_ERROR,
            "The record holds an event that this release cannot read, and without it nothing can be decided here."
                    + " Nothing was recorded. It is in our log: an operator must look."),
    INTERNAL_ERROR(HttpStatus.INTERNAL_SERVER_ERROR, "Something failed here. It is in our log.");

    private final HttpStatus status;
    private final String sentence;

    ProblemType(HttpStatus status, String sentence) {
        this.status = status;
        this.sentence = sentence;
    }

    HttpStatus status() {
        return status;
    }

    String sentence() {
        return sentence;
    }
}
