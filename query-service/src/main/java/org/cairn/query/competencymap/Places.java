package org.cairn.query.competencymap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cairn.contracts.framework.ScaleLevel;
import org.jspecify.annotations.Nullable;

/// Where what a statement numbered through for a whole pathway stands in one version of it.
///
/// @param places by the number of a competency: its place in the version's order, from 0; -1 if it is none of
///               the version's
/// @param ranks  by the number of a level: its rank on the version's scale; -1 if it is none of that scale's
record Places(DrawnOn.Version version, int[] places, int[] ranks) {

    static Places in(DrawnOn.Version version, DrawnOn drawnOn) {
        var levels = version.levels() == null ? List.<ScaleLevel>of() : version.levels();
        return new Places(
                version,
                numbers(drawnOn.codes(), ordered(version.codes())),
                numbers(
                        drawnOn.levelCodes(),
                        ordered(levels.stream().map(ScaleLevel::code).toList())));
    }

    private static Map<String, Integer> ordered(List<String> codes) {
        var places = new HashMap<String, Integer>();
        for (var code : codes) places.put(code, places.size());
        return places;
    }

    private static int[] numbers(@Nullable List<String> codes, Map<String, Integer> places) {
        return codes == null
                ? new int[0]
                : codes.stream().mapToInt(code -> places.getOrDefault(code, -1)).toArray();
    }

    int size() {
        return version.codes().size();
    }

    int of(int competency) {
        return places[competency];
    }

    /// @param level null or -1 where there is none on the pathway's scales
    int rank(@Nullable Integer level) {
        return level == null || level < 0 ? -1 : ranks[level];
    }
}
