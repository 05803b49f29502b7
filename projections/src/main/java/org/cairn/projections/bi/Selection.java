package org.cairn.projections.bi;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which facts belong to one programme: its own, those of its learners, and those of the institution.
///
/// @param learners   who was ever enrolled
/// @param enrolments and by which enrolments
/// @param retracted  operations that were a mistake
record Selection(String pathway, Set<UUID> learners, Set<UUID> enrolments, Set<UUID> retracted) {

    static FactsByKind of(String pathway, Collection<? extends Fact> facts, @Nullable Instant asKnownAt) {
        return of(pathway, facts, asKnownAt, retracted(facts, asKnownAt));
    }

    static SortedMap<String, Programme> all(Collection<? extends Fact> facts, @Nullable Instant asKnownAt) {
        var programmes = new TreeMap<String, Programme>();
        for (var fact : facts) {
            if (fact instanceof PathwayFact.PathwayVersion version
                    && isKnown(fact, asKnownAt)
                    && !programmes.containsKey(version.pathway())) {
                programmes.put(version.pathway(), Programme.of(version.pathway(), facts, asKnownAt));
            }
        }
        return programmes;
    }

    private static FactsByKind of(
            String pathway, Collection<? extends Fact> facts, @Nullable Instant asKnownAt, Set<UUID> retracted) {
        var learners = new HashSet<UUID>();
        var enrolments = new HashSet<UUID>();
        List<Fact> known = new ArrayList<>(facts.size());
        for (var fact : facts) {
            if (!isKnown(fact, asKnownAt)) continue;
            known.add(fact);
            if (fact instanceof EnrolmentFact.Enrolment enrolment
                    && enrolment.pathway().equals(pathway)) {
                learners.add(enrolment.learner());
                enrolments.add(enrolment.enrolment());
            }
        }
        var selection = new Selection(pathway, learners, enrolments, retracted);
        var selected = new FactsByKind();
        for (var fact : known) if (selection.has(fact)) selected.add(fact);
        return selected.sorted();
    }

    private static Set<UUID> retracted(Collection<? extends Fact> facts, @Nullable Instant asKnownAt) {
        var retracted = new HashSet<UUID>();
        for (var fact : facts) {
            if (fact instanceof OperationFact.Retraction retraction && isKnown(fact, asKnownAt)) {
                retracted.add(retraction.operation());
            }
        }
        return retracted;
    }

    private static boolean isKnown(Fact fact, @Nullable Instant asKnownAt) {
        return asKnownAt == null || !fact.at().recordedAt().isAfter(asKnownAt);
    }

    private boolean has(Fact fact) {
        return switch (fact) {
            case EnrolmentFact.Learner e -> learners.contains(e.learner());
            case EnrolmentFact.Enrolment e -> pathway.equals(e.pathway());
            case EnrolmentFact.PlannedMilestone e -> pathway.equals(e.pathway());
            case EnrolmentFact.Choice e -> pathway.equals(e.pathway());
            case EnrolmentFact.Waiver e -> pathway.equals(e.pathway());
            case CoachingFact.CheckIn e -> pathway.equals(e.pathway());
            case CoachingFact.Reflection e -> pathway.equals(e.pathway());
            case CoachingFact e -> learners.contains(e.learner());
            case EvidenceFact e -> pathway.equals(e.pathway());
            case AssessmentFact e -> pathway.equals(e.pathway());
            case OutcomeFact.Mastery e -> pathway.equals(e.pathway());
            case OutcomeFact.Milestone e -> pathway.equals(e.pathway());
            case OutcomeFact.Credential e -> enrolments.contains(e.enrolment());
            case OperationFact e -> !retracted.contains(e.operation()) && isOurs(e);
            case StaffFact.Assignment e -> !retracted.contains(e.operation()) && concernUs(e.sections());
            case StaffFact.Departure e -> !retracted.contains(e.operation()) && concernUs(e.sections());
            case StaffFact.Training e -> !retracted.contains(e.operation());
            case StaffFact.Authorisation _ -> true;
            case PathwayFact e -> pathway.equals(e.pathway());
            case FrameworkFact _ -> true;
        };
    }

    private boolean isOurs(OperationFact fact) {
        return switch (fact) {
            case OperationFact.Session e -> pathway.equals(e.pathway());
            case OperationFact.Walkthrough e -> pathway.equals(e.pathway());
            case OperationFact.WalkthroughItem e -> pathway.equals(e.pathway());
            case OperationFact.Survey e -> pathway.equals(e.pathway());
            case OperationFact.SurveyItem e -> pathway.equals(e.pathway());
            case OperationFact.Workload e -> e.pathway() == null || pathway.equals(e.pathway());
            case OperationFact.Cost e -> e.pathway() == null || pathway.equals(e.pathway());
            case OperationFact.Platform e -> concernUs(e.sections());
            case OperationFact.Retraction _ -> false;
        };
    }

    /// What names no section concerns all of the institution.
    private boolean concernUs(List<String> sections) {
        if (sections.isEmpty()) return true;
        for (var section : sections) {
            if (section.startsWith(pathway) && section.startsWith("/", pathway.length())) return true;
        }
        return false;
    }
}
