package org.cairn.contracts.credential;

import java.util.List;
import org.cairn.contracts.shared.Codes;
import org.jspecify.annotations.Nullable;

/// What is said at the award of one credential where the published version leaves it open. Codes and numbers only: what
/// is written about one learner must not hold a text that could name them.
public record CredentialSupplement(
        @Nullable Workload workload,
        @Nullable List<QualificationLevel> levels,
        @Nullable List<String> assessmentTypes,
        @Nullable ParticipationForm participation,
        @Nullable Supervision supervision) {

    public static final CredentialSupplement NONE = new CredentialSupplement(null, null, null, null, null);

    public CredentialSupplement {
        if (levels != null) levels = List.copyOf(levels);
        if (assessmentTypes != null) {
            assessmentTypes = List.copyOf(assessmentTypes);
            for (var type : assessmentTypes) Codes.require("assessmentTypes", type);
        }
    }

    /// The elements with what they left open.
    public CredentialElements filling(CredentialElements open) {
        return new CredentialElements(
                open.title(),
                open.country(),
                open.awardingBody(),
                open.learningOutcomes(),
                open.workload() == null ? workload : open.workload(),
                open.levels() == null ? levels : open.levels(),
                open.assessmentTypes() == null ? assessmentTypes : open.assessmentTypes(),
                open.participation() == null ? participation : open.participation(),
                open.qualityAssurance(),
                open.prerequisites(),
                open.supervision() == null ? supervision : open.supervision(),
                open.stackability(),
                open.fieldOfStudy(),
                open.furtherInformation());
    }

    /// Whether it says otherwise than what is published.
    public boolean contradicts(CredentialElements published) {
        return differ(workload, published.workload())
                || differ(levels, published.levels())
                || differ(assessmentTypes, published.assessmentTypes())
                || differ(participation, published.participation())
                || differ(supervision, published.supervision());
    }

    private static boolean differ(@Nullable Object said, @Nullable Object published) {
        return said != null && published != null && !said.equals(published);
    }
}
