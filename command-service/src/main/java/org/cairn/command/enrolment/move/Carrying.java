package org.cairn.command.enrolment.move;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cairn.command.state.Mastery;
import org.cairn.contracts.assessment.JudgementId;
import org.cairn.contracts.assessment.MasteryDemonstrated;
import org.cairn.contracts.enrolment.EnrolmentMovedToVersion;
import org.cairn.contracts.enrolment.MasteryCarried;
import org.cairn.contracts.framework.CarryRule;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.framework.CrosswalkRatified;
import org.cairn.contracts.framework.MasteryScale;
import org.cairn.contracts.framework.ScaleLevel;
import org.cairn.contracts.pathway.PathwayDefinition;
import org.cairn.contracts.shared.DomainEvent;

/// What becomes of mastery when an enrolment moves to another version.
///
/// @param to      what the new version says
/// @param scale   of the new version
/// @param before  what holds on the day of the move
record Carrying(
        EnrolmentMovedToVersion moved,
        PathwayDefinition to,
        MasteryScale scale,
        Map<CompetencyCode, MasteryDemonstrated> before) {

    /// Names how the verdict came about: carried over with a move, with no calculation.
    static final String ALGORITHM = "carried@1";

    /// What is mastered by the end of the day, whatever is to come.
    static Map<CompetencyCode, MasteryDemonstrated> masteredBy(LocalDate day, Mastery mastery, MasteryScale scale) {
        var mastered = new LinkedHashMap<CompetencyCode, MasteryDemonstrated>();
        mastery.highestBy(day, scale).forEach((competency, grant) -> mastered.put(competency, grant.verdict()));
        return mastered;
    }

    /// Of the same framework version: mastery stays as it is, but is said anew if the scale is another one.
    List<DomainEvent> withinFramework() {
        if (moved.keepsMarks()) return List.of();
        return before.entrySet().stream()
                .<DomainEvent>map(each -> again(each.getKey(), List.of(each.getValue())))
                .toList();
    }

    /// Of another framework version, as the crosswalk has it: what is carried, and what counts at once.
    List<DomainEvent> over(CrosswalkRatified crosswalk) {
        var events = new ArrayList<DomainEvent>();
        var whole = new LinkedHashMap<CompetencyCode, List<MasteryDemonstrated>>();
        var competencies = new HashSet<>(to.competencies());
        for (var mapping : crosswalk.mappings()) {
            var verdict = before.get(mapping.from());
            if (verdict == null || mapping.carries() == CarryRule.DOES_NOT_CARRY) continue;
            for (var target : mapping.to()) {
                if (!competencies.contains(target)) continue;
                events.add(carried(target, mapping.carries(), verdict, crosswalk));
                if (mapping.carries() == CarryRule.CARRIES) {
                    whole.computeIfAbsent(target, _ -> new ArrayList<>()).add(verdict);
                }
            }
        }
        whole.forEach((target, verdicts) -> events.add(again(target, verdicts)));
        return events;
    }

    private MasteryCarried carried(
            CompetencyCode target, CarryRule rule, MasteryDemonstrated verdict, CrosswalkRatified crosswalk) {
        return new MasteryCarried(
                moved.enrolment(),
                moved.learner(),
                moved.to(),
                target,
                verdict.competency(),
                crosswalk.crosswalk(),
                rule,
                moved.fromFramework(),
                moved.toFramework(),
                rule == CarryRule.CARRIES_WITH_TOP_UP,
                verdict.judgements().stream().map(JudgementId::value).toList(),
                moved.effectiveOn());
    }

    /// The verdict in the new version: on the same scale the highest of the levels that it comes from, on another scale
    /// the lowest that shows mastery, as levels of different scales are not compared.
    private MasteryDemonstrated again(CompetencyCode competency, List<MasteryDemonstrated> verdicts) {
        var codes = scale.levels().stream().map(ScaleLevel::code).toList();
        var best = verdicts.stream()
                .max(Comparator.comparing(verdict -> codes.indexOf(verdict.level())))
                .orElseThrow();
        var sameScale = moved.fromScale().equals(moved.toScale());
        return new MasteryDemonstrated(
                moved.enrolment(),
                moved.learner(),
                moved.to(),
                competency,
                sameScale ? best.level() : scale.masteryLevel().code(),
                null,
                to.framework(),
                to.scale(),
                to.policy(),
                ALGORITHM,
                best.rubrics(),
                best.judgements(),
                best.priorLearning(),
                false,
                best.validUntil(),
                null,
                moved.effectiveOn());
    }
}
