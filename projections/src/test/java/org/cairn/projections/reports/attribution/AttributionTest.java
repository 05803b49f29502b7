package org.cairn.projections.reports.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.IntToDoubleFunction;
import org.cairn.projections.reports.AttributionRow;
import org.cairn.projections.reports.DriftRow;
import org.cairn.projections.reports.Period;
import org.cairn.projections.reports.Scope;
import org.cairn.projections.reports.Status;
import org.cairn.projections.reports.attribution.Candidate.Type;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Ten sections for three years. Each has a value of its own in even and in odd months, 0.70 ± its own ripple,
/// which no mean of whole years has. Four of them fall by 0.20 from 1 May of the second year on.
class AttributionTest {
    private static final YearMonth FIRST = YearMonth.of(2024, 9);
    private static final int MONTHS = 36;
    private static final int FALL = 20;
    private static final List<String> SECTIONS = List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j");
    private static final Set<String> FALLEN = Set.of("a", "b", "c", "d");
    /// Each section's own share in the change, so that they do not all change alike: sums to 0 in both groups.
    private static final double[] OWN = {0.01, -0.01, 0.02, -0.02, 0.01, -0.01, 0.02, -0.02, 0.03, -0.03};

    private static final Candidate CHAMPION = candidate(Type.STAFF, 1, "departed", LocalDate.of(2026, 5, 1), FALLEN);

    /// Before the fall each of the four has 0.70, after it 0.50 + its own; each other 0.70 and 0.70 + its own.
    /// Their differences are −0.19, −0.21, −0.18, −0.22 (mean −0.20) and 0.01, −0.01, 0.02, −0.02, 0.03, −0.03
    /// (mean 0). Squares round the means: 0.0010 + 0.0028 = 0.0038, on 8 degrees of freedom, so the standard error
    /// is √(0.0038/8·(1/4 + 1/6)) = 0.0140683. With t(0.975; 8) = 2.306004 the interval is −0.20 ± 0.0324416. The
    /// programme changes by 4/10 · −0.20 = −0.08, all of it by this.
    @Test
    void namesWhatHappenedInFourOfTenSections() {
        var rows = attribution(List.of(CHAMPION), section -> FALLEN.contains(SECTIONS.get(section)) ? -0.20 : 0);

        assertThat(rows).hasSize(2);
        var named = rows.getFirst();
        assertThat(named.verdict()).isEqualTo("named");
        assertThat(named.grade()).isEqualTo("A");
        assertThat(named.causeType()).isEqualTo("staff");
        assertThat(named.causeEvent()).isEqualTo(CHAMPION.event());
        assertThat(named.effect()).isCloseTo(-0.20, within(1e-9));
        assertThat(named.low()).isCloseTo(-0.2324416, within(1e-6));
        assertThat(named.high()).isCloseTo(-0.1675584, within(1e-6));
        assertThat(named.shareOfGap()).isCloseTo(1, within(1e-9));
        assertThat(named.affected()).isEqualTo(4);
        assertThat(named.control()).isEqualTo(6);
        assertThat(named.assignments()).isEqualTo(210);
        assertThat(named.p()).isCloseTo(1.0 / 210, within(1e-12));
        assertThat(named.changeSet()).contains(FIRST.plusMonths(FALL));
        assertThat(named.firstSignal()).isEqualTo(FIRST.plusMonths(FALL + 2));
        assertThat(named.lagPeriods()).isEqualTo(2);
        remainder(rows, "remainder", 0);
    }

    @Test
    void namesNeitherOfTwoThatCannotBeToldApart() {
        var platform = candidate(Type.PLATFORM, 2, "studio", LocalDate.of(2026, 5, 20), FALLEN);

        var rows =
                attribution(List.of(CHAMPION, platform), section -> FALLEN.contains(SECTIONS.get(section)) ? -0.20 : 0);

        assertThat(rows)
                .extracting(AttributionRow::verdict)
                .containsExactly("not separable", "not separable", "remainder");
        assertThat(rows.get(0).inseparable()).containsExactly(rows.get(1).causeEvent() + "");
        assertThat(rows.get(1).inseparable()).containsExactly(rows.get(0).causeEvent() + "");
    }

    @Test
    void saysUnexplainedWhereNothingHappened() {
        var rows = attribution(List.of(), section -> FALLEN.contains(SECTIONS.get(section)) ? -0.20 : 0);

        assertThat(rows).hasSize(1);
        remainder(rows, "unexplained", -0.08);
    }

    @Test
    void doesNotNameWhatHappenedElsewhere() {
        var elsewhere = candidate(Type.STAFF, 3, "departed", LocalDate.of(2026, 5, 1), Set.of("e", "f", "g"));

        var rows = attribution(List.of(elsewhere), section -> FALLEN.contains(SECTIONS.get(section)) ? -0.20 : 0);

        assertThat(rows).extracting(AttributionRow::verdict).containsExactly("not named", "unexplained");
        remainder(rows, "unexplained", -0.08);
    }

