package org.cairn.command.credential.disclose;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.command.CommandRejected;
import org.cairn.command.Ids;
import org.cairn.command.identity.Seals;
import org.cairn.command.rest.Caller;
import org.cairn.command.rest.ProblemType;
import org.cairn.command.rest.RequestRefused;
import org.cairn.command.state.Disclosures;
import org.cairn.command.state.LearnerState;
import org.cairn.contracts.credential.CredentialId;
import org.cairn.contracts.credential.DiscloseRecord;
import org.cairn.contracts.credential.DisclosureId;
import org.cairn.contracts.credential.DisclosureOutcome;
import org.cairn.contracts.credential.DisclosureParty;
import org.cairn.contracts.credential.RecordDisclosed;
import org.cairn.contracts.credential.TranscriptNumber;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.learner.LearnerReason;
import org.cairn.contracts.shared.Codes;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// The record of requests and disclosures (FERPA, 34 CFR 99.32), and the list that the learner may inspect.
@RestController
final class DiscloseRecordController {

    private static final String FIELD = "disclosure-party";

    /// @param disclosure   its id; a new one if left out
    /// @param organisation to whom: a code
    /// @param recipient    to whom, in words: sealed with the learner's key. One of the two
    /// @param purpose      the legitimate interest: a code, for example `admission`
    /// @param lawfulBasis  a code, for example `consent`
    /// @param scope        what was shown: codes; `unofficial-transcript` lets a copy of that be made under it
    /// @param transcript   the number of the transcript that was given out
    /// @param issued       the id of the credential that was given out
    /// @param onwardOf     the disclosure whose recipient passed it on
    /// @param outcome      `disclosed` if left out; `refused` for a request that was
    record Body(
            @Nullable DisclosureId disclosure,
            @Nullable String organisation,
            @Nullable String recipient,
            String purpose,
            String lawfulBasis,
            List<String> scope,
            @Nullable TranscriptNumber transcript,
            @Nullable CredentialId issued,
            @Nullable DisclosureId onwardOf,
            @Nullable DisclosureOutcome outcome,
            @Nullable LocalDate effectiveOn) {}

    /// @param recipient in words; null where it is an organisation, or the words were erased
    record Line(
            DisclosureId disclosure,
            @Nullable String organisation,
            @Nullable String recipient,
            String purpose,
            String lawfulBasis,
            List<String> scope,
            @Nullable TranscriptNumber transcript,
            @Nullable CredentialId issued,
            @Nullable DisclosureId onwardOf,
            DisclosureOutcome outcome,
            LocalDate effectiveOn) {}

    record Answer(List<Line> disclosures) {}

    private final Seals seals;

    DiscloseRecordController(Seals seals) {
        this.seals = seals;
    }

    @PostMapping(name = "discloseRecord", path = "/api/v1/learners/{learner}/disclosures")
    ResponseEntity<Map<String, Object>> disclose(@PathVariable UUID learner, @RequestBody Body body, Caller caller) {
        var id = body.disclosure() == null ? new DisclosureId(Ids.next()) : body.disclosure();
        var learnerId = new LearnerId(learner);
        return caller.send(
                new DiscloseRecord(
                        learnerId,
                        id,
                        party(learnerId, body),
                        body.purpose(),
                        body.lawfulBasis(),
                        body.scope(),
                        body.transcript(),
                        body.issued(),
                        body.onwardOf(),
                        body.outcome() == null ? DisclosureOutcome.DISCLOSED : body.outcome(),
                        caller.act(body.effectiveOn())),
                body,
                "/api/v1/learners/" + learner + "/disclosures",
                Map.of("disclosure", id));
    }

    /// All disclosures of one learner's record, the oldest first.
    @GetMapping(name = "listDisclosures", path = "/api/v1/learners/{learner}/disclosures")
    Answer list(@PathVariable UUID learner, Caller caller) {
        var id = new LearnerId(learner);
        var all = caller.ask(known -> {
            if (!known.of(LearnerState.BOUNDARY, id).registered()) {
                throw new CommandRejected(LearnerReason.LEARNER_UNKNOWN);
            }
            return known.of(Disclosures.OF_LEARNER, id).all();
        });
        return new Answer(all.stream().map(this::line).toList());
    }

    private DisclosureParty party(LearnerId learner, Body body) {
        if ((body.organisation() == null) == (body.recipient() == null)) {
            throw new RequestRefused(
                    ProblemType.REQUEST_MALFORMED, "Give either 'organisation', a code, or 'recipient', in words.");
        }
        if (body.organisation() != null) {
            Codes.require("organisation", body.organisation());
            return new DisclosureParty(body.organisation(), null);
        }
        return new DisclosureParty(null, seals.sealIfAny(learner, FIELD, body.recipient()));
    }

    private Line line(RecordDisclosed disclosed) {
        return new Line(
                disclosed.disclosure(),
                disclosed.party().organisation(),
                words(disclosed),
                disclosed.purpose(),
                disclosed.lawfulBasis(),
                disclosed.scope(),
                disclosed.transcript(),
                disclosed.credential(),
                disclosed.onwardOf(),
                disclosed.outcome(),
                disclosed.effectiveOn());
    }

    private @Nullable String words(RecordDisclosed disclosed) {
        var sealed = disclosed.party().sealed();
        if (sealed == null) return null;
        try {
            return seals.open(disclosed.learner(), FIELD, sealed);
        } catch (CommandRejected rejected) {
            if (rejected.reason() == LearnerReason.LEARNER_ERASED) return null;
            throw rejected;
        }
    }
}
