package org.cairn.documents.print;

import static org.cairn.documents.Welder.day;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairn.contracts.credential.TranscriptElement;
import org.cairn.contracts.credential.TranscriptNumber;
import org.cairn.documents.Welder;
import org.cairn.documents.transcript.CanonicalTranscript;
import org.jspecify.annotations.Nullable;

/// The welder's transcript, as it is given out.
final class Paper {
    static final Institution INSTITUTION =
            new Institution("Example Institute", "IE", "schac", "example.ie", URI.create("https://example.ie"));

    static Sheet sealed() {
        var transcript = Welder.on(day(6, 1));
        return sheet(new Sheet.Seal(
                new TranscriptNumber("2026-000017"),
                day(6, 2),
                CanonicalTranscript.hash(CanonicalTranscript.of(transcript)),
                UUID.randomUUID()));
    }

    /// The same for somebody of another name.
    static Sheet of(String givenName, String familyName) {
        var ours = sealed();
        return new Sheet(
                ours.transcript(),
                new Sheet.Bearer("4711", givenName, familyName, null),
                ours.institution(),
                ours.madeAt(),
                null,
                ours.zone(),
                ours.seal(),
                null);
    }

    /// The same where the institution leaves out all that may be.
    static Sheet bare() {
        var ours = unofficial();
        return new Sheet(
                ours.transcript()
                        .without(Arrays.stream(TranscriptElement.values())
                                .filter(each -> !each.essential())
                                .collect(Collectors.toSet())),
                ours.bearer(),
                ours.institution(),
                ours.madeAt(),
                null,
                ours.zone(),
                null,
                ours.recipient());
    }

    static Sheet unofficial() {
        return sheet(null);
    }

    private static Sheet sheet(Sheet.@Nullable Seal seal) {
        return new Sheet(
                Welder.on(day(6, 1)),
                new Sheet.Bearer(
                        "4711", "Zoë Κατερίνα", "O’Neill-Łukasz", day(1, 1).minusYears(20)),
                INSTITUTION,
                Instant.parse("2026-06-02T09:00:00Z"),
                null,
                ZoneId.of("Europe/Dublin"),
                seal,
                seal == null ? Recipient.OFFICIAL : null);
    }

    private Paper() {}
}
