package org.cairn.command.assessment.recalculate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.cairn.command.assessment.policy.Demonstration;
import org.cairn.command.assessment.policy.Rules;
import org.cairn.command.decision.Knowledge;
import org.cairn.command.state.EnrolmentState;
import org.cairn.command.state.Pathways;
import org.cairn.command.state.Versions;
import org.cairn.contracts.assessment.MasteryDemonstrated;
import org.cairn.contracts.assessment.RecalculatedVerdict;
import org.cairn.contracts.assessment.RecalculationPreview;
import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.framework.PolicyVersionId;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.shared.CanonicalJson;
import org.cairn.contracts.shared.PersonId;
import org.jspecify.annotations.Nullable;

/// What another policy would grant on a pathway version: worked out of states, and changing nothing.
///
/// @param algorithm  name and build of what the new policy computes by
/// @param enrolments how many were looked at
/// @param changes    in the order of their ids
record Recalculation(
        Terms terms,
        PolicyVersionId oldPolicy,
        String algorithm,
        int enrolments,
        List<Change> changes,
        Set<LearnerId> learners,
        Set<PersonId> assessors) {

    /// One verdict that would be granted.
    ///
    /// @param from what stands on that day; null if nothing does
    record Change(EnrolmentId enrolment, @Nullable String from, RecalculatedVerdict to) {}

    /// @param enrolments of which some may be on the version
    /// @param states     of enrolments, as they were at the position that the terms name
    /// @param known      for what is published, which never changes
    static Recalculation of(
            Terms terms,
            Collection<EnrolmentId> enrolments,
            Function<EnrolmentId, EnrolmentState> states,
            Knowledge known) {
        var pathway = Pathways.of(terms.pathway(), known);
        var policy = Objects.requireNonNull(
                known.of(Versions.OF_POLICY, terms.policy().policy())
                        .get(terms.policy().version()));
        var rules = Rules.of(policy, pathway, known);
        var changes = new ArrayList<Change>();
        var learners = new HashSet<LearnerId>();
        var assessors = new HashSet<PersonId>();
        var looked = 0;
        for (var id : enrolments) {
            var enrolment = states.apply(id);
            var enrolled = enrolment.enrolled();
            if (enrolled == null || !enrolled.pathway().equals(terms.pathway())) continue;
            looked++;
            var concerned = new HashSet<CompetencyCode>();
            for (var competency : pathway.competencies()) {
                var shown = Demonstration.shownBy(terms.policy(), rules, enrolment, competency, terms.day(), known);
                if (shown.isEmpty()) continue;
                changes.add(change(shown.get(), enrolment, terms, rules));
                concerned.add(competency);
            }
            if (concerned.isEmpty()) continue;
            learners.add(enrolled.learner());
            assessors.addAll(enrolment.assessorsOf(concerned));
        }
        changes.sort(Comparator.comparing((Change change) -> change.enrolment().toString())
                .thenComparing(change -> change.to().competency().toString()));
        return new Recalculation(
                terms,
                pathway.policy(),
                policy.method().algorithm(),
                looked,
                List.copyOf(changes),
                Set.copyOf(learners),
                Set.copyOf(assessors));
    }

    private static Change change(MasteryDemonstrated shown, EnrolmentState enrolment, Terms terms, Rules rules) {
        var stands = enrolment.assessment().mastery().highestOn(terms.day(), shown.competency(), rules.scale());
        return new Change(shown.enrolment(), stands == null ? null : stands.level(), RecalculatedVerdict.of(shown));
    }

    int changing() {
        return (int) changes.stream().map(Change::enrolment).distinct().count();
    }

    /// SHA-256 of all that would be granted and by what, so that two previews are one if and only if they have the same
    /// one. Where in the log it was worked out is no part of it, nor is how many were looked at.
    String fingerprint() {
        var lines = new ArrayList<List<@Nullable String>>();
        lines.add(List.of("recalculation@1", terms.pathway().toString(), oldPolicy.toString()));
        lines.add(List.of(terms.policy().toString(), algorithm));
        for (var change : changes) lines.add(line(change));
        return CanonicalJson.sha256(CanonicalJson.of(lines));
    }

    private static List<@Nullable String> line(Change change) {
        var to = change.to();
        var line = new ArrayList<@Nullable String>(Arrays.asList(
                change.enrolment().toString(),
                to.competency().toString(),
                change.from(),
                to.level(),
                to.score() == null ? null : to.score().toString(),
                Boolean.toString(to.provisional()),
                to.validUntil() == null ? null : to.validUntil().toString()));
        for (var judgement : to.judgements()) line.add(judgement.toString());
        return line;
    }

    RecalculationPreview figures() {
        return new RecalculationPreview(
                terms.asKnownAt(), fingerprint(), enrolments, changing(), changes.size(), learners, assessors);
    }
}
