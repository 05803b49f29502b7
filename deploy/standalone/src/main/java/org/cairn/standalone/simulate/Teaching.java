package org.cairn.standalone.simulate;

import static org.cairn.standalone.simulate.Definitions.ITEMS_OF_DIMENSION;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.cairn.contracts.operations.CloseAgencySurvey;
import org.cairn.contracts.operations.ConductWalkthrough;
import org.cairn.contracts.operations.DeliverSession;
import org.cairn.contracts.operations.Grouping;
import org.cairn.contracts.operations.ItemScore;
import org.cairn.contracts.operations.ObservationRubric;
import org.cairn.contracts.operations.ObservationRubric.Dimension;
import org.cairn.contracts.operations.OperationId;
import org.cairn.contracts.operations.SurveyItem;

/// What happens in a section, month by month: sessions, visits of observers, and a survey each term.
final class Teaching {

    private static final int SESSIONS_OF_MONTH = 24;
    private static final int VISITS_OF_MONTH = 2;
    private static final double NOT_OBSERVED = 0.1;

    private static final double ANSWERING = 0.7;
    private static final double SPREAD_OF_ANSWERS = 0.9;
    private static final int SCALE_OF_ANSWERS = 4;

    private final Programme programme;

    Teaching(Programme programme) {
        this.programme = programme;
    }

    /// @param lives of that section
    Diary tell(int section, List<Life> lives) {
        var diary = new Diary();
        var random = programme.streams().of("teaching", section);
        for (var month = 0; month < programme.calendar().months(); month++) {
            sessions(section, month, diary, random);
            visits(section, month, diary, random);
            if (Math.floorMod(month + 1, Calendar.MONTHS_OF_TERM) == 0) survey(section, month, lives, diary, random);
        }
        return diary;
    }

    private void sessions(int section, int month, Diary diary, SplittableRandom random) {
        var small = programme.chance().times(Practice.SMALL_GROUPS, section, month, SESSIONS_OF_MONTH);
        for (var i = 0; i < SESSIONS_OF_MONTH; i++) {
            var day = Calendar.firstOfMonth(month).plusDays(random.nextInt(28));
            var id = new OperationId(Streams.id(random));
            var grouping =
                    i >= small ? Grouping.WHOLE : random.nextDouble() < 0.7 ? Grouping.GROUP : Grouping.INDIVIDUAL;
            diary.add(
                    day,
                    new DeliverSession(
                            id,
                            programme.definitions().section(section),
                            grouping,
                            45 + 15 * random.nextInt(3),
                            i < small && random.nextDouble() < 0.6,
                            programme.acts().byLoader(day)));
        }
    }

    private void visits(int section, int month, Diary diary, SplittableRandom random) {
        var first = random.nextInt(programme.roster().observers.size());
        var adherence = points(Practice.ADHERENCE, section, month, random);
        var quality = points(Practice.QUALITY, section, month, random);
        for (var visit = 0; visit < VISITS_OF_MONTH; visit++) {
            var day = Calendar.firstOfMonth(month).plusDays(random.nextInt(28));
            var id = new OperationId(Streams.id(random));
            var observers = programme.roster().observers;
            var scores = new ArrayList<ItemScore>();
            var notObserved = new ArrayList<String>();
            for (var i = 0; i < ITEMS_OF_DIMENSION; i++) {
                var at = visit * ITEMS_OF_DIMENSION + i;
                see(Definitions.item(Dimension.ADHERENCE, i), adherence[at], scores, notObserved, random);
                see(Definitions.item(Dimension.QUALITY, i), quality[at], scores, notObserved, random);
            }
            diary.add(
                    day,
                    new ConductWalkthrough(
                            id,
                            programme.definitions().section(section),
                            Definitions.RUBRIC,
                            scores,
                            notObserved,
                            programme
                                    .acts()
                                    .by(
                                            observers
                                                    .get((first + visit) % observers.size())
                                                    .person(),
                                            day)));
        }
    }

    private static void see(
            String item, int score, List<ItemScore> scores, List<String> notObserved, SplittableRandom random) {
        if (random.nextDouble() < NOT_OBSERVED) notObserved.add(item);
        else scores.add(new ItemScore(item, score));
    }

    /// The scores of all items of the month's visits, which have as many points as the practice happens.
    private int[] points(Practice practice, int section, int month, SplittableRandom random) {
        var items = VISITS_OF_MONTH * ITEMS_OF_DIMENSION;
        var all = items * ObservationRubric.MAXIMUM;
        var left = programme.chance().times(practice, section, month, all);
        var points = new int[items];
        for (var slot = 0; slot < all; slot++) {
            if (random.nextInt(all - slot) < left) {
                points[slot / ObservationRubric.MAXIMUM]++;
                left--;
            }
        }
        return points;
    }

    private void survey(int section, int month, List<Life> lives, Diary diary, SplittableRandom random) {
        var day = Calendar.firstOfMonth(month).plusDays(20);
        var id = new OperationId(Streams.id(random));
        var invited = (int) lives.stream().filter(life -> life.isActiveOn(day)).count();
        var answered = 0;
        for (var i = 0; i < invited; i++) if (random.nextDouble() < ANSWERING) answered++;
        var items = new ArrayList<SurveyItem>();
        for (var item : answered == 0 ? List.<String>of() : List.of("choice", "pace", "voice")) {
            var sd = SPREAD_OF_ANSWERS / SCALE_OF_ANSWERS;
            var share = programme.chance().mean(Practice.AGENCY, section, month, answered, sd);
            items.add(new SurveyItem(item, hundredths(1 + SCALE_OF_ANSWERS * share), hundredths(SPREAD_OF_ANSWERS)));
        }
        diary.add(
                day,
                new CloseAgencySurvey(
                        id,
                        programme.definitions().pathway(),
                        Definitions.code(section),
                        "agency-1",
                        invited,
                        answered,
                        BigDecimal.ONE,
                        BigDecimal.valueOf(1 + SCALE_OF_ANSWERS),
                        items,
                        programme.acts().byLoader(day)));
    }

    private static BigDecimal hundredths(double value) {
        return BigDecimal.valueOf(Math.round(100 * value), 2);
    }
}
