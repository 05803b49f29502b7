package org.cairn.contracts.pathway;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.stream.Stream;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.shared.Codes;
import org.cairn.contracts.shared.Texts;
import org.jspecify.annotations.Nullable;

/// What has to be shown: a tree whose leaves are competencies. Whether it is met, and by what, is answered by
/// [org.cairn.contracts.pathway.evaluation.RequirementCheck].
///
/// What is left out of the JSON is null here: a node that may not be waived, a leaf without credits.
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Requirement.AllOf.class, name = "all-of"),
    @JsonSubTypes.Type(value = Requirement.NOf.class, name = "n-of"),
    @JsonSubTypes.Type(value = Requirement.CreditsAtLeast.class, name = "credits-at-least"),
    @JsonSubTypes.Type(value = Requirement.LevelAtLeast.class, name = "level-at-least"),
    @JsonSubTypes.Type(value = Requirement.Prerequisite.class, name = "prerequisite"),
    @JsonSubTypes.Type(value = Requirement.ChoiceGroup.class, name = "choice-group"),
    @JsonSubTypes.Type(value = Requirement.Mastery.class, name = "mastery")
})
public sealed interface Requirement {

    /// The node's name, unique in its tree. Milestones refer to it; a leaf is named by its competency.
    String node();

    String title();

    /// `true` where people may decide that it need not be met; never `false`, but null.
    @Nullable
    Boolean waivable();

    /// The requirements right below; none below a leaf.
    List<Requirement> of();

    default boolean canBeWaived() {
        return waivable() != null;
    }

    /// The competencies of all leaves, in the tree's order, each as often as it stands there.
    default Stream<CompetencyCode> competencies() {
        return of().stream().flatMap(Requirement::competencies);
    }

    /// This node and all below it, parents first.
    default Stream<Requirement> nodes() {
        return Stream.concat(Stream.of(this), of().stream().flatMap(Requirement::nodes));
    }

    /// Every one of the requirements below.
    record AllOf(
            String node,
            String title,
            List<Requirement> of,
            @Nullable Boolean waivable) implements Requirement {

        public AllOf {
            Texts.require("title", title, Texts.TITLE);
            of = List.copyOf(of);
            waivable = trueOrNull(waivable);
        }

        public AllOf(String node, String title, List<Requirement> of) {
            this(node, title, of, null);
        }
    }

    /// At least `n` of the requirements below.
    record NOf(
            String node,
            String title,
            int n,
            List<Requirement> of,
            @Nullable Boolean waivable) implements Requirement {

        public NOf {
            Texts.require("title", title, Texts.TITLE);
            of = List.copyOf(of);
            waivable = trueOrNull(waivable);
        }

        public NOf(String node, String title, int n, List<Requirement> of) {
            this(node, title, n, of, null);
        }
    }

    /// Leaves below that are mastered have at least so many credits together. Of a choice group below with a maximum,
    /// only the best options up to it add credits. What is waived adds none.
    record CreditsAtLeast(
            String node,
            String title,
            Credits credits,
            List<Requirement> of,
            @Nullable Boolean waivable) implements Requirement {

        public CreditsAtLeast {
            Texts.require("title", title, Texts.TITLE);
            of = List.copyOf(of);
            waivable = trueOrNull(waivable);
        }
    }

    /// Every one of the requirements below, where only what is mastered at this level or a higher one counts.
    ///
    /// @param level a level of the pathway's scale
    record LevelAtLeast(
            String node,
            String title,
            String level,
            List<Requirement> of,
            @Nullable Boolean waivable) implements Requirement {

        public LevelAtLeast {
            Texts.require("title", title, Texts.TITLE);
            Codes.require("level", level);
            of = List.copyOf(of);
            waivable = trueOrNull(waivable);
        }
    }

    /// Every one of the requirements below, and before them those elsewhere in the tree that are named.
    ///
    /// @param requires nodes of the tree; a leaf by its competency
    /// @param strict   whether evidence for what is below is refused while they are not met; else it is only
    /// reported
    record Prerequisite(
            String node,
            String title,
            List<String> requires,
            boolean strict,
            List<Requirement> of,
            @Nullable Boolean waivable)
            implements Requirement {

        public Prerequisite {
            Texts.require("title", title, Texts.TITLE);
            requires = List.copyOf(requires);
            of = List.copyOf(of);
            waivable = trueOrNull(waivable);
        }
    }

    /// At least `min` of the options below; no more than `max` of them count.
    ///
    /// @param max       null where all may count
    /// @param exclusive what counts here counts nowhere else in an exclusive group: no double counting
    /// @param declared  whether only those options count that the learner chose
    record ChoiceGroup(
            String node,
            String title,
            int min,
            @Nullable Integer max,
            boolean exclusive,
            boolean declared,
            List<Requirement> of,
            @Nullable Boolean waivable)
            implements Requirement {

        public ChoiceGroup {
            Texts.require("title", title, Texts.TITLE);
            of = List.copyOf(of);
            waivable = trueOrNull(waivable);
        }

        /// The names of the options, as learners choose them.
        public List<String> options() {
            return of.stream().map(Requirement::node).toList();
        }

        /// How many options may count.
        public int most() {
            return max == null ? of.size() : max;
        }
    }

    /// Mastery of one competency of the pathway's framework version.
    ///
    /// @param credits that it brings where credits are asked for; null for none
    /// @param level   the lowest that will do; null for any that shows mastery
    record Mastery(
            CompetencyCode competency,
            @Nullable Credits credits,
            @Nullable String level,
            @Nullable Boolean waivable) implements Requirement {

        public Mastery {
            if (level != null) Codes.require("level", level);
            waivable = trueOrNull(waivable);
        }

        public Mastery(CompetencyCode competency) {
            this(competency, null, null, null);
        }

        @Override
        public String node() {
            return competency.code();
        }

        @Override
        public String title() {
            return competency.code();
        }

        @Override
        public List<Requirement> of() {
            return List.of();
        }

        @Override
        public Stream<CompetencyCode> competencies() {
            return Stream.of(competency);
        }
    }

    private static @Nullable Boolean trueOrNull(@Nullable Boolean flag) {
        return Boolean.TRUE.equals(flag) ? Boolean.TRUE : null;
    }
}
