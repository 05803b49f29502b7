package org.cairn.projections.transcript;

import org.cairn.projections.ReadModel;
import org.springframework.stereotype.Component;

/// What transcripts are made from.
@Component
final class TranscriptModel implements ReadModel {

    @Override
    public String name() {
        return "transcript";
    }

    @Override
    public int foldVersion() {
        return 6;
    }

    @Override
    public Fold fold() {
        return new TranscriptFold();
    }
}
