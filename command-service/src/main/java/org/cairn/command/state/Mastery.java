package org.cairn.command.state;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.contracts.assessment.JudgementId;
import org.cairn.contracts.assessment.MasteryDemonstrated;
import org.cairn.contracts.assessment.MasteryLapsed;
import org.cairn.contracts.assessment.MasteryRescinded;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.framework.MasteryScale;
import org.cairn.contracts.framework.ScaleLevel;
import org.jspecify.annotations.Nullable;

/// Which competencies are mastered. What was granted stays granted, until it is rescinded or is no longer valid.
///
/// @param grants    every verdict of mastery, in the order in which they were recorded
/// @param rescinded in that order, too
/// @param lapsed    in that order, too
public record Mastery(
        Map<CompetencyCode, List<Grant>> grants, List<MasteryRescinded> rescinded, List<MasteryLapsed> lapsed) {

    static final Mastery NONE = new Mastery(Map.of(), List.of(), List.of());

    /// A verdict, and since when it does not count any more.
    ///
    /// @param rescindedOn  null if it was not taken back
    /// @param onFormerScale whether the enrolment moved to another scale since: its level compares with none there,
    ///                      even one that is called the same
    public record Grant(
            MasteryDemonstrated verdict, @Nullable LocalDate rescindedOn, boolean onFormerScale) {

        /// It is valid until the day that it says itself, whether or not its lapse was recorded.
        public boolean countsOn(LocalDate day) {
            var until = verdict.validUntil();
            return !verdict.effectiveOn().isAfter(day)
                    && (until == null || !day.isAfter(until))
                    && (rescindedOn == null || day.isBefore(rescindedOn));
        }

        private Grant rescindedOn(LocalDate day) {
            return rescindedOn == null || day.isBefore(rescindedOn) ? new Grant(verdict, day, onFormerScale) : this;
        }

        private int rank(MasteryScale scale) {
            return onFormerScale ? -1 : Mastery.rank(verdict.level(), scale);
        }

        /// Whether it holds at least as long as that.
        private boolean holdsUntil(@Nullable LocalDate day) {
            var until = verdict.validUntil();
            return until == null || (day != null && !until.isBefore(day));
        }
    }

    Mastery with(MasteryDemonstrated event) {
        var more = Grown.by(of(event.competency()), new Grant(event, null, false));
        return new Mastery(Grown.by(grants, event.competency(), more), rescinded, lapsed);
    }

    Mastery with(MasteryRescinded event) {
        var ended = new ArrayList<Grant>();
        for (var grant : of(event.competency())) ended.add(grant.rescindedOn(event.effectiveOn()));
        return new Mastery(
                Grown.by(grants, event.competency(), List.copyOf(ended)), Grown.by(rescinded, event), lapsed);
    }

    Mastery with(MasteryLapsed event) {
        return new Mastery(grants, rescinded, Grown.by(lapsed, event));
    }

    /// From the move to another scale on.
    Mastery onAnotherScale() {
        var former = new LinkedHashMap<CompetencyCode, List<Grant>>();
        grants.forEach((competency, all) -> former.put(
                competency,
                all.stream()
                        .map(grant -> new Grant(grant.verdict(), grant.rescindedOn(), true))
                        .toList()));
        return new Mastery(Collections.unmodifiableMap(former), rescinded, lapsed);
    }

    /// Every verdict of mastery on this competency, in the order in which they were recorded.
    public List<Grant> of(CompetencyCode competency) {
        return grants.getOrDefault(competency, List.of());
    }

    /// The competencies that are mastered on that day. What is provisional does not count.
    public Set<CompetencyCode> by(LocalDate day) {
        return grants.entrySet().stream()
                .filter(each -> each.getValue().stream().anyMatch(grant -> settledOn(day, grant)))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Of each of them what counts on that day at the highest level. Neither what is provisional, nor what came later
    /// or has ended raises it.
    public Map<CompetencyCode, Grant> highestBy(LocalDate day, MasteryScale scale) {
        var highest = new LinkedHashMap<CompetencyCode, Grant>();
        grants.forEach((competency, all) -> {
            for (var grant : all) {
                if (!settledOn(day, grant)) continue;
                highest.merge(competency, grant, (one, other) -> other.rank(scale) >= one.rank(scale) ? other : one);
            }
        });
        return highest;
    }

    private static boolean settledOn(LocalDate day, Grant grant) {
        return !grant.verdict().provisional() && grant.countsOn(day);
    }

    /// The latest verdict on each competency that was not taken back: the highest, unless it is one that holds for
    /// longer at a lower level.
    public Map<CompetencyCode, MasteryDemonstrated> highest() {
        var highest = new LinkedHashMap<CompetencyCode, MasteryDemonstrated>();
        grants.forEach((competency, all) -> {
            for (var grant : all) if (grant.rescindedOn() == null) highest.put(competency, grant.verdict());
        });
        return highest;
    }

    /// The highest verdict on this competency that was not taken back, whether or not it is provisional or still valid;
    /// null if there is none.
    public @Nullable MasteryDemonstrated highest(CompetencyCode competency, MasteryScale scale) {
        MasteryDemonstrated highest = null;
        for (var grant : of(competency)) {
            if (grant.rescindedOn() != null) continue;
            if (highest == null || rank(grant.verdict().level(), scale) >= rank(highest.level(), scale)) {
                highest = grant.verdict();
            }
        }
        return highest;
    }

    /// The same, of what counts on that day.
    public @Nullable MasteryDemonstrated highestOn(LocalDate day, CompetencyCode competency, MasteryScale scale) {
        MasteryDemonstrated highest = null;
        for (var grant : of(competency)) {
            if (!grant.countsOn(day)) continue;
            if (highest == null || rank(grant.verdict().level(), scale) >= rank(highest.level(), scale)) {
                highest = grant.verdict();
            }
        }
        return highest;
    }

    /// Judgements that were set aside when mastery of this competency was taken back.
    public Set<JudgementId> setAside(CompetencyCode competency) {
        if (rescinded.isEmpty()) return Set.of();
        return rescinded.stream()
                .filter(each -> each.competency().equals(competency))
                .flatMap(each -> each.setAside().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Whether this level is higher than the one at which the competency is mastered, if it is.
    public boolean isRaisedBy(ScaleLevel level, CompetencyCode competency, MasteryScale scale) {
        return isExtendedBy(level, false, null, competency, scale);
    }

    /// Whether a verdict of mastery says more than was granted: at this level nothing holds as long.
    ///
    /// @param provisional whether the verdict is; one that is not says more than one that is
    /// @param validUntil  null = without end
    public boolean isExtendedBy(
            ScaleLevel level,
            boolean provisional,
            @Nullable LocalDate validUntil,
            CompetencyCode competency,
            MasteryScale scale) {
        return standing(competency, grant -> provisional || !grant.verdict().provisional())
                .noneMatch(grant -> grant.holdsUntil(validUntil) && grant.rank(scale) >= rank(level.code(), scale));
    }

    private Stream<Grant> standing(CompetencyCode competency, Predicate<Grant> which) {
        return of(competency).stream()
                .filter(grant -> grant.rescindedOn() == null)
                .filter(which);
    }

    /// Lower than every level of the scale where it is a level of another one: they cannot be compared.
    public static int rank(String level, MasteryScale scale) {
        for (var i = 0; i < scale.levels().size(); i++) {
            if (scale.levels().get(i).code().equals(level)) return i;
        }
        return -1;
    }
}
