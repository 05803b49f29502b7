package org.cairn.standalone.oulad;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.cairn.command.identity.EnrolmentAttributes;
import org.cairn.command.identity.Learners;
import org.cairn.command.identity.Person;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.standalone.StopSignal;

/// Puts into `identity` who the students are: their number, and what describes them at each enrolment. None of it
/// goes into a command.
final class OuladPersons {

    private static final int BATCH = 1000;

    private final Learners learners;
    private final StopSignal stop;

    OuladPersons(Learners learners, StopSignal stop) {
        this.learners = learners;
        this.stop = stop;
    }

    /// The learner behind each number; the same at every run, as the numbers are kept.
    Map<Integer, LearnerId> identify(List<Enrolment> enrolments) {
        var ids = new HashMap<Integer, LearnerId>();
        inBatches(enrolments.stream().map(enrolment -> enrolment.key().number()).distinct(), numbers -> {
            var persons = numbers.stream().collect(Collectors.toMap(String::valueOf, _ -> Person.UNNAMED));
            learners.idsFor(persons).forEach((number, learner) -> ids.put(Integer.valueOf(number), learner));
        });
        return ids;
    }

    void describe(List<EnrolmentStory> stories) {
        inBatches(stories.stream().map(OuladPersons::description), learners::describe);
    }

    private <T> void inBatches(Stream<T> all, Consumer<List<T>> work) {
        all.gather(Gatherers.windowFixed(BATCH))
                .takeWhile(_ -> !stop.isAskedFor())
                .forEach(work);
    }

    private static Learners.Description description(EnrolmentStory story) {
        return new Learners.Description(story.ids().enrolment(), story.learner(), attributes(story.student()));
    }

    private static EnrolmentAttributes attributes(Student student) {
        return new EnrolmentAttributes(
                student.gender(),
                student.region(),
                student.education(),
                student.imdBand(),
                student.ageBand(),
                "Y".equals(student.disability()),
                student.previousAttempts(),
                student.credits());
    }
}
