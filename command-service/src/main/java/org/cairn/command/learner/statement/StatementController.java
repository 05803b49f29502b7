package org.cairn.command.learner.statement;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.command.Ids;
import org.cairn.command.identity.Statements;
import org.cairn.command.rest.Caller;
import org.cairn.command.rest.OneAtATime;
import org.cairn.command.rest.Questions;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.learner.PlaceStatement;
import org.cairn.contracts.learner.StatementId;
import org.cairn.contracts.shared.Codes;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class StatementController {

    /// @param statement its id; a new one if left out
    /// @param about     a code of what is contested, for example the id of a judgement
    /// @param text      1 to 10000 characters; sealed before it is recorded
    record Body(
            @Nullable StatementId statement,
            String about,
            String text,
            @Nullable LocalDate effectiveOn) {}

    private final Statements statements;

    StatementController(Statements statements) {
        this.statements = statements;
    }

    record Statement(StatementId statement, String about, LocalDate placedOn, String text) {}

    /// The statements of a learner, the first one first, opened.
    @GetMapping(name = "listStatements", path = "/api/v1/learners/{learner}/statements")
    @OneAtATime
    List<Statement> ofLearner(@PathVariable UUID learner, Caller caller) {
        var whose = new LearnerId(learner);
        return Questions.ownRecordOf(whose, caller).statements().values().stream()
                .map(placed -> new Statement(
                        placed.statement(), placed.about(), placed.effectiveOn(), statements.open(placed)))
                .toList();
    }

    @PostMapping(name = "placeStatement", path = "/api/v1/learners/{learner}/statements")
    ResponseEntity<Map<String, Object>> place(@PathVariable UUID learner, @RequestBody Body body, Caller caller) {
        Codes.require("about", body.about());
        var whose = new LearnerId(learner);
        var statement = body.statement() == null ? new StatementId(Ids.next()) : body.statement();
        return caller.send(
                new PlaceStatement(
                        whose,
                        statement,
                        body.about(),
                        statements.seal(whose, body.text()),
                        caller.act(body.effectiveOn())),
                body,
                "/api/v1/learners/" + learner + "/statements/" + statement,
                Map.of("statement", statement));
    }
}
