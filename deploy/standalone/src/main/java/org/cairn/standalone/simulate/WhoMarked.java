package org.cairn.standalone.simulate;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.cairn.contracts.assessment.MarkingRole;
import org.cairn.projections.bi.AssessmentFact.Judgement;
import org.cairn.projections.bi.Mark;
import org.cairn.projections.reports.AttributionRow;

/// What of a change of levels is truly due to who marks: known, as leniency was drawn. Assessors come and go by chance
/// in every scenario, so a report may rightly say so where nothing was injected.
///
/// The split is the one that reports make (Kitagawa 1955), with the drawn leniency in place of the levels that were
/// given. The baseline year is the first, as it is in all that is simulated.
///
/// @param byTerm   who gave each first mark that counts, by term
/// @param leniency of a level
record WhoMarked(Map<Integer, List<UUID>> byTerm, Leniency leniency) {

    interface Leniency {
        double of(UUID assessor, int term);
    }

    /// As reports call it.
    static final String CAUSE = "staff who-marks";

    /// By the reports' own measure.
    private static final double MOST = 0.5;

    /// @param seen the facts that reports are made of
    static WhoMarked in(Programme programme, org.cairn.projections.bi.Programme seen) {
        var assessors = programme.roster().assessors.stream()
                .flatMap(List::stream)
                .collect(toMap(each -> each.person().value(), each -> each));
        var byTerm = seen.marks().stream()
                .filter(each -> !each.withdrawn())
                .map(Mark::judgement)
                .filter(each -> each.role() == MarkingRole.FIRST && assessors.containsKey(each.assessor()))
                .collect(groupingBy(each -> Calendar.termOf(each.on()), mapping(Judgement::assessor, toList())));
        return new WhoMarked(byTerm, (assessor, term) -> Objects.requireNonNull(assessors.get(assessor))
                .leniencyOn(Calendar.firstOfTerm(term)));
    }

    /// Whether it is named, and true wherever it is.
    boolean isRightlyNamedIn(List<AttributionRow> rows) {
        var named = rows.stream()
                .filter(each -> each.verdict().equals("named") && CAUSE.equals(each.causeType() + " " + each.cause()))
                .toList();
        return !named.isEmpty() && named.stream().allMatch(this::isTrue);
    }

    private boolean isTrue(AttributionRow row) {
        if (row.effect() == null || row.shareOfGap() == null) return false;
        return isMostOf(
                row.effect() / row.shareOfGap(),
                Calendar.termOf(row.firstSignal().atDay(1)));
    }

    /// @param change of the mean level in the term against the same of the baseline year
    boolean isMostOf(double change, int term) {
        return shift(term) / change >= MOST;
    }

    /// By how much of a level marks are higher in the term than in the same of the baseline year because others gave
    /// them.
    double shift(int term) {
        var before = Math.floorMod(term, Calendar.TERMS_OF_YEAR);
        var now = shares(term);
        var then = shares(before);
        var everybody = new HashSet<>(now.keySet());
        everybody.addAll(then.keySet());
        return everybody.stream()
                .mapToDouble(each -> (now.getOrDefault(each, 0.0) - then.getOrDefault(each, 0.0))
                        * (leniency.of(each, term) + leniency.of(each, before))
                        / 2)
                .sum();
    }

    private Map<UUID, Double> shares(int term) {
        var marks = byTerm.getOrDefault(term, List.of());
        return marks.stream()
                .collect(groupingBy(
                        each -> each, collectingAndThen(counting(), count -> (double) count / marks.size())));
    }
}
