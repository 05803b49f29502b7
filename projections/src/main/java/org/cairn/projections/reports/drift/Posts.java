package org.cairn.projections.reports.drift;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.cairn.projections.bi.StaffFact;
import org.jspecify.annotations.Nullable;

/// Who works in the programme from when to when, in full-time equivalents. An assignment to sections of several
/// programmes counts by the share of its sections that are of this one.
final class Posts {

    /// @param until     the last day; null while it is open
    /// @param departure whether it ended because someone left
    private record Post(LocalDate from, @Nullable LocalDate until, double fte, boolean departure) {

        boolean covers(LocalDate day) {
            return !day.isBefore(from) && (until == null || !day.isAfter(until));
        }
    }

    private final List<Post> posts = new ArrayList<>();

    Posts(Material material) {
        var departures = new HashMap<UUID, LocalDate>();
        for (var departure : material.programme().all(StaffFact.Departure.class)) {
            for (var assignment : departure.assignments()) {
                departures.put(assignment, departure.on().minusDays(1));
            }
        }
        var replaced = new HashMap<UUID, LocalDate>();
        for (var each : material.programme().all(StaffFact.Assignment.class)) {
            if (each.replaces() != null) replaced.put(each.replaces(), each.on().minusDays(1));
        }
        for (var each : material.programme().all(StaffFact.Assignment.class)) {
            var left = departures.get(each.operation());
            var until = earliest(each.until(), replaced.get(each.operation()), left);
            var isDeparture = left != null && left.equals(until);
            posts.add(new Post(each.on(), until, each.fte().doubleValue() * share(material, each), isDeparture));
        }
    }

    private static double share(Material material, StaffFact.Assignment assignment) {
        if (assignment.sections().isEmpty()) return 1;
        var prefix = material.pathway() + "/";
        var ours = assignment.sections().stream()
                .filter(section -> section.startsWith(prefix))
                .count();
        return (double) ours / assignment.sections().size();
    }

    private static @Nullable LocalDate earliest(@Nullable LocalDate... days) {
        LocalDate earliest = null;
        for (var day : days) if (day != null && (earliest == null || day.isBefore(earliest))) earliest = day;
        return earliest;
    }

    boolean isEmpty() {
        return posts.isEmpty();
    }

    double fteOn(LocalDate day) {
        return posts.stream()
                .filter(post -> post.covers(day))
                .mapToDouble(Post::fte)
                .sum();
    }

    /// Of those who left: their last day lay after `from` and not after `to`.
    double departed(LocalDate from, LocalDate to) {
        return posts.stream()
                .filter(post -> post.departure()
                        && post.until() != null
                        && post.until().isAfter(from)
                        && !post.until().isAfter(to))
                .mapToDouble(Post::fte)
                .sum();
    }
}
