package org.cairn.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.cairn.command.Commands;
import org.cairn.command.identity.Learners;
import org.cairn.command.identity.Staff;
import org.cairn.contracts.EventCatalogue;
import org.cairn.contracts.milestone.MilestoneFirstApproved;
import org.cairn.eventstore.EventLog;
import org.cairn.eventstore.StoredEvent;
import org.cairn.standalone.history.RecordedFacts;
import org.cairn.standalone.oulad.OuladImport;
import org.cairn.standalone.oulad.OuladSample;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// Imports the small made-up files through the real command path into a real database.
class OuladImportTest {

    private static final long COMMANDS = 64;
    private static final long EVENTS = 73;

    private final Path data;
    private final Path folder;

    OuladImportTest(@TempDir Path data, @TempDir Path folder) {
        this.data = data;
        this.folder = folder;
    }

    @BeforeEach
    void writeFiles() {
        new OuladSample().quotedIn(folder);
    }

    private OuladImport.Outcome run(TestCairn cairn, ProgressFactory progress, StopSignal stop) {
        return OuladImport.from(folder)
                .run(
                        cairn.bean(Commands.class),
                        cairn.bean(Learners.class),
                        cairn.bean(Staff.class),
                        LocalDate.of(2026, 1, 15),
                        progress,
                        stop);
    }

    private OuladImport.Outcome run(TestCairn cairn) {
        return run(cairn, ProgressFactory.SILENT, new StopSignal());
    }

    private static ImportSummary summary(TestCairn cairn, OuladImport.Outcome outcome) {
        return ImportSummary.of(RecordedFacts.by(outcome.authority(), cairn.bean(EventLog.class)), outcome, 1);
    }

    private static void holdsAll(ImportSummary summary) {
        assertThat(summary.learners()).isEqualTo(5);
        assertThat(summary.enrolments()).isEqualTo(8);
        assertThat(summary.withdrawals()).isEqualTo(3);
        assertThat(summary.evidence()).isEqualTo(11);
        assertThat(summary.judgements()).isEqualTo(10);
        assertThat(summary.priorLearning()).isEqualTo(2);
        assertThat(summary.mastery()).isEqualTo(9);
        assertThat(summary.completionsApproved()).isEqualTo(3);
        assertThat(summary.completionsDeclined()).isEqualTo(2);
    }

    @Test
    void everyRowBecomesFactsAndASecondRunAddsNone() {
        try (var cairn = TestCairn.in(data)) {
            var first = run(cairn);
            assertThat(first.commands()).isEqualTo(COMMANDS);
            assertThat(first.events()).isEqualTo(EVENTS);
            holdsAll(summary(cairn, first));
            assertThat(cairn.bean(EventLog.class).head()).isEqualTo(EVENTS);

            // Another copy of the same data is the same data.
            new OuladSample().bareIn(folder);
            var second = run(cairn);
            assertThat(second.commands()).isEqualTo(COMMANDS);
            assertThat(second.events()).isZero();
            holdsAll(summary(cairn, second));
            assertThat(cairn.bean(EventLog.class).head()).isEqualTo(EVENTS);
        }
    }

    @Test
    void aRunThatWasStoppedGoesOnWhereItWas() {
        try (var cairn = TestCairn.in(data)) {
            var events = 0L;
            // Stopped again and again: after 1 command, after 2, and so on, each time a little further on.
            for (var commands = 1; events < EVENTS; commands += 7) {
                var stop = new StopSignal();
                var outcome = run(cairn, stoppingAfter(commands, stop), stop);
                events += outcome.events();
                assertThat(commands).as("ends some time").isLessThan(500);
            }
            var last = run(cairn);
            assertThat(last.events()).isZero();
            holdsAll(summary(cairn, last));
        }
    }

    private static ProgressFactory stoppingAfter(int commands, StopSignal stop) {
        var left = new AtomicInteger(commands);
        return (_, _) -> new Progress() {
            @Override
            public void step() {
                if (left.decrementAndGet() <= 0) stop.ask();
            }

            @Override
            public void to(long done) {}
        };
    }

    @Test
    void theLogSaysNothingOfThePersonsAndKeepsDistinction() {
        try (var cairn = TestCairn.in(data)) {
            run(cairn);
            var log = cairn.bean(EventLog.class);
            var texts = new ArrayList<String>();
            for (var event : log.read(0, 1000)) texts.add(text(event));
            assertThat(texts).hasSize((int) EVENTS);
            for (var personal : new String[] {"Scotland", "London", "10-20", "35-55", "HE Qualification"}) {
                assertThat(texts).noneMatch(text -> text.contains(personal));
            }
            // The numbers are short, so look for them as values of their own.
            assertThat(texts).noneMatch(text -> text.matches("(?s).*\"10[1-5]\".*"));
            assertThat(cairn.bean(Learners.class).find("101")).isPresent();
            assertThat(levels(log)).containsExactlyInAnyOrder("pass", "pass", "distinction");
        }
    }

    /// Without ids: by chance the digits of one read `10-20`, or whatever else is looked for.
    private static String text(StoredEvent event) {
        return "%s %s %s"
                .formatted(new String(event.payload(), StandardCharsets.UTF_8), event.metadata(), event.tags())
                .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "id");
    }

    private static List<String> levels(EventLog log) {
        var json = JsonMapper.builder().build();
        return log.read(0, 1000).stream()
                .filter(event -> event.type().equals(EventCatalogue.nameOf(MilestoneFirstApproved.class)))
                .map(event -> json.readTree(event.payload()).path("level").asString())
                .toList();
    }
}
