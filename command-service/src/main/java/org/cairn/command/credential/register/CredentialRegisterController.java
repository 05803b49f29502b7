package org.cairn.command.credential.register;

import static org.cairn.contracts.credential.CredentialReason.CREDENTIAL_UNKNOWN;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.cairn.command.CommandRejected;
import org.cairn.command.Commands;
import org.cairn.command.decision.Knowledge;
import org.cairn.command.rest.Caller;
import org.cairn.command.state.Credentials;
import org.cairn.command.state.Credentials.Credential;
import org.cairn.command.state.EnrolmentState;
import org.cairn.command.state.Issued;
import org.cairn.contracts.credential.Award;
import org.cairn.contracts.credential.AwardingBody;
import org.cairn.contracts.credential.CredentialId;
import org.cairn.contracts.credential.CredentialStatus;
import org.cairn.contracts.credential.StatusEntry;
import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.enrolment.EnrolmentReason;
import org.cairn.contracts.learner.LearnerId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// What is issued, asked of the states that decisions are made on: a revocation is seen with the next question.
@RestController
final class CredentialRegisterController {

    /// One link of a chain.
    ///
    /// @param cause         of the reissue; null for the first
    /// @param changedFields what differs from the one before
    record Link(
            CredentialId credential,
            CredentialStatus status,
            LocalDate issuedOn,
            @Nullable String cause,
            List<String> changedFields) {}

    /// A revocation that waits for its second person.
    record Waiting(String cause, UUID proposer, LocalDate proposedOn) {}

    record Revoked(String cause, UUID proposer, UUID confirmer, LocalDate revokedOn, List<CredentialId> dependents) {}

    /// For those who work here.
    ///
    /// @param chain              from the first issue to the newest
    /// @param dependents         the valid credentials that rest on it: what a revocation must list
    /// @param restsOnWhatIsGone  those that it rests on and that are revoked now; nothing was done about it by
    ///                           itself
    record Answer(
            CredentialId credential,
            LearnerId learner,
            EnrolmentId enrolment,
            CredentialStatus status,
            Award award,
            StatusEntry statusEntry,
            UUID issuer,
            LocalDate issuedOn,
            List<Link> chain,
            List<CredentialId> dependents,
            List<CredentialId> restsOnWhatIsGone,
            @Nullable Waiting revocationProposed,
            @Nullable Revoked revoked) {}

    /// For anybody who was given the id. Nothing in it says who the learner is.
    ///
    /// @param technicallyValid whether the document is in date; what was achieved does not lapse
    /// @param contentHash      to compare a document with
    /// @param newest           the credential that stands in its place now; itself if it is the newest
    record Verification(
            CredentialId credential,
            CredentialStatus status,
            String title,
            AwardingBody awardingBody,
            String country,
            LocalDate issuedOn,
            @Nullable LocalDate technicallyValidUntil,
            boolean technicallyValid,
            @Nullable LocalDate revokedOn,
            String contentHash,
            CredentialId newest,
            CredentialStatus newestStatus) {}

    record Holdings(List<Answer> credentials) {}

    private final Commands commands;
    private final Clock clock;
    private final ZoneId institutionZone;

    CredentialRegisterController(Commands commands, Clock clock, ZoneId institutionZone) {
        this.commands = commands;
        this.clock = clock;
        this.institutionZone = institutionZone;
    }

    @GetMapping(name = "findCredential", path = "/api/v1/credentials/{credential}")
    Answer credential(@PathVariable String credential, Caller caller) {
        var id = new CredentialId(credential);
        return caller.ask(known -> answer(id, all(id, known)));
    }

    /// The credentials of one enrolment, in the order of their issue.
    @GetMapping(name = "listCredentials", path = "/api/v1/enrolments/{enrolment}/credentials")
    Holdings ofEnrolment(@PathVariable UUID enrolment, Caller caller) {
        var id = new EnrolmentId(enrolment);
        return caller.ask(known -> {
            var enrolled = known.of(EnrolmentState.BOUNDARY, id).enrolled();
            if (enrolled == null) throw new CommandRejected(EnrolmentReason.ENROLMENT_UNKNOWN);
            var all = known.of(Credentials.BOUNDARY, enrolled.learner());
            return new Holdings(all.byId().values().stream()
                    .filter(each -> each.enrolment().equals(id))
                    .map(each -> answer(each.id(), all))
                    .toList());
        });
    }

    /// Open to everybody. What is not released yet is not there yet.
    @GetMapping(name = "verifyCredential", path = "/api/v1/verify/{credential}")
    ResponseEntity<Verification> verify(@PathVariable String credential) {
        var id = new CredentialId(credential);
        var today = LocalDate.now(clock.withZone(institutionZone));
        var found = commands.ask(known -> verification(id, all(id, known), today));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(found);
    }

    private static Credentials all(CredentialId id, Knowledge known) {
        var learner = known.of(Issued.BOUNDARY, id).learner();
        if (learner == null) throw new CommandRejected(CREDENTIAL_UNKNOWN);
        return known.of(Credentials.BOUNDARY, learner);
    }

    private static Verification verification(CredentialId id, Credentials all, LocalDate today) {
        var credential = get(id, all);
        var award = credential.award();
        if (award.releasedOn().isAfter(today)) throw new CommandRejected(CREDENTIAL_UNKNOWN);
        // One that is not released yet does not show, but stands in place of the earlier one all the same.
        var newest = all.chainOf(id).stream()
                .map(link -> get(link, all))
                .filter(link -> !link.award().releasedOn().isAfter(today))
                .toList()
                .getLast();
        var until = award.technicallyValidUntil();
        return new Verification(
                id,
                credential.standing(),
                award.content().title(),
                award.content().awardingBody(),
                award.content().country(),
                award.content().issuedOn(),
                until,
                until == null || !until.isBefore(today),
                credential.revoked() == null ? null : credential.revoked().effectiveOn(),
                award.contentHash(),
                newest.id(),
                newest.standing());
    }

    private static Answer answer(CredentialId id, Credentials all) {
        var credential = get(id, all);
        return new Answer(
                id,
                credential.learner(),
                credential.enrolment(),
                credential.standing(),
                credential.award(),
                credential.status(),
                credential.issuer().value(),
                credential.issuedOn(),
                all.chainOf(id).stream().map(link -> link(get(link, all))).toList(),
                all.restingOn(id),
                credential.award().restsOn().stream()
                        .filter(part -> !get(all.chainOf(part).getLast(), all).isValid())
                        .toList(),
                waiting(credential),
                revoked(credential));
    }

    private static Credential get(CredentialId id, Credentials all) {
        return Objects.requireNonNull(all.get(id));
    }

    private static Link link(Credential credential) {
        return new Link(
                credential.id(),
                credential.standing(),
                credential.issuedOn(),
                credential.cause(),
                credential.changedFields());
    }

    private static @Nullable Waiting waiting(Credential credential) {
        var proposed = credential.waiting();
        return proposed == null
                ? null
                : new Waiting(proposed.cause(), proposed.proposer().value(), proposed.effectiveOn());
    }

    private static @Nullable Revoked revoked(Credential credential) {
        var revoked = credential.revoked();
        return revoked == null
                ? null
                : new Revoked(
                        revoked.cause(),
                        revoked.proposer().value(),
                        revoked.confirmer().value(),
                        revoked.effectiveOn(),
                        revoked.dependents());
    }
}
