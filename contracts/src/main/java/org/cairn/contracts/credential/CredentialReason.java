package org.cairn.contracts.credential;

import static org.cairn.contracts.shared.Refusal.conflict;
import static org.cairn.contracts.shared.Refusal.forbidden;
import static org.cairn.contracts.shared.Refusal.rule;
import static org.cairn.contracts.shared.Refusal.unknown;

import org.cairn.contracts.shared.Reason;
import org.cairn.contracts.shared.Refusal;

/// Why something about a credential, a transcript or a disclosure was refused.
public enum CredentialReason implements Reason {
    CREDENTIAL_VERSION_ALREADY_PUBLISHED(conflict(
            "This version of the credential template is published and says something else.",
            "Versions never change: publish another one.")),
    CREDENTIAL_PATHWAY_NOT_PUBLISHED(rule(
            "No version of the pathway that the template names is published.",
            "Publish the pathway first, or name one that is.")),
    CREDENTIAL_MILESTONE_NOT_IN_PATHWAY(rule(
            "No published version of the pathway has the milestone that the template names.",
            "Name a milestone of the pathway.")),
    STACK_DEFINITION_WRONG(rule(
            "A stack needs at least one template, each once, all of them published, and not the template itself.",
            "Correct the list of templates, or leave the stack out.")),
    CREDENTIAL_VALIDITY_OUT_OF_RANGE(
            rule("A document is valid for 1 to 1200 months.", "Correct the months, or leave them out.")),
    CREDENTIAL_VERSION_NOT_PUBLISHED(rule(
            "This version of the credential template is not published.", "Publish it first, or name one that is.")),
    CREDENTIAL_UNKNOWN(unknown("There is no such credential.", "Look up the id of the credential.")),
    CREDENTIAL_ID_TAKEN(conflict(
            "Another credential has this id, or this one was issued with other content.",
            "Give the credential a new id, or leave the id out.")),
    CREDENTIAL_OF_ANOTHER_MILESTONE(rule(
            "The template is for another milestone or pathway than the approval.",
            "Name the template of this milestone, or the approval of the milestone that the template is for.")),
    MILESTONE_NOT_CONFIRMED(rule(
            "A credential rests on a milestone that two people approved and nobody revoked: this approval is not so.",
            "Have the milestone confirmed first.")),
    AWARD_BEFORE_MILESTONE(rule(
            "The credential would be issued before the milestone was confirmed.",
            "Date the award on or after the day of the confirmation.")),
    CREDENTIAL_ALREADY_AWARDED(conflict(
            "This credential was already awarded for this approval.",
            "Nothing needs to be done. To change or renew it, or to replace a revoked one, reissue it.")),
    ISSUER_NOT_AUTHORISED(forbidden(
            "The actor is not authorised to issue credentials of this pathway, or for the whole institution, on that day.",
            "Authorise the issuer for it, or let an authorised one act.")),
    ISSUER_IS_THE_LEARNER(
            forbidden("Nobody issues or revokes what is their own.", "Let another authorised person act.")),
    CREDENTIAL_ELEMENTS_MISSING(rule(
            "Mandatory elements of a micro-credential are missing.",
            "Supply what is listed: codes and figures with the award, texts by another version of the template, the"
                    + " learner's name in the learner's record.")),
    CREDENTIAL_ELEMENT_CONTRADICTS_TEMPLATE(rule(
            "The award says otherwise than the published version of the template.",
            "Leave out what the template says, or publish another version of it.")),
    RELEASE_BEFORE_ISSUE(rule(
            "The credential would be released, or end to be technically valid, before the day of its issue.",
            "Give days that are not before the day of issue.")),
    STACK_PART_UNKNOWN(
            rule("The learner has no such credential to rest on.", "List credentials of this learner, each once.")),
    STACK_PART_NOT_VALID(conflict(
            "A credential that this one should rest on is revoked or superseded.",
            "List the newest credential of the chain, if it is valid.")),
    STACK_NOT_COMPLETE(rule(
            "The credentials listed are not one of each template that the stack asks for.",
            "List exactly one valid credential of each template of the stack.")),
    STACK_PART_ALREADY_COUNTED(conflict(
            "A credential that this one should rest on already counts in another exclusive stack.",
            "Take another credential, or have the other stack revoked first.")),
    CREDENTIAL_SUPERSEDED(
            conflict("The credential was superseded by another.", "Act on the newest credential of the chain.")),
    REISSUE_CHANGES_NOTHING(rule(
            "The new credential would say what the old one says.",
            "Say what changes: the name, the text or the validity.")),
    CREDENTIAL_REVOKED_ALREADY(conflict("The credential is already revoked.", "Nothing needs to be done.")),
    REVOCATION_ALREADY_PROPOSED(conflict(
            "The revocation is already proposed, otherwise.",
            "Let another person confirm the proposal, or have it dropped.")),
    REVOCATION_NOT_PROPOSED(
            conflict("No revocation of the credential is proposed.", "Let one person propose it first.")),
    REVOCATION_BY_THE_SAME_PERSON(forbidden(
            "The revocation must be confirmed by another person than who proposed it.",
            "Let another authorised person confirm.")),
    REVOCATION_BEFORE_ISSUE(rule(
            "The act lies before the issue of the credential, or before the proposal.",
            "Date it on or after the days of the issue and of the proposal.")),
    DEPENDENTS_NOT_AS_SEEN(conflict(
            "Other credentials rest on this one than those listed.",
            "Look at what rests on it now, and send the list as it is.")),
    TRANSCRIPT_UNKNOWN(unknown("There is no such transcript.", "Look up the number of the transcript.")),
    TRANSCRIPT_ID_TAKEN(conflict(
            "Another transcript has this id, or it was sealed as of another day.",
            "Give the transcript a new id, or leave the id out.")),
    TRANSCRIPT_AHEAD_OF_TODAY(
            rule("The transcript would speak of a day that is yet to come.", "Give a day that is not after today.")),
    TRANSCRIPT_OF_NOBODY_NAMED(rule(
            "There is no name on record for the learner, and no transcript is sealed without one.",
            "Record the learner's name first.")),
    TRANSCRIPT_FILE_CHANGED(conflict(
            "What is kept of the transcript in this form is not what was given out: its hash is not the recorded one.",
            "Look into how it was changed, restore it from a backup, and ask for another form until then.")),
    TRANSCRIPT_FILE_MISSING(
            unknown(
                    "The transcript was given out in this form once, and the file is not kept any more.",
                    "Restore it from a backup; another one would not be the same to the byte. Ask for another form until then.")),
    TRANSCRIPT_NAME_NOT_PRINTABLE(conflict(
            "The learner's name is in letters that a PDF cannot show, nor its transliteration: it would not say whose it is.",
            "Ask for the form elmo, which has the name as it is written.")),
    TRANSCRIPT_ELEMENT_ESSENTIAL(rule(
            "An element that is essential stands on every transcript.",
            "Leave out recommended or optional elements only: GET /api/v1/transcript-elements lists them.")),
    DISCLOSURE_UNKNOWN(rule(
            "The learner has no such disclosure that could have been passed on.",
            "Look up the id of the disclosure in the learner's list.")),
    DISCLOSURE_ID_TAKEN(
            conflict("Another disclosure has this id.", "Give the disclosure a new id, or leave the id out.")),
    DISCLOSED_DOCUMENT_UNKNOWN(rule(
            "The learner has no such transcript or credential.",
            "Correct the number of the transcript or the id of the credential, or leave it out."));

    private final Refusal refusal;

    CredentialReason(Refusal refusal) {
        this.refusal = refusal;
    }

    @Override
    public Refusal refusal() {
        return refusal;
    }
}
