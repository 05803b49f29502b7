package org.cairn.documents.print;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How documents say dates and codes: in English, with the month in letters, so that nobody reads it the other way
/// round.
final class Words {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm (VV)", Locale.UK);

    static String date(@Nullable LocalDate day) {
        return day == null ? "" : DATE.format(day);
    }

    static String moment(Instant moment, ZoneId zone) {
        return MOMENT.format(moment.atZone(zone));
    }

    /// A code such as `first-approved`, as words.
    static String of(String code) {
        return code.replace('-', ' ');
    }

    private Words() {}
}