    @Test
    void doesNotNameWhatHappenedLongBefore() {
        var before = candidate(Type.STAFF, 4, "departed", LocalDate.of(2025, 12, 1), FALLEN);

        var rows = attribution(List.of(before), section -> FALLEN.contains(SECTIONS.get(section)) ? -0.20 : 0);

        assertThat(rows).extracting(AttributionRow::verdict).containsExactly("unexplained");
    }

    /// b, c and d fell for another reason; once that is out, nothing is left for what happened in c, d and e.
    @Test
    void doesNotNameWhatHappenedInSomeOfTheSameSections() {
        var overlapping = candidate(Type.PLATFORM, 5, "studio", LocalDate.of(2026, 5, 1), Set.of("c", "d", "e"));

        var rows = attribution(
                List.of(CHAMPION, overlapping), section -> FALLEN.contains(SECTIONS.get(section)) ? -0.20 : 0);

        assertThat(rows).extracting(AttributionRow::verdict).containsExactly("named", "not named", "remainder");
        assertThat(rows.getFirst().causeEvent()).isEqualTo(CHAMPION.event());
    }

    @Test
    void namesByBeforeAndAfterOnlyWhatAffectedAllSections() {
        var framework = candidate(Type.FRAMEWORK, 6, "2027", LocalDate.of(2026, 5, 1), Set.of());

        var rows = attribution(List.of(framework), _ -> -0.20);

        assertThat(rows).extracting(AttributionRow::verdict).containsExactly("named", "remainder");
        assertThat(rows.getFirst().grade()).isEqualTo("B");
        assertThat(rows.getFirst().effect()).isCloseTo(-0.20, within(1e-9));
        assertThat(rows.getFirst().control()).isZero();
    }

    @Test
    void doesNotNameForTheWholeWhatFellInAFewSections() {
        var framework = candidate(Type.FRAMEWORK, 7, "2027", LocalDate.of(2026, 5, 1), Set.of());

        var rows = attribution(List.of(framework), section -> FALLEN.contains(SECTIONS.get(section)) ? -0.20 : 0);

        assertThat(rows).extracting(AttributionRow::verdict).containsExactly("not named", "unexplained");
    }

    /// Only one of the ten ways to choose one section is the true one, so p cannot be below 1/10; and the normal
    /// distribution on which the interval rests cannot be looked at in one section.
    @Test
    void doesNotNameWhatAffectedASingleSectionOfTen() {
        var one = candidate(Type.STAFF, 8, "departed", LocalDate.of(2026, 5, 1), Set.of("b"));

        var rows = attribution(List.of(one), section -> section < 2 ? -0.60 : 0);

        assertThat(rows.getFirst().verdict()).isEqualTo("not named");
        assertThat(rows.getFirst().high()).isNegative();
        assertThat(rows.getFirst().p()).isGreaterThanOrEqualTo(0.1);
        assertThat(rows.getLast().verdict()).isEqualTo("unexplained");
    }

    /// Nine of twelve leaves point at the version that was deprecated in May of the second year: 0.75, all of it by
    /// this.
    @Test
    void ofLeavesThatAreBehindItIsKnownWhichVersionTheyPointAt() {
        var deprecated = candidate(Type.FRAMEWORK, 0, "N/1 deprecated", LocalDate.of(2026, 5, 1), Set.of());
        var published = candidate(Type.FRAMEWORK, 1, "N/2 published", LocalDate.of(2026, 5, 1), Set.of());
        var rows = new ArrayList<DriftRow>();
        for (var month = 0; month < MONTHS; month++) {
            var behind = month >= FALL;
            var status = month >= FALL + 6 ? Status.DRIFT : Status.IN_CONTROL;
            rows.add(lag(month, behind ? 0.75 : 0, status, behind ? Map.of("deprecated-N/1", 0.75) : Map.of()));
        }

        var attributed = Attribution.of("nursing", List.of(deprecated, published), rows);

        assertThat(attributed).extracting(AttributionRow::verdict).containsExactly("not named", "named", "remainder");
        assertThat(attributed.get(1).cause()).isEqualTo("N/1 deprecated");
        assertThat(attributed.get(1).effect()).isEqualTo(0.75);
        assertThat(attributed.get(1).shareOfGap()).isEqualTo(1);
        assertThat(attributed.getLast().shareOfGap()).isZero();
    }

    private static DriftRow lag(int month, double value, Status status, Map<String, Double> parts) {
        @Nullable Double change = month < 12 ? null : (Double) value;
        return new DriftRow(
                "nursing",
                "d8",
                "",
                Scope.PROGRAMME,
                Period.month(FIRST.plusMonths(month)),
                value,
                12,
                null,
                null,
                change == null ? null : (Double) 0.0,
                change == null ? null : (Double) (change / 0.05),
                null,
                null,
                change,
                null,
                null,
                0.0,
                0.05,
                false,
                true,
                status,
                null,
                new TreeMap<>(parts),
                "2024");
    }

