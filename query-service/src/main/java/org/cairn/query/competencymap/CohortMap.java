package org.cairn.query.competencymap;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How many learners stand on the competencies of one pathway version, learner by learner: for coaches.
///
/// @param version   on whose competencies the map is drawn
/// @param levels    of its scale, from lowest to highest
/// @param rows      by enrolment
/// @param notOnMap  enrolments on versions from whose framework no ratified crosswalk leads to this one
/// @param next      the cursor of the next part, or null if this is the last
public record CohortMap(
        String pathway,
        String version,
        String title,
        LocalDate asOf,
        List<String> versions,
        List<String> cohorts,
        List<String> levels,
        List<Column> competencies,
        List<Parent> parents,
        List<Row> rows,
        List<NotOnMap> notOnMap,
        @Nullable String next) {

    /// @param above the items of the framework above it, from the top on
    public record Column(String competency, String statement, List<String> above) {}

    /// An item of the framework above competencies of the map.
    ///
    /// @param leaves which of them, by their place in `competencies`, from 0
    public record Parent(String competency, String statement, int depth, List<Integer> leaves) {}

    /// Three lists side by side, in the order of `competencies`.
    ///
    /// @param number   the learner's; null where that was erased
    /// @param version  that the enrolment is on
    /// @param along    crosswalks through which it is seen; none if it is on the map's framework version
    /// @param statuses null where nothing of the enrolment's version corresponds
    /// @param levels   places in the map's `levels`, from 0; null where no verdict holds, the scale is
    ///                 another one, or work for it is still to be marked blind
    /// @param shares   of each of `parents`: how many of its leaves are mastered
    /// @param weakest  of each of `parents`: the lowest status among its leaves
    public record Row(
            UUID enrolment,
            UUID learner,
            @Nullable String number,
            String cohort,
            @Nullable String section,
            String version,
            boolean gone,
            List<UUID> along,
            List<@Nullable CompetencyStatus> statuses,
            List<@Nullable Integer> levels,
            List<@Nullable Trend> trends,
            List<Integer> shares,
            List<CompetencyStatus> weakest) {}

    public record NotOnMap(String version, long enrolments) {}
}
