package org.cairn.query.transcript;

import static org.cairn.query.transcript.RandomHistory.ALLOWED;
import static org.cairn.query.transcript.RandomHistory.SOMEBODY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cairn.contracts.assessment.JudgementId;
import org.cairn.contracts.assessment.JudgementRecorded;
import org.cairn.contracts.assessment.MasteryDemonstrated;
import org.cairn.contracts.assessment.MasteryLapsed;
import org.cairn.contracts.enrolment.ChoiceChanged;
import org.cairn.contracts.enrolment.ElectiveChosen;
import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.enrolment.EnrolmentMovedToVersion;
import org.cairn.contracts.enrolment.EnrolmentResumed;
import org.cairn.contracts.enrolment.LearnerEnrolled;
import org.cairn.contracts.enrolment.LearnerWithdrawn;
import org.cairn.contracts.enrolment.LeaveEnded;
import org.cairn.contracts.enrolment.LeaveId;
import org.cairn.contracts.enrolment.LeaveStarted;
import org.cairn.contracts.enrolment.MasteryCarried;
import org.cairn.contracts.evidence.EvidenceId;
import org.cairn.contracts.evidence.EvidenceSubmitted;
import org.cairn.contracts.evidence.PriorLearningDecided;
import org.cairn.contracts.evidence.PriorLearningDecision;
import org.cairn.contracts.evidence.PriorLearningId;
import org.cairn.contracts.evidence.PriorLearningKind;
import org.cairn.contracts.framework.CarryRule;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.framework.CrosswalkId;
import org.cairn.contracts.framework.ScaleLevel;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.milestone.RequirementWaived;
import org.cairn.contracts.milestone.WaiverEnded;
import org.cairn.contracts.milestone.WaiverId;
import org.cairn.contracts.pathway.Credits;
import org.cairn.contracts.pathway.PathwayDefinition;
import org.cairn.contracts.pathway.PathwayVersionId;
import org.cairn.contracts.shared.DomainEvent;
import org.cairn.contracts.shared.Score;
import org.cairn.projections.history.Catalogue;
import org.cairn.projections.history.Enrolled;
import org.cairn.projections.history.SecondThoughts;
import org.jspecify.annotations.Nullable;

/// What may become of one enrolment next. What it remembers is what the decisions ask about.
final class RandomEnrolment {
    private record Leave(LeaveStarted started, @Nullable LocalDate until) {}

    private record Standing(MasteryDemonstrated verdict, boolean onFormerScale) {}

    private final RandomHistory history;
    private final LearnerId learner;
    private final LearnerEnrolled enrolled;
    private final List<Leave> leaves = new ArrayList<>();
    private final Map<EvidenceId, EvidenceSubmitted> evidence = new LinkedHashMap<>();
    private final List<JudgementRecorded> judgements = new ArrayList<>();
    private final List<Standing> standing = new ArrayList<>();
    private final Map<String, LocalDate> chosen = new HashMap<>();
    private final List<RequirementWaived> waived = new ArrayList<>();
    private final RandomBoard board;
    private @Nullable LearnerWithdrawn withdrawn;
    private LocalDate returnedOn;
    private LocalDate movedOn;
    private int version;

    RandomEnrolment(RandomHistory history, LearnerId learner) {
        this.history = history;
        this.learner = learner;
        this.version = history.random().nextInt(2);
        this.enrolled = new LearnerEnrolled(
                new EnrolmentId(history.id()), learner, Versions.ALL.get(version), "cohort", history.today());
        this.returnedOn = enrolled.effectiveOn();
        this.movedOn = enrolled.effectiveOn();
        this.board = new RandomBoard(history, this);
    }

    LearnerEnrolled enrolled() {
        return enrolled;
    }

    PathwayVersionId pathway() {
        return Versions.ALL.get(version);
    }

    PathwayDefinition definition() {
        return new Versions().pathway(pathway());
    }

    /// As [Enrolled] tells of it, on the version of now.
    Enrolled words() {
        return new Enrolled(learner, enrolled.enrolment(), pathway());
    }

