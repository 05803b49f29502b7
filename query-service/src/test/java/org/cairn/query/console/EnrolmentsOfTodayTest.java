package org.cairn.query.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;
import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.learner.LearnerRegistered;
import org.cairn.projections.history.Catalogue;
import org.cairn.projections.history.Enrolled;
import org.cairn.query.ReadSide;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// What is on record for later days does not change how things stand today.
class EnrolmentsOfTodayTest {
    private static final LearnerId ADA = new LearnerId(new UUID(10, 1));
    private static final LocalDate DAY = LocalDate.of(2013, 10, 1);
    private static final LocalDate LATER = LocalDate.of(2999, 10, 1);
    private static ReadSide side;

    @BeforeAll
    static void start() {
        side = new ReadSide();
        var now = new Enrolled(ADA, new EnrolmentId(new UUID(20, 1)), Catalogue.version("AAA", "2013J"));
        var later = new Enrolled(ADA, new EnrolmentId(new UUID(20, 2)), Catalogue.version("BBB", "2013J"));
        var events = new ArrayList<>(Catalogue.shared());
        events.addAll(Catalogue.publish(now.pathway(), 1, DAY, LATER));
        events.addAll(Catalogue.publish(later.pathway(), 1, LATER, LATER.plusMonths(9)));
        events.add(new LearnerRegistered(ADA, DAY));
        events.add(now.enrols(DAY));
        events.add(now.withdraws(LATER));
        events.add(later.enrols(LATER));
        side.record(events);
    }

    @AfterAll
    static void stop() {
        side.close();
    }

    @Test
    void aWithdrawalAheadLeavesTheEnrolmentActive() {
        assertThat(page())
                .hasStatusOk()
                .bodyText()
                .contains("active since 1 October 2013")
                .doesNotContain("withdrawn");
    }

    @Test
    void anEnrolmentAheadSaysWhenItBegins() {
        assertThat(page()).bodyText().contains("data-status=\"to-begin\"", "begins on 1 October 2999");
    }

    private static MvcTestResult page() {
        return side.http().get().uri("/learners/" + ADA).exchange();
    }
}
