package org.cairn.standalone.simulate;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairn.contracts.assessment.MarkingRole;
import org.cairn.projections.bi.AssessmentFact.Judgement;
import org.cairn.projections.bi.Mark;
import org.cairn.projections.reports.AttributionRow;
import org.cairn.standalone.simulate.Roster.Member;

/// By how much levels truly changed because others mark. Assessors come and go by chance in every scenario, so reports
/// may rightly say so where nothing was injected.
///
/// As the reports' split of a change of levels (Kitagawa 1955), with the leniency that was drawn in place of the levels
/// that were given.
final class WhoMarked {
    /// As reports call it.
    static final String CAUSE = "staff who-marks";

    /// What is said of it is true if at least half of it is.
    private static final double MOST = 0.5;

    private final Map<UUID, Member> assessors;
    private final Map<Integer, List<Judgement>> firstMarks;

    WhoMarked(Programme programme, org.cairn.projections.bi.Programme seen) {
        assessors = programme.roster().assessors.stream()
                .flatMap(List::stream)
                .collect(Collectors.toMap(each -> each.person().value(), each -> each));
        firstMarks = seen.marks().stream()
                .filter(each -> !each.withdrawn())
                .map(Mark::judgement)
                .filter(each -> each.role() == MarkingRole.FIRST && assessors.containsKey(each.assessor()))
                .collect(groupingBy(each -> Calendar.termOf(each.on())));
    }

    /// Whether it is named, and true wherever it is.
    boolean isRightlyNamedIn(List<AttributionRow> rows) {
        var named = rows.stream()
                .filter(each -> each.verdict().equals("named") && CAUSE.equals(each.causeType() + " " + each.cause()))
                .toList();
        return !named.isEmpty()
                && named.stream()
                        .allMatch(each -> each.effect() != null && shift(each.firstSignal()) / each.effect() >= MOST);
    }

    /// Of a level, in the term of the month against the same of the baseline year.
    double shift(YearMonth month) {
        var term = Calendar.termOf(month.atDay(1));
        var before = Math.floorMod(term, Calendar.TERMS_OF_YEAR);
        var now = shares(term);
        var then = shares(before);
        var everybody = new HashSet<>(now.keySet());
        everybody.addAll(then.keySet());
        return everybody.stream()
                .mapToDouble(each -> (now.getOrDefault(each, 0.0) - then.getOrDefault(each, 0.0))
                        * (leniency(each, term) + leniency(each, before))
                        / 2)
                .sum();
    }

    private Map<UUID, Double> shares(int term) {
        var marks = firstMarks.getOrDefault(term, List.of());
        return marks.stream()
                .collect(groupingBy(
                        Judgement::assessor,
                        Collectors.collectingAndThen(counting(), count -> (double) count / marks.size())));
    }

    private double leniency(UUID assessor, int term) {
        return Objects.requireNonNull(assessors.get(assessor)).leniencyOn(Calendar.firstOfTerm(term));
    }
}
