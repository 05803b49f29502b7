package org.cairn.query.competencymap;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cairn.contracts.framework.CarryRule;
import org.cairn.contracts.framework.CrosswalkKind;
import org.cairn.query.competencymap.DrawnOn.Crosswalk;
import org.cairn.query.competencymap.DrawnOn.FrameworkRef;

/// How what was shown under one framework version is seen under another: along the fewest ratified
/// crosswalks.
///
/// What carries is seen as it is. What carries with a top-up is seen as provisional at most. What does not
/// carry is not seen. Over several crosswalks the strictest rule holds. Where several items lead to one,
/// the strongest is seen.
///
/// @param sources by competency of the target: from what it can be seen
/// @param along   the crosswalks; none where both are the same version
record Crossing(Map<String, List<Source>> sources, List<UUID> along) {

    record Source(String competency, CrosswalkKind kind, CarryRule carries) {

        CompetencyStatus seen(CompetencyStatus status) {
            return switch (carries) {
                case CARRIES -> status;
                case CARRIES_WITH_TOP_UP ->
                    status.compareTo(CompetencyStatus.PROVISIONAL) > 0 ? CompetencyStatus.PROVISIONAL : status;
                case DOES_NOT_CARRY -> CompetencyStatus.NO_EVIDENCE;
            };
        }
    }

    /// @return empty if no ratified crosswalks lead there
    static Optional<Crossing> of(FrameworkRef from, FrameworkRef to, List<String> competencies, DrawnOn drawnOn) {
        var sources = new LinkedHashMap<String, List<Source>>();
        if (from.equals(to)) {
            for (var each : competencies) {
                sources.put(each, List.of(new Source(each, CrosswalkKind.EXACT, CarryRule.CARRIES)));
            }
            return Optional.of(new Crossing(sources, List.of()));
        }
        return way(from, to, drawnOn).map(way -> along(way, competencies));
    }

    /// Breadth first: the fewest.
    private static Optional<List<Crosswalk>> way(FrameworkRef from, FrameworkRef to, DrawnOn drawnOn) {
        var ways = new HashMap<FrameworkRef, List<Crosswalk>>();
        var next = new ArrayDeque<FrameworkRef>();
        ways.put(from, List.of());
        next.add(from);
        while (!next.isEmpty()) {
            var here = next.poll();
            var way = ways.getOrDefault(here, List.of());
            if (here.equals(to)) return Optional.of(way);
            for (var walk : drawnOn.walks()) {
                if (!walk.from().equals(here) || ways.containsKey(walk.to())) continue;
                var further = new ArrayList<>(way);
                further.add(walk);
                ways.put(walk.to(), further);
                next.add(walk.to());
            }
        }
        return Optional.empty();
    }

    private static Crossing along(List<Crosswalk> way, List<String> competencies) {
        var reached = new LinkedHashMap<String, List<Source>>();
        for (var first : mappings(way.getFirst())) {
            for (var target : first.to()) {
                reached.computeIfAbsent(target, _ -> new ArrayList<>())
                        .add(new Source(first.from(), first.kind(), first.carries()));
            }
        }
        for (var walk : way.subList(1, way.size())) {
            var further = new LinkedHashMap<String, List<Source>>();
            for (var mapping : mappings(walk)) {
                for (var source : reached.getOrDefault(mapping.from(), List.of())) {
                    for (var target : mapping.to()) {
                        further.computeIfAbsent(target, _ -> new ArrayList<>()).add(then(source, mapping));
                    }
                }
            }
            reached = further;
        }
        reached.keySet().retainAll(competencies);
        return new Crossing(reached, way.stream().map(Crosswalk::crosswalk).toList());
    }

    private static List<DrawnOn.Mapping> mappings(Crosswalk walk) {
        return walk.mappings() == null ? List.of() : walk.mappings();
    }

    private static Source then(Source source, DrawnOn.Mapping next) {
        var strictest = source.carries().compareTo(next.carries()) > 0 ? source.carries() : next.carries();
        var kind = source.kind() == CrosswalkKind.EXACT
                ? next.kind()
                : next.kind() == CrosswalkKind.EXACT || next.kind() == source.kind()
                        ? source.kind()
                        : CrosswalkKind.PARTIAL;
        return new Source(source.competency(), kind, strictest);
    }
}
