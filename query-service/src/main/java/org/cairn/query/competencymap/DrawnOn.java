package org.cairn.query.competencymap;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cairn.contracts.framework.CarryRule;
import org.cairn.contracts.framework.CrosswalkKind;
import org.cairn.contracts.framework.ScaleLevel;
import org.cairn.query.competencymap.EnrolmentFacts.Item;
import org.jspecify.annotations.Nullable;

/// What a map of many is drawn on: the versions of the pathway, the items of their frameworks, and the
/// crosswalks in force between those.
///
/// @param codes    of the competencies of all versions; the statement calls each by its place here
/// @param levelCodes of the levels of all versions' scales, likewise
/// @param cohorts  all of the pathway
/// @param notOnMap enrolments on versions whose framework no crosswalks lead from
record DrawnOn(
        @Nullable List<Version> versions,
        @Nullable List<String> codes,
        @Nullable List<String> levelCodes,
        @Nullable List<FrameworkItem> items,
        @Nullable List<Crosswalk> crosswalks,
        @Nullable List<String> cohorts,
        @Nullable List<CohortMap.NotOnMap> notOnMap) {

    record Version(
            String version,
            String title,
            LocalDate startsOn,
            String framework,
            String frameworkVersion,
            String scale,
            @Nullable List<ScaleLevel> levels,
            double minimum,
            double maximum,
            @Nullable List<String> competencies) {

        List<String> codes() {
            return competencies == null ? List.of() : competencies;
        }

        double step() {
            return Trend.step(minimum, maximum, levels == null ? 0 : levels.size());
        }

        FrameworkRef frameworkRef() {
            return new FrameworkRef(framework, frameworkVersion);
        }
    }

    record FrameworkRef(String framework, String version) {}

    record FrameworkItem(
            String framework,
            String framework_version,
            String competency,
            String statement,
            @Nullable String parent) {}

    record Crosswalk(
            UUID crosswalk,
            String framework,
            String fromVersion,
            String toFramework,
            String toVersion,
            @Nullable List<Mapping> mappings) {

        FrameworkRef from() {
            return new FrameworkRef(framework, fromVersion);
        }

        FrameworkRef to() {
            return new FrameworkRef(toFramework, toVersion);
        }
    }

    record Mapping(String from, CrosswalkKind kind, List<String> to, CarryRule carries) {}

    Optional<Version> version(String version) {
        return all().stream().filter(each -> each.version().equals(version)).findFirst();
    }

    /// The version that began last.
    Optional<Version> newest() {
        return all().stream().max(Comparator.comparing(Version::startsOn).thenComparing(Version::version));
    }

    private List<Version> all() {
        return versions == null ? List.of() : versions;
    }

    List<Crosswalk> walks() {
        return crosswalks == null ? List.of() : crosswalks;
    }

    Map<String, Item> itemsOf(FrameworkRef ref) {
        var found = new HashMap<String, Item>();
        if (items == null) return found;
        for (var each : items) {
            if (each.framework().equals(ref.framework())
                    && each.framework_version().equals(ref.version())) {
                found.put(each.competency(), new Item(each.competency(), each.statement(), each.parent()));
            }
        }
        return found;
    }
}
