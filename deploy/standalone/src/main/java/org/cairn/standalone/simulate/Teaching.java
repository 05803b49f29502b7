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
    private static final int SCALE_OF_ANSWERS = 4;
    private static final List<String> ITEMS_OF_SURVEY = List.of("choice", "pace", "voice");

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
        var points = programme.chance().times(practice, section, month, all);
        return spread(points, items, ObservationRubric.MAXIMUM, random);
    }

    /// So many points by chance over so many things, of which each can have as many as `most`.
    private static int[] spread(int points, int things, int most, SplittableRandom random) {
        var spread = new int[things];
        var left = points;
        var all = things * most;
        for (var slot = 0; slot < all; slot++) {
            if (random.nextInt(all - slot) < left) {
                spread[slot / most]++;
                left--;
            }
        }
        return spread;
    }

    private void survey(int section, int month, List<Life> lives, Diary diary, SplittableRandom random) {
        var day = Calendar.firstOfMonth(month).plusDays(20);
        var id = new OperationId(Streams.id(random));
        var invited = (int) lives.stream().filter(life -> life.isActiveOn(day)).count();
        var answered = 0;
        for (var i = 0; i < invited; i++) if (random.nextDouble() < ANSWERING) answered++;
        var items = new ArrayList<SurveyItem>();
        var answers = answers(section, month, answered, random);
        for (var item = 0; item < ITEMS_OF_SURVEY.size() && answered > 0; item++) {
            items.add(item(ITEMS_OF_SURVEY.get(item), answers, item * answered, answered));
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

    /// What each of those who answer says of each item, from 0 on.
    private int[] answers(int section, int month, int answered, SplittableRandom random) {
        var all = answered * ITEMS_OF_SURVEY.size();
        return spread(
                programme.chance().times(Practice.AGENCY, section, month, all * SCALE_OF_ANSWERS),
                all,
                SCALE_OF_ANSWERS,
                random);
    }

    private static SurveyItem item(String item, int[] answers, int from, int count) {
        var sum = 0.0;
        var squares = 0.0;
        for (var i = from; i < from + count; i++) {
            sum += answers[i];
            squares += answers[i] * answers[i];
        }
        var mean = sum / count;
        var variance = count == 1 ? 0 : Math.max(0, squares - count * mean * mean) / (count - 1);
        return new SurveyItem(item, rounded(1 + mean), rounded(Math.sqrt(variance)));
    }

    private static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(Math.round(10_000 * value), 4);
    }
}
