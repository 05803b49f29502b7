package org.cairn.command.assessment.recalculate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.cairn.command.CommandRejected;
import org.cairn.command.Commands;
import org.cairn.command.RecordedEvents;
import org.cairn.command.assessment.recalculate.Recalculation.Change;
import org.cairn.command.rest.Caller;
import org.cairn.command.rest.OneAtATime;
import org.cairn.command.state.EnrolmentState;
import org.cairn.command.state.RecalculationState;
import org.cairn.contracts.assessment.AssessmentReason;
import org.cairn.contracts.assessment.GrantRecalculated;
import org.cairn.contracts.assessment.RecalculatedVerdict;
import org.cairn.contracts.assessment.RecalculationCause;
import org.cairn.contracts.assessment.RecalculationId;
import org.cairn.contracts.assessment.RecalculationRun;
import org.cairn.contracts.assessment.RunRecalculation;
import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.enrolment.EnrolmentMovedToVersion;
import org.cairn.contracts.enrolment.LearnerEnrolled;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.framework.PolicyVersionId;
import org.cairn.contracts.pathway.PathwayId;
import org.cairn.contracts.pathway.PathwayVersionId;
import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.Score;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Verdicts computed again for all on a pathway version.
@RestController
final class RecalculationController {

    /// @param policy      a published version, by which to compute again
    /// @param effectiveOn the day from which grants would count
    record PreviewBody(PolicyVersionId policy, @Nullable LocalDate effectiveOn) {}

    /// @param policy      a published version, by which to compute again
    /// @param fingerprint of the preview that was decided on
    /// @param minutesRef  a code: where it is written down who decided it
    /// @param effectiveOn the day from which the grants count, unless a mark that one rests on is of a later day
    record Body(
            @Nullable RecalculationId recalculation,
            PolicyVersionId policy,
            String fingerprint,
            RecalculationCause cause,
            String minutesRef,
            @Nullable LocalDate effectiveOn) {}

    /// @param algorithm  name and build of what computes by the new policy
    /// @param asKnownAt  the position in the log up to which it was worked out
    /// @param enrolments how many were looked at
    /// @param changing   how many of them would gain something
    /// @param grants     how many verdicts that makes
    record Preview(
            PathwayVersionId pathway,
            PolicyVersionId oldPolicy,
            PolicyVersionId newPolicy,
            String algorithm,
            long asKnownAt,
            int enrolments,
            int changing,
            int grants,
            String fingerprint,
            List<Row> changes) {}

    /// @param from       what stands; null if nothing does
    /// @param to         the level that would be granted; the same where it would only hold
    ///                   for longer, or be settled
    /// @param validUntil null = without end
    record Row(
            EnrolmentId enrolment,
            CompetencyCode competency,
            @Nullable String from,
            String to,
            @Nullable Score score,
            boolean provisional,
            @Nullable LocalDate validUntil) {}

    private final Commands commands;
    private final RecordedEvents log;

    RecalculationController(Commands commands, RecordedEvents log) {
        this.commands = commands;
        this.log = log;
    }

    /// Who would be granted what. It changes nothing.
    @OneAtATime
    @PostMapping(
            name = "previewRecalculation",
            path = "/api/v1/pathways/{pathway}/versions/{version}/recalculations/preview")
    Preview preview(
            @PathVariable String pathway, @PathVariable String version, @RequestBody PreviewBody body, Caller caller) {
        var day = caller.act(body.effectiveOn()).effectiveOn();
        var id = new PathwayVersionId(new PathwayId(pathway), version);
        var found = workedOut(new Terms(id, body.policy(), day, log.head()), caller);
        return new Preview(
                id,
                found.oldPolicy(),
                body.policy(),
                found.algorithm(),
                found.terms().asKnownAt(),
                found.enrolments(),
                found.changing(),
                found.changes().size(),
                found.fingerprint(),
                found.changes().stream().map(RecalculationController::row).toList());
    }

    /// The run is recorded first, and then each grant. If that is cut off, the same request with the same id goes on
    /// where it was. The answer names, as `notGranted`, what was not granted because marks had changed since, or
    /// because something as high stood by then.
    @OneAtATime
    @PostMapping(name = "runRecalculation", path = "/api/v1/pathways/{pathway}/versions/{version}/recalculations")
    ResponseEntity<Map<String, Object>> run(
            @PathVariable String pathway, @PathVariable String version, @RequestBody Body body, Caller caller) {
        var id = id(body, caller);
        var head = log.head();
        var already =
                caller.ask(known -> known.of(RecalculationState.BOUNDARY, id)).run();
        var act = act(body, already, caller);
        var terms = new Terms(
                new PathwayVersionId(new PathwayId(pathway), version),
                body.policy(),
                act.effectiveOn(),
                already == null ? head : already.asKnownAt());
        var found = workedOut(terms, caller);
        var recorded = caller.send(
                new RunRecalculation(
                        id,
                        terms.pathway(),
                        body.policy(),
                        body.fingerprint(),
                        body.cause(),
                        body.minutesRef(),
                        found.figures(),
                        act),
                body,
                "/api/v1/pathways/" + pathway + "/versions/" + version,
                Map.of("recalculation", id));
        return granted(id, found, act, recorded, caller);
    }

