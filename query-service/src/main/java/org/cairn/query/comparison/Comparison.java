package org.cairn.query.comparison;

import java.time.LocalDate;
import java.util.List;

/// A programme before and after a day.
///
/// @param on           the first day after
/// @param first        the first day before
/// @param after        the day after the last day after
/// @param months       how long each side is
/// @param asked        how long it was asked to be
/// @param pilot        sections that are set against the others; may be empty
/// @param sections     all of the programme
/// @param dropout      who withdrew
/// @param dropoutBySection the same by sections
/// @param survey       what learners said of their agency
/// @param surveyBySection  the same by sections
public record Comparison(
        LocalDate on,
        LocalDate first,
        LocalDate after,
        int months,
        int asked,
        List<String> pilot,
        List<String> sections,
        Dropout dropout,
        BySection dropoutBySection,
        Survey survey,
        BySection surveyBySection) {

    public boolean hasPilot() {
        return !pilot.isEmpty();
    }
}
