package org.cairn.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.command.Boardroom.*;
import static org.cairn.command.Registry.*;
import static org.cairn.command.University.*;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.cairn.command.decision.Boundary;
import org.cairn.command.decision.Decision;
import org.cairn.command.decision.Knowledge;
import org.cairn.command.decision.Slice;
import org.cairn.command.state.Credentials;
import org.cairn.contracts.EventCatalogue;
import org.cairn.contracts.credential.Award;
import org.cairn.contracts.credential.AwardCredential;
import org.cairn.contracts.credential.ConfirmCredentialRevocation;
import org.cairn.contracts.credential.CredentialAwarded;
import org.cairn.contracts.credential.CredentialId;
import org.cairn.contracts.credential.CredentialReissued;
import org.cairn.contracts.credential.CredentialRevoked;
import org.cairn.contracts.credential.CredentialSupplement;
import org.cairn.contracts.credential.CredentialVersionId;
import org.cairn.contracts.credential.DropCredentialRevocation;
import org.cairn.contracts.credential.ProposeCredentialRevocation;
import org.cairn.contracts.credential.ReissueCredential;
import org.cairn.contracts.credential.SealTranscript;
import org.cairn.contracts.credential.TranscriptId;
import org.cairn.contracts.credential.TranscriptSealed;
import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.milestone.ApprovalId;
import org.cairn.contracts.milestone.MilestoneApprovalRequested;
import org.cairn.contracts.milestone.MilestoneConfirmed;
import org.cairn.contracts.shared.Command;
import org.cairn.contracts.shared.DomainEvent;
import org.cairn.contracts.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Random awards, stacks, reissues and revocations, on the production slices. What must hold is worked out from the
/// events alone, without the states that the decisions are made on.
class CredentialInvariantsTest {

    private static final CredentialVersionId OTHER_PLATE = template("other-plate");
    private static final List<CredentialVersionId> TEMPLATES =
            List.of(WELDER, JOINER, CUTTER, SEAM, PLATE, OTHER_PLATE);
    private static final List<PersonId> PEOPLE = List.of(IVY_THE_ISSUER, OTTO_THE_ISSUER, EVE_THE_APPROVER);
    private static final ApprovalId BOBS_APPROVAL = new ApprovalId(new UUID(5, 7));
    private static final int IDS = 24;

    private final Map<Class<?>, Slice<?>> slices = Slices.all().stream()
            .filter(CredentialInvariantsTest::isOurs)
            .collect(Collectors.toMap(Slice::command, slice -> slice));

    @Test
    void noSequenceBreaksAChainAStackOrANumber() {
        var seen = new HashSet<Class<?>>();
        Seeds.check(25, random -> seen.addAll(oneRun(random)));
        assertThat(seen)
                .as("Enough happened for something to go wrong")
                .contains(
                        CredentialAwarded.class,
                        CredentialReissued.class,
                        CredentialRevoked.class,
                        TranscriptSealed.class);
    }

    private static boolean isOurs(Slice<?> slice) {
        return slice.getClass().getPackageName().startsWith("org.cairn.command.credential.");
    }

    private Set<Class<?>> oneRun(Random random) {
        var log = new ArrayList<DomainEvent>(List.of(certificateConfirmed(
                published(OTHER_PLATE, definition(ELEMENTS, PLATE_STACK, null)), bobRequested(), bobConfirmed())));
        for (var step = 0; step < 150; step++) {
            log.addAll(decide(next(random, log), log));
            holds(log);
        }
        return log.stream().map(Object::getClass).collect(Collectors.toSet());
    }

    private static DomainEvent bobRequested() {
        return new MilestoneApprovalRequested(BOBS_APPROVAL, BOBS, BOB, WELDING, CERTIFICATE, MET, null, TUESDAY);
    }

    private static DomainEvent bobConfirmed() {
        return new MilestoneConfirmed(
                BOBS_APPROVAL,
                BOBS,
                BOB,
                WELDING,
                CERTIFICATE,
                null,
                FAY_THE_APPROVER,
                FAY_MAY_APPROVE,
                null,
                THURSDAY);
    }

