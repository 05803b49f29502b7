package org.cairn.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.cairn.contracts.assessment.JudgementRecorded;
import org.cairn.contracts.assessment.MasteryDemonstrated;
import org.cairn.contracts.authorisation.ApproverAuthorised;
import org.cairn.contracts.authorisation.AssessorAuthorised;
import org.cairn.contracts.authorisation.AuthorisationEnded;
import org.cairn.contracts.authorisation.Term;
import org.cairn.contracts.enrolment.EnrolmentResumed;
import org.cairn.contracts.enrolment.LearnerWithdrawn;
import org.cairn.contracts.evidence.EvidenceSubmitted;
import org.cairn.contracts.evidence.PriorLearningDecided;
import org.cairn.contracts.milestone.ActingDelegate;
import org.cairn.contracts.milestone.ApprovalId;
import org.cairn.contracts.milestone.MilestoneApprovalRequested;
import org.cairn.contracts.milestone.MilestoneApprovalRevoked;
import org.cairn.contracts.milestone.MilestoneConfirmed;
import org.cairn.contracts.milestone.MilestoneDeclined;
import org.cairn.contracts.milestone.MilestoneFirstApproved;
import org.cairn.contracts.shared.AuthorisationId;
import org.cairn.contracts.shared.DomainEvent;
import org.cairn.contracts.shared.PersonId;
import org.jspecify.annotations.Nullable;

/// What must hold of every log, whoever wrote it and at whatever time, told in the plainest way: read from the first
/// event to the last, with no code of the decisions. Knows [University]'s one pathway.
final class Invariants {

    private record Key(Object enrolment, Object id) {}

    private record Granted(PersonId person, boolean toAssess, Term term) {}

    private final Set<Key> taken = new HashSet<>();
    private final Set<Key> assessed = new HashSet<>();
    private final Set<Key> reached = new HashSet<>();
    private final Map<Key, ApprovalId> open = new HashMap<>();
    private final Map<Key, MilestoneFirstApproved> first = new HashMap<>();
    private final Map<Key, EvidenceSubmitted> evidence = new HashMap<>();
    private final Map<Key, Integer> ranks = new HashMap<>();
    private final Map<AuthorisationId, Granted> granted = new HashMap<>();
    private final Map<AuthorisationId, AuthorisationEnded> ended = new HashMap<>();
    private final List<String> levels = List.of("fail", "pass", "excellent");
    private final Map<Object, LearnerWithdrawn> withdrawn = new HashMap<>();
    private final Map<Key, MilestoneConfirmed> confirmed = new HashMap<>();
    private final FourEyes eyes = new FourEyes();

    static void hold(List<DomainEvent> log) {
        var invariants = new Invariants();
        for (var i = 0; i < log.size(); i++) {
            try {
                invariants.after(log.get(i));
            } catch (AssertionError broken) {
                var told = new ArrayList<String>();
                for (var event : log.subList(0, i + 1)) told.add(event.toString());
                throw new AssertionError(broken.getMessage() + "\nby the last of\n" + String.join("\n", told), broken);
            }
        }
    }

