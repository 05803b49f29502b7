package org.cairn.command.framework.deprecateframework;

import static org.cairn.command.University.*;
import static org.cairn.contracts.enrolment.EnrolmentReason.ACT_AHEAD_OF_TODAY;
import static org.cairn.contracts.framework.FrameworkReason.*;

import java.time.LocalDate;
import org.cairn.command.SliceFixture;
import org.cairn.contracts.framework.DeprecateFrameworkVersion;
import org.cairn.contracts.framework.FrameworkVersionDeprecated;
import org.cairn.contracts.framework.FrameworkVersionId;
import org.cairn.contracts.shared.DomainEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeprecateFrameworkTest {

    private static final DomainEvent[] BOTH = {frameworkPublished(), nextFrameworkPublished(), loaderMayLoad()};

    private final SliceFixture slice = SliceFixture.of(new DeprecateFrameworkDecision());

    @Test
    void aVersionIsDeprecatedInFavourOfAnother() {
        slice.given(BOTH).when(deprecate(NEXT_FRAMEWORK, TODAY)).thenEvents(frameworkDeprecated(TODAY));
    }

    @Test
    void theLastDayMayLieAhead() {
        slice.given(BOTH)
                .when(deprecate(NEXT_FRAMEWORK, TODAY.plusYears(1)))
                .thenEvents(frameworkDeprecated(TODAY.plusYears(1)));
    }

    @Test
    void orInFavourOfNone() {
        slice.given(frameworkPublished())
                .when(deprecate(null, MONDAY))
                .thenEvents(new FrameworkVersionDeprecated(
                        FRAMEWORK.framework(), FRAMEWORK.version(), null, MONDAY, MONDAY));
    }

    @Test
    void deprecatingAgainChangesNothing() {
        slice.given(with(frameworkDeprecated(TODAY)))
                .when(deprecate(NEXT_FRAMEWORK, TODAY))
                .thenNothingNew();
    }

    @Test
    void whatWasSaidOfTheLastDayStands() {
        slice.given(with(frameworkDeprecated(TODAY)))
                .when(deprecate(NEXT_FRAMEWORK, TODAY.plusDays(1)))
                .thenRefused(FRAMEWORK_ALREADY_DEPRECATED);
    }

    @Test
    void theVersionIsThere() {
        slice.when(deprecate(null, TODAY)).thenRefused(FRAMEWORK_VERSION_UNKNOWN);
        slice.given(nextFrameworkPublished()).when(deprecate(null, TODAY)).thenRefused(FRAMEWORK_VERSION_UNKNOWN);
    }

    @Test
    void whatReplacesItIsInUse() {
        slice.given(frameworkPublished())
                .when(deprecate(NEXT_FRAMEWORK, TODAY))
                .thenRefused(FRAMEWORK_REPLACEMENT_UNFIT);
        slice.given(BOTH).when(deprecate(FRAMEWORK, TODAY)).thenRefused(FRAMEWORK_REPLACEMENT_UNFIT);
        slice.given(with(new FrameworkVersionDeprecated(
                        NEXT_FRAMEWORK.framework(), NEXT_FRAMEWORK.version(), null, TODAY, MONDAY)))
                .when(deprecate(NEXT_FRAMEWORK, TODAY))
                .thenRefused(FRAMEWORK_REPLACEMENT_UNFIT);
    }

    @Test
    void nobodyIsBarredInRetrospect() {
        slice.given(BOTH)
                .when(deprecate(NEXT_FRAMEWORK, MONDAY.minusDays(1)))
                .thenRefused(LAST_ENROLMENT_BEFORE_DEPRECATION);
    }

    @Test
    void historyMayTellOfALastDayThatWasOver() {
        slice.given(BOTH)
                .when(new DeprecateFrameworkVersion(FRAMEWORK, NEXT_FRAMEWORK, START, historicalAct(REGISTRAR, MONDAY)))
                .thenEvents(frameworkDeprecated(START));
    }

    @Test
    void itIsDecidedWhenItIsRecorded() {
        slice.given(BOTH)
                .when(new DeprecateFrameworkVersion(
                        FRAMEWORK, NEXT_FRAMEWORK, TODAY.plusDays(9), act(REGISTRAR, TODAY.plusDays(1))))
                .thenRefused(ACT_AHEAD_OF_TODAY);
    }

    private static DomainEvent[] with(DomainEvent more) {
        return new DomainEvent[] {BOTH[0], BOTH[1], more};
    }

    private static DeprecateFrameworkVersion deprecate(@Nullable FrameworkVersionId replacedBy, LocalDate last) {
        return new DeprecateFrameworkVersion(FRAMEWORK, replacedBy, last, act(REGISTRAR, MONDAY));
    }
}
