package org.cairn.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.command.Markroom.*;
import static org.cairn.command.University.*;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cairn.command.decision.Boundary;
import org.cairn.command.decision.Decision;
import org.cairn.command.decision.Knowledge;
import org.cairn.command.decision.Slice;
import org.cairn.command.state.EnrolmentState;
import org.cairn.command.state.Mark;
import org.cairn.contracts.assessment.CorrectJudgement;
import org.cairn.contracts.assessment.GivenMark;
import org.cairn.contracts.assessment.JudgementCorrected;
import org.cairn.contracts.assessment.JudgementId;
import org.cairn.contracts.assessment.JudgementRecorded;
import org.cairn.contracts.assessment.MarkingRole;
import org.cairn.contracts.assessment.MarksReconciled;
import org.cairn.contracts.assessment.RecordJudgement;
import org.cairn.contracts.evidence.EvidenceWithdrawn;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.pathway.PathwayRules;
import org.cairn.contracts.shared.Command;
import org.cairn.contracts.shared.DomainEvent;
import org.cairn.contracts.shared.Score;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Whatever assessors do, and in whatever order.
class MarkingPropertyTest {

    private static final Map<Class<?>, Slice<?>> SLICES = Slices.all().stream()
            .filter(slice -> slice.getClass().getEnclosingClass() == null) // Tests have some of their own.
            .collect(Collectors.toMap(Slice::command, Function.identity()));

    private static final List<PathwayRules> RULES = List.of(
            PathwayRules.NONE, secondMarking(null), secondMarking(20), attempts(2, null, "pass"), allocationOnly());

    /// What was decided so far, in memory.
    private static final class World {

        private final Rehearsal memory = new Rehearsal();
        private final List<DomainEvent> log = new ArrayList<>();

        private final Knowledge known = new Knowledge() {
            @Override
            public <I, S> S of(Boundary<I, S> boundary, I id) {
                return memory.onTopOf(boundary.unheard(), boundary, id);
            }
        };

        World(PathwayRules rules) {
            add(List.of(weldSubmitted(
                    pathwayWith(rules), submitted(SECOND, JOIN, MONDAY), submitted(THIRD_PIECE, CUT, MONDAY))));
        }

        private void add(List<DomainEvent> events) {
            memory.add(events);
            log.addAll(events);
        }

        <C extends Command> Decision send(C command) {
            @SuppressWarnings("unchecked") // A slice is filed under the command that it takes.
            var slice = (Slice<C>) Objects.requireNonNull(SLICES.get(command.getClass()));
            var decision = slice.decide(command, known);
            if (decision instanceof Decision.Accepted(var events)) add(events);
            return decision;
        }

        EnrolmentState ada() {
            return known.of(EnrolmentState.BOUNDARY, ADAS);
        }
    }

    @Test
    void noOrderMakesTwoMarksCountForOneJudgement() {
        var seen = new HashMap<String, Integer>();
        Seeds.check(300, random -> {
            var world = new World(RULES.get(random.nextInt(RULES.size())));
            var commands = new RandomMarking(random, 20);
            for (var i = 0; i < 100; i++) {
                var decision = world.send(commands.next());
                if (!(decision instanceof Decision.Accepted(var events)) || events.isEmpty()) continue;
                for (var event : events) seen.merge(event.getClass().getSimpleName(), 1, Integer::sum);
                for (var competency : List.of(JOIN, CUT)) check(world, competency);
            }
        });
        assertThat(seen.keySet())
                .as("Everything happened: %s", seen)
                .contains(
                        "JudgementRecorded",
                        "JudgementCorrected",
                        "MarksReconciled",
                        "AssessmentAllocated",
                        "EvidenceWithdrawn",
                        "SelfAssessmentRecorded",
                        "MasteryDemonstrated");
    }

    private static void check(World world, CompetencyCode competency) {
        var marks = world.ada().marksOf(competency);
        var counted = marks.stream().flatMap(mark -> mark.basis().stream()).toList();
        assertThat(counted).doesNotHaveDuplicates();
        for (var mark : marks) {
            if (mark.basis().size() > 1) assertThat(mark.assessors()).hasSizeGreaterThan(1);
        }
        assertThat(marks.stream().collect(Collectors.toMap(Mark::judgement, Mark::score)))
                .isEqualTo(naive(world.log, competency));
    }