    private void after(DomainEvent event) {
        eyes.after(event);
        switch (event) {
            case EvidenceSubmitted e -> {
                once(e.enrolment(), e.evidence());
                evidence.put(new Key(e.enrolment(), e.evidence()), e);
            }
            case JudgementRecorded e -> {
                once(e.enrolment(), e.judgement());
                var judged = Objects.requireNonNull(evidence.get(new Key(e.enrolment(), e.evidence())));
                assertThat(judged.competencies()).contains(e.competency());
                assertThat(e.effectiveOn()).isAfterOrEqualTo(judged.effectiveOn());
                mayDoIt(e.authorisation(), e.assessor(), true, e);
                assessed.add(new Key(e.enrolment(), e.assessor()));
            }
            case PriorLearningDecided e -> {
                once(e.enrolment(), e.priorLearning());
                mayDoIt(e.authorisation(), e.evaluator(), true, e);
                assessed.add(new Key(e.enrolment(), e.evaluator()));
            }
            case MasteryDemonstrated e -> {
                // What is no longer provisional may be the same again.
                var rank = 2 * levels.indexOf(e.level()) + (e.provisional() ? 0 : 1);
                var before = ranks.put(new Key(e.enrolment(), e.competency()), rank);
                assertThat(rank)
                        .as("A level is shown once, and never a lower one")
                        .isGreaterThan(before == null ? 1 : before);
            }
            case MilestoneApprovalRequested e -> {
                once(e.enrolment(), e.approval());
                var milestone = new Key(e.enrolment(), e.milestone());
                assertThat(reached).doesNotContain(milestone);
                assertThat(open.put(milestone, e.approval()))
                        .as("One request at a time")
                        .isNull();
            }
            case MilestoneFirstApproved e -> {
                isOpen(e.enrolment(), e.milestone(), e.approval());
                assertThat(first.put(new Key(e.enrolment(), e.approval()), e)).isNull();
                mayDecide(e.enrolment(), e.approver(), e.asDelegate(), e.authorisation(), e);
            }
            case MilestoneConfirmed e -> {
                isOpen(e.enrolment(), e.milestone(), e.approval());
                var before = Objects.requireNonNull(first.get(new Key(e.enrolment(), e.approval())));
                assertThat(e.approver()).isNotEqualTo(before.approver());
                mayDecide(e.enrolment(), e.approver(), e.asDelegate(), e.authorisation(), e);
                assertThat(assessed).doesNotContain(new Key(e.enrolment(), before.approver()));
                assertThat(e.effectiveOn()).isAfterOrEqualTo(before.effectiveOn());
                open.remove(new Key(e.enrolment(), e.milestone()));
                assertThat(reached.add(new Key(e.enrolment(), e.milestone()))).isTrue();
                confirmed.put(new Key(e.enrolment(), e.approval()), e);
            }
            case MilestoneApprovalRevoked e -> {
                assertThat(confirmed.remove(new Key(e.enrolment(), e.approval())))
                        .as("Only what is approved is revoked")
                        .isNotNull();
                assertThat(reached.remove(new Key(e.enrolment(), e.milestone())))
                        .isTrue();
            }
            case MilestoneDeclined e -> {
                isOpen(e.enrolment(), e.milestone(), e.approval());
                mayDecide(e.enrolment(), e.approver(), e.asDelegate(), e.authorisation(), e);
                open.remove(new Key(e.enrolment(), e.milestone()));
            }
            case AssessorAuthorised e -> give(e.authorisation(), new Granted(e.person(), true, e.term()));
            case ApproverAuthorised e -> give(e.authorisation(), new Granted(e.person(), false, e.term()));
            case AuthorisationEnded e -> {
                var before = ended.put(e.authorisation(), e);
                // An end may be brought forward, never put off.
                if (before != null) assertThat(e.effectiveOn()).isBefore(before.effectiveOn());
            }
            case LearnerWithdrawn e ->
                assertThat(withdrawn.put(e.enrolment(), e))
                        .as("Who has left cannot leave")
                        .isNull();
            case EnrolmentResumed e ->
                assertThat(withdrawn.remove(e.enrolment()))
                        .as("Only who has left returns")
                        .isNotNull();
            default -> {}
        }
    }

    private void once(Object enrolment, Object id) {
        assertThat(taken.add(new Key(enrolment, id)))
                .as("%s is recorded once", id)
                .isTrue();
    }

    private void give(AuthorisationId id, Granted authorisation) {
        assertThat(granted.put(id, authorisation)).isNull();
    }

    private void isOpen(Object enrolment, Object milestone, ApprovalId approval) {
        assertThat(open.get(new Key(enrolment, milestone))).isEqualTo(approval);
    }

    /// Both milestones of the only pathway rest on all of its competencies.
    private void mayDecide(
            Object enrolment,
            PersonId approver,
            @Nullable ActingDelegate delegate,
            AuthorisationId authorisation,
            DomainEvent event) {
        mayDoIt(authorisation, delegate == null ? approver : delegate.delegator(), false, event);
        assertThat(assessed).doesNotContain(new Key(enrolment, approver));
    }

    private void mayDoIt(AuthorisationId id, PersonId person, boolean toAssess, DomainEvent event) {
        var authorisation = Objects.requireNonNull(granted.get(id));
        assertThat(authorisation.person()).isEqualTo(person);
        assertThat(authorisation.toAssess()).isEqualTo(toAssess);
        assertThat(authorisation.term().covers(event.effectiveOn())).isTrue();
        var end = ended.get(id);
        if (end != null) {
            assertThat(event.effectiveOn())
                    .as("In force at the moment of recording")
                    .isBefore(end.effectiveOn());
        }
    }
}
