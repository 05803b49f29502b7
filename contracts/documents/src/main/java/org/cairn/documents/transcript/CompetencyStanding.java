package org.cairn.documents.transcript;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/// How a competency stands on a day. No evidence is a standing, and no failure.
public enum CompetencyStanding {
    @JsonProperty("mastered")
    MASTERED,
    /// Marking that it rests on is not finished.
    @JsonProperty("provisional")
    PROVISIONAL,
    @JsonProperty("rescinded")
    RESCINDED,
    /// It was mastered, and is not valid any more.
    @JsonProperty("lapsed")
    LAPSED,
    /// It was carried over from an earlier framework version in part.
    @JsonProperty("top-up-needed")
    TOP_UP_NEEDED,
    /// It was judged, and mastery was not shown.
    @JsonProperty("not-mastered")
    NOT_MASTERED,
    /// There is evidence that nobody has judged yet.
    @JsonProperty("in-progress")
    IN_PROGRESS,
    @JsonProperty("no-evidence")
    NO_EVIDENCE;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
