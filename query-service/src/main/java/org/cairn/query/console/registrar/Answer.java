package org.cairn.query.console.registrar;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What became of a question.
///
/// @param status HTTP's
/// @param gist   one sentence; of a refusal what is wrong
/// @param name   of the reason, for example `ENROLMENT_UNKNOWN`; null if it was answered
/// @param told   the whole answer; null if it was refused
/// @param next   by which the next part is asked for; null if there is none
record Answer(
        int status,
        String gist,
        @Nullable String name,
        @Nullable Told told,
        @Nullable String next) {

    /// The name of the refusal of a server on which nobody answers such questions.
    static final String UNANSWERED = "UNANSWERED";

    static Answer of(Question question, int status, Map<?, ?> said) {
        if (status == 200)
            return new Answer(
                    status,
                    Gist.of(question, said),
                    null,
                    Told.of(said),
                    said.get("next") instanceof String next ? next : null);
        var sentence = said.get("detail") instanceof String detail ? detail : "It was refused.";
        return new Answer(status, sentence, reason(said, status), null, null);
    }

    /// The refusal of a server on which nobody answers such questions.
    static Answer unanswered(int status) {
        return new Answer(status, "This server does not answer the question just now.", UNANSWERED, null, null);
    }

    private static String reason(Map<?, ?> problem, int status) {
        if (problem.get("reason") instanceof String reason) return reason;
        return Objects.toString(problem.get("title"), "REFUSED " + status)
                .toUpperCase(Locale.ROOT)
                .replace(' ', '_');
    }

    public boolean isRefused() {
        return name != null;
    }
}
