package org.cairn.command.framework.publishframework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.command.University.*;
import static org.cairn.contracts.framework.FrameworkReason.*;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.cairn.command.SliceFixture;
import org.cairn.contracts.framework.Association;
import org.cairn.contracts.framework.AssociationTarget;
import org.cairn.contracts.framework.AssociationType;
import org.cairn.contracts.framework.Competency;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.framework.Crosswalk;
import org.cairn.contracts.framework.FrameworkDefinition;
import org.cairn.contracts.framework.FrameworkId;
import org.cairn.contracts.framework.FrameworkVersionId;
import org.cairn.contracts.framework.FrameworkVersionPublished;
import org.cairn.contracts.framework.PublishFrameworkVersion;
import org.cairn.contracts.shared.DomainEvent;
import org.junit.jupiter.api.Test;

class PublishFrameworkTest {

    private final SliceFixture slice = SliceFixture.of(new PublishFrameworkDecision());

    @Test
    void aVersionIsPublished() {
        slice.when(publish(FRAMEWORK, WELDING_FRAMEWORK)).thenEvents(frameworkPublished());
    }

    @Test
    void publishingTheSameAgainChangesNothing() {
        slice.given(frameworkPublished())
                .when(publish(FRAMEWORK, WELDING_FRAMEWORK))
                .thenNothingNew();
    }

    @Test
    void aPublishedVersionNeverChanges() {
        slice.given(frameworkPublished())
                .when(publish(FRAMEWORK, of(new Competency(JOIN, "Joins three plates", null))))
                .thenRefused(FRAMEWORK_VERSION_ALREADY_PUBLISHED);
    }

    @Test
    void aChangeIsAnotherVersion() {
        var changed = of(new Competency(JOIN, "Joins three plates", null));
        slice.given(frameworkPublished())
                .when(publish(new FrameworkVersionId(FRAMEWORK.framework(), "2"), changed))
                .thenEvents(published(FRAMEWORK.framework(), "2", changed));
    }

    @Test
    void theSameVersionOfAnotherFrameworkDoesNotCount() {
        var baking = new FrameworkId("baking");
        var bread = of(new Competency(JOIN, "Bakes a bread", null));
        slice.given(frameworkPublished())
                .when(publish(new FrameworkVersionId(baking, "1"), bread))
                .thenEvents(published(baking, "1", bread));
    }

    @Test
    void aFrameworkSaysSomething() {
        slice.when(publish(FRAMEWORK, of())).thenRefused(FRAMEWORK_WITHOUT_COMPETENCIES);
    }

    @Test
    void aCodeNamesOneCompetency() {
        slice.when(publish(FRAMEWORK, of(new Competency(JOIN, "Joins", null), new Competency(JOIN, "Glues", null))))
                .thenRefused(COMPETENCY_CODE_REPEATED);
    }

    @Test
    void aParentIsInTheSameFramework() {
        slice.when(publish(FRAMEWORK, of(new Competency(JOIN, "Joins", FLY)))).thenRefused(COMPETENCY_PARENT_UNKNOWN);
    }

    @Test
    void aParentMayComeAfterItsChild() {
        var childFirst = of(new Competency(POLISH, "Polishes", JOIN), new Competency(JOIN, "Joins", null));
        slice.when(publish(FRAMEWORK, childFirst)).thenEvents(published(FRAMEWORK.framework(), "1", childFirst));
    }

    @Test
    void noCompetencyIsItsOwnAncestor() {
        slice.when(publish(FRAMEWORK, of(new Competency(JOIN, "Joins", JOIN))))
                .thenRefused(COMPETENCY_PARENTS_IN_A_CIRCLE);
        slice.when(publish(
                        FRAMEWORK,
                        of(
                                new Competency(FLY, "Flies", JOIN),
                                new Competency(JOIN, "Joins", CUT),
                                new Competency(CUT, "Cuts", POLISH),
                                new Competency(POLISH, "Polishes", JOIN))))
                .thenRefused(COMPETENCY_PARENTS_IN_A_CIRCLE);
    }

    @Test
    void historyDoesNotRelaxWhatAFrameworkIs() {
        slice.given(loaderMayLoad())
                .when(new PublishFrameworkVersion(FRAMEWORK, of(), historicalAct(REGISTRAR, START)))
                .thenRefused(FRAMEWORK_WITHOUT_COMPETENCIES);
    }

