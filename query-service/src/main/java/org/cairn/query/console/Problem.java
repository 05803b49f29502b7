package org.cairn.query.console;

import org.springframework.http.HttpStatus;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.web.servlet.ModelAndView;

/// What an error page says: what is the matter and what to do, and nothing of how the inside looks.
///
/// @param again whether the same request may well succeed a moment later
record Problem(int status, String title, String detail, boolean again) {

    static Problem of(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND ->
                new Problem(
                        404,
                        "There is no such page",
                        "The address may be mistyped, or what it names was never on record.",
                        false);
            case BAD_REQUEST ->
                new Problem(400, "The address cannot be read", "A part of it does not have the form it needs.", false);
            case SERVICE_UNAVAILABLE ->
                new Problem(
                        503,
                        "Not on these pages yet",
                        "The pages have not taken in all that you asked for. That usually takes less than a second.",
                        true);
            default ->
                status.is4xxClientError()
                        ? new Problem(status.value(), "This cannot be shown", status.getReasonPhrase() + ".", false)
                        : new Problem(
                                status.value(),
                                "Something went wrong",
                                "It is not your doing. The record itself is safe; whoever runs this server finds the reason in its log.",
                                true);
        };
    }

    ModelAndView page() {
        return new ModelAndView(
                "console/error", new ExtendedModelMap().addAttribute("problem", this), HttpStatus.valueOf(status));
    }
}
