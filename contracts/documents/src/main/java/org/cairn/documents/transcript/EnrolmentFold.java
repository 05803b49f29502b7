package org.cairn.documents.transcript;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cairn.contracts.assessment.MasteryDemonstrated;
import org.cairn.contracts.assessment.MasteryRescinded;
import org.cairn.contracts.enrolment.ChoiceChanged;
import org.cairn.contracts.enrolment.ElectiveChosen;
import org.cairn.contracts.enrolment.EnrolmentMovedToVersion;
import org.cairn.contracts.enrolment.EnrolmentResumed;
import org.cairn.contracts.enrolment.LearnerEnrolled;
import org.cairn.contracts.enrolment.LearnerWithdrawn;
import org.cairn.contracts.enrolment.LeaveEnded;
import org.cairn.contracts.enrolment.LeaveStarted;
import org.cairn.contracts.enrolment.MasteryCarried;
import org.cairn.contracts.evidence.PriorLearningDecided;
import org.cairn.contracts.milestone.MilestoneEvent;
import org.cairn.contracts.pathway.PathwayVersionId;
import org.cairn.contracts.shared.DomainEvent;
import org.cairn.documents.transcript.Transcript.Choice;
import org.cairn.documents.transcript.Transcript.Enrolment;
import org.jspecify.annotations.Nullable;

/// The events of one enrolment to what is told of it.
final class EnrolmentFold {

    /// A move, and the verdicts of before where it led to other competencies.
    record Before(EnrolmentMovedToVersion moved, @Nullable Verdicts verdicts) {}

    private final LearnerEnrolled enrolled;
    private final Absences absences;
    private final List<Before> moves = new ArrayList<>();
    private final Map<String, Choice> choices = new LinkedHashMap<>();
    private final WorkDone work = new WorkDone();
    private final List<PriorLearningDecided> priorLearning = new ArrayList<>();
    private final MilestoneSteps steps = new MilestoneSteps();
    private final List<MasteryCarried> carried = new ArrayList<>();
    private Verdicts verdicts = new Verdicts();
    private PathwayVersionId pathway;

    EnrolmentFold(LearnerEnrolled enrolled) {
        this.enrolled = enrolled;
        this.absences = new Absences(enrolled.effectiveOn());
        this.pathway = enrolled.pathway();
    }

    /// @param event of this enrolment
    /// @param order its place among all that was taken in
    void take(DomainEvent event, int order) {
        switch (event) {
            case LeaveStarted e -> absences.take(e);
            case LeaveEnded e -> absences.take(e);
            case LearnerWithdrawn e -> absences.take(e);
            case EnrolmentResumed e -> absences.take(e);
            case EnrolmentMovedToVersion e -> moved(e);
            case MasteryCarried e -> carried.add(e);
            case ElectiveChosen e -> choose(e.choiceGroup(), e.option(), e.effectiveOn());
            case ChoiceChanged e -> {
                if (choices.remove(e.choiceGroup() + "/" + e.from()) == null) return;
                choose(e.choiceGroup(), e.to(), e.effectiveOn());
            }
            case MasteryDemonstrated e -> verdicts.take(e, order);
            case MasteryRescinded e -> verdicts.take(e);
            case PriorLearningDecided e -> priorLearning.add(e);
            case MilestoneEvent e -> steps.take(e);
            default -> {
                // Plans and reviews are on no transcript. A verdict says itself until when it is valid, so its lapse
                // tells nothing new.
            }
        }
    }

    void take(Work done, int order) {
        work.take(done, order);
    }

    private void choose(String group, String option, LocalDate on) {
        choices.put(group + "/" + option, new Choice(group, option, on));
    }

    /// What was shown in another framework version is not of the competencies of now, whatever their codes: it counts
    /// as far as it was carried over.
    private void moved(EnrolmentMovedToVersion e) {
        moves.add(new Before(e, e.keepsFramework() ? null : verdicts));
        pathway = e.to();
        if (!e.keepsFramework()) {
            verdicts = new Verdicts();
            carried.clear();
            work.beginAnew();
        } else if (!e.keepsMarks()) {
            verdicts.onAnotherScale();
        }
    }

    Enrolment told(LocalDate asOf, Definitions definitions) {
        return new EnrolmentTeller(enrolled, pathway, asOf, definitions)
                .tell(absences, moves, List.copyOf(choices.values()), verdicts, carried, work, priorLearning, steps);
    }
}