    @Test
    void anEventHasAllIdentifiersAndItsChecksum() {
        var event = new FrameworkVersionPublished(FRAMEWORK.framework(), "1", WELDING_FRAMEWORK, START);
        assertThat(event.definition().identifier()).isEqualTo(FrameworkDefinition.identifierOf(FRAMEWORK));
        assertThat(event.definition().competencies())
                .extracting(Competency::identifier)
                .containsExactly(
                        Competency.identifierOf(FRAMEWORK.framework(), JOIN),
                        Competency.identifierOf(FRAMEWORK.framework(), CUT),
                        Competency.identifierOf(FRAMEWORK.framework(), POLISH));
        assertThat(event.matchesItsChecksum()).isTrue();
        assertThat(new FrameworkVersionPublished(
                                FRAMEWORK.framework(), "1", NEXT_WELDING_FRAMEWORK, event.checksum(), START)
                        .matchesItsChecksum())
                .isFalse();
        slice.when(publish(FRAMEWORK, WELDING_FRAMEWORK)).thenEvents(event);
        slice.when(publish(FRAMEWORK, event.definition())).thenEvents(event);
        slice.given(event).when(publish(FRAMEWORK, event.definition())).thenNothingNew();
    }

    @Test
    void theSameItemHasTheSameIdentifierInEveryVersion() {
        var first = WELDING_FRAMEWORK.identifiedAs(FRAMEWORK);
        var next = NEXT_WELDING_FRAMEWORK.identifiedAs(NEXT_FRAMEWORK);
        assertThat(next.competencies().getFirst().identifier())
                .isEqualTo(first.competencies().getFirst().identifier());
        assertThat(next.identifier()).isNotEqualTo(first.identifier());
    }

    @Test
    void whatArrivesIsWhatWasSent() {
        var event = new FrameworkVersionPublished(FRAMEWORK.framework(), "1", WELDING_FRAMEWORK, START);
        var act = act(REGISTRAR, START);
        slice.when(new PublishFrameworkVersion(FRAMEWORK, WELDING_FRAMEWORK, event.checksum(), null, act))
                .thenEvents(event);
        slice.when(new PublishFrameworkVersion(FRAMEWORK, WELDING_FRAMEWORK, "0".repeat(64), null, act))
                .thenRefused(FRAMEWORK_CHECKSUM_MISMATCH);
    }

    @Test
    void anIdentifierNamesOneItem() {
        var id = new UUID(5, 5);
        slice.when(publish(
                        FRAMEWORK,
                        of(new Competency(JOIN, "Joins", null, id, null), new Competency(CUT, "Cuts", null, id, null))))
                .thenRefused(COMPETENCY_IDENTIFIER_REPEATED);
        // The second is what the first one's code would have got.
        slice.when(publish(
                        FRAMEWORK,
                        of(
                                new Competency(JOIN, "Joins", null),
                                new Competency(
                                        CUT,
                                        "Cuts",
                                        null,
                                        Competency.identifierOf(FRAMEWORK.framework(), JOIN),
                                        null))))
                .thenRefused(COMPETENCY_IDENTIFIER_REPEATED);
    }

    @Test
    void associationsLeadToItemsOrElsewhere() {
        var elsewhere = new AssociationTarget("Join", "J-1", "https://example.org/J-1");
        var linked = with(
                link("precedes", JOIN, CUT),
                link("isChildOf", POLISH, CUT), // a second parent
                new Association(new AssociationType("exactMatchOf"), JOIN, null, elsewhere, 1, null));
        slice.when(publish(FRAMEWORK, linked)).thenEvents(published(FRAMEWORK.framework(), "1", linked));
        slice.when(publish(FRAMEWORK, with(link("precedes", JOIN, FLY)))).thenRefused(ASSOCIATION_ITEM_UNKNOWN);
        slice.when(publish(FRAMEWORK, with(link("precedes", FLY, JOIN)))).thenRefused(ASSOCIATION_ITEM_UNKNOWN);
    }

    @Test
    void anAssociationIsSaidOnce() {
        slice.when(publish(FRAMEWORK, with(link("precedes", JOIN, CUT), link("precedes", JOIN, CUT))))
                .thenRefused(ASSOCIATION_REPEATED);
        // Polishing names joining as its parent.
        slice.when(publish(FRAMEWORK, with(link("isChildOf", POLISH, JOIN)))).thenRefused(ASSOCIATION_REPEATED);
    }