    LocalDate late() {
        return history.late(enrolled.effectiveOn());
    }

    List<? extends DomainEvent> next() {
        return switch (history.random().nextInt(24)) {
            case 0, 1 -> leave();
            case 2, 3 -> returns();
            case 4 -> leaves();
            case 5 -> moves();
            case 6, 7 -> submits();
            case 8, 9, 10, 11 -> judged();
            case 12 -> thinksAgain();
            case 13, 14 -> rescinds();
            case 15 -> priorLearning();
            case 16 -> chooses();
            case 17 -> waives();
            case 18 -> lapses();
            default -> board.next();
        };
    }

    private List<DomainEvent> leave() {
        var from = late();
        var until = history.oneIn(3) && from.isBefore(history.today())
                ? from.plusDays(
                        1 + history.random().nextInt((int) (history.today().toEpochDay() - from.toEpochDay())))
                : null;
        for (var each : leaves) {
            var startsBeforeOursEnds =
                    until == null || each.started().effectiveOn().isBefore(until);
            if (startsBeforeOursEnds && (each.until() == null || from.isBefore(each.until()))) return List.of();
        }
        if (withdrawn != null && withdrawn.effectiveOn().isBefore(from)) return List.of();
        var started = new LeaveStarted(
                new LeaveId(history.id()),
                enrolled.enrolment(),
                learner,
                pathway(),
                "health",
                history.oneIn(2),
                null,
                null,
                from);
        leaves.add(new Leave(started, until));
        return until == null ? List.of(started) : List.of(started, ended(started, until));
    }

    private LeaveEnded ended(LeaveStarted leave, LocalDate on) {
        return new LeaveEnded(leave.leave(), enrolled.enrolment(), learner, pathway(), on);
    }

    private List<DomainEvent> returns() {
        if (withdrawn != null && history.oneIn(2)) {
            var back = history.late(withdrawn.effectiveOn());
            var event = new EnrolmentResumed(
                    enrolled.enrolment(), learner, pathway(), "asked", withdrawn.effectiveOn(), back);
            withdrawn = null;
            returnedOn = back;
            return List.of(event);
        }
        for (var i = 0; i < leaves.size(); i++) {
            var each = leaves.get(i);
            if (each.until() != null || !each.started().effectiveOn().isBefore(history.today())) continue;
            var until = history.late(each.started().effectiveOn().plusDays(1));
            leaves.set(i, new Leave(each.started(), until));
            return List.of(ended(each.started(), until));
        }
        return List.of();
    }

    private List<DomainEvent> leaves() {
        if (withdrawn != null || !history.oneIn(3)) return List.of();
        var last = history.late(returnedOn);
        withdrawn = new LearnerWithdrawn(enrolled.enrolment(), learner, pathway(), "asked", null, last);
        leaves.replaceAll(each -> each.until() == null ? new Leave(each.started(), last.plusDays(1)) : each);
        return List.of(withdrawn);
    }

    private List<DomainEvent> moves() {
        if (version == 3 || withdrawn != null || board.isDeciding() || !history.oneIn(2)) return List.of();
        var from = pathway();
        var before = definition();
        version++;
        var after = definition();
        var keepsFramework = before.framework().equals(after.framework());
        var crosswalk = new CrosswalkId(history.id());
        movedOn = history.late(movedOn);
        var moved = new EnrolmentMovedToVersion(
                enrolled.enrolment(),
                learner,
                from,
                pathway(),
                before.framework(),
                after.framework(),
                before.scale(),
                after.scale(),
                keepsFramework ? null : crosswalk,
                List.of(),
                "form-1",
                movedOn);
        var events = new ArrayList<DomainEvent>(List.of(moved));
        if (keepsFramework) {
            var keepsMarks = moved.keepsMarks();
            standing.replaceAll(each -> new Standing(each.verdict(), each.onFormerScale() || !keepsMarks));
            return events;
        }
        standing.clear();
        var rule = history.oneIn(2) ? CarryRule.CARRIES : CarryRule.CARRIES_WITH_TOP_UP;
        var from1 = Versions.codes(before.framework()).getFirst();
        events.add(new MasteryCarried(
                enrolled.enrolment(),
                learner,
                pathway(),
                from1,
                from1,
                crosswalk,
                rule,
                before.framework(),
                after.framework(),
                rule == CarryRule.CARRIES_WITH_TOP_UP,
                List.of(),
                movedOn));
        if (rule == CarryRule.CARRIES) {
            events.add(shown(from1, Catalogue.SCALE.levels().get(1), null, false, null, null, movedOn));
        }
        return events;
    }