    private static Command next(Random random, List<DomainEvent> log) {
        var person = PEOPLE.get(random.nextInt(random.nextInt(8) == 0 ? 3 : 2));
        var act = act(person, FRIDAY);
        var id = credential(random.nextInt(IDS));
        var dice = random.nextInt(100);
        if (dice < 40) {
            EnrolmentId enrolment = random.nextInt(3) == 0 ? BOBS : ADAS;
            return new AwardCredential(
                    enrolment,
                    id,
                    TEMPLATES.get(random.nextInt(TEMPLATES.size())),
                    enrolment.equals(BOBS) ? BOBS_APPROVAL : APPROVAL,
                    CredentialSupplement.NONE,
                    someIssued(random, log),
                    null,
                    null,
                    random.nextInt(20) != 0,
                    ZONE,
                    act);
        }
        if (dice < 55) {
            return new ReissueCredential(
                    id,
                    credential(random.nextInt(IDS)),
                    "name-corrected",
                    null,
                    CredentialSupplement.NONE,
                    random.nextBoolean(),
                    null,
                    true,
                    ZONE,
                    act);
        }
        var dependents = random.nextInt(5) == 0 ? someIssued(random, log) : new Told(log).restingOn(id);
        if (dice < 70) return new ProposeCredentialRevocation(id, "plagiarism", dependents, act);
        if (dice < 88) return new ConfirmCredentialRevocation(id, dependents, act);
        if (dice < 92) return new DropCredentialRevocation(id, "mistaken", act);
        LearnerId learner = random.nextBoolean() ? ADA : BOB;
        var transcript = new TranscriptId(new UUID(7, random.nextInt(20)));
        return new SealTranscript(learner, transcript, FRIDAY, 1, "c".repeat(64), "f", true, act);
    }

    private static List<CredentialId> someIssued(Random random, List<DomainEvent> log) {
        var valid = new ArrayList<>(new Told(log).awards.keySet());
        return IntStream.range(0, random.nextInt(3))
                .filter(_ -> !valid.isEmpty())
                .mapToObj(_ -> valid.get(random.nextInt(valid.size())))
                .toList();
    }

    @SuppressWarnings("unchecked") // A slice is found by its command's class.
    private List<DomainEvent> decide(Command command, List<DomainEvent> log) {
        var slice = (Slice<Command>) Objects.requireNonNull(slices.get(command.getClass()));
        return switch (slice.decide(command, new Naive(log))) {
            case Decision.Accepted(var events) -> events;
            case Decision.Rejected _ -> List.of();
        };
    }

    /// Every state from the first event on.
    private record Naive(List<DomainEvent> log) implements Knowledge {
        @Override
        public <I, S> S of(Boundary<I, S> boundary, I id) {
            return boundary.of(log.stream()
                    .filter(event -> boundary.types().contains(EventCatalogue.nameOf(event.getClass())))
                    .filter(event -> hasTag(event, boundary.tag(), id.toString()))
                    .toList());
        }

        private static boolean hasTag(DomainEvent event, String key, String value) {
            return Arrays.stream(event.getClass().getRecordComponents())
                    .filter(component -> component.getAccessor().isAnnotationPresent(EventTag.class))
                    .filter(component -> component
                            .getAccessor()
                            .getAnnotation(EventTag.class)
                            .key()
                            .equals(key))
                    .anyMatch(component -> {
                        try {
                            return value.equals(
                                    String.valueOf(component.getAccessor().invoke(event)));
                        } catch (ReflectiveOperationException unreadable) {
                            throw new AssertionError(unreadable);
                        }
                    });
        }
    }

    /// What the events tell, read in the simplest way; whatever must hold at an issue is looked at as it is read.
    private static final class Told {

        private final Map<CredentialId, Award> awards = new LinkedHashMap<>();
        private final Map<CredentialId, LearnerId> holders = new HashMap<>();
        private final Map<CredentialId, CredentialId> next = new HashMap<>();
        private final Map<CredentialId, CredentialId> root = new HashMap<>();
        private final Set<CredentialId> revoked = new HashSet<>();
        private final List<Integer> indices = new ArrayList<>();
        private final List<Integer> numbers = new ArrayList<>();

