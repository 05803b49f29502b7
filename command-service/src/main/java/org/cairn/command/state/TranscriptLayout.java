package org.cairn.command.state;

import java.util.Set;
import org.cairn.command.decision.Boundary;
import org.cairn.contracts.credential.TranscriptElement;
import org.cairn.contracts.credential.TranscriptElementsChosen;
import org.cairn.contracts.credential.TranscriptLayoutId;
import org.cairn.contracts.shared.Tags;

/// What the institution leaves out of its transcripts, as it was chosen last.
public record TranscriptLayout(Set<TranscriptElement> leftOut) {

    public static final Boundary<TranscriptLayoutId, TranscriptLayout> BOUNDARY = Boundary.of(
            Tags.TRANSCRIPT_LAYOUT,
            new TranscriptLayout(Set.of()),
            (before, event) -> event instanceof TranscriptElementsChosen chosen
                    ? new TranscriptLayout(Set.copyOf(chosen.leftOut()))
                    : before,
            TranscriptElementsChosen.class);
}