    private List<DomainEvent> submits() {
        var codes = definition().competencies();
        var submitted = words().submits(
                        new EvidenceId(history.id()),
                        history.oneIn(2) ? codes.subList(0, 2) : List.of(history.oneOf(codes)),
                        late());
        evidence.put(submitted.evidence(), submitted);
        return List.of(submitted);
    }

    /// Work for a version with another framework is judged no more.
    private List<DomainEvent> judged() {
        var open = evidence.values().stream()
                .filter(each -> new Versions()
                        .pathway(each.pathway())
                        .framework()
                        .equals(definition().framework()))
                .toList();
        if (open.isEmpty()) return List.of();
        var work = history.oneOf(open);
        var competency = history.oneOf(work.competencies());
        var score = Score.of(history.random().nextInt(101));
        var judged = words().judged(
                        new JudgementId(history.id()),
                        work.evidence(),
                        competency,
                        score,
                        history.late(work.effectiveOn()));
        judgements.add(judged);
        var provisional = history.oneIn(4);
        var until = history.oneIn(4)
                ? judged.effectiveOn().plusDays(history.random().nextInt(40))
                : null;
        var level = Catalogue.SCALE.levelOf(score);
        if (!level.mastery() || !isMore(competency, level, provisional, until)) return List.of(judged);
        return List.of(judged, shown(competency, level, judged, provisional, until, null, judged.effectiveOn()));
    }

    private MasteryDemonstrated shown(
            CompetencyCode competency,
            ScaleLevel level,
            @Nullable JudgementRecorded judged,
            boolean provisional,
            @Nullable LocalDate until,
            @Nullable PriorLearningId priorLearning,
            LocalDate on) {
        var definition = definition();
        var verdict = new MasteryDemonstrated(
                enrolled.enrolment(),
                learner,
                pathway(),
                competency,
                level.code(),
                judged == null ? null : judged.score(),
                definition.framework(),
                definition.scale(),
                definition.policy(),
                "latest-1",
                List.of(),
                judged == null ? List.of() : List.of(judged.judgement()),
                priorLearning,
                provisional,
                until,
                null,
                on);
        standing.add(new Standing(verdict, false));
        return verdict;
    }

    /// Nothing that was granted holds as long at this level.
    private boolean isMore(
            CompetencyCode competency, ScaleLevel level, boolean provisional, @Nullable LocalDate until) {
        return standing.stream()
                .filter(each -> each.verdict().competency().equals(competency))
                .filter(each -> provisional || !each.verdict().provisional())
                .filter(each -> rank(each) >= Catalogue.SCALE.levels().indexOf(level))
                .noneMatch(each -> each.verdict().validUntil() == null
                        || until != null && !each.verdict().validUntil().isBefore(until));
    }

    private static int rank(Standing each) {
        if (each.onFormerScale()) return -1;
        return Catalogue.SCALE.levels().stream()
                .map(ScaleLevel::code)
                .toList()
                .indexOf(each.verdict().level());
    }

