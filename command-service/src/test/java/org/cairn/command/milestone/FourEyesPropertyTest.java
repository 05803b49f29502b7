package org.cairn.command.milestone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.command.Boardroom.*;
import static org.cairn.command.University.*;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.cairn.command.DecidedLog;
import org.cairn.command.Seeds;
import org.cairn.contracts.assessment.JudgementRecorded;
import org.cairn.contracts.authorisation.AuthorisationEnded;
import org.cairn.contracts.authorisation.EndAuthorisation;
import org.cairn.contracts.authorisation.IdentifyLearner;
import org.cairn.contracts.authorisation.IdentifyPerson;
import org.cairn.contracts.authorisation.LearnerIsNotPerson;
import org.cairn.contracts.authorisation.LearnerIsPerson;
import org.cairn.contracts.authorisation.PersonsAreOne;
import org.cairn.contracts.authorisation.PersonsAreTwo;
import org.cairn.contracts.authorisation.Scope;
import org.cairn.contracts.authorisation.Term;
import org.cairn.contracts.evidence.DecidePriorLearning;
import org.cairn.contracts.evidence.PriorLearningDecided;
import org.cairn.contracts.evidence.PriorLearningDecision;
import org.cairn.contracts.evidence.PriorLearningId;
import org.cairn.contracts.evidence.PriorLearningKind;
import org.cairn.contracts.milestone.ActingDelegate;
import org.cairn.contracts.milestone.ApprovalDelegated;
import org.cairn.contracts.milestone.ApprovalId;
import org.cairn.contracts.milestone.ConfirmMilestone;
import org.cairn.contracts.milestone.ConfirmRevocation;
import org.cairn.contracts.milestone.DeclineMilestone;
import org.cairn.contracts.milestone.DelegateApproval;
import org.cairn.contracts.milestone.DelegationEnded;
import org.cairn.contracts.milestone.DelegationId;
import org.cairn.contracts.milestone.Dependent;
import org.cairn.contracts.milestone.EndDelegation;
import org.cairn.contracts.milestone.FirstApproveMilestone;
import org.cairn.contracts.milestone.MilestoneApprovalRequested;
import org.cairn.contracts.milestone.MilestoneApprovalRevoked;
import org.cairn.contracts.milestone.MilestoneConfirmed;
import org.cairn.contracts.milestone.MilestoneFirstApproved;
import org.cairn.contracts.milestone.OrderRevocation;
import org.cairn.contracts.milestone.RequestMilestoneApproval;
import org.cairn.contracts.milestone.RequirementWaived;
import org.cairn.contracts.milestone.RevocationId;
import org.cairn.contracts.milestone.RevocationOrdered;
import org.cairn.contracts.milestone.WaiveRequirement;
import org.cairn.contracts.milestone.WaiverId;
import org.cairn.contracts.pathway.MilestoneCode;
import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.AuthorisationId;
import org.cairn.contracts.shared.Command;
import org.cairn.contracts.shared.DomainEvent;
import org.cairn.contracts.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Whatever is tried, in whatever order: a confirmed milestone has the eyes of two human beings, neither of
/// whom is the
/// learner, assessed what it rests on, waived a part of it, or speaks for the other.
///
/// Told in the plainest way, from the log alone and with no code of the decisions.
class FourEyesPropertyTest {

    private static final List<PersonId> PEOPLE = List.of(
            MIA_THE_ASSESSOR,
            NOA_THE_ASSESSOR,
            EVE_THE_APPROVER,
            FAY_THE_APPROVER,
            GUS_THE_APPROVER,
            DEE_THE_DELEGATE,
            EVE_BY_ANOTHER_ACCOUNT);

    private static final List<MilestoneCode> MILESTONES = List.of(CERTIFICATE, BOARD_PRIZE);

    @Test
    void fourEyesStayFour() {
        var reached = new int[3];
        Seeds.check(120, random -> {
            var log = new DecidedLog(opening());
            for (var step = 0; step < 150; step++) log.decide(next(random, log));
            var invariants = new FourEyes();
            for (var event : log.events()) {
                invariants.after(event);
                if (event instanceof MilestoneConfirmed) reached[0]++;
                if (event instanceof MilestoneConfirmed confirmed && confirmed.asDelegate() != null) reached[1]++;
                if (event instanceof MilestoneApprovalRevoked) reached[2]++;
            }
        });
        if (Long.getLong("cairn.seed") != null) return;
        assertThat(reached[0]).as("Confirmed at all").isGreaterThan(50);
        assertThat(reached[1]).as("By delegates").isGreaterThan(5);
        assertThat(reached[2]).as("Revoked").isGreaterThan(5);
    }