    @Test
    void hasNothingToSayWithoutADrift() {
        assertThat(attribution(List.of(CHAMPION), _ -> 0)).isEmpty();
    }

    /// Levels fell by 0.5 on average, 0.4 of it because others mark: 80 %, exactly.
    @Test
    void ofLevelsItIsKnownHowMuchIsDueToWhoMarks() {
        var attributed = levelsFell(Map.of("composition", -0.4, "within", -0.1));

        assertThat(attributed).hasSize(2);
        assertThat(attributed.getFirst().cause()).isEqualTo("who-marks");
        assertThat(attributed.getFirst().verdict()).isEqualTo("named");
        assertThat(attributed.getFirst().effect()).isEqualTo(-0.4);
        assertThat(attributed.getFirst().shareOfGap()).isCloseTo(0.8, within(1e-12));
        assertThat(attributed.getLast().verdict()).isEqualTo("remainder");
        assertThat(attributed.getLast().shareOfGap()).isCloseTo(0.2, within(1e-12));
    }

    /// Those who mark more now gave lower levels, and rated the anchors as the others do: it is the work that they had.
    @Test
    void whoMarksIsNoCauseWhereAnchorsDoNotBearItOut() {
        var parts = Map.of("composition", -0.4, "within", -0.1, "composition-unexplained", -0.3);

        var attributed = levelsFell(parts);

        assertThat(attributed).noneMatch(row -> row.verdict().equals("named"));
        assertThat(attributed.getLast().verdict()).isEqualTo("unexplained");
    }

    /// By 0.5 on average, in each term that is watched.
    private static List<AttributionRow> levelsFell(Map<String, Double> parts) {
        var rows = new ArrayList<DriftRow>();
        for (var term = 0; term < 6; term++) {
            var watched = term >= 3;
            rows.add(level("d4", "", term, watched ? 9.0 : 0, watched ? Status.DRIFT : Status.INSUFFICIENT, Map.of()));
            if (watched) rows.add(level("d5", "", term, -0.5, Status.IN_CONTROL, parts));
        }
        return Attribution.of("nursing", List.of(), rows);
    }

    private static DriftRow level(
            String indicator, String series, int term, double value, Status status, Map<String, Double> parts) {
        return new DriftRow(
                "nursing",
                indicator,
                series,
                Scope.PROGRAMME,
                Period.term(FIRST.plusMonths(4L * term)),
                value,
                100,
                null,
                null,
                null,
                null,
                null,
                null,
                value,
                null,
                null,
                null,
                null,
                false,
                indicator.equals("d4"),
                status,
                null,
                new TreeMap<>(parts),
                "2024");
    }

    private static void remainder(List<AttributionRow> rows, String verdict, double effect) {
        var last = rows.getLast();
        assertThat(last.causeType()).isEqualTo("unexplained");
        assertThat(last.verdict()).isEqualTo(verdict);
        assertThat(last.grade()).isNull();
        assertThat(last.effect()).isCloseTo(effect, within(1e-9));
    }

    private static List<AttributionRow> attribution(List<Candidate> candidates, IntToDoubleFunction fall) {
        return Attribution.of("nursing", candidates, rows(fall));
    }

    /// The charts as simple as can be: z is the change ÷ 0.04, and a series is in drift from the third month of a
    /// change.
    private static List<DriftRow> rows(IntToDoubleFunction fall) {
        var rows = new ArrayList<DriftRow>();
        var sums = new TreeMap<Integer, Double>();
        for (var section = 0; section < SECTIONS.size(); section++) {
            for (var month = 0; month < MONTHS; month++) {
                var after = month >= FALL;
                var change = after ? fall.applyAsDouble(section) + (fall.applyAsDouble(0) == 0 ? 0 : OWN[section]) : 0;
                sums.merge(month, change / SECTIONS.size(), Double::sum);
                var drift = month >= FALL + 2 && Math.abs(change) > 0.1;
                rows.add(row(Scope.section(SECTIONS.get(section)), month, change, drift));
            }
        }
        sums.forEach((month, change) ->
                rows.add(row(Scope.PROGRAMME, month, change, month >= FALL + 2 && Math.abs(change) > 0.05)));
        return rows;
    }

    private static DriftRow row(Scope scope, int month, double change, boolean drift) {
        var season = month % 2 == 0 ? 0.02 : -0.02;
        @Nullable Double reference = month < 12 ? null : 0.70 + season;
        return new DriftRow(
                "nursing",
                "d1",
                "adherence",
                scope,
                Period.month(FIRST.plusMonths(month)),
                0.70 + season + change,
                100,
                null,
                0.04,
                reference,
                reference == null ? null : change / 0.04,
                null,
                null,
                change,
                null,
                null,
                0.70,
                0.05,
                false,
                true,
                drift ? Status.DRIFT : Status.IN_CONTROL,
                null,
                new TreeMap<>(),
                "2024");
    }

    private static Candidate candidate(Type type, int id, String name, LocalDate on, Set<String> sections) {
        return new Candidate(type, new UUID(0, id), name, on, sections);
    }
}
