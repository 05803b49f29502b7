package org.cairn.command.state;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.cairn.command.state.Mark.Moderation;
import org.cairn.contracts.assessment.JudgementRecorded;
import org.cairn.contracts.assessment.MarkingRole;
import org.cairn.contracts.assessment.MarksReconciled;
import org.cairn.contracts.assessment.ReconciliationId;
import org.cairn.contracts.evidence.EvidenceId;
import org.cairn.contracts.evidence.EvidenceSubmitted;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.shared.Score;
import org.jspecify.annotations.Nullable;

/// Which marks count, after all that became of judgements.
///
/// Every judgement is in at most one mark; in none, once its evidence is withdrawn. What was reconciled counts once, in
/// the place of the first of its judgements; of the rest each first mark counts as it was last corrected. Other markers
/// count by a reconciliation only.
final class Marks {

    static List<Mark> of(CompetencyCode competency, Assessment assessment, Portfolio portfolio) {
        var marks = new ArrayList<Mark>();
        var agreed = new HashSet<ReconciliationId>();
        var judgements = assessment.judgementsOf(competency);
        var moderated = moderated(judgements, assessment.marking());
        for (var judged : judgements) {
            if (portfolio.isWithdrawn(judged.evidence())) continue;
            var evidence = Objects.requireNonNull(portfolio.evidence().get(judged.evidence()));
            var standing = assessment.marking().standing(judged.judgement());
            if (standing != null) {
                if (agreed.add(standing.reconciliation())) marks.add(agreed(judged, standing, evidence, assessment));
            } else if (judged.role() == MarkingRole.FIRST) {
                var moderation = moderated.contains(judged.evidence()) ? Moderation.DUE : Moderation.NONE;
                marks.add(single(judged, evidence, moderation, assessment.marking()));
            }
        }
        return List.copyOf(marks);
    }

    /// Whoever corrected it, it stays the judgement of its assessor: a correction is no second marking.
    private static Mark single(
            JudgementRecorded judged, EvidenceSubmitted evidence, Moderation moderation, Marking marking) {
        var current = CurrentMark.of(judged, marking);
        return new Mark(
                judged.judgement(),
                List.of(judged.judgement()),
                judged.evidence(),
                Set.of(judged.assessor()),
                evidence.mode(),
                counting(current.score(), judged.capped()),
                stated(current.overall(), current.level()),
                current.rubric(),
                Mark.criteria(current.criteria()),
                judged.effectiveOn(),
                current.since(),
                moderation);
    }

    /// Agreed by those who marked: whoever writes the outcome down need not have.
    private static Mark agreed(
            JudgementRecorded first, MarksReconciled agreed, EvidenceSubmitted evidence, Assessment assessment) {
        var assessors = assessment.judgements().stream()
                .filter(each -> agreed.judgements().contains(each.judgement()))
                .map(JudgementRecorded::assessor)
                .collect(toSet());
        return new Mark(
                first.judgement(),
                agreed.judgements(),
                first.evidence(),
                assessors,
                evidence.mode(),
                counting(agreed.score(), agreed.capped()),
                stated(agreed.overall(), agreed.level()),
                agreed.rubric(),
                Mark.criteria(agreed.criteria()),
                first.effectiveOn(),
                later(first.effectiveOn(), agreed.effectiveOn()),
                Moderation.DONE);
    }

    /// The work that somebody else was asked to mark as well, or did.
    ///
    /// @param judgements of one competency
    private static Set<EvidenceId> moderated(List<JudgementRecorded> judgements, Marking marking) {
        var moderated = new HashSet<EvidenceId>();
        marking.current()
                .filter(each -> each.role() != MarkingRole.FIRST)
                .forEach(each -> moderated.add(each.evidence()));
        for (var each : judgements) if (each.role() != MarkingRole.FIRST) moderated.add(each.evidence());
        return moderated;
    }

    private static Score counting(Score score, @Nullable Score capped) {
        return capped == null || capped.atLeast(score) ? score : capped;
    }

    private static String stated(@Nullable String overall, String level) {
        return overall == null ? level : overall;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }

    private Marks() {}
}
