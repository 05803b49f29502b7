package org.cairn.command.credential.reissue;

import static org.cairn.command.decision.Decision.NOTHING_NEW;
import static org.cairn.command.decision.Decision.accept;
import static org.cairn.command.decision.Decision.reject;
import static org.cairn.contracts.credential.CredentialReason.CREDENTIAL_ELEMENTS_MISSING;
import static org.cairn.contracts.credential.CredentialReason.CREDENTIAL_ELEMENT_CONTRADICTS_TEMPLATE;
import static org.cairn.contracts.credential.CredentialReason.CREDENTIAL_ID_TAKEN;
import static org.cairn.contracts.credential.CredentialReason.CREDENTIAL_OF_ANOTHER_MILESTONE;
import static org.cairn.contracts.credential.CredentialReason.CREDENTIAL_SUPERSEDED;
import static org.cairn.contracts.credential.CredentialReason.CREDENTIAL_UNKNOWN;
import static org.cairn.contracts.credential.CredentialReason.CREDENTIAL_VERSION_NOT_PUBLISHED;
import static org.cairn.contracts.credential.CredentialReason.ISSUER_IS_THE_LEARNER;
import static org.cairn.contracts.credential.CredentialReason.ISSUER_NOT_AUTHORISED;
import static org.cairn.contracts.credential.CredentialReason.MILESTONE_NOT_CONFIRMED;
import static org.cairn.contracts.credential.CredentialReason.REISSUE_CHANGES_NOTHING;
import static org.cairn.contracts.credential.CredentialReason.RELEASE_BEFORE_ISSUE;
import static org.cairn.contracts.credential.CredentialReason.REVOCATION_BEFORE_ISSUE;
import static org.cairn.contracts.credential.CredentialReason.STACK_PART_ALREADY_COUNTED;
import static org.cairn.contracts.credential.CredentialReason.STACK_PART_NOT_VALID;
import static org.cairn.contracts.enrolment.EnrolmentReason.ACT_AHEAD_OF_TODAY;
import static org.cairn.contracts.learner.LearnerReason.LEARNER_ERASED;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.cairn.command.credential.Elements;
import org.cairn.command.credential.Ground;
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
import org.cairn.contracts.credential.CredentialContent;
import org.cairn.contracts.credential.CredentialDefinition;
import org.cairn.contracts.credential.CredentialDocument;
import org.cairn.contracts.credential.CredentialId;
import org.cairn.contracts.credential.CredentialReissued;
import org.cairn.contracts.credential.CredentialVersionId;
import org.cairn.contracts.credential.ReissueCredential;
import org.jspecify.annotations.Nullable;

/// Issues anew: another text, another name, a document that was about to expire, or one that was revoked. The newest of
/// a chain only, so that a chain never forks.
final class ReissueDecision implements Slice<ReissueCredential> {

    private static final String NAME = "learner-name";

    @Override
    public Class<ReissueCredential> command() {
        return ReissueCredential.class;
    }

    @Override
    public Decision decide(ReissueCredential command, Knowledge known) {
        var act = command.act();
        if (act.isAhead()) return reject(ACT_AHEAD_OF_TODAY);
        var learner = known.of(Issued.BOUNDARY, command.credential()).learner();
        if (learner == null) return reject(CREDENTIAL_UNKNOWN);
        var credentials = known.of(Credentials.BOUNDARY, learner);
        var before = Objects.requireNonNull(credentials.get(command.credential()));
        var id = command.template() == null ? before.award().template() : command.template();
        var already = credentials.get(command.reissued());
        if (already != null) return repeats(command, id, already) ? NOTHING_NEW : reject(CREDENTIAL_ID_TAKEN);
        if (known.of(Issued.BOUNDARY, command.reissued()).event() != null) return reject(CREDENTIAL_ID_TAKEN);

        if (before.supersededBy() != null) return reject(CREDENTIAL_SUPERSEDED);
        if (!id.template().equals(before.award().template().template())) return reject(CREDENTIAL_OF_ANOTHER_MILESTONE);
        var definition = known.of(Versions.OF_CREDENTIAL, id.template()).get(id.version());
        if (definition == null) return reject(CREDENTIAL_VERSION_NOT_PUBLISHED);
        var enrolment = known.of(EnrolmentState.BOUNDARY, before.enrolment());
        if (Ground.confirmed(enrolment, before.award().approval()) == null) return reject(MILESTONE_NOT_CONFIRMED);
        if (!act.isHistorical() && act.effectiveOn().isBefore(latest(before))) return reject(REVOCATION_BEFORE_ISSUE);
        var until = validUntil(command, definition, before.award());
        if (until != null && until.isBefore(act.effectiveOn())) return reject(RELEASE_BEFORE_ISSUE);
        if (command.supplement().contradicts(definition.elements())) {
            return reject(CREDENTIAL_ELEMENT_CONTRADICTS_TEMPLATE);
        }
        var elements = Elements.said(before.award().content())
                .filling(command.supplement().filling(definition.elements()));
        if (known.of(LearnerState.BOUNDARY, learner).erased()) return reject(LEARNER_ERASED);
        var missing = Elements.missing(elements, command.learnerNamed());
        if (!missing.isEmpty()) return reject(CREDENTIAL_ELEMENTS_MISSING, missing);

        var parts = newest(before.award().restsOn(), credentials);
        if (!parts.stream().allMatch(part -> isValid(part, credentials))) return reject(STACK_PART_NOT_VALID);
        // While it was revoked, another stack may have taken its parts.
        if (before.revoked() != null
                && before.award().exclusive()
                && parts.stream().anyMatch(credentials::isCounted)) {
            return reject(STACK_PART_ALREADY_COUNTED);
        }
        var old = before.award().content();
        var content = Elements.content(
                elements, definition.language(), old.issuedOn(), old.zone(), old.grade(), old.gradeScheme());
        var changed = changed(command, before.award(), content, parts, until);
        if (changed.isEmpty() && before.revoked() == null) return reject(REISSUE_CHANGES_NOTHING);
        var authorisation = known.of(PersonState.BOUNDARY, act.person()).issuing(definition.pathway(), act);
        if (authorisation == null) return reject(ISSUER_NOT_AUTHORISED);
        if (Persons.isLearner(act.person(), learner, known)) return reject(ISSUER_IS_THE_LEARNER);

        return accept(new CredentialReissued(
                command.reissued(),
                command.credential(),
                before.enrolment(),
                learner,
                command.cause(),
                changed,
                award(command, id, before.award(), content, parts, until),
                command.statusList(),
                known.of(Issued.IN_LIST, command.statusList()),
                act.person(),
                authorisation,
                act.effectiveOn()));
    }

