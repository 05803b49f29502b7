package org.cairn.projections.reports.drift;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.cairn.projections.bi.Participation;
import org.cairn.projections.bi.Programme;
import org.cairn.projections.reports.Scope;
import org.jspecify.annotations.Nullable;

/// Learners, sections and cohorts of a programme by number, so that figures are sums in arrays.
///
/// @param all      by their number
/// @param sections by their number, from 1; 0 is the programme as a whole
final class People {
    private final List<Participation> all;
    private final Map<UUID, Integer> numbers;
    private final List<Scope> scopes;
    private final Map<String, Integer> sections = new HashMap<>();
    private final int[] sectionOf;

    People(Programme programme) {
        all = programme.participations();
        numbers = HashMap.newHashMap(all.size());
        for (var i = 0; i < all.size(); i++) numbers.put(all.get(i).enrolment(), i);
        var codes = programme.sections();
        for (var i = 0; i < codes.size(); i++) sections.put(codes.get(i), i + 1);
        scopes = Stream.concat(Stream.of(Scope.PROGRAMME), codes.stream().map(Scope::section))
                .toList();
        sectionOf = all.stream().mapToInt(each -> section(each.section())).toArray();
    }

    int count() {
        return all.size();
    }

    Participation get(int learner) {
        return all.get(learner);
    }

    /// -1 for an enrolment on another pathway.
    int number(UUID enrolment) {
        return numbers.getOrDefault(enrolment, -1);
    }

    /// The programme and its sections, by number.
    List<Scope> scopes() {
        return scopes;
    }

    /// 0 where it is in none.
    int section(@Nullable String code) {
        return code == null ? 0 : sections.getOrDefault(code, 0);
    }

    int sectionOf(int learner) {
        return sectionOf[learner];
    }

    /// Who takes part in the middle of each month, by learner and month.
    boolean[][] active(Timeline timeline) {
        var active = new boolean[count()][timeline.months()];
        for (var learner = 0; learner < count(); learner++) {
            var from = Math.max(0, timeline.month(get(learner).enrolledOn()));
            var completed = get(learner).completedOn();
            var until =
                    completed == null ? timeline.months() : Math.min(timeline.months(), timeline.month(completed) + 1);
            for (var month = from; month < until; month++) {
                active[learner][month] =
                        get(learner).isActiveOn(timeline.month(month).atDay(15));
            }
        }
        return active;
    }

    /// Whether someone takes part in the middle of any of the months.
    static boolean anyActive(boolean[] active, int from, int to) {
        for (var month = Math.max(0, from); month < Math.min(to, active.length); month++) {
            if (active[month]) return true;
        }
        return false;
    }

    /// Cohorts of learners, each as the number of its code.
    int[] cohorts(List<String> codes) {
        return all.stream().mapToInt(each -> codes.indexOf(each.cohort())).toArray();
    }
}