    private static List<DomainEvent> opening() {
        var events = new ArrayList<>(List.of(adaQualified(noaMayAssess(), lenientPathway())));
        for (var i = 0; i < PEOPLE.size() - 2; i++) {
            events.add(mayApprove(PEOPLE.get(i), new AuthorisationId(new UUID(8, 50 + i))));
        }
        events.add(mayApprove(EVE_BY_ANOTHER_ACCOUNT, new AuthorisationId(new UUID(8, 60))));
        return events;
    }

    private static Command next(Random random, DecidedLog log) {
        var person = oneOf(PEOPLE, random);
        var act = Act.of(person, WEDNESDAY, WEDNESDAY);
        var approval = approval(random, log);
        var delegation = random.nextInt(2) == 0 ? delegationTo(person, random, log) : null;
        var dice = random.nextInt(100);
        if (dice >= 94 && random.nextInt(6) > 0) dice = 30; // What bars people for good is rare, or nobody is left.
        if (dice < 16) return new RequestMilestoneApproval(ADAS, approval, oneOf(MILESTONES, random), act);
        if (dice < 36) {
            var found = log.enrolment().approvals().get(approval);
            var prize = found != null && found.requested().milestone().equals(BOARD_PRIZE);
            var level = prize ? "gold" : null;
            return new FirstApproveMilestone(ADAS, approval, level, delegation, act);
        }
        if (dice < 56) return new ConfirmMilestone(ADAS, approval, delegation, act);
        if (dice < 58) return new DeclineMilestone(ADAS, approval, "fail", delegation, act);
        if (dice < 68) {
            return new DelegateApproval(
                    new DelegationId(new UUID(6, random.nextInt(20))),
                    oneOf(PEOPLE, random),
                    Scope.INSTITUTION,
                    new Term(TUESDAY, FRIDAY),
                    act);
        }
        if (dice < 70) return new EndDelegation(new DelegationId(new UUID(6, random.nextInt(20))), "over", act);
        if (dice < 72) {
            return new WaiveRequirement(
                    ADAS, new WaiverId(new UUID(7, random.nextInt(4))), "finish", "experience", null, act);
        }
        if (dice < 82) {
            var found = log.enrolment().approvals().get(approval);
            var dependents =
                    found == null ? List.<Dependent>of() : Dependents.of(found.requested(), log.enrolment(), log);
            return new OrderRevocation(
                    ADAS, approval, new RevocationId(new UUID(8, random.nextInt(40))), "error", dependents, act);
        }
        if (dice < 94) {
            var found = log.enrolment().approvals().get(approval);
            var ordered = found == null ? null : found.revocationOrdered();
            var id = ordered == null ? new RevocationId(new UUID(8, 1)) : ordered.revocation();
            return new ConfirmRevocation(ADAS, approval, id, act);
        }
        if (dice < 95) return new IdentifyLearner(ADA, person, random.nextBoolean(), act);
        if (dice < 97) return new IdentifyPerson(person, oneOf(PEOPLE, random), random.nextBoolean(), act);
        if (dice < 98) {
            return new EndAuthorisation(new AuthorisationId(new UUID(8, 50 + random.nextInt(5))), "left", act);
        }
        return new DecidePriorLearning(
                ADAS,
                new PriorLearningId(new UUID(9, random.nextInt(50))),
                CUT,
                PriorLearningKind.EXAM,
                PriorLearningDecision.NONE,
                null,
                act);
    }

    /// Mostly one of theirs.
    private static DelegationId delegationTo(PersonId person, Random random, DecidedLog log) {
        var theirs = log.events().stream()
                .filter(ApprovalDelegated.class::isInstance)
                .map(ApprovalDelegated.class::cast)
                .filter(each -> each.to().equals(person))
                .map(ApprovalDelegated::delegation)
                .toList();
        return theirs.isEmpty() || random.nextInt(8) == 0
                ? new DelegationId(new UUID(6, random.nextInt(20)))
                : oneOf(theirs, random);
    }

    /// Mostly the last one that was requested.
    private static ApprovalId approval(Random random, DecidedLog log) {
        var ids = List.copyOf(log.enrolment().approvals().byId().keySet());
        return ids.isEmpty() || random.nextInt(4) == 0
                ? new ApprovalId(new UUID(5, random.nextInt(20)))
                : ids.get(ids.size() - 1 - random.nextInt(Math.min(2, ids.size())));
    }

    private static <T> T oneOf(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }

    /// Read from the first event to the last.
    private static final class FourEyes {

