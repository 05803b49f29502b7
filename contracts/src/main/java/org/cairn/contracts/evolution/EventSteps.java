package org.cairn.contracts.evolution;

import java.util.List;

/// All steps that there are. A step is added when a type changes, and never taken away or changed: the events that it
/// is for are stored for ever.
final class EventSteps {

    static final List<EventStep> ALL = List.of(
            new AssessorAuthorised1(),
            new CalculationPolicyPublished1(),
            new EvidenceSubmitted1(),
            new FrameworkVersionPublished1(),
            new JudgementRecorded1(),
            new LearnerEnrolled1(),
            new LearnerWithdrawn1(),
            new MasteryDemonstrated1(),
            new PathwayVersionPublished1(),
            new PriorLearningDecided1(),
            new SnapshotByNode(),
            MembersAdded.to("milestone.MilestoneFirstApproved", 2),
            MembersAdded.to("milestone.MilestoneConfirmed", 2),
            MembersAdded.to("milestone.MilestoneDeclined", 2));

    private EventSteps() {}
}
