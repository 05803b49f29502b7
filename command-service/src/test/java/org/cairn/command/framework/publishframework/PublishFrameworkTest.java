package org.cairn.command.framework.publishframework;

import static org.cairn.command.University.*;
import static org.cairn.contracts.framework.FrameworkReason.*;

import java.util.List;
import org.cairn.command.SliceFixture;
import org.cairn.contracts.framework.Competency;
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