    /// The marks that count, told in the plainest way: read from the first event to the last.
    private static Map<JudgementId, Score> naive(List<DomainEvent> log, CompetencyCode competency) {
        var said = new HashMap<JudgementId, Score>();
        var judged = new ArrayList<JudgementRecorded>();
        var agreed = new HashMap<JudgementId, MarksReconciled>();
        var withdrawn = new HashSet<Object>();
        for (var event : log) {
            switch (event) {
                case JudgementRecorded e
                when e.competency().equals(competency) -> {
                    judged.add(e);
                    said.put(e.judgement(), e.score());
                }
                case JudgementCorrected e when e.competency().equals(competency) -> said.put(e.corrects(), e.score());
                case MarksReconciled e
                when e.competency().equals(competency) -> e.judgements().forEach(each -> agreed.put(each, e));
                case EvidenceWithdrawn e -> withdrawn.add(e.evidence());
                default -> {}
            }
        }
        var counting = new HashMap<JudgementId, Score>();
        var told = new HashSet<Object>();
        for (var each : judged) {
            if (withdrawn.contains(each.evidence())) continue;
            var together = agreed.get(each.judgement());
            if (together == null) {
                if (each.role() == MarkingRole.FIRST) {
                    counting.put(each.judgement(), atMost(each.capped(), said.get(each.judgement())));
                }
            } else if (told.add(together.reconciliation())) {
                counting.put(each.judgement(), atMost(each.capped(), together.score()));
            }
        }
        return counting;
    }

    private static Score atMost(@Nullable Score cap, @Nullable Score score) {
        var said = Objects.requireNonNull(score);
        return cap == null || cap.atLeast(said) ? said : cap;
    }

    /// Two worlds that differ only in what Mia gives. Until Noa, who marks the same work blind, has judged, every
    /// answer that Noa gets is the same in both, and so is what Noa records.
    @Test
    void aBlindMarkerLearnsNothingOfTheFirstMark() {
        var heard = new HashMap<String, Integer>();
        Seeds.check(300, random -> {
            var rules = RULES.get(random.nextInt(RULES.size()));
            var one = new World(rules);
            var other = new World(rules);
            for (var world : List.of(one, other)) {
                world.add(List.of(
                        allocated(1, FIRST, MIA_THE_ASSESSOR, MarkingRole.FIRST, false, MONDAY),
                        allocated(2, FIRST, NOA_THE_ASSESSOR, MarkingRole.SECOND, true, MONDAY)));
            }
            var commands = new RandomMarking(random, 4);
            for (var i = 0; i < 60; i++) {
                if (random.nextBoolean()) {
                    var mias = mias(commands, random);
                    one.send(mias);
                    other.send(raised(mias, 1 + random.nextInt(30)));
                    continue;
                }
                var noas = noas(commands, random);
                var answer = one.send(noas);
                assertThat(other.send(noas)).as("%s", noas).isEqualTo(answer);
                heard.merge(
                        answer instanceof Decision.Rejected rejected
                                ? rejected.reason().code()
                                : "accepted",
                        1,
                        Integer::sum);
                if (answer instanceof Decision.Accepted(var events) && !events.isEmpty()) return; // No longer blind.
            }
        });
        assertThat(heard.keySet())
                .as("%s", heard)
                .contains("accepted", "corrector-is-other-marker", "blind-marking-open");
    }

    private static Command mias(RandomMarking commands, Random random) {
        return random.nextInt(3) == 0
                ? commands.correct(commands.by(MIA_THE_ASSESSOR))
                : commands.judge(FIRST, commands.by(MIA_THE_ASSESSOR));
    }

    private static Command noas(RandomMarking commands, Random random) {
        var act = commands.by(NOA_THE_ASSESSOR);
        return switch (random.nextInt(3)) {
            case 0 -> commands.correct(act);
            case 1 -> commands.reconcile(act);
            default -> commands.judge(FIRST, act);
        };
    }

    private static Command raised(Command command, int by) {
        return switch (command) {
            case RecordJudgement c ->
                new RecordJudgement(
                        c.enrolment(),
                        c.evidence(),
                        c.judgement(),
                        c.competency(),
                        raised(c.given(), by),
                        c.role(),
                        c.blind(),
                        c.minutesSpent(),
                        c.comment(),
                        c.act());
            case CorrectJudgement c ->
                new CorrectJudgement(
                        c.enrolment(),
                        c.judgement(),
                        c.correction(),
                        raised(c.given(), by),
                        c.cause(),
                        c.comment(),
                        c.act());
            default -> throw new IllegalArgumentException("Not Mia's: " + command);
        };
    }

    /// Another score, on the scale: 30 to 94 are turned round within 0 to 100.
    private static GivenMark raised(GivenMark given, int by) {
        var score = Objects.requireNonNull(given.score()).value().intValueExact();
        return GivenMark.of(Score.of((score + by) % 101));
    }
}
