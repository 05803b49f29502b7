package org.cairn.command.credential.publish;

import static org.cairn.command.Registry.*;
import static org.cairn.command.University.*;
import static org.cairn.contracts.credential.CredentialReason.*;

import java.util.List;
import org.cairn.command.SliceFixture;
import org.cairn.contracts.credential.CredentialDefinition;
import org.cairn.contracts.credential.CredentialElements;
import org.cairn.contracts.credential.CredentialTemplateId;
import org.cairn.contracts.credential.CredentialVersionId;
import org.cairn.contracts.credential.PublishCredentialVersion;
import org.cairn.contracts.credential.Stack;
import org.cairn.contracts.pathway.MilestoneCode;
import org.cairn.contracts.pathway.PathwayId;
import org.cairn.contracts.shared.DomainEvent;
import org.junit.jupiter.api.Test;

class PublishCredentialTest {

    private static final CredentialDefinition WHOLE = definition(ELEMENTS, null, null);
    private static final DomainEvent JOINER_IS_THERE = published(JOINER, WHOLE);

    private final SliceFixture slice = SliceFixture.of(new PublishCredentialDecision());

    @Test
    void aVersionIsPublished() {
        slice.given(opened()).when(publish(WELDER, WHOLE)).thenEvents(published(WELDER, WHOLE));
    }

    @Test
    void itMayLeaveElementsOpen() {
        var open = definition(CredentialElements.NONE, null, 24);
        slice.given(opened()).when(publish(WELDER, open)).thenEvents(published(WELDER, open));
    }

    @Test
    void publishingAgainChangesNothing() {
        slice.given(opened(published(WELDER, WHOLE)))
                .when(publish(WELDER, WHOLE))
                .thenNothingNew();
    }

    @Test
    void aVersionNeverChanges() {
        slice.given(opened(published(WELDER, WHOLE)))
                .when(publish(WELDER, definition(ELEMENTS, null, 24)))
                .thenRefused(CREDENTIAL_VERSION_ALREADY_PUBLISHED);
    }

    @Test
    void itsPathwayAndMilestoneAreThere() {
        slice.given(opened())
                .when(publish(
                        WELDER,
                        new CredentialDefinition(new PathwayId("plumbing"), CERTIFICATE, "en", ELEMENTS, null, null)))
                .thenRefused(CREDENTIAL_PATHWAY_NOT_PUBLISHED);
        slice.given(opened())
                .when(publish(
                        WELDER,
                        new CredentialDefinition(
                                WELDING.pathway(), new MilestoneCode("knighthood"), "en", ELEMENTS, null, null)))
                .thenRefused(CREDENTIAL_MILESTONE_NOT_IN_PATHWAY);
    }

    @Test
    void aStackIsOfOtherTemplatesThatAreThere() {
        var joiner = JOINER.template();
        var stacked = definition(ELEMENTS, new Stack(List.of(joiner), true), null);
        slice.given(opened(JOINER_IS_THERE)).when(publish(PLATE, stacked)).thenEvents(published(PLATE, stacked));
        for (var wrong : List.<List<CredentialTemplateId>>of(
                List.of(), List.of(joiner, joiner), List.of(PLATE.template()), List.of(CUTTER.template()))) {
            slice.given(opened(JOINER_IS_THERE))
                    .when(publish(PLATE, definition(ELEMENTS, new Stack(wrong, false), null)))
                    .thenRefused(STACK_DEFINITION_WRONG);
        }
    }

    @Test
    void aDocumentIsValidForMonthsThatMakeSense() {
        for (var months : new int[] {0, -1, 1201}) {
            slice.given(opened())
                    .when(publish(WELDER, definition(ELEMENTS, null, months)))
                    .thenRefused(CREDENTIAL_VALIDITY_OUT_OF_RANGE);
        }
    }

    private static PublishCredentialVersion publish(CredentialVersionId id, CredentialDefinition definition) {
        return new PublishCredentialVersion(id, definition, act(REGISTRAR, START));
    }
}
