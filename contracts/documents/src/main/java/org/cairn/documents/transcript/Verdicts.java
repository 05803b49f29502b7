package org.cairn.documents.transcript;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cairn.contracts.assessment.MasteryDemonstrated;
import org.cairn.contracts.assessment.MasteryRescinded;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.framework.FrameworkVersionId;
import org.cairn.contracts.framework.MasteryScale;
import org.cairn.contracts.framework.ScaleVersionId;
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
            return !verdict.effectiveOn().isAfter(day)
                    && (until == null || !day.isAfter(until))
                    && (rescindedOn == null || day.isBefore(rescindedOn));
        }

        private Grant rescindedOn(LocalDate day) {
            return rescindedOn == null || day.isBefore(rescindedOn)
                    ? new Grant(verdict, order, day, onFormerScale)
                    : this;
        }

        /// Levels of different scales do not compare, whatever they are called.
        ///
        /// @return -1 if it compares with none
        int rank(ScaleVersionId id, @Nullable MasteryScale scale) {
            if (onFormerScale || scale == null || !verdict.scale().equals(id)) return -1;
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

    /// Those on competencies of this framework version. What was shown on another one may have been dated before the
    /// move that led to it.
    Verdicts on(FrameworkVersionId framework) {
        var on = new Verdicts();
        for (var each : all) if (each.verdict().framework().equals(framework)) on.all.add(each);
        return on;
    }

    /// The highest that counts on the day; of equal ones the first, as it was mastered since then. What is provisional
    /// is looked at only where nothing else counts.
    @Nullable
    Grant counting(CompetencyCode competency, LocalDate day, ScaleVersionId id, @Nullable MasteryScale scale) {
        var firm = counting(competency, day, id, scale, false);
        return firm != null ? firm : counting(competency, day, id, scale, true);
    }

    private @Nullable Grant counting(
            CompetencyCode competency,
            LocalDate day,
            ScaleVersionId id,
            @Nullable MasteryScale scale,
            boolean provisional) {
        Grant highest = null;
        for (var each : all) {
            if (!each.verdict().competency().equals(competency)
                    || each.verdict().provisional() != provisional
                    || !each.countsOn(day)) continue;
            if (highest == null || each.rank(id, scale) > highest.rank(id, scale)) highest = each;
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
