package org.cairn.command.learner.person;

import static org.cairn.contracts.learner.LearnerReason.LEARNER_UNKNOWN;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.command.CommandRejected;
import org.cairn.command.identity.Contacts;
import org.cairn.command.identity.Learners;
import org.cairn.command.identity.Names;
import org.cairn.command.rest.Caller;
import org.cairn.command.rest.LearnerNumbers;
import org.cairn.command.rest.OneAtATime;
import org.cairn.command.rest.Questions;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.shared.Codes;
import org.cairn.contracts.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class PersonController {

    /// @param kind  `legal` or `preferred`
    /// @param from  the first day of the name; today if left out
    /// @param cause a code, for example `marriage`
    record NameBody(
            Names.Kind kind,
            @Nullable String givenName,
            @Nullable String familyName,
            @Nullable LocalDate from,
            String cause) {}

    /// @param text left out, there is no such contact any more
    record ContactBody(
            Contacts.Kind kind,
            @Nullable String text,
            @Nullable LocalDate from) {}

    /// @param number the institution's own number for the learner
    record NumberBody(String number) {}

    record PersonAnswer(
            LearnerId learner,
            String number,
            @Nullable LocalDate bornOn,
            @Nullable String email,
            List<Names.Name> names,
            List<Contacts.Contact> contacts) {}

    private final Learners learners;
    private final Names names;
    private final Contacts contacts;

    PersonController(Learners learners, Names names, Contacts contacts) {
        this.learners = learners;
        this.names = names;
        this.contacts = contacts;
    }

    /// All that is known of who it is, in all versions.
    @GetMapping(name = "findPerson", path = "/api/v1/learners/{learner}/person")
    @OneAtATime
    PersonAnswer ofLearner(@PathVariable UUID learner, Caller caller) {
        var whose = new LearnerId(learner);
        Questions.ownRecordOf(whose, caller);
        var known = learners.get(whose).orElseThrow(() -> new CommandRejected(LEARNER_UNKNOWN));
        return new PersonAnswer(
                whose,
                known.number(),
                known.person().bornOn(),
                known.person().email(),
                names.of(whose),
                contacts.of(whose));
    }

    @PostMapping(name = "renameLearner", path = "/api/v1/learners/{learner}/names")
    ResponseEntity<Map<String, Object>> rename(@PathVariable UUID learner, @RequestBody NameBody body, Caller caller) {
        Codes.require("cause", body.cause());
        if (body.givenName() != null) Texts.require("givenName", body.givenName(), Texts.TITLE);
        if (body.familyName() != null) Texts.require("familyName", body.familyName(), Texts.TITLE);
        var act = caller.act(body.from());
        var isNew = names.change(
                new LearnerId(learner),
                body.kind(),
                body.givenName(),
                body.familyName(),
                act.effectiveOn(),
                body.cause(),
                act.actor());
        return answer(learner, isNew);
    }

    @PostMapping(name = "recordContact", path = "/api/v1/learners/{learner}/contacts")
    ResponseEntity<Map<String, Object>> reach(
            @PathVariable UUID learner, @RequestBody ContactBody body, Caller caller) {
        var act = caller.act(body.from());
        var isNew = contacts.change(new LearnerId(learner), body.kind(), body.text(), act.effectiveOn(), act.actor());
        return answer(learner, isNew);
    }

    /// The earlier number stays known in the versions of the learner, and is free for others.
    @PutMapping(name = "renumberLearner", path = "/api/v1/learners/{learner}/number")
    ResponseEntity<Map<String, Object>> renumber(
            @PathVariable UUID learner, @RequestBody NumberBody body, Caller caller) {
        LearnerNumbers.require(body.number());
        return answer(learner, learners.renumber(new LearnerId(learner), body.number()));
    }

    private static ResponseEntity<Map<String, Object>> answer(UUID learner, boolean isNew) {
        return ResponseEntity.status(isNew ? 201 : 200)
                .header("Location", "/api/v1/learners/" + learner + "/person")
                .body(Map.of("learner", learner));
    }
}
