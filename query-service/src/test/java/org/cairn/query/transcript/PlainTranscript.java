package org.cairn.query.transcript;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.cairn.contracts.credential.CredentialAwarded;
import org.cairn.contracts.credential.CredentialId;
import org.cairn.contracts.credential.CredentialReissued;
import org.cairn.contracts.credential.CredentialRevoked;
import org.cairn.contracts.credential.TranscriptSealed;
import org.cairn.contracts.enrolment.LearnerEnrolled;
import org.cairn.contracts.learner.StatementPlaced;
import org.cairn.contracts.privacy.PersonalKeyDestroyed;
import org.cairn.contracts.shared.DomainEvent;
import org.jspecify.annotations.Nullable;

/// What a transcript should say, written down a second time, as plainly as can be: what does not count by both clocks
/// is left out, and then each question is asked of all that is left. It shares no code with what it is compared with.
final class PlainTranscript {

    static List<String> of(List<Known> history, LocalDate asOf, @Nullable Instant at) {
        var events = history.stream()
                .filter(each -> each.countsBy(asOf, at))
                .map(Known::event)
                .toList();
        var lines = new ArrayList<String>();
        for (var enrolled : all(events, LearnerEnrolled.class)) {
            lines.addAll(new PlainEnrolment(enrolled, events, asOf).lines());
        }
        for (var event : events) {
            if (event instanceof CredentialAwarded e) lines.add(credential(e.credential(), null, events));
            if (event instanceof CredentialReissued e) lines.add(credential(e.credential(), e.supersedes(), events));
        }
        for (var e : all(events, StatementPlaced.class)) {
            lines.add("statement %s about %s on %s".formatted(e.statement(), e.about(), e.effectiveOn()));
        }
        for (var e : all(events, TranscriptSealed.class)) {
            lines.add("sealed %s as of %s on %s".formatted(e.number(), e.asOf(), e.effectiveOn()));
        }
        for (var e : all(events, PersonalKeyDestroyed.class)) lines.add("erased on " + e.effectiveOn());
        return lines;
    }

    private static String credential(
            CredentialId id, @Nullable CredentialId supersedes, List<? extends DomainEvent> events) {
        var revoked = all(events, CredentialRevoked.class).stream()
                .filter(each -> each.credential().equals(id))
                .findFirst();
        var next = all(events, CredentialReissued.class).stream()
                .filter(each -> each.supersedes().equals(id))
                .findFirst();
        return "credential %s %s after %s before %s revoked %s"
                .formatted(
                        id,
                        revoked.isPresent() ? "revoked" : next.isPresent() ? "superseded" : "issued",
                        supersedes,
                        next.map(CredentialReissued::credential).orElse(null),
                        revoked.map(CredentialRevoked::effectiveOn).orElse(null));
    }

    static <E> List<E> all(List<? extends DomainEvent> events, Class<E> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }

    static Stream<LocalDate> days(LocalDate first, LocalDate last) {
        return last.isBefore(first) ? Stream.empty() : first.datesUntil(last.plusDays(1));
    }

    static boolean same(@Nullable Object one, @Nullable Object other) {
        return Objects.equals(one, other);
    }

    private PlainTranscript() {}
}
