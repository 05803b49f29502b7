package org.cairn.contracts.credential;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/// The number of a sealed transcript: the series, a dash, and at least six digits, for example `2026-000017`.
public record TranscriptNumber(@JsonValue String number) {

    private static final Pattern FORM = Pattern.compile("[0-9]{4}-[0-9]{6,9}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public TranscriptNumber {
        if (!FORM.matcher(number).matches()) {
            throw new IllegalArgumentException("a transcript's number is a year, a dash and six digits or more");
        }
    }

    /// @param sequence from 1 on, without a gap within the series
    public static TranscriptNumber of(TranscriptSeriesId series, int sequence) {
        return new TranscriptNumber("%s-%06d".formatted(series, sequence));
    }

    /// The bare number, because event tags and topic keys are made from this string.
    @Override
    public String toString() {
        return number;
    }
}
