package org.cairn.command.rest;

import org.springframework.http.HttpStatus;

/// What can be wrong with a request before a decision is asked, or around it. Beside the decisions' own reasons.
public enum ProblemType {
    ACTOR_MISSING(
            HttpStatus.UNAUTHORIZED,
            "The header Cairn-Actor must name the account that acts.",
            "Send the header Cairn-Actor with your account."),
    ACTOR_UNKNOWN(
            HttpStatus.FORBIDDEN,
            "No member of staff has the account that Cairn-Actor names.",
            "Correct the account, or have it registered."),
    AUTHORITY_MALFORMED(
            HttpStatus.BAD_REQUEST,
            "The header Cairn-Authority must be the id of an authorisation.",
            "Send the id of an authorisation, or leave the header out."),
    PERSON_UNKNOWN(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "No member of staff has this account.",
            "Correct the account, or have it registered."),
    ACCOUNT_MALFORMED(
            HttpStatus.BAD_REQUEST,
            "An account has 1 to 100 characters of ASCII and no spaces at its ends.",
            "Correct the account."),
    LEARNER_NUMBER_MALFORMED(
            HttpStatus.BAD_REQUEST,
            "A number has 1 to 64 characters and no spaces at its ends.",
            "Correct the number."),
    OPERATION_UNKNOWN(HttpStatus.NOT_FOUND, "There is no such operation.", "Look at the path."),
    METHOD_NOT_ALLOWED(
            HttpStatus.METHOD_NOT_ALLOWED,
            "This path takes other methods.",
            "Use a method that the header Allow names."),
    MEDIA_TYPE_UNSUPPORTED(
            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
            "The body must be application/json.",
            "Send application/json, and say so in the header Content-Type."),
    NOT_ACCEPTABLE(
            HttpStatus.NOT_ACCEPTABLE,
            "The answer is application/json, which the header Accept leaves out.",
            "Accept application/json, or leave the header Accept out."),
    BODY_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "The body is larger than this server takes.", "Send less at once."),
    JSON_BEYOND_LIMITS(
            HttpStatus.BAD_REQUEST,
            "The JSON goes deeper than 100 levels, or has a number of more than 100 characters, a text of more than 100000"
                    + " or a name of more than 1000.",
            "Send flatter and shorter JSON."),
    REQUEST_MALFORMED(
            HttpStatus.BAD_REQUEST,
            "The request is not what this operation takes.",
            "Correct what the detail names, and send it again."),
    IDEMPOTENCY_KEY_MALFORMED(
            HttpStatus.BAD_REQUEST,
            "An Idempotency-Key has 1 to 255 characters.",
            "Send a shorter key that is not empty, or none."),
    IDEMPOTENCY_KEY_REUSED(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "This Idempotency-Key was used for another request.",
            "Use a new key for a new request."),
    BULK_BUSY(
            HttpStatus.SERVICE_UNAVAILABLE,
            "As many bulk requests as this server takes at once are under way. No line was looked at.",
            "Send it again when one of them is done."),
    BULK_STOPPED(
            HttpStatus.SERVICE_UNAVAILABLE,
            "A line before this one could not be recorded for want of the event store. This one was not tried.",
            "Send the whole request again with the same Idempotency-Key: what is recorded is not recorded twice."),
    CONCURRENT_CHANGE(
            HttpStatus.CONFLICT, "Others kept changing what this rests on. Nothing was recorded.", "Send it again."),
    EVENT_TOO_LARGE(
            HttpStatus.CONTENT_TOO_LARGE,
            "What would be recorded is too large. Nothing was recorded.",
            "Record less at once."),
    STORE_UNAVAILABLE(
            HttpStatus.SERVICE_UNAVAILABLE,
            "The event store cannot be written just now. Nothing was recorded.",
            "Send it again after the seconds that Retry-After names."),
    STORE_WENT_BACKWARDS(
            HttpStatus.SERVICE_UNAVAILABLE,
            "Facts are gone from the event store that were recorded, so nothing more is recorded until "
                    + "an operator has seen to it and restarted this service. Nothing was recorded. It is in our "
                    + "log.",
            "Tell an operator."),
    OUTCOME_UNKNOWN(
            HttpStatus.SERVICE_UNAVAILABLE,
            "The connection to the event store was lost while recording. It may or may not be recorded.",
            "Send it again with the same Idempotency-Key, or the same ids and effectiveOn."),
    SEALING_UNAVAILABLE(
            HttpStatus.SERVICE_UNAVAILABLE,
            "This server has no master key, and so it cannot seal or open text about a learner. Nothing was recorded.",
            "Leave the text out, or tell an operator to set cairn.identity.master-key."),
    ERASURE_UNAVAILABLE(
            HttpStatus.SERVICE_UNAVAILABLE,
            "This server has no ledger of erasures, and a restored backup would bring back who was erased. Nothing was"
                    + " erased.",
            "Tell an operator to set cairn.privacy.erasure-ledger."),
    EVENT_UNREADABLE(
            HttpStatus.INTERNAL_SERVER_ERROR,
            "The record holds an event that this release cannot read, and without it nothing can be "
                    + "decided here. Nothing was recorded. It is in our log.",
            "Tell an operator."),
    INTERNAL_ERROR(
            HttpStatus.INTERNAL_SERVER_ERROR,
            "Something failed here. It is in our log.",
            "Tell an operator the time at which it was.");

    private final HttpStatus status;
    private final String sentence;
    private final String remedy;

    ProblemType(HttpStatus status, String sentence, String remedy) {
        this.status = status;
        this.sentence = sentence;
        this.remedy = remedy;
    }

    HttpStatus status() {
        return status;
    }

    String sentence() {
        return sentence;
    }

    /// What whoever was refused can do next.
    String remedy() {
        return remedy;
    }
}
