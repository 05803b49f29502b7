package org.cairn.command.state;

import java.util.Map;
import java.util.Objects;
import org.cairn.command.decision.Boundary;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.privacy.ErasureCancelled;
import org.cairn.contracts.privacy.ErasureConfirmed;
import org.cairn.contracts.privacy.ErasureId;
import org.cairn.contracts.privacy.ErasureOrdered;
import org.cairn.contracts.privacy.LegalHoldId;
import org.cairn.contracts.privacy.LegalHoldPlaced;
import org.cairn.contracts.privacy.LegalHoldReleased;
import org.cairn.contracts.privacy.PersonalKeyDestroyed;
import org.cairn.contracts.privacy.PrivacyEvent;
import org.cairn.contracts.shared.DomainEvent;
import org.cairn.contracts.shared.Tags;
import org.jspecify.annotations.Nullable;

/// Orders to erase a learner, and what forbids it.
///
/// @param holds each with its release, if it was released
public record PrivacyState(Map<ErasureId, Erasure> erasures, Map<LegalHoldId, Hold> holds) {

    public static final Boundary<LearnerId, PrivacyState> BOUNDARY =
            Boundary.of(Tags.LEARNER, new PrivacyState(Map.of(), Map.of()), PrivacyState::with, PrivacyEvent.class);

    public record Erasure(
            ErasureOrdered ordered,
            @Nullable ErasureConfirmed confirmed,
            @Nullable ErasureCancelled cancelled,
            @Nullable PersonalKeyDestroyed destroyed) {

        boolean isOpen() {
            return confirmed == null && cancelled == null;
        }
    }

    public record Hold(LegalHoldPlaced placed, @Nullable LegalHoldReleased released) {}

    PrivacyState with(DomainEvent event) {
        return event instanceof PrivacyEvent privacy ? with(privacy) : this;
    }

    private PrivacyState with(PrivacyEvent event) {
        return switch (event) {
            case ErasureOrdered e -> with(e.erasure(), new Erasure(e, null, null, null));
            case ErasureConfirmed e ->
                with(e.erasure(), new Erasure(ordered(e.erasure()).ordered(), e, null, null));
            case ErasureCancelled e ->
                with(e.erasure(), new Erasure(ordered(e.erasure()).ordered(), null, e, null));
            case PersonalKeyDestroyed e -> {
                var before = ordered(e.erasure());
                yield with(e.erasure(), new Erasure(before.ordered(), before.confirmed(), null, e));
            }
            case LegalHoldPlaced e -> with(e.hold(), new Hold(e, null));
            case LegalHoldReleased e ->
                with(
                        e.hold(),
                        new Hold(Objects.requireNonNull(holds.get(e.hold())).placed(), e));
        };
    }

    private PrivacyState with(ErasureId id, Erasure erasure) {
        return new PrivacyState(Grown.by(erasures, id, erasure), holds);
    }

    private PrivacyState with(LegalHoldId id, Hold hold) {
        return new PrivacyState(erasures, Grown.by(holds, id, hold));
    }

    private Erasure ordered(ErasureId id) {
        return Objects.requireNonNull(erasures.get(id));
    }

    public boolean hasOpenOrder() {
        return erasures.values().stream().anyMatch(Erasure::isOpen);
    }

    public boolean isOnHold() {
        return holds.values().stream().anyMatch(hold -> hold.released() == null);
    }
}
