package org.cairn.documents.transcript;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.cairn.contracts.credential.Award;
import org.cairn.contracts.credential.CredentialAwarded;
import org.cairn.contracts.credential.CredentialId;
import org.cairn.contracts.credential.CredentialReissued;
import org.cairn.contracts.credential.CredentialRevoked;
import org.cairn.contracts.credential.TranscriptSealed;
import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.enrolment.LearnerEnrolled;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.learner.StatementPlaced;
import org.cairn.contracts.privacy.PersonalKeyDestroyed;
import org.cairn.contracts.shared.DomainEvent;
import org.cairn.documents.transcript.Transcript.Credential;
import org.cairn.documents.transcript.Transcript.Sealed;
import org.cairn.documents.transcript.Transcript.Statement;
import org.jspecify.annotations.Nullable;

/// A learner's events, in the order of the log, to what a transcript says.
///
/// Whoever feeds it leaves out what is beyond the two clocks. So history may have gaps and may be loaded out of order:
/// what another event should precede is passed over if it does not.
public final class TranscriptFold {
    private final LearnerId learner;
    private final Function<StatementPlaced, @Nullable String> words;
    private final Map<EnrolmentId, EnrolmentFold> enrolments = new LinkedHashMap<>();
    private final Map<CredentialId, Credential> credentials = new LinkedHashMap<>();
    private final List<Statement> statements = new ArrayList<>();
    private final List<Sealed> sealed = new ArrayList<>();
    private @Nullable LocalDate erasedOn;
    private int order;

    /// @param words opens what the learner contests, or gives null
    public TranscriptFold(LearnerId learner, Function<StatementPlaced, @Nullable String> words) {
        this.learner = learner;
        this.words = words;
    }

    /// What is no matter of a transcript changes nothing.
    public void take(DomainEvent event) {
        var work = Work.of(event);
        if (work.isPresent()) {
            take(work.get());
            return;
        }
        order++;
        switch (event) {
            case LearnerEnrolled e -> enrolments.put(e.enrolment(), new EnrolmentFold(e));
            case CredentialAwarded e -> credentials.put(e.credential(), issued(e.credential(), e.award(), null));
            case CredentialReissued e -> reissued(e);
            case CredentialRevoked e ->
                credentials.computeIfPresent(e.credential(), (_, it) -> revoked(it, e.effectiveOn()));
            case TranscriptSealed e -> sealed.add(new Sealed(e.number(), e.asOf(), e.effectiveOn(), e.contentHash()));
            case StatementPlaced e ->
                statements.add(new Statement(e.statement(), e.about(), e.effectiveOn(), words.apply(e)));
            case PersonalKeyDestroyed e -> erasedOn = e.effectiveOn();
            default -> {
                var enrolment = enrolments.get(Enrolments.of(event));
                if (enrolment != null) enrolment.take(event, order);
            }
        }
    }

    public void take(Work work) {
        order++;
        var enrolment = enrolments.get(work.enrolment());
        if (enrolment != null) enrolment.take(work, order);
    }

    /// @param asOf     the last day from which anything was taken in
    /// @param position of the log, up to which it was
    public Transcript transcript(LocalDate asOf, long position, Definitions definitions) {
        return new Transcript(
                Transcript.FORMAT,
                learner,
                asOf,
                position,
                enrolments.values().stream()
                        .map(each -> each.told(asOf, definitions))
                        .toList(),
                List.copyOf(credentials.values()),
                List.copyOf(statements),
                List.copyOf(sealed),
                erasedOn,
                List.of());
    }

    private void reissued(CredentialReissued e) {
        credentials.computeIfPresent(e.supersedes(), (_, it) -> superseded(it, e.credential()));
        credentials.put(e.credential(), issued(e.credential(), e.award(), e.supersedes()));
    }

    private static Credential issued(CredentialId id, Award award, @Nullable CredentialId supersedes) {
        return new Credential(
                id,
                "issued",
                award.template().toString(),
                award.content(),
                award.contentHash(),
                supersedes,
                null,
                null);
    }

    /// What was revoked stays revoked.
    private static Credential superseded(Credential it, CredentialId by) {
        return new Credential(
                it.credential(),
                it.revokedOn() == null ? "superseded" : it.status(),
                it.template(),
                it.content(),
                it.contentHash(),
                it.supersedes(),
                by,
                it.revokedOn());
    }

    private static Credential revoked(Credential it, LocalDate on) {
        return new Credential(
                it.credential(),
                "revoked",
                it.template(),
                it.content(),
                it.contentHash(),
                it.supersedes(),
                it.supersededBy(),
                on);
    }
}