        private final Set<Set<PersonId>> same = new HashSet<>();
        private final Set<PersonId> learners = new HashSet<>();
        private final Set<PersonId> assessors = new HashSet<>();
        private final Map<WaiverId, PersonId> waivers = new HashMap<>();
        private final Map<ApprovalId, MilestoneApprovalRequested> requests = new HashMap<>();
        private final Map<ApprovalId, MilestoneFirstApproved> firsts = new HashMap<>();
        private final Map<DelegationId, ApprovalDelegated> delegations = new HashMap<>();
        private final Set<DelegationId> endedDelegations = new HashSet<>();
        private final Set<AuthorisationId> ended = new HashSet<>();
        private final Map<RevocationId, RevocationOrdered> orders = new HashMap<>();
        private final Map<MilestoneCode, ApprovalId> inForce = new HashMap<>();

        void after(DomainEvent event) {
            switch (event) {
                case JudgementRecorded e -> assessors.add(e.assessor());
                case PriorLearningDecided e -> assessors.add(e.evaluator());
                case LearnerIsPerson e -> learners.add(e.person());
                case LearnerIsNotPerson e -> learners.remove(e.person());
                case PersonsAreOne e -> same.add(Set.of(e.person(), e.same()));
                case PersonsAreTwo e -> same.remove(Set.of(e.person(), e.other()));
                case RequirementWaived e -> waivers.put(e.waiver(), e.authority());
                case MilestoneApprovalRequested e -> requests.put(e.approval(), e);
                case ApprovalDelegated e -> delegations.put(e.delegation(), e);
                case DelegationEnded e -> endedDelegations.add(e.delegation());
                case AuthorisationEnded e -> ended.add(e.authorisation());
                case MilestoneFirstApproved e -> {
                    firsts.put(e.approval(), e);
                    isInForce(e.authorisation(), e.approver(), e.asDelegate());
                    mayDecide(e.approval(), persons(e.approver(), e.asDelegate()));
                }
                case MilestoneConfirmed e -> {
                    var first = Objects.requireNonNull(firsts.get(e.approval()));
                    isInForce(e.authorisation(), e.approver(), e.asDelegate());
                    var some = persons(first.approver(), first.asDelegate());
                    var others = persons(e.approver(), e.asDelegate());
                    assertThat(some)
                            .as("Two, of whom none speaks for the other")
                            .doesNotContainAnyElementsOf(others);
                    mayDecide(e.approval(), some);
                    mayDecide(e.approval(), others);
                    assertThat(inForce.put(e.milestone(), e.approval()))
                            .as("Reached once")
                            .isNull();
                }
                case RevocationOrdered e -> orders.put(e.revocation(), e);
                case MilestoneApprovalRevoked e -> {
                    var ordered = Objects.requireNonNull(orders.get(e.revocation()));
                    assertThat(humans(Set.of(e.confirmedBy()))).doesNotContain(ordered.orderedBy());
                    assertThat(e.dependents()).isEqualTo(ordered.dependents());
                    assertThat(inForce.remove(e.milestone())).isEqualTo(e.approval());
                }
                default -> {}
            }
        }

        private void isInForce(AuthorisationId authorisation, PersonId approver, @Nullable ActingDelegate delegate) {
            assertThat(ended).doesNotContain(authorisation);
            if (delegate == null) return;
            var delegation = Objects.requireNonNull(delegations.get(delegate.delegation()));
            assertThat(endedDelegations).doesNotContain(delegate.delegation());
            assertThat(delegation.to()).isEqualTo(approver);
            assertThat(delegation.from()).isEqualTo(delegate.delegator());
            assertThat(delegation.authorisation()).isEqualTo(authorisation);
        }

        private void mayDecide(ApprovalId approval, Set<PersonId> persons) {
            assertThat(persons).doesNotContainAnyElementsOf(assessors);
            if (!learners.isEmpty()) assertThat(persons).doesNotContainAnyElementsOf(learners);
            for (var waiver :
                    Objects.requireNonNull(requests.get(approval)).snapshot().waivers()) {
                assertThat(persons).doesNotContain(Objects.requireNonNull(waivers.get(waiver)));
            }
        }

        private Set<PersonId> persons(PersonId approver, @Nullable ActingDelegate delegate) {
            return humans(delegate == null ? Set.of(approver) : Set.of(approver, delegate.delegator()));
        }

        /// Under all their ids, as far as they are known now.
        private Set<PersonId> humans(Set<PersonId> ids) {
            var all = new HashSet<>(ids);
            for (var grown = true; grown; ) {
                grown = false;
                for (var pair : same) {
                    if (pair.stream().anyMatch(all::contains)) grown |= all.addAll(pair);
                }
            }
            return all;
        }
    }
}
