package org.cairn.contracts;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.contracts.assessment.AnchorEvent;
import org.cairn.contracts.assessment.AssessmentEvent;
import org.cairn.contracts.assessment.RecalculationEvent;
import org.cairn.contracts.authorisation.AuthorisationEvent;
import org.cairn.contracts.authorisation.PersonEvent;
import org.cairn.contracts.coaching.CoachingEvent;
import org.cairn.contracts.credential.CredentialEvent;
import org.cairn.contracts.enrolment.EnrolmentEvent;
import org.cairn.contracts.evidence.EvidenceEvent;
import org.cairn.contracts.evidence.GroupWorkEvent;
import org.cairn.contracts.framework.FrameworkEvent;
import org.cairn.contracts.learner.LearnerEvent;
import org.cairn.contracts.milestone.BoardEvent;
import org.cairn.contracts.milestone.MilestoneEvent;
import org.cairn.contracts.operations.ObservationEvent;
import org.cairn.contracts.operations.OperationEvent;
import org.cairn.contracts.pathway.PathwayEvent;
import org.cairn.contracts.privacy.PrivacyEvent;
import org.cairn.contracts.shared.DomainEvent;

/// All events that there are, by their stored name, for example `assessment.JudgementRecorded`.
public final class EventCatalogue {

    private static final Map<String, Class<? extends DomainEvent>> BY_NAME = Stream.<Class<? extends DomainEvent>>of(
                    FrameworkEvent.class,
                    PathwayEvent.class,
                    LearnerEvent.class,
                    EnrolmentEvent.class,
                    CoachingEvent.class,
                    EvidenceEvent.class,
                    GroupWorkEvent.class,
                    AuthorisationEvent.class,
                    PersonEvent.class,
                    AssessmentEvent.class,
                    AnchorEvent.class,
                    RecalculationEvent.class,
                    MilestoneEvent.class,
                    BoardEvent.class,
                    PrivacyEvent.class,
                    OperationEvent.class,
                    ObservationEvent.class,
                    CredentialEvent.class)
            .flatMap(capability -> Arrays.stream(capability.getPermittedSubclasses()))
            .<Class<? extends DomainEvent>>map(type -> type.asSubclass(DomainEvent.class))
            .collect(Collectors.toUnmodifiableMap(EventCatalogue::nameOf, Function.identity()));

    /// Stored name to record class.
    public static Map<String, Class<? extends DomainEvent>> byName() {
        return BY_NAME;
    }

    /// The stored name: the capability, a dot, and the record's own name. A test holds it equal to `@Event`.
    public static String nameOf(Class<? extends DomainEvent> type) {
        var capability = type.getPackageName();
        return capability.substring(capability.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)
                + "."
                + type.getSimpleName();
    }

    private EventCatalogue() {}
}
