package org.cairn.standalone;

import java.util.Map;
import java.util.stream.Collectors;
import org.cairn.contracts.assessment.JudgementRecorded;
import org.cairn.contracts.assessment.MasteryDemonstrated;
import org.cairn.contracts.enrolment.LearnerEnrolled;
import org.cairn.contracts.enrolment.LearnerWithdrawn;
import org.cairn.contracts.evidence.EvidenceSubmitted;
import org.cairn.contracts.evidence.PriorLearningDecided;
import org.cairn.contracts.learner.LearnerRegistered;
import org.cairn.contracts.milestone.MilestoneConfirmed;
import org.cairn.contracts.milestone.MilestoneDeclined;
import org.cairn.standalone.history.RecordedFacts;
import org.cairn.standalone.oulad.OuladImport;

/// What an import ends with: the facts that the log now holds by its authority, what was odd, and what this run did.
record ImportSummary(
        long learners,
        long enrolments,
        long withdrawals,
        long evidence,
        long judgements,
        long priorLearning,
        long mastery,
        long completionsApproved,
        long completionsDeclined,
        Map<String, Long> anomalies,
        long commands,
        long events,
        double seconds) {

    static ImportSummary of(RecordedFacts facts, OuladImport.Outcome outcome, double seconds) {
        return new ImportSummary(
                facts.count(LearnerRegistered.class),
                facts.count(LearnerEnrolled.class),
                facts.count(LearnerWithdrawn.class),
                facts.count(EvidenceSubmitted.class),
                facts.count(JudgementRecorded.class),
                facts.count(PriorLearningDecided.class),
                facts.count(MasteryDemonstrated.class),
                facts.count(MilestoneConfirmed.class),
                facts.count(MilestoneDeclined.class),
                outcome.anomalies(),
                outcome.commands(),
                outcome.events(),
                seconds);
    }

    String text() {
        var odd = anomalies.entrySet().stream()
                .map(each -> "  %-34s %,9d".formatted(each.getKey(), each.getValue()))
                .collect(Collectors.joining("\n"));
        return """
                Recorded
                  learners                           %,9d
                  enrolments                         %,9d
                  withdrawals                        %,9d
                  evidence                           %,9d
                  judgements                         %,9d
                  prior learning                     %,9d
                  mastery                            %,9d
                  completions approved               %,9d
                  completions declined               %,9d
                Odd in the data, and taken in as it is
                %s
                This run: %,d commands added %,d events in %.1f seconds.""".formatted(
                        learners,
                        enrolments,
                        withdrawals,
                        evidence,
                        judgements,
                        priorLearning,
                        mastery,
                        completionsApproved,
                        completionsDeclined,
                        odd,
                        commands,
                        events,
                        seconds);
    }
}