    private List<DomainEvent> thinksAgain() {
        if (judgements.isEmpty()) return List.of();
        var judged = history.oneOf(judgements);
        var work = evidence.get(judged.evidence());
        if (work == null) return List.of();
        var day = history.late(judged.effectiveOn());
        var score = Score.of(history.random().nextInt(101));
        return switch (history.random().nextInt(3)) {
            case 0 -> List.of(SecondThoughts.corrected(judged, score, day));
            case 1 -> {
                var second = SecondThoughts.second(judged, score);
                yield List.of(second, SecondThoughts.reconciled(judged, second, score, day));
            }
            default -> {
                evidence.remove(work.evidence());
                yield List.of(Withdrawals.of(work, history.late(work.effectiveOn())));
            }
        };
    }

    /// From a day on which the highest that stands counts already.
    private List<DomainEvent> rescinds() {
        if (standing.isEmpty()) return List.of();
        var competency = history.oneOf(standing).verdict().competency();
        var all = standing.stream()
                .filter(each -> each.verdict().competency().equals(competency))
                .toList();
        var highest = all.getFirst();
        for (var each : all) if (rank(each) >= rank(highest)) highest = each;
        var day = history.late(highest.verdict().effectiveOn());
        standing.removeAll(all);
        var events = new ArrayList<DomainEvent>(List.of(SecondThoughts.rescinded(highest.verdict(), day)));
        if (history.oneIn(3)) {
            events.add(shown(competency, Catalogue.SCALE.levels().get(1), null, false, null, null, day));
        }
        return events;
    }

    private List<DomainEvent> priorLearning() {
        var competency = history.oneOf(definition().competencies());
        var decision = history.oneOf(List.of(PriorLearningDecision.values()));
        var id = new PriorLearningId(history.id());
        var decided = new PriorLearningDecided(
                id,
                null,
                enrolled.enrolment(),
                learner,
                pathway(),
                competency,
                PriorLearningKind.WORK,
                decision,
                null,
                decision == PriorLearningDecision.PARTIAL ? Credits.of("1.5") : null,
                SOMEBODY,
                ALLOWED,
                late());
        var pass = Catalogue.SCALE.levels().get(1);
        if (decision != PriorLearningDecision.FULL || !isMore(competency, pass, false, null)) return List.of(decided);
        return List.of(decided, shown(competency, pass, null, false, null, id, decided.effectiveOn()));
    }

    private List<DomainEvent> chooses() {
        var options = List.of("north", "south", "west");
        var to = history.oneOf(options);
        if (chosen.containsKey(to)) return List.of();
        if (chosen.isEmpty() || history.oneIn(3)) {
            var day = late();
            chosen.put(to, day);
            return List.of(new ElectiveChosen(enrolled.enrolment(), learner, pathway(), "where", to, options, day));
        }
        var from = history.oneOf(List.copyOf(chosen.keySet()));
        chosen.remove(from);
        var day = late();
        chosen.put(to, day);
        return List.of(new ChoiceChanged(
                enrolled.enrolment(), learner, pathway(), "where", from, to, options, List.of(), day));
    }

    private List<DomainEvent> waives() {
        if (!waived.isEmpty() && history.oneIn(2)) {
            var ends = waived.removeFirst();
            return List.of(new WaiverEnded(
                    ends.waiver(),
                    enrolled.enrolment(),
                    learner,
                    pathway(),
                    ends.node(),
                    "error",
                    SOMEBODY,
                    ALLOWED,
                    history.late(ends.effectiveOn())));
        }
        var waives = new RequirementWaived(
                new WaiverId(history.id()),
                enrolled.enrolment(),
                learner,
                pathway(),
                "rest",
                "shown-elsewhere",
                null,
                SOMEBODY,
                ALLOWED,
                late());
        waived.add(waives);
        return List.of(waives);
    }

    /// It is told by the verdict already; that it was recorded changes nothing.
    private List<DomainEvent> lapses() {
        for (var each : standing) {
            var until = each.verdict().validUntil();
            if (until == null || !until.isBefore(history.today())) continue;
            return List.of(new MasteryLapsed(
                    enrolled.enrolment(),
                    learner,
                    pathway(),
                    each.verdict().competency(),
                    each.verdict().level(),
                    until,
                    until.plusDays(1)));
        }
        return List.of();
    }
}
