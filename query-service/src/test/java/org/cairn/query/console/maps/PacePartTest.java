package org.cairn.query.console.maps;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.cairn.query.pace.BehindPace;
import org.junit.jupiter.api.Test;

class PacePartTest {

    private static List<BehindPace.Learner> learners(int count) {
        return IntStream.range(0, count)
                .mapToObj(each -> new BehindPace.Learner(
                        new UUID(0, each),
                        Integer.toString(each),
                        null,
                        new UUID(1, each),
                        "1",
                        "2026",
                        null,
                        LocalDate.of(2026, 1, 15),
                        BigDecimal.TEN,
                        BigDecimal.ONE,
                        new BigDecimal("0.10"),
                        true,
                        0,
                        false,
                        null,
                        0,
                        List.of()))
                .toList();
    }

    @Test
    void fromPageToPageEverybodyIsListedOnceInTheirOrder() {
        var learners = learners(25);
        var seen = new ArrayList<String>();
        for (Integer after = 0; after != null; ) {
            var part = PacePart.of(learners, after, 10);
            assertThat(part.first()).isEqualTo(after + 1);
            assertThat(part.last()).isEqualTo(after + part.lines().size());
            assertThat(part.all()).isEqualTo(25);
            part.lines().forEach(line -> seen.add(line.learner().number()));
            after = part.next();
        }
        assertThat(seen)
                .isEqualTo(IntStream.range(0, 25).mapToObj(Integer::toString).toList());
    }

    @Test
    void beyondTheEndsIsWhatIsNearestAndNobodyIsNoPage() {
        assertThat(PacePart.of(learners(25), -3, 10).first()).isOne();
        assertThat(PacePart.of(learners(25), 1_000, 10)).satisfies(last -> {
            assertThat(last.first()).isEqualTo(25);
            assertThat(last.next()).isNull();
        });
        assertThat(PacePart.of(List.of(), 7, 10)).isEqualTo(new PacePart(List.of(), 0, 0, 0, null));
    }
}
