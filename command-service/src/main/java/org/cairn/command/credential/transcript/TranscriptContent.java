package org.cairn.command.credential.transcript;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cairn.command.decision.Knowledge;
import org.cairn.contracts.assessment.AssessmentEvent;
import org.cairn.contracts.credential.Award;
import org.cairn.contracts.credential.CredentialAwarded;
import org.cairn.contracts.credential.CredentialEvent;
import org.cairn.contracts.credential.CredentialId;
import org.cairn.contracts.credential.CredentialReissued;
import org.cairn.contracts.credential.CredentialRevoked;
import org.cairn.contracts.enrolment.EnrolmentEvent;
import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.enrolment.LearnerEnrolled;
import org.cairn.contracts.evidence.EvidenceEvent;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.milestone.MilestoneEvent;
import org.cairn.contracts.shared.DomainEvent;

/// What a transcript says: a function of the learner's events up to a position and an academic date, and of published
/// versions, which never change. So it is the same whenever it is made.
///
/// Plain values, to be written as canonical JSON. The learner is named by id only; who that was on the day of the seal
/// is kept beside it.
final class TranscriptContent {

    /// The shape of what is made here. A change of what it says is another one.
    static final String FORMAT = "cairn-transcript-1";

    /// What it is made of.
    static final List<Class<? extends DomainEvent>> KINDS = List.of(
            EnrolmentEvent.class,
            EvidenceEvent.class,
            AssessmentEvent.class,
            MilestoneEvent.class,
            CredentialEvent.class);

    private final Map<EnrolmentId, Programme> programmes = new LinkedHashMap<>();
    private final Map<CredentialId, Map<String, Object>> credentials = new LinkedHashMap<>();

    private TranscriptContent() {}

    /// @param events    the learner's, in their order, none beyond `asKnownAt`
    /// @param asOf      what counts from a later academic date is left out
    /// @param asKnownAt the position up to which they were read
    static Map<String, Object> of(
            LearnerId learner, LocalDate asOf, long asKnownAt, List<DomainEvent> events, Knowledge known) {
        var content = new TranscriptContent();
        for (var event : events) {
            if (!event.effectiveOn().isAfter(asOf)) content.add(event);
        }
        var plain = new LinkedHashMap<String, Object>();
        plain.put("format", FORMAT);
        plain.put("learner", learner.toString());
        plain.put("asOf", asOf.toString());
        plain.put("asKnownAt", asKnownAt);
        var told = new ArrayList<Map<String, Object>>();
        for (var programme : content.programmes.values()) told.add(programme.told(asOf, known));
        plain.put("programmes", told);
        plain.put("credentials", List.copyOf(content.credentials.values()));
        return plain;
    }

    /// History may be loaded out of order, so what another event should precede is passed over if it does not.
    private void add(DomainEvent event) {
        switch (event) {
            case LearnerEnrolled enrolled -> programmes.put(enrolled.enrolment(), new Programme(enrolled));
            case CredentialEvent happened -> add(happened);
            default -> {
                for (var programme : programmes.values()) programme.add(event);
            }
        }
    }

    private void add(CredentialEvent event) {
        switch (event) {
            case CredentialAwarded e -> credentials.put(e.credential(), issued(e));
            case CredentialReissued e -> {
                var before = credentials.get(e.supersedes());
                if (before != null) {
                    before.put("supersededBy", e.credential().value());
                    if (!before.containsKey("revokedOn")) before.put("status", "superseded");
                }
                credentials.put(e.credential(), issued(e));
            }
            case CredentialRevoked e -> {
                var revoked = credentials.get(e.credential());
                if (revoked != null) {
                    revoked.put("status", "revoked");
                    revoked.put("revokedOn", e.effectiveOn().toString());
                }
            }
            default -> {}
        }
    }

    private static Map<String, Object> issued(CredentialAwarded e) {
        return issued(e.credential(), e.award());
    }

    private static Map<String, Object> issued(CredentialReissued e) {
        var plain = issued(e.credential(), e.award());
        plain.put("supersedes", e.supersedes().value());
        return plain;
    }

    private static Map<String, Object> issued(CredentialId id, Award award) {
        var plain = new LinkedHashMap<String, Object>();
        plain.put("credential", id.value());
        plain.put("status", "issued");
        plain.put("template", award.template().toString());
        plain.put("title", award.content().title());
        plain.put("issuedOn", award.content().issuedOn().toString());
        plain.put("contentHash", award.contentHash());
        return plain;
    }
}
