package org.cairn.projections.bi;

import java.util.HashMap;
import java.util.Map;

/// Levels as numbers: their places on their scales.
///
/// @param scales   by scale and version, then by level
/// @param versions by version of the pathway, the places on its scale
record Levels(Map<String, Map<String, Integer>> scales, Map<String, Map<String, Integer>> versions) {

    static Levels of(FactsByKind facts) {
        var scales = new HashMap<String, Map<String, Integer>>();
        for (var level : facts.of(FrameworkFact.ScaleLevel.class)) {
            scales.computeIfAbsent(key(level.scale(), level.scaleVersion()), _ -> new HashMap<>())
                    .put(level.level(), level.ordinal());
        }
        var versions = new HashMap<String, Map<String, Integer>>();
        for (var version : facts.of(PathwayFact.PathwayVersion.class)) {
            var places = scales.get(key(version.scale(), version.scaleVersion()));
            if (places != null) versions.put(version.version(), places);
        }
        return new Levels(scales, versions);
    }

    int ordinal(String scale, String scaleVersion, String level) {
        return scales.getOrDefault(key(scale, scaleVersion), Map.of()).getOrDefault(level, -1);
    }

    int ordinal(String version, String level) {
        return versions.getOrDefault(version, Map.of()).getOrDefault(level, -1);
    }

    private static String key(String scale, String version) {
        return scale + "/" + version;
    }
}
