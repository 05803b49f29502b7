package org.cairn.documents.transcript;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.cairn.contracts.enrolment.LearnerEnrolled;
import org.cairn.contracts.enrolment.MasteryCarried;
import org.cairn.contracts.evidence.PriorLearningDecided;
import org.cairn.contracts.framework.MasteryScale;
import org.cairn.contracts.milestone.RequirementWaived;
import org.cairn.contracts.pathway.PathwayDefinition;
import org.cairn.contracts.pathway.PathwayVersionId;
import org.cairn.contracts.pathway.Qualification;
import org.cairn.contracts.pathway.Requirement;
import org.cairn.documents.transcript.Transcript.Amount;
import org.cairn.documents.transcript.Transcript.Choice;
import org.cairn.documents.transcript.Transcript.Enrolment;
import org.cairn.documents.transcript.Transcript.Grade;
import org.cairn.documents.transcript.Transcript.Grading;
import org.cairn.documents.transcript.Transcript.Milestone;
import org.cairn.documents.transcript.Transcript.Move;
import org.cairn.documents.transcript.Transcript.PriorLearning;
import org.cairn.documents.transcript.Transcript.Waiver;
import org.jspecify.annotations.Nullable;

/// Puts what became of an enrolment beside what its pathway version says.
final class EnrolmentTeller {
    private record Status(
            Standing standing, LocalDate on, @Nullable String level) {}

    private final LearnerEnrolled enrolled;
    private final PathwayVersionId id;
    private final PathwayDefinition pathway;
    private final LocalDate asOf;
    private final Definitions definitions;

    /// @param id the version that the learner is on now
    EnrolmentTeller(LearnerEnrolled enrolled, PathwayVersionId id, LocalDate asOf, Definitions definitions) {
        this.enrolled = enrolled;
        this.id = id;
        this.pathway = required(id, definitions);
        this.asOf = asOf;
        this.definitions = definitions;
    }

    private static PathwayDefinition required(PathwayVersionId id, Definitions definitions) {
        var pathway = definitions.pathway(id);
        if (pathway == null)
            throw new IllegalStateException("Somebody is enrolled on %s, which is unknown".formatted(id));
        return pathway;
    }

    Enrolment tell(
            Absences absences,
            List<EnrolmentFold.Before> moves,
            List<Choice> choices,
            Verdicts verdicts,
            List<MasteryCarried> carried,
            WorkDone work,
            List<PriorLearningDecided> priorLearning,
            MilestoneSteps steps) {
        var teller = new CompetencyTeller(pathway, verdicts, work, carried, asOf, definitions);
        var competencies = teller.all();
        var status = status(absences, steps);
        return new Enrolment(
                enrolled.enrolment(),
                id.pathway().code(),
                id.version(),
                pathway.title(),
                enrolled.cohort(),
                enrolled.effectiveOn(),
                status.standing(),
                status.on(),
                status.level(),
                amount(pathway.amountsTo()),
                grading(definitions.scale(pathway.scale())),
                teller.credits()
                        .earned(
                                competencies,
                                priorLearning.stream()
                                        .filter(each -> teller.isHere(each.pathway()))
                                        .toList()),
                absences.told(),
                moves.stream().map(this::told).toList(),
                choices,
                competencies,
                priorLearning.stream().map(this::told).toList(),
                steps.waived().stream().map(this::told).toList(),
                milestones(steps, moves),
                steps.appeals());
    }

    /// Completion goes before all else; then the later of withdrawal and declined completion.
    private Status status(Absences absences, MilestoneSteps steps) {
        var completing = pathway.milestones().isEmpty()
                ? null
                : steps.told(pathway.milestones().getLast());
        if (completing != null && completing.status() == MilestoneStanding.CONFIRMED) {
            return new Status(Standing.COMPLETED, Objects.requireNonNull(completing.on()), completing.level());
        }
        var withdrawnOn = absences.withdrawnOn();
        if (completing != null
                && completing.status() == MilestoneStanding.DECLINED
                && completing.on() != null
                && (withdrawnOn == null || !completing.on().isBefore(withdrawnOn))) {
            return new Status(Standing.DECLINED, completing.on(), null);
        }
        if (withdrawnOn != null) return new Status(Standing.WITHDRAWN, withdrawnOn, null);
        var onLeave = absences.onLeaveSince(asOf);
        if (onLeave != null) return new Status(Standing.LEAVE, onLeave, null);
        var outOfTime = absences.outOfTimeSince(asOf, pathway);
        return outOfTime == null
                ? new Status(Standing.ACTIVE, absences.activeSince(), null)
                : new Status(Standing.LAPSED, outOfTime, null);
    }

    private static @Nullable Amount amount(Qualification says) {
        if (says.equals(Qualification.UNSAID)) return null;
        return new Amount(
                says.workloadHours(),
                says.ects(),
                says.eqf(),
                says.qfEhea() == null ? null : Coded.of(says.qfEhea()),
                says.language(),
                says.creditEquivalence());
    }

    private @Nullable Grading grading(@Nullable MasteryScale scale) {
        if (scale == null) return null;
        return new Grading(
                pathway.scale().toString(),
                scale.title(),
                scale.levels().stream()
                        .map(each -> new Grade(each.code(), each.title(), each.from(), each.mastery()))
                        .toList());
    }

    private Move told(EnrolmentFold.Before before) {
        var moved = before.moved();
        var mastered = before.verdicts() == null
                ? List.<Transcript.Competency>of()
                : new CompetencyTeller(
                                required(moved.from(), definitions),
                                before.verdicts(),
                                new WorkDone(),
                                List.of(),
                                moved.effectiveOn(),
                                definitions)
                        .mastered();
        return new Move(
                moved.from().toString(),
                moved.to().toString(),
                moved.effectiveOn(),
                moved.crosswalk() == null ? null : moved.crosswalk().toString(),
                mastered);
    }

    private PriorLearning told(PriorLearningDecided decided) {
        return new PriorLearning(
                decided.priorLearning().value(),
                decided.competency(),
                statement(decided),
                Coded.of(decided.kind()),
                Coded.of(decided.decision()),
                decided.score(),
                decided.credits(),
                decided.effectiveOn());
    }

    /// As the framework version says it for which it was decided.
    private @Nullable String statement(PriorLearningDecided decided) {
        var framework =
                definitions.framework(required(decided.pathway(), definitions).framework());
        if (framework == null) return null;
        return framework.competencies().stream()
                .filter(each -> each.code().equals(decided.competency()))
                .map(each -> each.statement())
                .findFirst()
                .orElse(null);
    }

    private Waiver told(RequirementWaived waived) {
        var title = pathway.requirement()
                .nodes()
                .filter(node -> node.node().equals(waived.node()))
                .map(Requirement::title)
                .findFirst()
                .orElse(waived.node());
        return new Waiver(waived.node(), title, waived.grounds(), waived.effectiveOn());
    }

    /// Those of the version of now, and those that were asked for under an earlier one and are not in it.
    private List<Milestone> milestones(MilestoneSteps steps, List<EnrolmentFold.Before> moves) {
        var all = new ArrayList<>(pathway.milestones());
        for (var move : moves) {
            for (var former : required(move.moved().from(), definitions).milestones()) {
                var isHere = all.stream().anyMatch(each -> each.milestone().equals(former.milestone()));
                if (!isHere && steps.isAskedFor(former.milestone())) all.add(former);
            }
        }
        return all.stream().map(steps::told).toList();
    }
}
