package org.cairn.command.credential.transcript;

import static org.cairn.command.decision.Decision.NOTHING_NEW;
import static org.cairn.command.decision.Decision.accept;
import static org.cairn.command.decision.Decision.reject;
import static org.cairn.contracts.credential.CredentialReason.ISSUER_IS_THE_LEARNER;
import static org.cairn.contracts.credential.CredentialReason.ISSUER_NOT_AUTHORISED;
import static org.cairn.contracts.credential.CredentialReason.TRANSCRIPT_AHEAD_OF_TODAY;
import static org.cairn.contracts.credential.CredentialReason.TRANSCRIPT_ID_TAKEN;
import static org.cairn.contracts.credential.CredentialReason.TRANSCRIPT_OF_NOBODY_NAMED;
import static org.cairn.contracts.enrolment.EnrolmentReason.ACT_AHEAD_OF_TODAY;

import org.cairn.command.decision.Decision;
import org.cairn.command.decision.Knowledge;
import org.cairn.command.decision.Slice;
import org.cairn.command.state.LearnerState;
import org.cairn.command.state.PersonState;
import org.cairn.command.state.Persons;
import org.cairn.command.state.Transcripts;
import org.cairn.contracts.credential.SealTranscript;
import org.cairn.contracts.credential.TranscriptNumber;
import org.cairn.contracts.credential.TranscriptSealed;

/// Gives the next number of the year to a content that is made already. The content is a function of the log up to a
/// position, which nothing changes, so there is nothing about it to check here.
final class SealTranscriptDecision implements Slice<SealTranscript> {

    @Override
    public Class<SealTranscript> command() {
        return SealTranscript.class;
    }

    @Override
    public Decision decide(SealTranscript command, Knowledge known) {
        var act = command.act();
        if (act.isAhead()) return reject(ACT_AHEAD_OF_TODAY);
        var already = known.of(Transcripts.OF_LEARNER, command.learner()).get(command.transcript());
        if (already != null) return repeats(command, already) ? NOTHING_NEW : reject(TRANSCRIPT_ID_TAKEN);

        var refusal = known.of(LearnerState.BOUNDARY, command.learner()).refusal();
        if (refusal != null) return reject(refusal);
        if (command.asOf().isAfter(act.receivedOn())) return reject(TRANSCRIPT_AHEAD_OF_TODAY);
        if (!command.learnerNamed()) return reject(TRANSCRIPT_OF_NOBODY_NAMED);
        var authorisation = known.of(PersonState.BOUNDARY, act.person()).sealing(act);
        if (authorisation == null) return reject(ISSUER_NOT_AUTHORISED);
        if (Persons.isLearner(act.person(), command.learner(), known)) return reject(ISSUER_IS_THE_LEARNER);

        var series = command.series();
        var sequence = known.of(Transcripts.LAST_IN_SERIES, series) + 1;
        return accept(new TranscriptSealed(
                TranscriptNumber.of(series, sequence),
                command.transcript(),
                command.learner(),
                series,
                sequence,
                command.asOf(),
                command.asKnownAt(),
                command.contentHash(),
                command.format(),
                act.person(),
                authorisation,
                act.effectiveOn()));
    }

    /// Not the hash: another release may write the same content otherwise, under another format.
    private static boolean repeats(SealTranscript command, TranscriptSealed already) {
        return already.asOf().equals(command.asOf())
                && already.asKnownAt() == command.asKnownAt()
                && already.sealer().equals(command.act().person())
                && already.effectiveOn().equals(command.act().effectiveOn());
    }
}
