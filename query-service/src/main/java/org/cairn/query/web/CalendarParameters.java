package org.cairn.query.web;

import static java.util.Objects.requireNonNull;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Months, days and moments in requests, of pages as well: ISO 8601, in the years 1 to 9999.
///
/// Java's calendar is longer than the database's, which takes the ends of it for infinity: a series of
/// months from there never ends.
@Configuration(proxyBeanMethods = false)
class CalendarParameters implements WebMvcConfigurer {
    private static final int FIRST_YEAR = 1;
    private static final int LAST_YEAR = 9999;
    private static final Converter<String, @Nullable LocalDate> DAY = within(LocalDate::parse, LocalDate::getYear);
    private static final Converter<String, @Nullable Instant> MOMENT =
            within(Instant::parse, moment -> moment.atOffset(ZoneOffset.UTC).getYear());

    private static final Converter<String, @Nullable AsKnownAt> KNOWN_AT = text -> asKnownAt(text);

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, YearMonth.class, within(YearMonth::parse, YearMonth::getYear));
        registry.addConverter(String.class, LocalDate.class, DAY);
        registry.addConverter(String.class, Instant.class, MOMENT);
        registry.addConverter(String.class, AsKnownAt.class, KNOWN_AT);
    }

    private static @Nullable AsKnownAt asKnownAt(String text) {
        if (text.isBlank()) return null;
        return text.indexOf('T') < 0
                ? AsKnownAt.day(requireNonNull(DAY.convert(text)))
                : AsKnownAt.moment(requireNonNull(MOMENT.convert(text)));
    }

    /// What a form leaves empty was not given.
    private static <T> Converter<String, @Nullable T> within(Function<String, T> parse, ToIntFunction<T> year) {
        return text -> {
            if (text.isBlank()) return null;
            var value = parse.apply(text.strip());
            if (year.applyAsInt(value) < FIRST_YEAR || year.applyAsInt(value) > LAST_YEAR) {
                throw new DateTimeException("The year is not from 1 to 9999");
            }
            return value;
        };
    }
}
