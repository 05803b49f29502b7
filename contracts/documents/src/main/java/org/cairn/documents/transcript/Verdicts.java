package org.cairn.documents.transcript;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cairn.contracts.assessment.MasteryDemonstrated;
import org.cairn.contracts.assessment.MasteryRescinded;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.framework.MasteryScale;
import org.jspecify.annotations.Nullable;

/// The verdicts of mastery of one enrolment, on the competencies of one framework version, in the order of the log.
final class Verdicts {

    /// @param order        its place among all that was taken in
    /// @param rescindedOn  the first day on which it does not count; null if it was not taken back
    /// @param onFormerScale whether the enrolment moved to another scale since: its level compares with none there
    record Grant(
            MasteryDemonstrated verdict,
            int order,
            @Nullable LocalDate rescindedOn,
            boolean onFormerScale) {

        boolean countsOn(LocalDate day) {
            var until = verdict.validUntil();
            return (until == null || !day.isAfter(until)) && (rescindedOn == null || day.isBefore(rescindedOn));
        }

        private Grant rescindedOn(LocalDate day) {
            return rescindedOn == null || day.isBefore(rescindedOn)
                    ? new Grant(verdict, order, day, onFormerScale)
                    : this;
        }

        private int rank(@Nullable MasteryScale scale) {
            if (onFormerScale || scale == null) return -1;
            for (var i = 0; i < scale.levels().size(); i++) {
                if (scale.levels().get(i).code().equals(verdict.level())) return i;
            }
            return -1;
        }
    }

    private final List<Grant> all = new ArrayList<>();

    void take(MasteryDemonstrated e, int order) {
        all.add(new Grant(e, order, null, false));
    }

    void take(MasteryRescinded e) {
        all.replaceAll(
                each -> each.verdict().competency().equals(e.competency()) ? each.rescindedOn(e.effectiveOn()) : each);
    }

    void onAnotherScale() {
        all.replaceAll(each -> new Grant(each.verdict(), each.order(), each.rescindedOn(), true));
    }

    Verdicts copy() {
        var copy = new Verdicts();
        copy.all.addAll(all);
        return copy;
    }

    /// The highest that counts on the day; of equal ones the first, as it was mastered since then. What is provisional
    /// is looked at only where nothing else counts.
    @Nullable
    Grant counting(CompetencyCode competency, LocalDate day, @Nullable MasteryScale scale) {
        var firm = counting(competency, day, scale, false);
        return firm != null ? firm : counting(competency, day, scale, true);
    }

    private @Nullable Grant counting(
            CompetencyCode competency, LocalDate day, @Nullable MasteryScale scale, boolean provisional) {
        Grant highest = null;
        for (var each : all) {
            if (!each.verdict().competency().equals(competency)
                    || each.verdict().provisional() != provisional
                    || !each.countsOn(day)) continue;
            if (highest == null || each.rank(scale) > highest.rank(scale)) highest = each;
        }
        return highest;
    }

    /// The last that was not provisional, whether or not it counts; null if there is none.
    @Nullable
    Grant last(CompetencyCode competency) {
        return all.stream()
                .filter(each -> each.verdict().competency().equals(competency)
                        && !each.verdict().provisional())
                .reduce((_, later) -> later)
                .orElse(null);
    }
}