    /// That of the first time, if this request has had an answer already.
    private static RecalculationId id(Body body, Caller caller) {
        if (body.recalculation() != null) return body.recalculation();
        return caller.firstAnswer(body)
                .map(first -> Objects.requireNonNull(first.getBody()).get("recalculation"))
                .map(id -> new RecalculationId(UUID.fromString(id.toString())))
                .orElseGet(() -> new RecalculationId(UUID.randomUUID()));
    }

    /// A repeat is of the day of the first time, if the request names none.
    private static Act act(Body body, @Nullable RecalculationRun already, Caller caller) {
        var day = body.effectiveOn();
        return caller.act(day == null && already != null ? already.effectiveOn() : day);
    }

    private Recalculation workedOut(Terms terms, Caller caller) {
        return caller.ask(known -> {
            var missing = RunRecalculationDecision.missing(terms.pathway(), terms.policy(), known);
            if (missing != null) throw new CommandRejected(missing);
            return Recalculation.of(
                    terms,
                    everOn(terms),
                    enrolment -> log.stateAt(terms.asKnownAt(), EnrolmentState.BOUNDARY, enrolment),
                    known);
        });
    }

    private Set<EnrolmentId> everOn(Terms terms) {
        var found = new LinkedHashSet<EnrolmentId>();
        for (var event : log.upTo(terms.asKnownAt(), List.of(LearnerEnrolled.class, EnrolmentMovedToVersion.class))) {
            if (event instanceof LearnerEnrolled e && e.pathway().equals(terms.pathway())) found.add(e.enrolment());
            if (event instanceof EnrolmentMovedToVersion e && e.to().equals(terms.pathway())) found.add(e.enrolment());
        }
        return found;
    }

    private ResponseEntity<Map<String, Object>> granted(
            RecalculationId id,
            Recalculation found,
            Act act,
            ResponseEntity<Map<String, Object>> recorded,
            Caller caller) {
        var byEnrolment = new LinkedHashMap<EnrolmentId, List<RecalculatedVerdict>>();
        for (var change : found.changes()) {
            byEnrolment
                    .computeIfAbsent(change.enrolment(), _ -> new ArrayList<>())
                    .add(change.to());
        }
        var position = Long.parseLong(header("Cairn-Position", recorded));
        var isNew = recorded.getStatusCode().isSameCodeAs(HttpStatus.CREATED);
        for (var each : byEnrolment.entrySet()) {
            try {
                var receipt = commands.execute(new GrantRecalculated(id, each.getKey(), each.getValue(), act));
                position = Math.max(position, receipt.position());
                isNew |= !receipt.events().isEmpty();
            } catch (CommandRejected refused) {
                if (refused.reason() != AssessmentReason.RECALCULATED_SINCE_CHANGED) throw refused;
            }
        }
        var not = notGranted(id, found, caller);
        var body = new LinkedHashMap<String, Object>(Objects.requireNonNull(recorded.getBody()));
        body.put("grants", found.changes().size());
        body.put("granted", found.changes().size() - not.size());
        body.put("notGranted", not);
        return ResponseEntity.status(isNew ? HttpStatus.CREATED : HttpStatus.OK)
                .header(HttpHeaders.LOCATION, header(HttpHeaders.LOCATION, recorded))
                .header("Cairn-Position", Long.toString(position))
                .body(body);
    }

    private static String header(String name, ResponseEntity<?> answer) {
        return Objects.requireNonNull(answer.getHeaders().getFirst(name));
    }

    private static List<Row> notGranted(RecalculationId id, Recalculation found, Caller caller) {
        return caller.ask(known -> found.changes().stream()
                .filter(change -> !GrantRecalculatedDecision.isGranted(
                        change.to().competency(),
                        id,
                        known.of(EnrolmentState.BOUNDARY, change.enrolment())
                                .assessment()
                                .mastery()))
                .map(RecalculationController::row)
                .toList());
    }

    private static Row row(Change change) {
        var to = change.to();
        return new Row(
                change.enrolment(),
                to.competency(),
                change.from(),
                to.level(),
                to.score(),
                to.provisional(),
                to.validUntil());
    }
}
