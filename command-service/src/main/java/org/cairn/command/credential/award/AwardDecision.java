package org.cairn.command.credential.award;

import static org.cairn.command.decision.Decision.NOTHING_NEW;
import static org.cairn.command.decision.Decision.accept;
import static org.cairn.command.decision.Decision.reject;
import static org.cairn.contracts.credential.CredentialReason.AWARD_BEFORE_MILESTONE;
import static org.cairn.contracts.credential.CredentialReason.CREDENTIAL_ALREADY_AWARDED;
import static org.cairn.contracts.credential.CredentialReason.CREDENTIAL_ELEMENTS_MISSING;
import static org.cairn.contracts.credential.CredentialReason.CREDENTIAL_ELEMENT_CONTRADICTS_TEMPLATE;
import static org.cairn.contracts.credential.CredentialReason.CREDENTIAL_ID_TAKEN;
import static org.cairn.contracts.credential.CredentialReason.CREDENTIAL_OF_ANOTHER_MILESTONE;
import static org.cairn.contracts.credential.CredentialReason.CREDENTIAL_VERSION_NOT_PUBLISHED;
import static org.cairn.contracts.credential.CredentialReason.ISSUER_IS_THE_LEARNER;
import static org.cairn.contracts.credential.CredentialReason.ISSUER_NOT_AUTHORISED;
import static org.cairn.contracts.credential.CredentialReason.MILESTONE_NOT_CONFIRMED;
import static org.cairn.contracts.credential.CredentialReason.RELEASE_BEFORE_ISSUE;
import static org.cairn.contracts.enrolment.EnrolmentReason.ACT_AHEAD_OF_TODAY;
import static org.cairn.contracts.enrolment.EnrolmentReason.ENROLMENT_UNKNOWN;
import static org.cairn.contracts.learner.LearnerReason.LEARNER_ERASED;

import java.time.LocalDate;
import java.util.Objects;
import org.cairn.command.credential.Elements;
import org.cairn.command.credential.Ground;
import org.cairn.command.credential.Parts;
import org.cairn.command.decision.Decision;
import org.cairn.command.decision.Knowledge;
import org.cairn.command.decision.Slice;
import org.cairn.command.state.Credentials;
import org.cairn.command.state.Credentials.Credential;
import org.cairn.command.state.EnrolmentState;
import org.cairn.command.state.Issued;
import org.cairn.command.state.LearnerState;
import org.cairn.command.state.PersonState;
import org.cairn.command.state.Persons;
import org.cairn.command.state.Versions;
import org.cairn.contracts.credential.Award;
import org.cairn.contracts.credential.AwardCredential;
import org.cairn.contracts.credential.CredentialAwarded;
import org.cairn.contracts.credential.CredentialDefinition;
import org.cairn.contracts.credential.CredentialDocument;
import org.cairn.contracts.milestone.MilestoneConfirmed;
import org.jspecify.annotations.Nullable;

/// Awards on a milestone that two people approved, checked in the same append.
final class AwardDecision implements Slice<AwardCredential> {

    @Override
    public Class<AwardCredential> command() {
        return AwardCredential.class;
    }

