package org.cairn.contracts.pathway;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.shared.Texts;

/// What has to be shown: a tree whose leaves are competencies.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Requirement.AllOf.class, name = "all-of"),
    @JsonSubTypes.Type(value = Requirement.NOf.class, name = "n-of"),
    @JsonSubTypes.Type(value = Requirement.Mastery.class, name = "mastery")
})
public sealed interface Requirement {

    /// The node's name, unique in its tree. Milestones refer to it; a leaf is named by its competency.
    String node();

    String title();

    /// Whether someone who has mastered these has met it.
    boolean metBy(Set<CompetencyCode> mastered);

    /// The competencies of all leaves, in the tree's order, each as often as it stands there.
    Stream<CompetencyCode> competencies();

    /// This node and all below it, parents first.
    Stream<Requirement> nodes();

    /// Every one of the requirements below.
    record AllOf(String node, String title, List<Requirement> of) implements Requirement {

        public AllOf {
            Texts.require("title", title, Texts.TITLE);
            of = List.copyOf(of);
        }

        @Override
        public boolean metBy(Set<CompetencyCode> mastered) {
            return of.stream().allMatch(each -> each.metBy(mastered));
        }

        @Override
        public Stream<CompetencyCode> competencies() {
            return of.stream().flatMap(Requirement::competencies);
        }

        @Override
        public Stream<Requirement> nodes() {
            return Stream.concat(Stream.of(this), of.stream().flatMap(Requirement::nodes));
        }
    }

    /// At least `n` of the requirements below.
    record NOf(String node, String title, int n, List<Requirement> of) implements Requirement {

        public NOf {
            Texts.require("title", title, Texts.TITLE);
            of = List.copyOf(of);
        }

        @Override
        public boolean metBy(Set<CompetencyCode> mastered) {
            return of.stream().filter(each -> each.metBy(mastered)).limit(n).count() == n;
        }

        @Override
        public Stream<CompetencyCode> competencies() {
            return of.stream().flatMap(Requirement::competencies);
        }

        @Override
        public Stream<Requirement> nodes() {
            return Stream.concat(Stream.of(this), of.stream().flatMap(Requirement::nodes));
        }
    }

    /// Mastery of one competency of the pathway's framework version.
    record Mastery(CompetencyCode competency) implements Requirement {

        @Override
        public String node() {
            return competency.code();
        }

        @Override
        public String title() {
            return competency.code();
        }

        @Override
        public boolean metBy(Set<CompetencyCode> mastered) {
            return mastered.contains(competency);
        }

        @Override
        public Stream<CompetencyCode> competencies() {
            return Stream.of(competency);
        }

        @Override
        public Stream<Requirement> nodes() {
            return Stream.of(this);
        }
    }
}