    private static Award award(
            ReissueCredential command,
            CredentialVersionId id,
            Award before,
            CredentialContent content,
            List<CredentialId> parts,
            @Nullable LocalDate until) {
        var day = command.act().effectiveOn();
        return new Award(
                id,
                before.pathway(),
                before.milestone(),
                before.approval(),
                content,
                parts,
                before.exclusive(),
                before.releasedOn().isBefore(day) ? day : before.releasedOn(),
                until,
                command.reissued().verification(),
                CredentialDocument.hash(
                        command.reissued(), id, before.pathway(), before.milestone(), content, parts, until));
    }

    private static List<String> changed(
            ReissueCredential command,
            Award before,
            CredentialContent content,
            List<CredentialId> parts,
            @Nullable LocalDate until) {
        var was = CredentialDocument.of(before.content());
        var is = CredentialDocument.of(content);
        var names = new TreeSet<String>(was.keySet());
        names.addAll(is.keySet());
        names.removeIf(name -> Objects.equals(was.get(name), is.get(name)));
        var changed = new ArrayList<>(names);
        if (command.nameChanged()) changed.add(NAME);
        if (!parts.equals(before.restsOn())) changed.add("restsOn");
        if (!Objects.equals(until, before.technicallyValidUntil())) changed.add("technicallyValidUntil");
        return changed;
    }

    private static boolean repeats(ReissueCredential command, CredentialVersionId id, Credential already) {
        return command.credential().equals(already.supersedes())
                && command.cause().equals(already.cause())
                && command.act().person().equals(already.issuer())
                && command.act().effectiveOn().equals(already.issuedOn())
                && id.equals(already.award().template())
                && command.nameChanged() == already.changedFields().contains(NAME)
                && (command.technicallyValidUntil() == null
                        || command.technicallyValidUntil()
                                .equals(already.award().technicallyValidUntil()))
                && !Elements.differ(command.supplement(), already.award().content());
    }

    /// The day of the last thing that happened to it.
    private static LocalDate latest(Credential before) {
        return before.revoked() == null ? before.issuedOn() : before.revoked().effectiveOn();
    }

    private static List<CredentialId> newest(List<CredentialId> parts, Credentials credentials) {
        return parts.stream().map(part -> credentials.chainOf(part).getLast()).toList();
    }

    private static boolean isValid(CredentialId part, Credentials credentials) {
        return Objects.requireNonNull(credentials.get(part)).isValid();
    }

    /// As asked; else as long again as the template says; else for good.
    private static @Nullable LocalDate validUntil(
            ReissueCredential command, CredentialDefinition definition, Award before) {
        if (command.technicallyValidUntil() != null) return command.technicallyValidUntil();
        if (!command.cause().equals(ReissueCredential.RENEWED) && before.technicallyValidUntil() != null) {
            var day = command.act().effectiveOn();
            if (!before.technicallyValidUntil().isBefore(day)) return before.technicallyValidUntil();
        }
        var months = definition.validForMonths();
        return months == null ? null : command.act().effectiveOn().plusMonths(months);
    }
}
