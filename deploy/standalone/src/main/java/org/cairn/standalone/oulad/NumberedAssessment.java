package org.cairn.standalone.oulad;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cairn.contracts.framework.CompetencyCode;

/// An assessment as the competency that it is: `MODULE-TYPE-k`.
///
/// @param k counts the assessments of its type in its presentation by date (a missing one last), then by id
record NumberedAssessment(Assessment assessment, int k) {

    private static final Comparator<Assessment> BY_DATE_THEN_ID = Comparator.<Assessment, Integer>comparing(
                    Assessment::dueDay, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Assessment::id);

    CompetencyCode competency() {
        return new CompetencyCode("%s-%s-%d"
                .formatted(assessment.presentation().module(), assessment.type().code(), k));
    }

    String statement() {
        var due = assessment.dueDay() == null ? "no due day given" : "due on day " + assessment.dueDay();
        return "%s %d of %s in %s (%s)"
                .formatted(
                        assessment.type().code(),
                        k,
                        assessment.presentation().module(),
                        assessment.presentation().code(),
                        due);
    }

    /// By presentation; within one by type, then by number.
    static Map<Presentation, List<NumberedAssessment>> of(List<Assessment> assessments) {
        var numbered = new TreeMap<Presentation, List<NumberedAssessment>>();
        var counts = new TreeMap<Presentation, Map<AssessmentType, Integer>>();
        assessments.stream()
                .sorted(Comparator.comparing(Assessment::type).thenComparing(BY_DATE_THEN_ID))
                .forEach(assessment -> {
                    var k = counts.computeIfAbsent(assessment.presentation(), _ -> new EnumMap<>(AssessmentType.class))
                            .merge(assessment.type(), 1, Integer::sum);
                    numbered.computeIfAbsent(assessment.presentation(), _ -> new ArrayList<>())
                            .add(new NumberedAssessment(assessment, k));
                });
        return numbered;
    }
}
