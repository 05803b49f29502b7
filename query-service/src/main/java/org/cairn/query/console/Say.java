package org.cairn.query.console;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import org.cairn.contracts.suppression.Suppression;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// How pages say numbers and dates. The pages are in English, whatever the browser asks for, so that one page reads as
/// one.
@Component("say")
public final class Say {

    private static final Locale ENGLISH = Locale.UK;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", ENGLISH);

    /// For example `32,593`.
    public static String number(long number) {
        return NumberFormat.getIntegerInstance(ENGLISH).format(number);
    }

    /// How many learners, or things of learners, for those who have no right to see them: to the nearest ten, for
    /// example
    /// `1,230`; `under 10` for one to nine, `0` for nobody. Nothing exact can be subtracted from it.
    public static String about(long number) {
        return Suppression.isSmall(number) ? "under 10" : number(Suppression.rounded(number));
    }

    /// For example `1 enrolment`, `2 enrolments`.
    public static String count(long number, String one, String many) {
        return number(number) + " " + (number == 1 ? one : many);
    }

    /// For example `3 March 2014`: the month in letters, so that nobody reads it the other way round.
    public static String date(@Nullable LocalDate date) {
        return date == null ? "" : DATE.format(date);
    }

    public static String month(YearMonth month) {
        return MONTH.format(month);
    }

    /// A code such as `first-approved`, as words.
    public static String words(String code) {
        return code.replace('-', ' ');
    }

    /// For example `completed on 30 June 2014, distinction`, `active since 1 October 2013`.
    public static String standing(String status, LocalDate day, @Nullable String level) {
        var text = words(status) + (status.equals("active") ? " since " : " on ") + date(day);
        return level == null ? text : text + ", " + level;
    }

    /// The end of an id: enough to tell two apart in one table, the whole is beside it.
    public static String shortId(UUID id) {
        var text = id.toString();
        return "…" + text.substring(text.length() - 6);
    }
}
