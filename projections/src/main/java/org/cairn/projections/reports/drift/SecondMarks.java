package org.cairn.projections.reports.drift;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.contracts.assessment.MarkingRole;

/// First and second marks of the same work for the same competency.
final class SecondMarks {
    private static final int FEWEST = 30;

    private record Work(UUID evidence, String competency) {}

    /// Both as the numbers of marks, by the day of the second.
    record Pair(int first, int second) {}

    private final List<Pair> pairs = new ArrayList<>();
    private final Marks marks;

    SecondMarks(Marks marks) {
        this.marks = marks;
        var seconded = new HashSet<UUID>();
        for (var mark : marks.all) {
            if (mark.judgement().role() == MarkingRole.SECOND)
                seconded.add(mark.judgement().evidence());
        }
        Map<Work, Integer> firsts = new HashMap<>();
        for (var i = 0; i < marks.count; i++) {
            if (marks.ordinal[i] < 0) continue;
            var judgement = marks.all.get(i).judgement();
            if (judgement.role() == MarkingRole.FIRST && seconded.contains(judgement.evidence())) {
                firsts.put(new Work(judgement.evidence(), judgement.competency()), i);
            }
        }
        for (var i = 0; i < marks.count; i++) {
            var judgement = marks.all.get(i).judgement();
            if (judgement.role() != MarkingRole.SECOND || marks.ordinal[i] < 0) continue;
            var first = firsts.get(new Work(judgement.evidence(), judgement.competency()));
            if (first != null) pairs.add(new Pair(first, i));
        }
    }

    List<Pair> pairs() {
        return pairs;
    }

    /// Mean of first − second in the term, where there are thirty pairs.
    void fill(Row row, int term) {
        var sum = 0.0;
        var n = 0;
        for (var pair : pairs) {
            if (marks.term[pair.second()] != term) continue;
            sum += marks.ordinal[pair.first()] - marks.ordinal[pair.second()];
            n++;
        }
        if (n >= FEWEST) row.part("first-less-second", sum / n).part("pairs", n);
    }
}
