package org.cairn.command.coaching.reflection;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.command.Ids;
import org.cairn.command.identity.Seals;
import org.cairn.command.rest.Caller;
import org.cairn.command.rest.OneAtATime;
import org.cairn.command.rest.Questions;
import org.cairn.contracts.coaching.RecordReflection;
import org.cairn.contracts.coaching.ReflectionId;
import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.pathway.MilestoneCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class ReflectionController {

    /// @param reflection its id; a new one if left out
    /// @param milestone  on which milestone of the pathway, if on one
    /// @param text       1 to 10000 characters; sealed before it is recorded
    record Body(
            @Nullable ReflectionId reflection,
            @Nullable MilestoneCode milestone,
            String text,
            @Nullable LocalDate effectiveOn) {}

    /// Never changes: what was sealed under it would not open any more.
    private static final String REFLECTION = "coaching.reflection";

    private final Seals seals;

    ReflectionController(Seals seals) {
        this.seals = seals;
    }

    record Reflection(
            ReflectionId reflection,
            EnrolmentId enrolment,
            @Nullable MilestoneCode milestone,
            LocalDate recordedFor,
            String text) {}

    /// The reflections of a learner in all enrolments, the first one first, opened.
    @GetMapping(name = "listReflections", path = "/api/v1/learners/{learner}/reflections")
    @OneAtATime
    List<Reflection> ofLearner(@PathVariable UUID learner, Caller caller) {
        var whose = new LearnerId(learner);
        return Questions.ownRecordOf(whose, caller).reflections().values().stream()
                .map(recorded -> new Reflection(
                        recorded.reflection(),
                        recorded.enrolment(),
                        recorded.milestone(),
                        recorded.effectiveOn(),
                        seals.open(whose, REFLECTION, recorded.text())))
                .toList();
    }

    @PostMapping(name = "recordReflection", path = "/api/v1/enrolments/{enrolment}/reflections")
    ResponseEntity<Map<String, Object>> record(@PathVariable UUID enrolment, @RequestBody Body body, Caller caller) {
        var id = new EnrolmentId(enrolment);
        var reflection = body.reflection() == null ? new ReflectionId(Ids.next()) : body.reflection();
        return caller.send(
                new RecordReflection(
                        id,
                        reflection,
                        body.milestone(),
                        seals.seal(Questions.learnerOf(id, caller), REFLECTION, body.text()),
                        caller.act(body.effectiveOn())),
                body,
                "/api/v1/enrolments/" + enrolment + "/reflections/" + reflection,
                Map.of("reflection", reflection));
    }
}
