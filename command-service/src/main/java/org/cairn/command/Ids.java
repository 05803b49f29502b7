package org.cairn.command;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/// New ids: UUID version 7 (RFC 9562), so that what is made together lies together in an index.
public final class Ids {

    public static UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }

    private Ids() {}
}
