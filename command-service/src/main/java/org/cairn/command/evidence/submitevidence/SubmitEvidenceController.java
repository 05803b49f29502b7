package org.cairn.command.evidence.submitevidence;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.command.CommandRejected;
import org.cairn.command.Ids;
import org.cairn.command.identity.Seals;
import org.cairn.command.rest.Caller;
import org.cairn.command.state.EnrolmentState;
import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.enrolment.EnrolmentReason;
import org.cairn.contracts.evidence.Artefact;
import org.cairn.contracts.evidence.Circumstances;
import org.cairn.contracts.evidence.EvidenceId;
import org.cairn.contracts.evidence.EvidenceMode;
import org.cairn.contracts.evidence.GroupWorkId;
import org.cairn.contracts.evidence.SubmitEvidence;
import org.cairn.contracts.evidence.ToolUse;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.shared.SealedText;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class SubmitEvidenceController {

    /// @param evidence         its id; a new one if left out
    /// @param group            the common work of several authors that it is
    /// @param context          a code such as `clinic` or `employer-site`
    /// @param language         of the work, as in BCP 47
    /// @param toolUse          a code for what the author says of the tools that it was made with
    /// @param toolUseStatement the same in the author's own words; sealed
    record Body(
            @Nullable EvidenceId evidence,
            List<CompetencyCode> competencies,
            Artefact artefact,
            EvidenceMode mode,
            @Nullable GroupWorkId group,
            @Nullable String context,
            @Nullable String language,
            @Nullable String toolUse,
            @Nullable String toolUseStatement,
            @Nullable LocalDate effectiveOn) {}

    private final Seals seals;

    SubmitEvidenceController(Seals seals) {
        this.seals = seals;
    }

    @PostMapping("/api/v1/enrolments/{enrolment}/evidence")
    ResponseEntity<Map<String, Object>> submit(@PathVariable UUID enrolment, @RequestBody Body body, Caller caller) {
        var evidence = body.evidence() == null ? new EvidenceId(Ids.next()) : body.evidence();
        var id = new EnrolmentId(enrolment);
        return caller.send(
                new SubmitEvidence(
                        id,
                        evidence,
                        List.copyOf(body.competencies()),
                        body.artefact(),
                        body.mode(),
                        new Circumstances(body.group(), body.context(), body.language(), toolUse(id, body, caller)),
                        caller.act(body.effectiveOn())),
                body,
                "/api/v1/enrolments/" + enrolment + "/evidence/" + evidence,
                Map.of("evidence", evidence));
    }

    private @Nullable ToolUse toolUse(EnrolmentId enrolment, Body body, Caller caller) {
        if (body.toolUse() == null && body.toolUseStatement() == null) return null;
        var declared = body.toolUse() == null ? "stated" : body.toolUse();
        return new ToolUse(declared, sealed(enrolment, body.toolUseStatement(), caller));
    }

    private @Nullable SealedText sealed(EnrolmentId enrolment, @Nullable String statement, Caller caller) {
        if (statement == null) return null;
        return seals.seal(learnerOf(enrolment, caller), ToolUse.FIELD, statement);
    }

    private static LearnerId learnerOf(EnrolmentId enrolment, Caller caller) {
        return caller.ask(known -> {
            var enrolled = known.of(EnrolmentState.BOUNDARY, enrolment).enrolled();
            if (enrolled == null) throw new CommandRejected(EnrolmentReason.ENROLMENT_UNKNOWN);
            return enrolled.learner();
        });
    }
}
