package org.cairn.standalone.oulad;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Counts what is odd in the data, by kind. None of it stops the import, and none of it is left out.
final class Anomalies {

    private final SortedMap<String, Long> counts = new TreeMap<>();

    static SortedMap<String, Long> in(Oulad data) {
        var anomalies = new Anomalies();
        anomalies.assessments(data);
        data.enrolments().forEach(anomalies::enrolment);
        anomalies.submissions(data);
        anomalies.learners(data.enrolments());
        return anomalies.counts;
    }

    private void count(String kind, boolean found) {
        counts.merge(kind, found ? 1L : 0L, Long::sum);
    }

    private void assessments(Oulad data) {
        var withWork =
                data.files().submissions().stream().map(Submission::assessment).collect(Collectors.toSet());
        for (var assessment : data.files().assessments()) {
            count("missing-assessment-date", assessment.dueDay() == null);
            if (assessment.type() == AssessmentType.EXAM) {
                count("exam-without-submissions", !withWork.contains(assessment.id()));
            }
        }
        data.assessments().forEach((_, numbered) -> {
            var exams = numbered.stream()
                    .filter(each -> each.assessment().type() == AssessmentType.EXAM)
                    .count();
            count("presentation-with-several-exams", exams > 1);
            // Examinations always weigh 100 by themselves; it is the coursework that may weigh nothing.
            var coursework = numbered.stream()
                    .filter(each -> each.assessment().type() != AssessmentType.EXAM)
                    .map(each -> each.assessment().weight())
                    .toList();
            count(
                    "presentation-without-weights",
                    !coursework.isEmpty()
                            && coursework.stream().allMatch(weight -> weight == null || weight.signum() == 0));
        });
    }

    private void enrolment(Enrolment enrolment) {
        var student = enrolment.student();
        var result = student.result();
        var registered = enrolment.registration().registeredDay();
        var unregistered = enrolment.registration().unregisteredDay();
        var band = student.imdBand();
        count("missing-imd-band", band == null);
        count("imd-band-without-percent", band != null && !band.endsWith("%"));
        count("missing-registration-date", registered == null);
        count("registered-before-start", registered != null && registered < 0);
        count("unregistered-before-start", unregistered != null && unregistered < 0);
        count("unregistered-before-registered", precedes(unregistered, registered));
        count(
                "unregistered-after-end",
                unregistered != null && unregistered > enrolment.course().lengthDays());
        count("withdrawn-without-date", result == FinalResult.WITHDRAWN && unregistered == null);
        count("fail-with-unregistration-date", result == FinalResult.FAIL && unregistered != null);
        count("pass-with-unregistration-date", result.isApproval() && unregistered != null);
        count(
                "pass-without-submission",
                result.isApproval() && enrolment.submissions().isEmpty());
    }

    private void submissions(Oulad data) {
        var assessments = data.files().assessments().stream().collect(Collectors.toMap(Assessment::id, each -> each));
        for (var enrolment : data.enrolments()) {
            var registered = enrolment.registration().registeredDay();
            var unregistered = enrolment.registration().unregisteredDay();
            for (var submission : enrolment.submissions()) {
                count("missing-score", submission.score() == null);
                if (submission.banked()) {
                    count("banked-before-start", submission.day() < 0);
                    continue;
                }
                var due = Objects.requireNonNull(assessments.get(submission.assessment()))
                        .dueDay();
                count("submitted-before-start", submission.day() < 0);
                count("submitted-before-registered", precedes(submission.day(), registered));
                count("submitted-late", precedes(due, submission.day()));
                count(
                        "submitted-after-end",
                        submission.day() > enrolment.course().lengthDays());
                count("submitted-after-unregistered", precedes(unregistered, submission.day()));
            }
        }
        outOfOrder(data.files().submissions(), assessments);
    }

    private static boolean precedes(@Nullable Integer earlier, @Nullable Integer later) {
        return earlier != null && later != null && earlier < later;
    }

    private void outOfOrder(List<Submission> rows, Map<Integer, Assessment> assessments) {
        LocalDate before = null;
        for (var row : rows) {
            var presentation =
                    Objects.requireNonNull(assessments.get(row.assessment())).presentation();
            var day = presentation.day(row.day());
            count("row-out-of-time-order", before != null && day.isBefore(before));
            before = day;
        }
    }

    private void learners(List<Enrolment> enrolments) {
        var byNumber = new HashMap<Integer, List<Enrolment>>();
        for (var enrolment : enrolments) {
            byNumber.computeIfAbsent(enrolment.key().number(), _ -> new ArrayList<>(1))
                    .add(enrolment);
        }
        for (var ofOne : byNumber.values()) {
            count("learner-with-several-enrolments", ofOne.size() > 1);
            count("learner-overlapping-in-one-module", overlapsInOneModule(ofOne));
        }
    }

    /// Registered again for a module before an earlier presentation of it was over or left.
    private static boolean overlapsInOneModule(List<Enrolment> ofOne) {
        var byTime = ofOne.stream()
                .sorted(Comparator.comparing(each -> each.presentation().startsOn()))
                .toList();
        var overlapping = new HashSet<Boolean>();
        for (var later = 1; later < byTime.size(); later++) {
            for (var earlier = 0; earlier < later; earlier++) {
                overlapping.add(overlap(byTime.get(earlier), byTime.get(later)));
            }
        }
        return overlapping.contains(true);
    }

    private static boolean overlap(Enrolment earlier, Enrolment later) {
        if (!earlier.presentation().module().equals(later.presentation().module())) return false;
        var left = earlier.withdrawnOn();
        return later.enrolledOn().isBefore(left == null ? earlier.endsOn() : left);
    }
}