    @Override
    public Decision decide(AwardCredential command, Knowledge known) {
        var act = command.act();
        if (act.isAhead()) return reject(ACT_AHEAD_OF_TODAY);
        var enrolment = known.of(EnrolmentState.BOUNDARY, command.enrolment());
        var enrolled = enrolment.enrolled();
        if (enrolled == null) return reject(ENROLMENT_UNKNOWN);
        var credentials = known.of(Credentials.BOUNDARY, enrolled.learner());
        var already = credentials.get(command.credential());
        if (already != null) return repeats(command, already) ? NOTHING_NEW : reject(CREDENTIAL_ID_TAKEN);
        if (known.of(Issued.BOUNDARY, command.credential()).event() != null) return reject(CREDENTIAL_ID_TAKEN);

        var definition = known.of(Versions.OF_CREDENTIAL, command.template().template())
                .get(command.template().version());
        if (definition == null) return reject(CREDENTIAL_VERSION_NOT_PUBLISHED);
        var confirmed = Ground.confirmed(enrolment, command.approval());
        if (confirmed == null) return reject(MILESTONE_NOT_CONFIRMED);
        if (!isFor(definition, confirmed)) return reject(CREDENTIAL_OF_ANOTHER_MILESTONE);
        if (credentials.newest(command.template().template(), command.approval()) != null
                || credentials.isHeld(command.template().template(), command.enrolment(), confirmed.milestone())) {
            return reject(CREDENTIAL_ALREADY_AWARDED);
        }
        if (!act.isHistorical() && act.effectiveOn().isBefore(confirmed.effectiveOn())) {
            return reject(AWARD_BEFORE_MILESTONE);
        }
        var until = validUntil(command, definition);
        if (isBefore(command.releaseOn(), act.effectiveOn()) || isBefore(until, act.effectiveOn())) {
            return reject(RELEASE_BEFORE_ISSUE);
        }
        if (command.supplement().contradicts(definition.elements())) {
            return reject(CREDENTIAL_ELEMENT_CONTRADICTS_TEMPLATE);
        }
        var elements = command.supplement().filling(definition.elements());
        if (known.of(LearnerState.BOUNDARY, enrolled.learner()).erased()) return reject(LEARNER_ERASED);
        var missing = Elements.missing(elements, command.learnerNamed());
        if (!missing.isEmpty()) return reject(CREDENTIAL_ELEMENTS_MISSING, missing);
        var flaw = Parts.flaw(definition.stack(), command.restsOn(), credentials);
        if (flaw != null) return reject(flaw);
        var authorisation = known.of(PersonState.BOUNDARY, act.person()).issuing(definition.pathway(), act);
        if (authorisation == null) return reject(ISSUER_NOT_AUTHORISED);
        if (Persons.isLearner(act.person(), enrolled.learner(), known)) return reject(ISSUER_IS_THE_LEARNER);

        var content = Elements.content(
                elements,
                definition.language(),
                act.effectiveOn(),
                command.zone(),
                confirmed.level(),
                Ground.levels(confirmed, known));
        var award = new Award(
                command.template(),
                confirmed.pathway(),
                confirmed.milestone(),
                command.approval(),
                content,
                command.restsOn(),
                definition.stack() != null && definition.stack().exclusive(),
                command.releaseOn() == null ? act.effectiveOn() : command.releaseOn(),
                until,
                command.credential().verification(),
                CredentialDocument.hash(
                        command.credential(),
                        command.template(),
                        confirmed.pathway(),
                        confirmed.milestone(),
                        content,
                        command.restsOn(),
                        until));
        return accept(new CredentialAwarded(
                command.credential(),
                command.enrolment(),
                enrolled.learner(),
                award,
                command.statusList(),
                known.of(Issued.IN_LIST, command.statusList()),
                act.person(),
                authorisation,
                act.effectiveOn()));
    }

    private static boolean repeats(AwardCredential command, Credential already) {
        var award = already.award();
        var day = command.act().effectiveOn();
        return already.supersedes() == null
                && already.enrolment().equals(command.enrolment())
                && already.issuer().equals(command.act().person())
                && already.issuedOn().equals(day)
                && award.template().equals(command.template())
                && award.approval().equals(command.approval())
                && award.restsOn().equals(command.restsOn())
                && award.releasedOn().equals(Objects.requireNonNullElse(command.releaseOn(), day))
                && (command.technicallyValidUntil() == null
                        || command.technicallyValidUntil().equals(award.technicallyValidUntil()))
                && !Elements.differ(command.supplement(), award.content());
    }

    private static boolean isFor(CredentialDefinition definition, MilestoneConfirmed confirmed) {
        return definition.pathway().equals(confirmed.pathway().pathway())
                && definition.milestone().equals(confirmed.milestone());
    }

    private static @Nullable LocalDate validUntil(AwardCredential command, CredentialDefinition definition) {
        if (command.technicallyValidUntil() != null) return command.technicallyValidUntil();
        var months = definition.validForMonths();
        return months == null ? null : command.act().effectiveOn().plusMonths(months);
    }

    private static boolean isBefore(@Nullable LocalDate day, LocalDate issue) {
        return day != null && day.isBefore(issue);
    }
}
