package org.cairn.command.learner.registerlearner;

import static org.cairn.contracts.learner.LearnerReason.LEARNER_NUMBER_TAKEN;

import java.time.LocalDate;
import java.util.Map;
import org.cairn.command.CommandRejected;
import org.cairn.command.identity.Learners;
import org.cairn.command.identity.Person;
import org.cairn.command.rest.Caller;
import org.cairn.command.rest.LearnerNumbers;
import org.cairn.contracts.learner.RegisterLearner;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class RegisterLearnerController {

    /// @param number the institution's own number for the learner
    record Body(
            String number,
            @Nullable String givenName,
            @Nullable String familyName,
            @Nullable LocalDate bornOn,
            @Nullable String email,
            @Nullable LocalDate effectiveOn) {}

    private final Learners learners;

    RegisterLearnerController(Learners learners) {
        this.learners = learners;
    }

    /// The person is written to `identity` first, once it is clear that the fact would be accepted. If what follows is
    /// cut off, the same request completes it.
    @PostMapping("/api/v1/learners")
    ResponseEntity<Map<String, Object>> register(@RequestBody Body body, Caller caller) {
        var number = body.number();
        LearnerNumbers.require(number);
        var first = caller.firstAnswer(body);
        if (first.isPresent()) return first.get();
        var person = new Person(body.givenName(), body.familyName(), body.bornOn(), body.email());
        var act = caller.act(body.effectiveOn());
        var known = learners.find(number).orElseGet(Learners::newId);
        caller.expectAccepted(new RegisterLearner(known, act));
        var learner = learners.idFor(number, person, known);
        // Two people under one number would be one learner from here on.
        if (!learners.isKnownAs(learner, person)) throw new CommandRejected(LEARNER_NUMBER_TAKEN);
        return caller.send(
                new RegisterLearner(learner, act), body, "/api/v1/learners/" + learner, Map.of("learner", learner));
    }
}
