package org.cairn.command.identity;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.cairn.contracts.credential.TranscriptId;
import org.cairn.contracts.credential.TranscriptSealed;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.documents.print.Institution;
import org.cairn.documents.print.NameNotPrintable;
import org.cairn.documents.print.Sheet;
import org.cairn.documents.print.Sheet.Bearer;
import org.cairn.documents.print.TranscriptElmo;
import org.cairn.documents.print.TranscriptPdf;
import org.cairn.documents.transcript.CanonicalTranscript;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Sealed transcripts as documents: written once from what is kept, when first asked for, and kept themselves. From
/// then on they are the same to the byte, whatever a later release would write.
@Component
public final class SealedRenditions {
    /// The canonical JSON, as it is kept.
    public static final String CONTENT = "content";

    private static final String BEARER = "bearer";

    private final SealedDocuments documents;
    private final Learners learners;
    private final Institution institution;
    private final ZoneId zone;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    SealedRenditions(
            SealedDocuments documents,
            Learners learners,
            ObjectProvider<Institution> institution,
            @Qualifier("institutionZone") ZoneId institutionZone,
            Clock clock) {
        this.documents = documents;
        this.learners = learners;
        this.institution = institution.getIfAvailable(() -> Institution.UNNAMED);
        this.zone = institutionZone;
        this.clock = clock;
    }

    /// Whose it is, as that is known on the day of the seal.
    public void keepBearer(LearnerId learner, TranscriptId transcript, String contentHash) {
        var known = learners.get(learner).orElseThrow();
        var person = known.person();
        var bearer = new Bearer(known.number(), person.givenName(), person.familyName(), person.bornOn());
        documents.keepFirst(learner, transcript.value(), contentHash, BEARER, json.writeValueAsString(bearer));
    }

    /// What is kept, and nothing else: empty if it was never written, or is gone.
    ///
    /// @throws org.cairn.command.CommandRejected if the learner was erased
    /// @throws SealBrokenException               if what is kept was changed
    public Optional<byte[]> kept(TranscriptSealed sealed, SealedForm form) {
        return form == SealedForm.JSON
                ? of(sealed, form)
                : open(sealed, form.field()).map(text -> Base64.getDecoder().decode(text));
    }

    /// The same, but written if it was not yet. Empty if what was sealed is gone.
    ///
    /// @throws org.cairn.command.CommandRejected             if the learner was erased
    /// @throws SealBrokenException if what is kept was changed
    public Optional<byte[]> of(TranscriptSealed sealed, SealedForm form) {
        return switch (form) {
            case JSON -> open(sealed, CONTENT).map(text -> text.getBytes(StandardCharsets.UTF_8));
            case PDF, ELMO -> {
                var kept = open(sealed, form.field());
                if (kept.isEmpty()) write(sealed, form);
                yield (kept.isEmpty() ? open(sealed, form.field()) : kept)
                        .map(text -> Base64.getDecoder().decode(text));
            }
        };
    }

    private void write(TranscriptSealed sealed, SealedForm form) {
        var content = open(sealed, CONTENT).orElse(null);
        if (content == null) return;
        var bearer = open(sealed, BEARER)
                .map(text -> json.readValue(text, Bearer.class))
                .orElse(Bearer.UNKNOWN);
        var sheet = new Sheet(
                CanonicalTranscript.read(content),
                bearer,
                institution,
                clock.instant(),
                null,
                zone,
                new Sheet.Seal(sealed.number(), sealed.effectiveOn(), sealed.contentHash(), UUID.randomUUID()),
                null);
        var bytes = form == SealedForm.PDF
                ? TranscriptPdf.of(sheet)
                : TranscriptElmo.of(sheet, pdf(sealed)).getBytes(StandardCharsets.UTF_8);
        documents.keepFirst(
                sealed.learner(),
                sealed.transcript().value(),
                sealed.contentHash(),
                form.field(),
                Base64.getEncoder().encodeToString(bytes));
    }

    /// Null if there can be none.
    private byte @Nullable [] pdf(TranscriptSealed sealed) {
        try {
            return of(sealed, SealedForm.PDF).orElse(null);
        } catch (NameNotPrintable _) {
            return null;
        }
    }

    private Optional<String> open(TranscriptSealed sealed, String field) {
        return documents.open(sealed.learner(), sealed.transcript().value(), sealed.contentHash(), field);
    }
}