        Told(List<DomainEvent> log) {
            for (var event : log) {
                switch (event) {
                    case CredentialAwarded e -> {
                        issue(e.credential(), e.learner(), e.award(), null);
                        indices.add(e.statusIndex());
                    }
                    case CredentialReissued e -> {
                        assertThat(next).as("A chain does not fork").doesNotContainKey(e.supersedes());
                        assertThat(holders.get(e.supersedes())).isEqualTo(e.learner());
                        assertThat(e.award().template().template())
                                .isEqualTo(get(e.supersedes()).template().template());
                        next.put(e.supersedes(), e.credential());
                        issue(e.credential(), e.learner(), e.award(), e.supersedes());
                        indices.add(e.statusIndex());
                    }
                    case CredentialRevoked e -> {
                        assertThat(isValid(e.credential()))
                                .as("Only what is valid is revoked")
                                .isTrue();
                        assertThat(e.proposer()).isNotEqualTo(e.confirmer());
                        assertThat(e.dependents())
                                .as("Nothing rests on it unseen")
                                .containsExactlyInAnyOrderElementsOf(restingOn(e.credential()));
                        revoked.add(e.credential());
                    }
                    case TranscriptSealed e -> numbers.add(e.sequence());
                    default -> {}
                }
            }
        }

        private void issue(CredentialId id, LearnerId learner, Award award, @Nullable CredentialId before) {
            assertThat(awards).as("An id is given once").doesNotContainKey(id);
            for (var part : award.restsOn()) {
                assertThat(isValid(part))
                        .as("A part is valid when it is built upon")
                        .isTrue();
                assertThat(holders.get(part)).isEqualTo(learner);
            }
            awards.put(id, award);
            holders.put(id, learner);
            root.put(id, before == null ? id : rootOf(before));
        }

        private Award get(CredentialId id) {
            return Objects.requireNonNull(awards.get(id));
        }

        private CredentialId rootOf(CredentialId id) {
            return Objects.requireNonNull(root.get(id));
        }

        private boolean isValid(CredentialId id) {
            return awards.containsKey(id) && !next.containsKey(id) && !revoked.contains(id);
        }

        private List<CredentialId> valid() {
            return awards.keySet().stream().filter(this::isValid).toList();
        }

        private List<CredentialId> restingOn(CredentialId id) {
            if (!awards.containsKey(id)) return List.of();
            return valid().stream()
                    .filter(each -> get(each).restsOn().stream()
                            .anyMatch(part -> rootOf(part).equals(rootOf(id))))
                    .toList();
        }
    }

    private static void holds(List<DomainEvent> log) {
        var told = new Told(log);
        assertThat(told.indices)
                .as("Every place of the status list once, without a gap")
                .containsExactlyElementsOf(
                        IntStream.range(0, told.indices.size()).boxed().toList());
        assertThat(told.numbers)
                .as("Every number once, without a gap")
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, told.numbers.size()).boxed().toList());
        var roots = new HashSet<String>();
        for (var id : told.awards.keySet()) {
            var award = told.get(id);
            if (told.rootOf(id).equals(id)) {
                assertThat(roots.add(award.template().template() + " " + award.approval()))
                        .as("One chain for each template and approval")
                        .isTrue();
            }
        }
        assertThat(told.valid().stream().map(told::rootOf))
                .as("At most one valid head of each chain")
                .doesNotHaveDuplicates();
        assertThat(told.valid().stream()
                        .map(told::get)
                        .filter(Award::exclusive)
                        .flatMap(award -> award.restsOn().stream())
                        .map(told::rootOf))
                .as("No part counts twice")
                .doesNotHaveDuplicates();
        var known = new Naive(log);
        for (var learner : List.of(ADA, BOB)) {
            assertThat(known.of(Credentials.BOUNDARY, learner).valid().stream().map(Credentials.Credential::id))
                    .as("The state says what the events say")
                    .containsExactlyInAnyOrderElementsOf(told.valid().stream()
                            .filter(id -> learner.equals(told.holders.get(id)))
                            .toList());
        }
    }
}
