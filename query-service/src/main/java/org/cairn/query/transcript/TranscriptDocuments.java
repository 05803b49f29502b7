package org.cairn.query.transcript;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import org.cairn.documents.print.Institution;
import org.cairn.documents.print.NameNotPrintable;
import org.cairn.documents.print.Sheet;
import org.cairn.documents.print.Sheet.Bearer;
import org.cairn.documents.print.TranscriptElmo;
import org.cairn.documents.print.TranscriptHtml;
import org.cairn.documents.print.TranscriptPdf;
import org.cairn.query.web.NotAllowed;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/// Unofficial transcripts as documents. They bear the number and the name that the read side may see, and no more: no
/// day of birth. Who needs that asks for a sealed one.
@Component
final class TranscriptDocuments {
    private final Institution institution;
    private final ZoneId zone;

    TranscriptDocuments(ObjectProvider<Institution> institution, @Qualifier("institutionZone") ZoneId institutionZone) {
        this.institution = institution.getIfAvailable(() -> Institution.UNNAMED);
        this.zone = institutionZone;
    }

    String html(LiveTranscript transcript) {
        return TranscriptHtml.page(sheet(transcript));
    }

    byte[] pdf(LiveTranscript transcript) {
        try {
            return TranscriptPdf.of(sheet(transcript));
        } catch (NameNotPrintable unprintable) {
            throw new NotAllowed(
                    "transcript-name-not-printable", "%s. Ask for elmo or html.".formatted(unprintable.getMessage()));
        }
    }

    byte[] elmo(LiveTranscript transcript) {
        return TranscriptElmo.of(sheet(transcript), null).getBytes(StandardCharsets.UTF_8);
    }

    private Sheet sheet(LiveTranscript transcript) {
        var learner = transcript.learner();
        return new Sheet(
                transcript.content(),
                new Bearer(learner.number(), learner.givenName(), learner.familyName(), null),
                institution,
                transcript.asKnownAt(),
                null,
                zone,
                null,
                transcript.madeFor());
    }
}
