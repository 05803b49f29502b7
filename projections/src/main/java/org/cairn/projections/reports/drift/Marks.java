package org.cairn.projections.reports.drift;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.contracts.assessment.MarkingRole;
import org.cairn.projections.bi.AssessmentFact;
import org.cairn.projections.bi.FrameworkFact;
import org.cairn.projections.bi.Mark;
import org.cairn.projections.bi.PathwayFact;
import org.cairn.projections.bi.Programme;

/// Marks in arrays, by day.
final class Marks {
    final int count;
    final List<Mark> all;
    final int[] month;
    final int[] term;
    final int[] learner;
    final int[] section;
    final int[] assessor;
    final int[] ordinal;
    /// First marks of work that was not withdrawn, whose level is known: those that tell of learners.
    final boolean[] first;
    final List<UUID> assessors = new ArrayList<>();
    final int levels;

    private final Map<UUID, Integer> assessorNumbers = new HashMap<>();

    Marks(Programme programme, People people, Timeline timeline) {
        all = programme.marks();
        count = all.size();
        month = new int[count];
        term = new int[count];
        learner = new int[count];
        section = new int[count];
        assessor = new int[count];
        ordinal = new int[count];
        first = new boolean[count];
        var highest = 0;
        for (var i = 0; i < count; i++) {
            var mark = all.get(i);
            var judgement = mark.judgement();
            month[i] = timeline.month(judgement.on());
            term[i] = timeline.termOf(month[i]);
            learner[i] = people.number(judgement.enrolment());
            section[i] = people.sectionOf(learner[i]);
            assessor[i] = assessor(judgement.assessor());
            ordinal[i] = mark.ordinal();
            first[i] = judgement.role() == MarkingRole.FIRST && !mark.withdrawn() && mark.ordinal() >= 0;
            highest = Math.max(highest, mark.ordinal());
        }
        for (var rating : programme.all(AssessmentFact.AnchorRating.class)) assessor(rating.assessor());
        for (var version : programme.all(PathwayFact.PathwayVersion.class)) {
            highest = Math.max(highest, highestOrdinal(programme, version));
        }
        levels = highest + 1;
    }

    private static int highestOrdinal(Programme programme, PathwayFact.PathwayVersion version) {
        return programme.all(FrameworkFact.ScaleLevel.class).stream()
                .filter(level -> level.scale().equals(version.scale())
                        && level.scaleVersion().equals(version.scaleVersion()))
                .mapToInt(FrameworkFact.ScaleLevel::ordinal)
                .max()
                .orElse(0);
    }

    /// The number of an assessor who marked work or anchors.
    int assessor(UUID person) {
        return assessorNumbers.computeIfAbsent(person, each -> {
            assessors.add(each);
            return assessors.size() - 1;
        });
    }
}
