package org.cairn.command.authorisation.identify;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.cairn.command.identity.Staff;
import org.cairn.command.rest.Caller;
import org.cairn.command.rest.ProblemType;
import org.cairn.command.rest.RequestRefused;
import org.cairn.contracts.authorisation.IdentifyLearner;
import org.cairn.contracts.authorisation.IdentifyPerson;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class IdentifyController {

    /// @param person the account of a member of staff
    /// @param is     false to take back what was a mistake; true if left out
    record LearnerBody(
            String person, @Nullable Boolean is, @Nullable LocalDate effectiveOn) {}

    /// @param person the account of a member of staff
    /// @param other  another account
    /// @param same   false to take back what was a mistake; true if left out
    record PersonBody(
            String person,
            String other,
            @Nullable Boolean same,
            @Nullable LocalDate effectiveOn) {}

    private final Staff staff;

    IdentifyController(Staff staff) {
        this.staff = staff;
    }

    /// Says that a learner is a member of staff as well, so that they decide nothing about themselves.
    @PostMapping("/api/v1/learners/{learner}/persons")
    ResponseEntity<Map<String, Object>> learner(
            @PathVariable UUID learner, @RequestBody LearnerBody body, Caller caller) {
        return caller.send(
                new IdentifyLearner(
                        new LearnerId(learner),
                        personOf(body.person()),
                        body.is() == null || body.is(),
                        caller.act(body.effectiveOn())),
                body,
                "/api/v1/learners/" + learner,
                Map.of("learner", learner));
    }

    /// Says that two accounts are one human being's, so that they are not taken for two persons.
    @PostMapping("/api/v1/staff/identities")
    ResponseEntity<Map<String, Object>> person(@RequestBody PersonBody body, Caller caller) {
        var person = personOf(body.person());
        return caller.send(
                new IdentifyPerson(
                        person,
                        personOf(body.other()),
                        body.same() == null || body.same(),
                        caller.act(body.effectiveOn())),
                body,
                "/api/v1/staff/" + person,
                Map.of("person", person));
    }

    private PersonId personOf(String account) {
        return staff.find(account).orElseThrow(() -> new RequestRefused(ProblemType.PERSON_UNKNOWN));
    }
}
