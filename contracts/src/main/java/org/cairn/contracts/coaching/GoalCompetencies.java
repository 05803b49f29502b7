package org.cairn.contracts.coaching;

import java.util.Comparator;
import java.util.List;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.framework.FrameworkVersionId;

/// Which competencies of which framework a goal is about.
///
/// @param competencies in whatever order they are given, each is kept once and by its code
public record GoalCompetencies(FrameworkVersionId framework, List<CompetencyCode> competencies) {

    public GoalCompetencies {
        competencies = competencies.stream()
                .distinct()
                .sorted(Comparator.comparing(CompetencyCode::toString))
                .toList();
    }
}
