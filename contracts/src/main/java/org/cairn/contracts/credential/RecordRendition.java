package org.cairn.contracts.credential;

import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.Command;

/// Asks that the hash of a file be recorded before it is given out for the first time.
///
/// @param renderer what wrote it
/// @param fileHash SHA-256 over its bytes, 64 hexadecimal digits
/// @param size     in bytes
public record RecordRendition(
        LearnerId learner,
        TranscriptNumber number,
        TranscriptForm form,
        String renderer,
        String fileHash,
        long size,
        Act act)
        implements Command {

    @Override
    public Object boundary() {
        return number;
    }
}
