package org.cairn.contracts.pathway.evaluation;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.cairn.contracts.framework.CompetencyCode;

/// What a learner has attained, as far as requirements ask for it.
///
/// @param mastered the level at which each competency is mastered; [#LEVEL_UNKNOWN] meets no required level
/// @param waived   names of nodes that need not be met
/// @param chosen   by name of a choice group, the options that the learner chose there
public record Attained(Map<CompetencyCode, String> mastered, Set<String> waived, Map<String, Set<String>> chosen) {

    /// For a reader that does not know at which level something is mastered.
    public static final String LEVEL_UNKNOWN = "";

    public Attained {
        mastered = Map.copyOf(mastered);
        waived = Set.copyOf(waived);
        chosen = Map.copyOf(chosen);
    }

    /// Mastered at levels, with nothing waived or chosen.
    public static Attained at(Map<CompetencyCode, String> mastered) {
        return new Attained(mastered, Set.of(), Map.of());
    }

    /// Mastered at whatever level.
    public static Attained of(Collection<CompetencyCode> mastered) {
        return at(mastered.stream().distinct().collect(toUnmodifiableMap(each -> each, _ -> LEVEL_UNKNOWN)));
    }
}
