package org.cairn.command.state;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairn.contracts.assessment.MasteryDemonstrated;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.framework.MasteryScale;
import org.cairn.contracts.framework.ScaleLevel;

/// Which competencies are mastered.
///
/// @param highest the latest, and so the highest, verdict for each
/// @param first   the earliest academic date on which each counted as mastered
public record Mastery(Map<CompetencyCode, MasteryDemonstrated> highest, Map<CompetencyCode, LocalDate> first) {

    static final Mastery NONE = new Mastery(Map.of(), Map.of());

    Mastery with(MasteryDemonstrated event) {
        var before = first.get(event.competency());
        var isEarlier = before == null || event.effectiveOn().isBefore(before);
        return new Mastery(
                Grown.by(highest, event.competency(), event),
                isEarlier ? Grown.by(first, event.competency(), event.effectiveOn()) : first);
    }

    /// The competencies that were mastered by the end of that day. A higher level that came later does not hide that.
    public Set<CompetencyCode> by(LocalDate day) {
        return first.entrySet().stream()
                .filter(first -> !first.getValue().isAfter(day))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Whether this level is higher than the one at which the competency is mastered, if it is.
    public boolean isRaisedBy(ScaleLevel level, CompetencyCode competency, MasteryScale scale) {
        var before = highest.get(competency);
        return before == null || rank(level.code(), scale) > rank(before.level(), scale);
    }

    private static int rank(String level, MasteryScale scale) {
        for (var i = 0; i < scale.levels().size(); i++) {
            if (scale.levels().get(i).code().equals(level)) return i;
        }
        throw new IllegalStateException("No level '%s' on the scale '%s'".formatted(level, scale.title()));
    }
}
