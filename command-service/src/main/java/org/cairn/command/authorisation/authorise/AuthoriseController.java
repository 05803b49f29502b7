package org.cairn.command.authorisation.authorise;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.cairn.command.Ids;
import org.cairn.command.identity.Staff;
import org.cairn.command.rest.Caller;
import org.cairn.command.rest.ProblemType;
import org.cairn.command.rest.RequestRefused;
import org.cairn.contracts.assessment.MarkingRole;
import org.cairn.contracts.authorisation.AuthoriseApprover;
import org.cairn.contracts.authorisation.AuthoriseAssessor;
import org.cairn.contracts.authorisation.AuthoriseExaminationsOfficer;
import org.cairn.contracts.authorisation.AuthoriseHistoricalLoad;
import org.cairn.contracts.authorisation.AuthoriseIssuer;
import org.cairn.contracts.authorisation.Scope;
import org.cairn.contracts.authorisation.Term;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.pathway.PathwayId;
import org.cairn.contracts.shared.AuthorisationId;
import org.cairn.contracts.shared.Codes;
import org.cairn.contracts.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class AuthoriseController {

    /// @param authorisation its id; a new one if left out
    /// @param person        the account of whom it is for
    /// @param pathways      left out = all of the institution
    record Body(
            @Nullable AuthorisationId authorisation,
            String person,
            @Nullable List<PathwayId> pathways,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable LocalDate effectiveOn) {}

    /// @param pathways     left out = all of the institution
    /// @param competencies for which; left out = all of the pathways
    /// @param roles        in which capacity; left out = in any
    /// @param trainingRef  the code of the training that it is given on
    record AssessorBody(
            @Nullable AuthorisationId authorisation,
            String person,
            @Nullable List<PathwayId> pathways,
            @Nullable List<CompetencyCode> competencies,
            @Nullable List<MarkingRole> roles,
            @Nullable String trainingRef,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable LocalDate effectiveOn) {}

    /// @param source where the history comes from
    record LoadBody(
            @Nullable AuthorisationId authorisation,
            String person,
            String source,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable LocalDate effectiveOn) {}

    private final Staff staff;

    AuthoriseController(Staff staff) {
        this.staff = staff;
    }

    @PostMapping("/api/v1/authorisations/assessors")
    ResponseEntity<Map<String, Object>> assessor(@RequestBody AssessorBody body, Caller caller) {
        var id = idOf(body.authorisation());
        var act = caller.act(body.effectiveOn());
        var command = new AuthoriseAssessor(
                id,
                personOf(body.person()),
                scopeOf(body.pathways()),
                body.competencies() == null ? List.of() : body.competencies(),
                body.roles() == null ? List.of() : body.roles(),
                body.trainingRef(),
                new Term(body.from(), body.until()),
                act);
        return caller.send(command, body, locationOf(id), Map.of("authorisation", id));
    }

    @PostMapping("/api/v1/authorisations/approvers")
    ResponseEntity<Map<String, Object>> approver(@RequestBody Body body, Caller caller) {
        var id = idOf(body.authorisation());
        var act = caller.act(body.effectiveOn());
        var command = new AuthoriseApprover(
                id, personOf(body.person()), scopeOf(body.pathways()), new Term(body.from(), body.until()), act);
        return caller.send(command, body, locationOf(id), Map.of("authorisation", id));
    }

    @PostMapping("/api/v1/authorisations/issuers")
    ResponseEntity<Map<String, Object>> issuer(@RequestBody Body body, Caller caller) {
        var id = idOf(body.authorisation());
        var act = caller.act(body.effectiveOn());
        var command = new AuthoriseIssuer(
                id, personOf(body.person()), scopeOf(body.pathways()), new Term(body.from(), body.until()), act);
        return caller.send(command, body, locationOf(id), Map.of("authorisation", id));
    }

    @PostMapping("/api/v1/authorisations/examinations-officers")
    ResponseEntity<Map<String, Object>> examinationsOfficer(@RequestBody Body body, Caller caller) {
        var id = idOf(body.authorisation());
        var act = caller.act(body.effectiveOn());
        var command = new AuthoriseExaminationsOfficer(
                id, personOf(body.person()), scopeOf(body.pathways()), new Term(body.from(), body.until()), act);
        return caller.send(command, body, locationOf(id), Map.of("authorisation", id));
    }

    @PostMapping("/api/v1/authorisations/historical-loads")
    ResponseEntity<Map<String, Object>> historicalLoad(@RequestBody LoadBody body, Caller caller) {
        Codes.require("source", body.source());
        var id = idOf(body.authorisation());
        var term = new Term(body.from(), body.until());
        var act = caller.act(body.effectiveOn());
        var command = new AuthoriseHistoricalLoad(id, personOf(body.person()), body.source(), term, act);
        return caller.send(command, body, locationOf(id), Map.of("authorisation", id));
    }

    private PersonId personOf(String account) {
        return staff.find(account).orElseThrow(() -> new RequestRefused(ProblemType.PERSON_UNKNOWN));
    }

    private static AuthorisationId idOf(@Nullable AuthorisationId given) {
        return given == null ? new AuthorisationId(Ids.next()) : given;
    }

    private static Scope scopeOf(@Nullable List<PathwayId> pathways) {
        return pathways == null ? Scope.INSTITUTION : new Scope(pathways);
    }

    private static String locationOf(AuthorisationId id) {
        return "/api/v1/authorisations/" + id;
    }
}
