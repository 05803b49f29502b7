package org.cairn.command.state;

import java.util.List;
import org.cairn.command.decision.Boundary;
import org.cairn.contracts.credential.TranscriptForm;
import org.cairn.contracts.credential.TranscriptNumber;
import org.cairn.contracts.credential.TranscriptRendered;
import org.cairn.contracts.shared.Tags;
import org.jspecify.annotations.Nullable;

/// In what forms a sealed transcript was given out.
///
/// @param all in the order in which they were recorded, each form once
public record Renditions(List<TranscriptRendered> all) {

    public static final Boundary<TranscriptNumber, Renditions> BY_NUMBER = Boundary.of(
            Tags.TRANSCRIPT,
            new Renditions(List.of()),
            (before, event) -> event instanceof TranscriptRendered rendered ? before.and(rendered) : before,
            TranscriptRendered.class);

    private Renditions and(TranscriptRendered rendered) {
        return new Renditions(Grown.by(all, rendered));
    }

    public @Nullable TranscriptRendered in(TranscriptForm form) {
        return all.stream().filter(each -> each.form() == form).findFirst().orElse(null);
    }
}
