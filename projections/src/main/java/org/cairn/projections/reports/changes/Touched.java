package org.cairn.projections.reports.changes;

import java.util.List;
import org.cairn.projections.bi.AssessmentFact;
import org.cairn.projections.bi.CoachingFact;
import org.cairn.projections.bi.EnrolmentFact;
import org.cairn.projections.bi.EvidenceFact;
import org.cairn.projections.bi.Fact;
import org.cairn.projections.bi.FrameworkFact;
import org.cairn.projections.bi.OperationFact;
import org.cairn.projections.bi.OutcomeFact;
import org.cairn.projections.bi.PathwayFact;
import org.cairn.projections.bi.StaffFact;
import org.jspecify.annotations.Nullable;

/// Whose reports a fact changes.
final class Touched {
    /// Stands for every programme.
    static final String ALL = "";

    private static final List<String> EVERY_PROGRAMME = List.of(ALL);

    /// Goals and reviews of a profile are a learner's and name no programme: those of the learner are made anew
    /// with the next fact that does, or after a while.
    static List<String> by(Fact fact) {
        return switch (fact) {
            case EnrolmentFact.Learner _ -> List.of();
            case EnrolmentFact.Enrolment e -> List.of(e.pathway());
            case EnrolmentFact.PlannedMilestone e -> List.of(e.pathway());
            case EnrolmentFact.Choice e -> List.of(e.pathway());
            case EnrolmentFact.Waiver e -> List.of(e.pathway());
            case CoachingFact.CheckIn e -> List.of(e.pathway());
            case CoachingFact.Reflection e -> List.of(e.pathway());
            case CoachingFact.Goal _ -> List.of();
            case CoachingFact.ProfileReview _ -> List.of();
            case EvidenceFact e -> List.of(e.pathway());
            case AssessmentFact e -> List.of(e.pathway());
            case OutcomeFact.Mastery e -> List.of(e.pathway());
            case OutcomeFact.Milestone e -> List.of(e.pathway());
            case OutcomeFact.Credential e -> e.pathway() == null ? List.of() : List.of(e.pathway());
            case OperationFact.Session e -> List.of(e.pathway());
            case OperationFact.Walkthrough e -> List.of(e.pathway());
            case OperationFact.WalkthroughItem e -> List.of(e.pathway());
            case OperationFact.Survey e -> List.of(e.pathway());
            case OperationFact.SurveyItem e -> List.of(e.pathway());
            case OperationFact.Workload e -> oneOrAll(e.pathway());
            case OperationFact.Cost e -> oneOrAll(e.pathway());
            case OperationFact.Platform e -> ofSections(e.sections());
            case OperationFact.Retraction _ -> EVERY_PROGRAMME;
            case StaffFact.Assignment e -> ofSections(e.sections());
            case StaffFact.Departure e -> ofSections(e.sections());
            case StaffFact.Training _ -> EVERY_PROGRAMME;
            case StaffFact.Authorisation _ -> List.of();
            case PathwayFact e -> List.of(e.pathway());
            case FrameworkFact _ -> EVERY_PROGRAMME;
        };
    }

    private static List<String> oneOrAll(@Nullable String pathway) {
        return pathway == null ? EVERY_PROGRAMME : List.of(pathway);
    }

    /// @param sections each `pathway/section`; no code has a slash
    private static List<String> ofSections(List<String> sections) {
        if (sections.isEmpty()) return EVERY_PROGRAMME;
        return sections.stream()
                .map(section -> section.substring(0, section.indexOf('/')))
                .distinct()
                .toList();
    }

    private Touched() {}
}
