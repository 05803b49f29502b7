package org.cairn.standalone.simulate;

import java.util.UUID;
import org.cairn.contracts.evidence.Artefact;
import org.cairn.contracts.evidence.EvidenceId;

/// Stands for works that nobody made.
final class Works {

    static Artefact of(EvidenceId evidence) {
        return of(evidence.value());
    }

    /// The digest is none of any bytes, as there are none.
    static Artefact of(UUID id) {
        var digits = Long.toHexString(id.getMostSignificantBits() | Long.MIN_VALUE);
        return new Artefact("urn:simulation:" + id, digits.repeat(4), "application/octet-stream");
    }

    private Works() {}
}
