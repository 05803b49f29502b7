package org.cairn.contracts.credential;

import java.util.Set;
import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.Command;

/// Asks that these elements be left out of transcripts from now on, and no others.
public record ChooseTranscriptElements(Set<TranscriptElement> leftOut, Act act) implements Command {

    public ChooseTranscriptElements {
        leftOut = Set.copyOf(leftOut);
    }

    @Override
    public Object boundary() {
        return TranscriptLayoutId.OF_INSTITUTION;
    }
}
