package org.cairn.command.state;

import java.util.List;
import org.cairn.command.decision.Boundary;
import org.cairn.contracts.credential.DisclosureId;
import org.cairn.contracts.credential.RecordDisclosed;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.shared.Tags;
import org.jspecify.annotations.Nullable;

/// To whom one learner's record was shown.
///
/// @param all in the order in which they were recorded
public record Disclosures(List<RecordDisclosed> all) {

    public static final Boundary<LearnerId, Disclosures> OF_LEARNER = Boundary.of(
            Tags.LEARNER,
            new Disclosures(List.of()),
            (before, event) -> event instanceof RecordDisclosed disclosed ? before.and(disclosed) : before,
            RecordDisclosed.class);

    private Disclosures and(RecordDisclosed disclosed) {
        return new Disclosures(Grown.by(all, disclosed));
    }

    public @Nullable RecordDisclosed get(DisclosureId id) {
        return all.stream()
                .filter(each -> each.disclosure().equals(id))
                .findFirst()
                .orElse(null);
    }
}
