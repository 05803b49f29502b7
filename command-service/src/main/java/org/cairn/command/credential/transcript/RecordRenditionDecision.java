package org.cairn.command.credential.transcript;

import static org.cairn.command.decision.Decision.NOTHING_NEW;
import static org.cairn.command.decision.Decision.accept;
import static org.cairn.command.decision.Decision.reject;
import static org.cairn.contracts.credential.CredentialReason.TRANSCRIPT_FILE_CHANGED;
import static org.cairn.contracts.credential.CredentialReason.TRANSCRIPT_UNKNOWN;
import static org.cairn.contracts.enrolment.EnrolmentReason.ACT_AHEAD_OF_TODAY;

import org.cairn.command.decision.Decision;
import org.cairn.command.decision.Knowledge;
import org.cairn.command.decision.Slice;
import org.cairn.command.state.LearnerState;
import org.cairn.command.state.Renditions;
import org.cairn.command.state.Transcripts;
import org.cairn.contracts.credential.RecordRendition;
import org.cairn.contracts.credential.TranscriptRendered;

/// Each form is written once; whatever is there later must have that hash.
final class RecordRenditionDecision implements Slice<RecordRendition> {

    @Override
    public Class<RecordRendition> command() {
        return RecordRendition.class;
    }

    @Override
    public Decision decide(RecordRendition command, Knowledge known) {
        if (command.act().isAhead()) return reject(ACT_AHEAD_OF_TODAY);
        var sealed = known.of(Transcripts.BY_NUMBER, command.number()).get(command.number());
        if (sealed == null || !sealed.learner().equals(command.learner())) return reject(TRANSCRIPT_UNKNOWN);
        var already = known.of(Renditions.BY_NUMBER, command.number()).in(command.form());
        if (already != null) {
            return already.fileHash().equals(command.fileHash()) ? NOTHING_NEW : reject(TRANSCRIPT_FILE_CHANGED);
        }
        var refusal = known.of(LearnerState.BOUNDARY, command.learner()).refusal();
        if (refusal != null) return reject(refusal);
        return accept(new TranscriptRendered(
                command.number(),
                sealed.transcript(),
                command.learner(),
                command.form(),
                command.renderer(),
                command.fileHash(),
                command.size(),
                command.act().effectiveOn()));
    }
}
