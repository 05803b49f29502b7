package org.cairn.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.cairn.benchmarks.Judging.Memory;

/// Commands, decided and recorded.
final class CommandContests {

    static List<Contest> of(Stage stage, Plan plan) {
        var contests = new ArrayList<Contest>();
        for (int writers : plan.writers()) {
            contests.add(contest(stage, "cairn", writers, Memory.WARM));
            contests.add(contest(stage, "cairn-one-in-ten-misses", writers, Memory.ONE_IN_TEN_MISSES));
            contests.add(contest(stage, "cairn-uncached", writers, Memory.NONE));
        }
        var warmUp = plan.counted().multipliedBy(3);
        var longest = Duration.ofSeconds(20);
        contests.add(new Contest(
                "http",
                "cairn",
                HttpJudging.CALLERS,
                stage.onUniversity((database, university) ->
                        new HttpJudging(database, university, warmUp.compareTo(longest) < 0 ? warmUp : longest))));
        return contests;
    }

    private static Contest contest(Stage stage, String engine, int writers, Memory memory) {
        return new Contest(
                "command",
                engine,
                writers,
                stage.onUniversity((database, university) -> new Judging(database, university, memory)));
    }

    private CommandContests() {}
}
