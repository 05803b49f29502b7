package org.cairn.query.console.maps;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.query.competencymap.CompetencyStatus;
import org.cairn.query.competencymap.Trend;
import org.jspecify.annotations.Nullable;

/// One cell of a map of many as it is drawn: a sign and words, never a colour alone.
///
/// @param status code; `none` where nothing corresponds
/// @param words  all that is to be said of it
/// @param rests  where it is told on what it rests; null where that is under another competency, or nothing
public record HeatCell(
        String competency,
        String status,
        String sign,
        String words,
        @Nullable String rests) {

    static HeatCell of(
            String competency,
            @Nullable CompetencyStatus status,
            @Nullable String level,
            @Nullable Trend trend,
            @Nullable String rests) {
        if (status == null)
            return new HeatCell(competency, "none", "·", competency + ": not in this learner’s version", null);
        var words = Stream.of(words(status), level, trend == null ? null : trend.code())
                .filter(each -> each != null)
                .collect(Collectors.joining(", "));
        return new HeatCell(competency, status.code(), sign(status), competency + ": " + words, rests);
    }

    static String words(CompetencyStatus status) {
        return switch (status) {
            case NO_EVIDENCE -> "no evidence";
            case RESCINDED -> "taken back";
            case LAPSED -> "lapsed";
            case IN_PROGRESS -> "in progress";
            case PROVISIONAL -> "mastered provisionally";
            case MASTERED -> "mastered";
        };
    }

    static String sign(CompetencyStatus status) {
        return switch (status) {
            case NO_EVIDENCE -> "–";
            case RESCINDED -> "✕";
            case LAPSED -> "◌";
            case IN_PROGRESS -> "◔";
            case PROVISIONAL -> "◑";
            case MASTERED -> "●";
        };
    }
}
