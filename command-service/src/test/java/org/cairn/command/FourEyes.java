package org.cairn.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.cairn.contracts.assessment.JudgementCorrected;
import org.cairn.contracts.assessment.JudgementRecorded;
import org.cairn.contracts.assessment.MarksReconciled;
import org.cairn.contracts.authorisation.LearnerIsNotPerson;
import org.cairn.contracts.authorisation.LearnerIsPerson;
import org.cairn.contracts.authorisation.PersonsAreOne;
import org.cairn.contracts.authorisation.PersonsAreTwo;
import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.evidence.PriorLearningDecided;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.milestone.ActingDelegate;
import org.cairn.contracts.milestone.AppealDecided;
import org.cairn.contracts.milestone.ApprovalId;
import org.cairn.contracts.milestone.MilestoneApprovalRevoked;
import org.cairn.contracts.milestone.MilestoneConfirmed;
import org.cairn.contracts.milestone.MilestoneFirstApproved;
import org.cairn.contracts.milestone.RequirementWaived;
import org.cairn.contracts.shared.DomainEvent;
import org.cairn.contracts.shared.PersonId;
import org.jspecify.annotations.Nullable;

/// That four eyes are four, of people who may look: read from the log, by human being and not by account. Whoever is
/// found to be the same as another only later was not known to be so.
final class FourEyes {

    private record Pair(PersonId one, PersonId other) {}

    private record Key(EnrolmentId enrolment, ApprovalId approval) {}

    private final Set<Pair> same = new HashSet<>();
    private final Map<LearnerId, Set<PersonId>> learners = new HashMap<>();
    private final Map<EnrolmentId, Set<PersonId>> assessors = new HashMap<>();
    private final Map<EnrolmentId, Set<PersonId>> approvers = new HashMap<>();
    private final Map<EnrolmentId, Set<PersonId>> waived = new HashMap<>();
    private final Map<Key, MilestoneFirstApproved> first = new HashMap<>();

    void after(DomainEvent event) {
        switch (event) {
            case PersonsAreOne e -> same.add(new Pair(e.person(), e.same()));
            case PersonsAreTwo e -> {
                same.remove(new Pair(e.person(), e.other()));
                same.remove(new Pair(e.other(), e.person()));
            }
            case LearnerIsPerson e -> add(learners, e.learner(), e.person());
            case LearnerIsNotPerson e ->
                learners.getOrDefault(e.learner(), Set.of()).remove(e.person());
            case JudgementRecorded e -> {
                assertThat(isOneOf(e.assessor(), approvers.get(e.enrolment())))
                        .as("No approver of a milestone that is reached assesses for it")
                        .isFalse();
                add(assessors, e.enrolment(), e.assessor());
            }
            case JudgementCorrected e -> add(assessors, e.enrolment(), e.person());
            case MarksReconciled e -> add(assessors, e.enrolment(), e.person());
            case PriorLearningDecided e -> add(assessors, e.enrolment(), e.evaluator());
            case RequirementWaived e -> {
                assertThat(isOneOf(e.authority(), learners.get(e.learner())))
                        .as("Nobody waives for themselves")
                        .isFalse();
                add(waived, e.enrolment(), e.authority());
            }
            case MilestoneFirstApproved e -> first.put(new Key(e.enrolment(), e.approval()), e);
            case MilestoneConfirmed e -> confirmed(e);
            case MilestoneApprovalRevoked e ->
                assertThat(areSame(e.orderedBy(), e.confirmedBy()))
                        .as("Two revoke")
                        .isFalse();
            case AppealDecided e ->
                assertThat(e.panel())
                        .as("A panel is more than one human being")
                        .anyMatch(member -> !areSame(member, e.panel().getFirst()));
            default -> {}
        }
    }

    private void revoked(MilestoneApprovalRevoked revocation) {
        assertThat(areSame(revocation.orderedBy(), revocation.confirmedBy()))
                .as("Two revoke")
                .isFalse();
        approvers.remove(revocation.enrolment()); // Of other milestones as well: they are not looked at any more.
    }

    private void confirmed(MilestoneConfirmed second) {
        var approval = new Key(second.enrolment(), second.approval());
        var before = Objects.requireNonNull(first.get(approval));
        assertThat(areSame(before.approver(), second.approver()))
                .as("Two pairs of eyes")
                .isFalse();
        add(approvers, second.enrolment(), before.approver());
        add(approvers, second.enrolment(), second.approver());
        lends(before.asDelegate(), second.approver());
        lends(second.asDelegate(), before.approver());
        for (var approver : List.of(before.approver(), second.approver())) {
            assertThat(isOneOf(approver, assessors.get(second.enrolment())))
                    .as("No assessor approves")
                    .isFalse();
            assertThat(isOneOf(approver, learners.get(second.learner())))
                    .as("No learner approves for themselves")
                    .isFalse();
        }
    }

    /// Whose right it is by which one approves cannot be the other.
    private void lends(@Nullable ActingDelegate delegate, PersonId other) {
        if (delegate == null) return;
        assertThat(areSame(delegate.delegator(), other))
                .as("Nobody approves beside their own delegate")
                .isFalse();
    }

    private boolean isOneOf(PersonId person, @Nullable Iterable<PersonId> people) {
        if (people == null) return false;
        for (var each : people) {
            if (areSame(person, each)) return true;
        }
        return false;
    }

    /// Over any number of steps: who is the same as the same is the same.
    private boolean areSame(PersonId one, PersonId other) {
        var reached = new HashSet<PersonId>(Set.of(one));
        for (var grown = true; grown; ) {
            grown = false;
            for (var pair : same) {
                if (reached.contains(pair.one()) != reached.contains(pair.other())) {
                    reached.add(pair.one());
                    reached.add(pair.other());
                    grown = true;
                }
            }
        }
        return reached.contains(other);
    }

    private static <K> void add(Map<K, Set<PersonId>> people, K key, PersonId person) {
        people.computeIfAbsent(key, _ -> new HashSet<>()).add(person);
    }
}
