package org.cairn.command.evidence.submitevidence;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.command.Ids;
import org.cairn.command.rest.Caller;
import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.evidence.Artefact;
import org.cairn.contracts.evidence.EvidenceId;
import org.cairn.contracts.evidence.EvidenceMode;
import org.cairn.contracts.evidence.SubmitEvidence;
import org.cairn.contracts.framework.CompetencyCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class SubmitEvidenceController {

    /// @param evidence its id; a new one if left out
    record Body(
            @Nullable EvidenceId evidence,
            List<CompetencyCode> competencies,
            Artefact artefact,
            EvidenceMode mode,
            @Nullable LocalDate effectiveOn) {}

    @PostMapping("/api/v1/enrolments/{enrolment}/evidence")
    ResponseEntity<Map<String, Object>> submit(@PathVariable UUID enrolment, @RequestBody Body body, Caller caller) {
        var evidence = body.evidence() == null ? new EvidenceId(Ids.next()) : body.evidence();
        return caller.send(
                new SubmitEvidence(
                        new EnrolmentId(enrolment),
                        evidence,
                        List.copyOf(body.competencies()),
                        body.artefact(),
                        body.mode(),
                        caller.act(body.effectiveOn())),
                body,
                "/api/v1/enrolments/" + enrolment + "/evidence/" + evidence,
                Map.of("evidence", evidence));
    }
}
