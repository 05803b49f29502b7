package org.cairn.command.framework.ratifycrosswalk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.command.University.*;
import static org.cairn.contracts.enrolment.EnrolmentReason.ACT_AHEAD_OF_TODAY;
import static org.cairn.contracts.framework.CarryRule.*;
import static org.cairn.contracts.framework.CrosswalkKind.*;
import static org.cairn.contracts.framework.FrameworkReason.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cairn.command.SliceFixture;
import org.cairn.command.state.Crosswalks;
import org.cairn.contracts.framework.CarryRule;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.framework.Crosswalk;
import org.cairn.contracts.framework.CrosswalkId;
import org.cairn.contracts.framework.CrosswalkKind;
import org.cairn.contracts.framework.CrosswalkMapping;
import org.cairn.contracts.framework.FrameworkVersionId;
import org.cairn.contracts.framework.RatifyCrosswalk;
import org.cairn.contracts.shared.DomainEvent;
import org.cairn.contracts.shared.Reason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RatifyCrosswalkTest {

    private static final DomainEvent[] BOTH = {frameworkPublished(), nextFrameworkPublished()};
    private static final CrosswalkId ANOTHER = new CrosswalkId(new UUID(7, 2));

    private static final CrosswalkMapping SAME_JOIN = mapping(JOIN, EXACT, CARRIES, JOIN);
    private static final CrosswalkMapping NO_CUT = mapping(CUT, NONE, DOES_NOT_CARRY);
    private static final CrosswalkMapping NO_POLISH = mapping(POLISH, NONE, DOES_NOT_CARRY);

    private final SliceFixture slice = SliceFixture.of(new RatifyCrosswalkDecision());

    @Test
    void aCrosswalkIsRatified() {
        slice.given(BOTH).when(ratify(WELDING_CROSSWALK)).thenEvents(crosswalkRatified());
    }

    @Test
    void ratifyingAgainChangesNothing() {
        slice.given(with(crosswalkRatified())).when(ratify(WELDING_CROSSWALK)).thenNothingNew();
    }

    @Test
    void anIdNamesOneCrosswalk() {
        var other = crosswalk(CROSSWALK, null, SAME_JOIN, NO_CUT, NO_POLISH);
        slice.given(with(crosswalkRatified())).when(ratify(other)).thenRefused(CROSSWALK_ID_TAKEN);
    }

    @Test
    void bothVersionsArePublished() {
        slice.given(frameworkPublished()).when(ratify(WELDING_CROSSWALK)).thenRefused(FRAMEWORK_VERSION_UNKNOWN);
        slice.given(nextFrameworkPublished()).when(ratify(WELDING_CROSSWALK)).thenRefused(FRAMEWORK_VERSION_UNKNOWN);
    }

    @Test
    void itLeadsFromOneVersionToAnother() {
        slice.given(BOTH)
                .when(ratify(new Crosswalk(
                        CROSSWALK,
                        FRAMEWORK,
                        FRAMEWORK,
                        List.of(SAME_JOIN, mapping(CUT, EXACT, CARRIES, CUT), mapping(POLISH, EXACT, CARRIES, POLISH)),
                        "SENATE-1",
                        null)))
                .thenRefused(CROSSWALK_TO_ITSELF);
    }

    @Test
    void everyItemOfTheOldVersionIsMapped() {
        refused(CROSSWALK_ITEM_MISSING, SAME_JOIN, NO_CUT);
    }

    @Test
    void andOnlyOnce() {
        refused(CROSSWALK_ITEM_REPEATED, SAME_JOIN, NO_CUT, NO_POLISH, NO_CUT);
        refused(CROSSWALK_ITEM_REPEATED, SAME_JOIN, mapping(CUT, PARTIAL, DOES_NOT_CARRY, CUT, CUT), NO_POLISH);
    }

    @Test
    void itemsAreWhereTheyShouldBe() {
        refused(CROSSWALK_ITEM_UNKNOWN, SAME_JOIN, NO_CUT, NO_POLISH, mapping(FLY, NONE, DOES_NOT_CARRY));
        // Polishing is not in the new version.
        refused(CROSSWALK_ITEM_UNKNOWN, SAME_JOIN, NO_CUT, mapping(POLISH, EXACT, CARRIES, POLISH));
    }

    @Test
    void aKindSaysHowManyCorrespond() {
        refused(CROSSWALK_TARGETS_UNFIT, mapping(JOIN, EXACT, CARRIES, JOIN, CUT), NO_CUT, NO_POLISH);
        refused(CROSSWALK_TARGETS_UNFIT, mapping(JOIN, EXACT, CARRIES), NO_CUT, NO_POLISH);
        refused(CROSSWALK_TARGETS_UNFIT, SAME_JOIN, NO_CUT, mapping(POLISH, NONE, DOES_NOT_CARRY, CUT));
        for (var kind : Set.of(BROADER, NARROWER, PARTIAL)) {
            refused(CROSSWALK_TARGETS_UNFIT, SAME_JOIN, mapping(CUT, kind, DOES_NOT_CARRY), NO_POLISH);
        }
    }

    /// Who has shown the same has shown it; who has shown less than is asked has not; and nothing comes of nothing.
    @Test
    void aCarryRuleDoesNotContradictTheKind() {
        var allowed = Map.of(
                EXACT, Set.of(CARRIES),
                NARROWER, Set.of(CARRIES, CARRIES_WITH_TOP_UP, DOES_NOT_CARRY),
                BROADER, Set.of(CARRIES_WITH_TOP_UP, DOES_NOT_CARRY),
                PARTIAL, Set.of(CARRIES_WITH_TOP_UP, DOES_NOT_CARRY),
                NONE, Set.of(DOES_NOT_CARRY));
        for (var kind : CrosswalkKind.values()) {
            for (var rule : CarryRule.values()) {
                var cut = kind == NONE ? mapping(CUT, kind, rule) : mapping(CUT, kind, rule, CUT);
                var crosswalk = crosswalk(CROSSWALK, null, SAME_JOIN, cut, NO_POLISH);
                if (allowed.getOrDefault(kind, Set.of()).contains(rule)) {
                    slice.given(BOTH).when(ratify(crosswalk)).thenEvents(ratified(crosswalk));
                } else {
                    slice.given(BOTH).when(ratify(crosswalk)).thenRefused(CROSSWALK_CARRY_RULE_UNFIT);
                }
            }
        }
    }

    @Test
    void twoItemsMayBecomeOneAndOneTwo() {
        var merged = crosswalk(
                CROSSWALK,
                null,
                mapping(JOIN, NARROWER, CARRIES, JOIN, CUT),
                mapping(CUT, PARTIAL, CARRIES_WITH_TOP_UP, CUT),
                NO_POLISH);
        slice.given(BOTH).when(ratify(merged)).thenEvents(ratified(merged));
    }

    @Test
    void aSecondOneNamesTheOneThatItSupersedes() {
        var second = crosswalk(ANOTHER, null, SAME_JOIN, NO_CUT, NO_POLISH);
        slice.given(with(crosswalkRatified())).when(ratify(second)).thenRefused(CROSSWALK_ALREADY_RATIFIED);
        var superseding = crosswalk(ANOTHER, CROSSWALK, SAME_JOIN, NO_CUT, NO_POLISH);
        slice.given(with(crosswalkRatified())).when(ratify(superseding)).thenEvents(ratified(superseding));
    }

    @Test
    void onlyTheOneInForceIsSuperseded() {
        var superseding = crosswalk(ANOTHER, CROSSWALK, SAME_JOIN, NO_CUT, NO_POLISH);
        slice.given(BOTH).when(ratify(superseding)).thenRefused(CROSSWALK_SUPERSEDES_NOTHING);
        var third = crosswalk(new CrosswalkId(new UUID(7, 3)), CROSSWALK, SAME_JOIN, NO_CUT, NO_POLISH);
        slice.given(with(crosswalkRatified(), ratified(superseding)))
                .when(ratify(third))
                .thenRefused(CROSSWALK_SUPERSEDES_NOTHING);
    }

    @Test
    void theChainIsKept() {
        var superseding = crosswalk(ANOTHER, CROSSWALK, SAME_JOIN, NO_CUT, NO_POLISH);
        var state = Crosswalks.BOUNDARY.of(List.of(crosswalkRatified(), ratified(superseding)));
        assertThat(state.chain(FRAMEWORK, NEXT_FRAMEWORK))
                .containsExactly(ratified(WELDING_CROSSWALK), ratified(superseding));
        assertThat(state.chain(NEXT_FRAMEWORK, FRAMEWORK)).isEmpty();
        assertThat(state.chain(FRAMEWORK, new FrameworkVersionId(FRAMEWORK.framework(), "3")))
                .isEmpty();
    }

    @Test
    void itIsRatifiedWhenItIsRecorded() {
        slice.given(BOTH)
                .when(new RatifyCrosswalk(WELDING_CROSSWALK, act(REGISTRAR, TODAY.plusDays(1))))
                .thenRefused(ACT_AHEAD_OF_TODAY);
    }

    private void refused(Reason reason, CrosswalkMapping... mappings) {
        slice.given(BOTH).when(ratify(crosswalk(CROSSWALK, null, mappings))).thenRefused(reason);
    }

    private static DomainEvent[] with(DomainEvent... more) {
        var all = new ArrayList<DomainEvent>(List.of(BOTH));
        all.addAll(List.of(more));
        return all.toArray(DomainEvent[]::new);
    }

    private static CrosswalkMapping mapping(
            CompetencyCode from, CrosswalkKind kind, CarryRule carries, CompetencyCode... to) {
        return new CrosswalkMapping(from, kind, List.of(to), carries);
    }

    private static Crosswalk crosswalk(CrosswalkId id, @Nullable CrosswalkId supersedes, CrosswalkMapping... mappings) {
        return new Crosswalk(id, FRAMEWORK, NEXT_FRAMEWORK, List.of(mappings), "SENATE-1", supersedes);
    }

    private static RatifyCrosswalk ratify(Crosswalk crosswalk) {
        return new RatifyCrosswalk(crosswalk, act(REGISTRAR, MONDAY));
    }
}
