package org.cairn.projections.reports.drift;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.cairn.contracts.enrolment.pace.Away;
import org.cairn.contracts.enrolment.pace.PaceRecord;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.projections.Codes;
import org.cairn.projections.bi.EnrolmentFact;
import org.cairn.projections.bi.EnrolmentFact.Stage;
import org.cairn.projections.bi.Fact;
import org.cairn.projections.bi.OutcomeFact;
import org.cairn.projections.bi.OutcomeFact.MasteryStage;
import org.cairn.projections.bi.PathwayFact;
import org.cairn.projections.bi.Programme;
import org.jspecify.annotations.Nullable;

/// What the pace of each enrolment of a programme follows from, as it stands on a day. The same facts as a coach's list
/// takes from its tables: whatever counts from a later day is left out, and what was recorded last comes last.
final class PaceRecords {
    private static final OfOne NOTHING = new OfOne();

    private final Programme programme;
    private final Map<UUID, OfOne> byEnrolment = new HashMap<>();

    /// The steps of one enrolment, each kind in the order in which it was recorded.
    private static final class OfOne {
        private final List<EnrolmentFact.Enrolment> participation = new ArrayList<>();
        private final List<PaceRecord.Plan> plans = new ArrayList<>();
        private final List<OutcomeFact.Milestone> milestones = new ArrayList<>();
        private final List<OutcomeFact.Mastery> masteries = new ArrayList<>();
        private final List<EnrolmentFact.Waiver> waivers = new ArrayList<>();
    }

    PaceRecords(Programme programme) {
        this.programme = programme;
        for (var each : recorded(EnrolmentFact.Enrolment.class))
            of(each.enrolment()).participation.add(each);
        for (var each : recorded(OutcomeFact.Milestone.class))
            of(each.enrolment()).milestones.add(each);
        for (var each : recorded(OutcomeFact.Mastery.class))
            of(each.enrolment()).masteries.add(each);
        for (var each : recorded(EnrolmentFact.Waiver.class))
            of(each.enrolment()).waivers.add(each);
        for (var participation : programme.participations()) {
            for (var plan : participation.plans()) {
                var milestones = plan.milestones().stream()
                        .map(each -> new PaceRecord.Planned(each.milestone(), each.dueOn()))
                        .toList();
                of(participation.enrolment()).plans.add(new PaceRecord.Plan(plan.agreedOn(), milestones));
            }
        }
    }

    private <F extends Fact> List<F> recorded(Class<F> kind) {
        return programme.all(kind).stream()
                .sorted(Comparator.comparingLong(each -> each.at().position()))
                .toList();
    }

    private OfOne of(UUID enrolment) {
        return byEnrolment.computeIfAbsent(enrolment, _ -> new OfOne());
    }

    /// On which days a learner was on leave, as far as it is known today.
    Away leaves(UUID enrolment) {
        return Away.leaves(steps(byEnrolment.getOrDefault(enrolment, NOTHING).participation, LocalDate.MAX));
    }

    /// @param lastEventOn not after the day; null where nothing was heard since the enrolment
    PaceRecord on(LocalDate day, UUID enrolment, LocalDate enrolledOn, @Nullable LocalDate lastEventOn) {
        var own = byEnrolment.getOrDefault(enrolment, NOTHING);
        var plan = own.plans.stream()
                .filter(each -> !each.agreedOn().isAfter(day))
                .reduce((_, later) -> later)
                .orElse(null);
        return new PaceRecord(
                enrolledOn,
                steps(own.participation, day),
                plan,
                own.milestones.stream()
                        .filter(each -> !each.on().isAfter(day))
                        .map(each -> new PaceRecord.Step(each.approval(), Codes.of(each.stage()), each.milestone()))
                        .toList(),
                mastered(own, day),
                waived(own.waivers, day),
                lastEventOn);
    }

    /// The version on a day: the one that the move that was recorded last led to.
    String versionOn(LocalDate day, UUID enrolment) {
        var version = "";
        for (var step : byEnrolment.getOrDefault(enrolment, NOTHING).participation) {
            var leads = step.stage() == Stage.ENROLLED || step.stage() == Stage.MOVED;
            if (leads && (version.isEmpty() || !step.on().isAfter(day))) version = step.version();
        }
        return version;
    }

    private static List<Away.Step> steps(List<EnrolmentFact.Enrolment> participation, LocalDate day) {
        return participation.stream()
                .filter(each -> each.stage() != Stage.ENROLLED && each.stage() != Stage.MOVED)
                .filter(each -> !each.on().isAfter(day))
                .map(each -> new Away.Step(Codes.of(each.stage()), each.leave(), each.on()))
                .toList();
    }

    /// Since the last move to another framework, which leaves behind all that was shown before it. A rescission takes
    /// back all verdicts that were recorded before it; a lapse needs no event.
    private List<PaceRecord.Mastered> mastered(OfOne own, LocalDate day) {
        var since = frameworkSince(own.participation, day);
        Map<String, List<OutcomeFact.Mastery>> granted = new TreeMap<>();
        for (var each : own.masteries) {
            if (each.on().isAfter(day)) continue;
            if (each.stage() == MasteryStage.RESCINDED) granted.remove(each.competency());
            if (each.stage() != MasteryStage.SHOWN || each.at().position() <= since || each.provisional()) continue;
            if (each.validUntil() != null && each.validUntil().isBefore(day)) continue;
            granted.computeIfAbsent(each.competency(), _ -> new ArrayList<>()).add(each);
        }
        var mastered = new ArrayList<PaceRecord.Mastered>();
        granted.forEach((competency, grants) -> mastered.add(new PaceRecord.Mastered(
                new CompetencyCode(competency), grants.stream().allMatch(each -> each.priorLearning() != null))));
        return mastered;
    }

    private long frameworkSince(List<EnrolmentFact.Enrolment> participation, LocalDate day) {
        var since = 0L;
        for (var step : participation) {
            if (step.stage() != Stage.MOVED || step.on().isAfter(day) || step.fromVersion() == null) continue;
            if (!isOfOneFramework(step.fromVersion(), step.version()))
                since = step.at().position();
        }
        return since;
    }

    private boolean isOfOneFramework(String from, String to) {
        var versions = programme.versions();
        return Objects.equals(framework(versions.get(from)), framework(versions.get(to)));
    }

    private static @Nullable String framework(PathwayFact.@Nullable PathwayVersion version) {
        return version == null ? null : version.framework() + "/" + version.frameworkVersion();
    }

    private static Set<String> waived(List<EnrolmentFact.Waiver> waivers, LocalDate day) {
        var standing = new LinkedHashMap<UUID, String>();
        for (var each : waivers) {
            if (each.on().isAfter(day)) continue;
            if (each.ended()) standing.remove(each.waiver());
            else standing.put(each.waiver(), each.node());
        }
        return new HashSet<>(standing.values());
    }
}
