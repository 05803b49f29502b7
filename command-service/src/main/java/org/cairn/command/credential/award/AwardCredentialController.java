package org.cairn.command.credential.award;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.command.SecretIds;
import org.cairn.command.identity.Learners;
import org.cairn.command.rest.Caller;
import org.cairn.command.state.EnrolmentState;
import org.cairn.contracts.credential.AwardCredential;
import org.cairn.contracts.credential.CredentialId;
import org.cairn.contracts.credential.CredentialSupplement;
import org.cairn.contracts.credential.CredentialTemplateId;
import org.cairn.contracts.credential.CredentialVersionId;
import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.milestone.ApprovalId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class AwardCredentialController {

    /// @param credential            its id; a new one if left out. Draw it from a source that nobody can guess
    /// @param approval              the confirmed approval of the milestone that it rests on
    /// @param supplement            what the template leaves open
    /// @param restsOn               the smaller credentials that it is put together from
    /// @param releaseOn             from which day on it is shown to others; the day of issue if left out
    /// @param technicallyValidUntil the last day of the document; as the template says if left out
    record Body(
            @Nullable CredentialId credential,
            CredentialTemplateId template,
            String version,
            ApprovalId approval,
            @Nullable CredentialSupplement supplement,
            @Nullable List<CredentialId> restsOn,
            @Nullable LocalDate releaseOn,
            @Nullable LocalDate technicallyValidUntil,
            @Nullable LocalDate effectiveOn) {}

    private final Learners learners;
    private final ZoneId institutionZone;

    AwardCredentialController(Learners learners, ZoneId institutionZone) {
        this.learners = learners;
        this.institutionZone = institutionZone;
    }

    @PostMapping("/api/v1/enrolments/{enrolment}/credentials")
    ResponseEntity<Map<String, Object>> award(@PathVariable UUID enrolment, @RequestBody Body body, Caller caller) {
        var id = body.credential() == null ? SecretIds.ofCredential() : body.credential();
        var enrolmentId = new EnrolmentId(enrolment);
        return caller.send(
                new AwardCredential(
                        enrolmentId,
                        id,
                        new CredentialVersionId(body.template(), body.version()),
                        body.approval(),
                        body.supplement() == null ? CredentialSupplement.NONE : body.supplement(),
                        body.restsOn() == null ? List.of() : body.restsOn(),
                        body.releaseOn(),
                        body.technicallyValidUntil(),
                        isNamed(enrolmentId, caller),
                        institutionZone.getId(),
                        caller.act(body.effectiveOn())),
                body,
                "/api/v1/credentials/" + id,
                Map.of("credential", id, "verification", id.verification()));
    }

    private boolean isNamed(EnrolmentId enrolment, Caller caller) {
        return caller.ask(known -> {
            var enrolled = known.of(EnrolmentState.BOUNDARY, enrolment).enrolled();
            return enrolled != null && learners.isNamed(enrolled.learner());
        });
    }
}
