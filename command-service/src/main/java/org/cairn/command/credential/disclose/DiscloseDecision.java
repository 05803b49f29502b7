package org.cairn.command.credential.disclose;

import static org.cairn.command.decision.Decision.NOTHING_NEW;
import static org.cairn.command.decision.Decision.accept;
import static org.cairn.command.decision.Decision.reject;
import static org.cairn.contracts.credential.CredentialReason.DISCLOSED_DOCUMENT_UNKNOWN;
import static org.cairn.contracts.credential.CredentialReason.DISCLOSURE_ID_TAKEN;
import static org.cairn.contracts.credential.CredentialReason.DISCLOSURE_UNKNOWN;
import static org.cairn.contracts.enrolment.EnrolmentReason.ACT_AHEAD_OF_TODAY;
import static org.cairn.contracts.learner.LearnerReason.LEARNER_UNKNOWN;

import org.cairn.command.decision.Decision;
import org.cairn.command.decision.Knowledge;
import org.cairn.command.decision.Slice;
import org.cairn.command.state.Credentials;
import org.cairn.command.state.Disclosures;
import org.cairn.command.state.LearnerState;
import org.cairn.command.state.Transcripts;
import org.cairn.contracts.credential.DiscloseRecord;
import org.cairn.contracts.credential.RecordDisclosed;

/// Records what has happened, so it asks for little: what was shown, and what was passed on, must be there.
final class DiscloseDecision implements Slice<DiscloseRecord> {

    @Override
    public Class<DiscloseRecord> command() {
        return DiscloseRecord.class;
    }

    @Override
    public Decision decide(DiscloseRecord command, Knowledge known) {
        if (command.act().isAhead()) return reject(ACT_AHEAD_OF_TODAY);
        var learner = command.learner();
        if (!known.of(LearnerState.BOUNDARY, learner).registered()) return reject(LEARNER_UNKNOWN);
        var disclosures = known.of(Disclosures.OF_LEARNER, learner);
        var disclosed = new RecordDisclosed(
                command.disclosure(),
                learner,
                command.party(),
                command.purpose(),
                command.lawfulBasis(),
                command.scope(),
                command.transcript(),
                command.credential(),
                command.onwardOf(),
                command.outcome(),
                command.act().effectiveOn());
        var already = disclosures.get(command.disclosure());
        if (already != null) return already.equals(disclosed) ? NOTHING_NEW : reject(DISCLOSURE_ID_TAKEN);

        if (command.onwardOf() != null && disclosures.get(command.onwardOf()) == null) {
            return reject(DISCLOSURE_UNKNOWN);
        }
        if (!isThere(command, known)) return reject(DISCLOSED_DOCUMENT_UNKNOWN);
        return accept(disclosed);
    }

    private static boolean isThere(DiscloseRecord command, Knowledge known) {
        var transcript = command.transcript();
        if (transcript != null
                && known.of(Transcripts.OF_LEARNER, command.learner()).get(transcript) == null) {
            return false;
        }
        var credential = command.credential();
        return credential == null
                || known.of(Credentials.BOUNDARY, command.learner()).get(credential) != null;
    }
}
