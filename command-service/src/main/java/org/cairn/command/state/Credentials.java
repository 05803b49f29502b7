package org.cairn.command.state;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cairn.command.decision.Boundary;
import org.cairn.contracts.credential.Award;
import org.cairn.contracts.credential.CredentialAwarded;
import org.cairn.contracts.credential.CredentialId;
import org.cairn.contracts.credential.CredentialReissued;
import org.cairn.contracts.credential.CredentialRevocationDropped;
import org.cairn.contracts.credential.CredentialRevocationProposed;
import org.cairn.contracts.credential.CredentialRevoked;
import org.cairn.contracts.credential.CredentialStatus;
import org.cairn.contracts.credential.CredentialTemplateId;
import org.cairn.contracts.credential.StatusEntry;
import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.milestone.ApprovalId;
import org.cairn.contracts.pathway.MilestoneCode;
import org.cairn.contracts.shared.DomainEvent;
import org.cairn.contracts.shared.PersonId;
import org.cairn.contracts.shared.Tags;
import org.jspecify.annotations.Nullable;

/// The credentials of one learner, over all enrolments: a credential can rest on those of another programme.
///
/// @param byId in the order of their issue
public record Credentials(Map<CredentialId, Credential> byId) {

    public static final Boundary<LearnerId, Credentials> BOUNDARY = Boundary.of(
            Tags.LEARNER,
            new Credentials(Map.of()),
            Credentials::with,
            CredentialAwarded.class,
            CredentialReissued.class,
            CredentialRevocationProposed.class,
            CredentialRevocationDropped.class,
            CredentialRevoked.class);

    /// One issued credential.
    ///
    /// @param cause        of the reissue; null for the first of a chain
    /// @param supersedes   the one before in the chain; null for the first
    /// @param supersededBy the next one; null for the newest
    /// @param proposed     the last revocation that one person wanted
    /// @param dropped      that this was dropped; null if it was not
    public record Credential(
            CredentialId id,
            EnrolmentId enrolment,
            LearnerId learner,
            Award award,
            StatusEntry status,
            PersonId issuer,
            LocalDate issuedOn,
            @Nullable String cause,
            List<String> changedFields,
            @Nullable CredentialId supersedes,
            @Nullable CredentialId supersededBy,
            @Nullable CredentialRevocationProposed proposed,
            @Nullable CredentialRevocationDropped dropped,
            @Nullable CredentialRevoked revoked) {

        /// The newest of its chain, and not revoked. That a document is out of date changes nothing: what was achieved
        /// does not lapse.
        public boolean isValid() {
            return supersededBy == null && revoked == null;
        }

        public CredentialStatus standing() {
            if (revoked != null) return CredentialStatus.REVOKED;
            return supersededBy == null ? CredentialStatus.ISSUED : CredentialStatus.SUPERSEDED;
        }

        /// The revocation that waits for its second person; null if none does.
        public @Nullable CredentialRevocationProposed waiting() {
            return isValid() && dropped == null ? proposed : null;
        }

        private Credential with(
                @Nullable CredentialId newest,
                @Nullable CredentialRevocationProposed wanted,
                @Nullable CredentialRevocationDropped notWanted,
                @Nullable CredentialRevoked end) {
            return new Credential(
                    id,
                    enrolment,
                    learner,
                    award,
                    status,
                    issuer,
                    issuedOn,
                    cause,
                    changedFields,
                    supersedes,
                    newest,
                    wanted,
                    notWanted,
                    end);
        }
    }

    Credentials with(DomainEvent event) {
        return switch (event) {
            case CredentialAwarded e -> and(issued(e));
            case CredentialReissued e -> {
                var before = known(e.supersedes());
                yield and(before.with(e.credential(), before.proposed(), before.dropped(), before.revoked()))
                        .and(issued(e));
            }
            case CredentialRevocationProposed e -> and(known(e.credential()).with(null, e, null, null));
            case CredentialRevocationDropped e -> {
                var before = known(e.credential());
                yield and(before.with(null, before.proposed(), e, null));
            }
            case CredentialRevoked e -> {
                var before = known(e.credential());
                yield and(before.with(null, before.proposed(), before.dropped(), e));
            }
            default -> this;
        };
    }

    private static Credential issued(CredentialAwarded e) {
        return new Credential(
                e.credential(),
                e.enrolment(),
                e.learner(),
                e.award(),
                new StatusEntry(e.statusList(), e.statusIndex()),
                e.issuer(),
                e.effectiveOn(),
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null);
    }

    private static Credential issued(CredentialReissued e) {
        return new Credential(
                e.credential(),
                e.enrolment(),
                e.learner(),
                e.award(),
                new StatusEntry(e.statusList(), e.statusIndex()),
                e.issuer(),
                e.effectiveOn(),
                e.cause(),
                e.changedFields(),
                e.supersedes(),
                null,
                null,
                null,
                null);
    }

    private Credentials and(Credential credential) {
        return new Credentials(Grown.by(byId, credential.id(), credential));
    }

    private Credential known(CredentialId id) {
        return Objects.requireNonNull(byId.get(id), () -> "No issue precedes what happened to the credential " + id);
    }

    public @Nullable Credential get(CredentialId id) {
        return byId.get(id);
    }

    /// The newest of each chain that stands, whatever its document's technical validity.
    public List<Credential> valid() {
        return byId.values().stream().filter(Credential::isValid).toList();
    }

    /// The newest of the chain that began with the award of this template for this approval; null if there is none.
    public @Nullable Credential newest(CredentialTemplateId template, ApprovalId approval) {
        return byId.values().stream()
                .filter(each -> each.supersededBy() == null)
                .filter(each -> each.award().template().template().equals(template))
                .filter(each -> each.award().approval().equals(approval))
                .findFirst()
                .orElse(null);
    }

    /// Whether a valid credential says by this template that the milestone was reached, by whatever approval: one
    /// that was revoked since may have left it standing.
    public boolean isHeld(CredentialTemplateId template, EnrolmentId enrolment, MilestoneCode milestone) {
        return valid().stream()
                .filter(each -> each.enrolment().equals(enrolment))
                .filter(each -> each.award().milestone().equals(milestone))
                .anyMatch(each -> each.award().template().template().equals(template));
    }

    /// The valid credentials that rest on the approval of a milestone: who revokes that must see them.
    public List<CredentialId> restingOn(ApprovalId approval) {
        return valid().stream()
                .filter(each -> each.award().approval().equals(approval))
                .map(Credential::id)
                .toList();
    }

    /// The valid credentials that are put together from this one, or from an earlier or later one of its chain.
    public List<CredentialId> restingOn(CredentialId part) {
        var chain = chainOf(part);
        return valid().stream()
                .filter(each -> each.award().restsOn().stream().anyMatch(chain::contains))
                .map(Credential::id)
                .toList();
    }

    /// Whether it counts in a valid exclusive stack. A credential and those that it supersedes count as one.
    public boolean isCounted(CredentialId part) {
        var chain = chainOf(part);
        return valid().stream()
                .filter(each -> each.award().exclusive())
                .anyMatch(each -> each.award().restsOn().stream().anyMatch(chain::contains));
    }

    /// The credential with all that it supersedes and is superseded by, from the first issue on.
    public List<CredentialId> chainOf(CredentialId id) {
        var first = known(id);
        while (first.supersedes() != null) first = known(first.supersedes());
        var chain = List.of(first.id());
        for (var at = first; at.supersededBy() != null; ) {
            at = known(at.supersededBy());
            chain = Grown.by(chain, at.id());
        }
        return chain;
    }
}
