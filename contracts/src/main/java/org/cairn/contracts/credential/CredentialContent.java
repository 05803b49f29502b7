package org.cairn.contracts.credential;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All that a credential says but whose it is: a copy, so that no later change of a template changes an award. The
/// learner's name is joined from `identity` when it is rendered.
///
/// @param language        of its texts: BCP 47
/// @param issuedOn        the day of issue, in `zone`
/// @param zone            of the institution, as it was at the award: a tz database name
/// @param levels          empty = no level applies
/// @param grade           the milestone's level, where it has levels
/// @param gradeScheme     the levels that there were, from which the grade is one; empty where there is none
public record CredentialContent(
        String title,
        String language,
        String country,
        AwardingBody awardingBody,
        LocalDate issuedOn,
        String zone,
        List<String> learningOutcomes,
        Workload workload,
        List<QualificationLevel> levels,
        List<String> assessmentTypes,
        ParticipationForm participation,
        QualityAssurance qualityAssurance,
        @Nullable String grade,
        List<String> gradeScheme,
        @Nullable String prerequisites,
        @Nullable Supervision supervision,
        @Nullable Stackability stackability,
        @Nullable String fieldOfStudy,
        @Nullable String furtherInformation) {

    public CredentialContent {
        learningOutcomes = List.copyOf(learningOutcomes);
        levels = List.copyOf(levels);
        assessmentTypes = List.copyOf(assessmentTypes);
        gradeScheme = List.copyOf(gradeScheme);
    }
}
