package org.cairn.query.console.learners;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.cairn.query.console.Say;
import org.cairn.query.transcript.LiveTranscript;
import org.cairn.query.web.AsKnownAt;
import org.jspecify.annotations.Nullable;

/// The two clocks of a transcript as a form asks for them: by days, where null means now.
///
/// @param asKnownAt at the end of that day
record Dates(@Nullable LocalDate asOf, @Nullable LocalDate asKnownAt) {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm (VV)", Locale.UK);

    @Nullable
    Instant asKnownAtIn(ZoneId zone) {
        return asKnownAt == null ? null : AsKnownAt.endOf(asKnownAt, zone);
    }

    /// What the transcript that came of them says about itself.
    static String sentence(LiveTranscript transcript, ZoneId zone) {
        return "As of %s, as known at %s."
                .formatted(
                        Say.date(transcript.asOf()),
                        MOMENT.format(transcript.asKnownAt().atZone(zone)));
    }
}
