package org.cairn.command.assessment.policy;

import java.time.LocalDate;
import java.util.List;
import org.cairn.contracts.assessment.JudgementId;
import org.cairn.contracts.framework.ScaleLevel;
import org.cairn.contracts.shared.Score;

/// What a policy makes of judgements: a score, its level, what it rests on, and the algorithm that made it.
///
/// @param effectiveOn the latest date of all judgements that were looked at: before it, the verdict was another
/// @param algorithm name and build, for example `latest@1`; another build may come to another score
public record Verdict(
        Score score, ScaleLevel level, List<JudgementId> basis, String algorithm, LocalDate effectiveOn) {}
