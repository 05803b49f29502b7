package org.cairn.contracts.enrolment;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.framework.CrosswalkId;
import org.cairn.contracts.framework.FrameworkVersionId;
import org.cairn.contracts.framework.ScaleVersionId;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.pathway.PathwayVersionId;
import org.cairn.contracts.shared.Codes;
import org.cairn.contracts.shared.Tags;
import org.jspecify.annotations.Nullable;

/// An enrolment goes on under another version of its pathway, as the learner agreed.
///
/// @param crosswalk            by which mastery was carried over; null where the framework version stayed the same, or
///                             nothing was mastered
/// @param creditedRequirements leaves of the new tree that are met from the start, by their competencies
/// @param consentRef           the code of the document in which the learner agreed
@Event(namespace = "enrolment", name = "EnrolmentMovedToVersion", version = "1")
public record EnrolmentMovedToVersion(
        @EventTag(key = Tags.ENROLMENT) EnrolmentId enrolment,
        @EventTag(key = Tags.LEARNER) LearnerId learner,
        PathwayVersionId from,
        PathwayVersionId to,
        FrameworkVersionId fromFramework,
        FrameworkVersionId toFramework,
        ScaleVersionId fromScale,
        ScaleVersionId toScale,
        @Nullable CrosswalkId crosswalk,
        List<CompetencyCode> creditedRequirements,
        String consentRef,
        LocalDate effectiveOn)
        implements EnrolmentEvent {

    public EnrolmentMovedToVersion {
        Codes.require("consentRef", consentRef);
    }

    /// Whether competencies mean the same as before.
    public boolean keepsFramework() {
        return fromFramework.equals(toFramework);
    }

    /// Whether marks mean the same as before.
    public boolean keepsMarks() {
        return keepsFramework() && fromScale.equals(toScale);
    }
}
