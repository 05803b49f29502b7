package org.cairn.command.pathway.publishpathway;

import static org.cairn.command.University.*;
import static org.cairn.contracts.framework.FrameworkReason.FRAMEWORK_VERSION_DEPRECATED;

import java.time.LocalDate;
import org.cairn.command.SliceFixture;
import org.cairn.contracts.pathway.PublishPathwayVersion;
import org.cairn.contracts.shared.DomainEvent;
import org.junit.jupiter.api.Test;

/// Welding's framework was deprecated on Monday; enrolments go on for a year.
class DeprecatedFrameworkTest {

    private static final LocalDate LAST = TODAY.plusYears(1);

    private final SliceFixture slice = SliceFixture.of(new PublishPathwayDecision());

    @Test
    void nothingNewRestsOnADeprecatedVersion() {
        slice.given(deprecated())
                .when(new PublishPathwayVersion(WELDING, WELDING_PATHWAY, act(REGISTRAR, TUESDAY)))
                .thenRefused(FRAMEWORK_VERSION_DEPRECATED);
    }

    @Test
    void notEvenIfItIsDatedBack() {
        slice.given(deprecated())
                .when(new PublishPathwayVersion(WELDING, WELDING_PATHWAY, act(REGISTRAR, START)))
                .thenRefused(FRAMEWORK_VERSION_DEPRECATED);
    }

    @Test
    void historyMayTellOfWhatRestedOnItBefore() {
        slice.given(deprecated())
                .when(new PublishPathwayVersion(WELDING, WELDING_PATHWAY, historicalAct(REGISTRAR, START)))
                .thenEvents(pathwayPublished());
        slice.given(deprecated())
                .when(new PublishPathwayVersion(WELDING, WELDING_PATHWAY, historicalAct(REGISTRAR, MONDAY)))
                .thenRefused(FRAMEWORK_VERSION_DEPRECATED);
    }

    @Test
    void whatWasPublishedStays() {
        slice.given(
                        frameworkPublished(),
                        scalePublished(),
                        policyPublished(),
                        pathwayPublished(),
                        nextFrameworkPublished(),
                        frameworkDeprecated(LAST))
                .when(new PublishPathwayVersion(WELDING, WELDING_PATHWAY, act(REGISTRAR, START)))
                .thenNothingNew();
    }

    private static DomainEvent[] deprecated() {
        return new DomainEvent[] {
            frameworkPublished(),
            nextFrameworkPublished(),
            scalePublished(),
            policyPublished(),
            loaderMayLoad(),
            frameworkDeprecated(LAST)
        };
    }
}