    @Test
    void furtherParentsMakeNoCircleEither() {
        slice.when(publish(FRAMEWORK, with(link("isChildOf", JOIN, POLISH))))
                .thenRefused(COMPETENCY_PARENTS_IN_A_CIRCLE);
        slice.when(publish(FRAMEWORK, with(link("isChildOf", CUT, CUT)))).thenRefused(COMPETENCY_PARENTS_IN_A_CIRCLE);
    }

    @Test
    void aFrameworkEndsAfterItBegins() {
        var backwards = new FrameworkDefinition(
                "Welding", null, WELDING_FRAMEWORK.competencies(), null, null, TUESDAY, MONDAY, null, null);
        slice.when(publish(FRAMEWORK, backwards)).thenRefused(FRAMEWORK_ENDS_BEFORE_IT_STARTS);
    }

    /// 600 statements of 2000 characters are more than a million bytes; 400 are not.
    @Test
    void aFrameworkFitsIntoOneEvent() {
        slice.when(publish(FRAMEWORK, large(600))).thenRefused(FRAMEWORK_TOO_LARGE);
        slice.when(publish(FRAMEWORK, large(400))).thenEvents(published(FRAMEWORK.framework(), "1", large(400)));
    }

    @Test
    void aVersionIsPublishedTogetherWithTheWayToIt() {
        slice.given(frameworkPublished()).when(publishNext(WELDING_CROSSWALK)).thenEvents(next(), crosswalkRatified());
    }

    @Test
    void publishingBothAgainChangesNothing() {
        slice.given(frameworkPublished(), next(), crosswalkRatified())
                .when(publishNext(WELDING_CROSSWALK))
                .thenNothingNew();
    }

    @Test
    void whatIsMissingOfBothIsAdded() {
        slice.given(frameworkPublished(), next())
                .when(publishNext(WELDING_CROSSWALK))
                .thenEvents(crosswalkRatified());
    }

    @Test
    void neitherIsRecordedIfOneMayNotBe() {
        var withoutPolish = new Crosswalk(
                CROSSWALK,
                FRAMEWORK,
                NEXT_FRAMEWORK,
                WELDING_CROSSWALK.mappings().subList(0, 2),
                "SENATE-1",
                null);
        slice.given(frameworkPublished()).when(publishNext(withoutPolish)).thenRefused(CROSSWALK_ITEM_MISSING);
        slice.when(publishNext(WELDING_CROSSWALK)).thenRefused(FRAMEWORK_VERSION_UNKNOWN);
    }

    private static DomainEvent next() {
        return new FrameworkVersionPublished(FRAMEWORK.framework(), "2", NEXT_WELDING_FRAMEWORK, MONDAY);
    }

    private static PublishFrameworkVersion publishNext(Crosswalk crosswalk) {
        return new PublishFrameworkVersion(
                NEXT_FRAMEWORK, NEXT_WELDING_FRAMEWORK, null, crosswalk, act(REGISTRAR, MONDAY));
    }

    private static FrameworkDefinition large(int items) {
        return of(IntStream.range(0, items)
                .mapToObj(i -> new Competency(new CompetencyCode("C-" + i), "x".repeat(2000), null))
                .toArray(Competency[]::new));
    }

    private static FrameworkDefinition with(Association... associations) {
        return new FrameworkDefinition(
                "Welding", null, WELDING_FRAMEWORK.competencies(), null, null, null, null, null, List.of(associations));
    }

    private static Association link(String type, CompetencyCode origin, CompetencyCode destination) {
        return new Association(new AssociationType(type), origin, destination, null, null, null);
    }

    private static PublishFrameworkVersion publish(FrameworkVersionId id, FrameworkDefinition definition) {
        return new PublishFrameworkVersion(id, definition, act(REGISTRAR, START));
    }

    private static DomainEvent published(FrameworkId framework, String version, FrameworkDefinition definition) {
        return new FrameworkVersionPublished(framework, version, definition, START);
    }

    private static FrameworkDefinition of(Competency... competencies) {
        return new FrameworkDefinition("Welding", null, List.of(competencies));
    }
}
