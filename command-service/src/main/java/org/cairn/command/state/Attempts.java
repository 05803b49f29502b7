package org.cairn.command.state;

import java.util.LinkedHashSet;
import java.util.List;
import org.cairn.contracts.evidence.EvidenceId;
import org.cairn.contracts.framework.CompetencyCode;

/// How often a competency was attempted. An attempt is a piece of evidence that was judged for it, however many
/// judged it; it stays one when the evidence is withdrawn after that, as otherwise no limit would hold.
///
/// @param evidence in the order in which they were first judged
public record Attempts(List<EvidenceId> evidence) {

    static Attempts of(CompetencyCode competency, Assessment assessment) {
        var evidence = new LinkedHashSet<EvidenceId>();
        for (var judged : assessment.judgementsOf(competency)) evidence.add(judged.evidence());
        return new Attempts(List.copyOf(evidence));
    }

    /// 1 for the first. Of evidence that was not judged yet, the number that it would have.
    public int numberOf(EvidenceId piece) {
        var index = evidence.indexOf(piece);
        return 1 + (index < 0 ? evidence.size() : index);
    }
}
