package org.cairn.command.credential.elements;

import static org.cairn.command.decision.Decision.NOTHING_NEW;
import static org.cairn.command.decision.Decision.accept;
import static org.cairn.command.decision.Decision.reject;
import static org.cairn.contracts.credential.CredentialReason.ISSUER_NOT_AUTHORISED;
import static org.cairn.contracts.credential.CredentialReason.TRANSCRIPT_ELEMENT_ESSENTIAL;
import static org.cairn.contracts.credential.TranscriptLayoutId.OF_INSTITUTION;
import static org.cairn.contracts.enrolment.EnrolmentReason.ACT_AHEAD_OF_TODAY;

import java.util.List;
import org.cairn.command.decision.Decision;
import org.cairn.command.decision.Knowledge;
import org.cairn.command.decision.Slice;
import org.cairn.command.state.PersonState;
import org.cairn.command.state.TranscriptLayout;
import org.cairn.contracts.credential.ChooseTranscriptElements;
import org.cairn.contracts.credential.TranscriptElement;
import org.cairn.contracts.credential.TranscriptElementsChosen;

/// Whoever may seal for the whole institution chooses what its transcripts show.
final class ChooseElementsDecision implements Slice<ChooseTranscriptElements> {

    @Override
    public Class<ChooseTranscriptElements> command() {
        return ChooseTranscriptElements.class;
    }

    @Override
    public Decision decide(ChooseTranscriptElements command, Knowledge known) {
        var act = command.act();
        if (act.isAhead()) return reject(ACT_AHEAD_OF_TODAY);
        if (command.leftOut().stream().anyMatch(TranscriptElement::essential)) {
            return reject(TRANSCRIPT_ELEMENT_ESSENTIAL);
        }
        var authorisation = known.of(PersonState.BOUNDARY, act.person()).sealing(act);
        if (authorisation == null) return reject(ISSUER_NOT_AUTHORISED);
        if (known.of(TranscriptLayout.BOUNDARY, OF_INSTITUTION).leftOut().equals(command.leftOut())) return NOTHING_NEW;
        return accept(new TranscriptElementsChosen(
                OF_INSTITUTION, List.copyOf(command.leftOut()), act.person(), authorisation, act.effectiveOn()));
    }
}
