package org.cairn.benchmarks;

import java.util.Queue;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;

/// Learners who come, are enrolled, hand in four works, have each of them judged, and are not heard of again: ten
/// commands each, of any number of learners at a time. So every read model has something to do, and no history grows
/// with the time that it lasts.
final class Studies implements Requests {
    private static final int WORKS = 4;

    private final Registrations registrations = new Registrations();
    private final Queue<Study> waiting = new ConcurrentLinkedQueue<>();

    /// @param learner where it is
    /// @param done    steps after the registration
    private record Study(String learner, UUID enrolment, UUID work, int done) {}

    /// The next step of somebody who waits for it, or else somebody new.
    @Override
    public Request next() {
        var study = waiting.poll();
        if (study == null) {
            var registration = registrations.next();
            return new Request(
                    registration.path(),
                    registration.body(),
                    learner -> waiting.add(new Study(learner, UUID.randomUUID(), UUID.randomUUID(), 0)));
        }
        var enrolment = "/api/v1/enrolments/" + study.enrolment();
        if (study.done() == 0) {
            return step(study, study.learner() + "/enrolments", University.enrolment(study.enrolment()), study.work());
        }
        if (study.done() % 2 == 1) {
            return step(study, enrolment + "/evidence", University.evidence(study.work()), study.work());
        }
        return step(
                study,
                enrolment + "/evidence/" + study.work() + "/judgements",
                University.body(new SplittableRandom()),
                UUID.randomUUID());
    }

    /// @param nextWork on which the step after this one is
    private Request step(Study study, String path, String body, UUID nextWork) {
        var next = new Study(study.learner(), study.enrolment(), nextWork, study.done() + 1);
        return new Request(path, body, _ -> {
            if (next.done() <= 2 * WORKS) waiting.add(next);
        });
    }
}
