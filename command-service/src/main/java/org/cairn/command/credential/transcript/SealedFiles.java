package org.cairn.command.credential.transcript;

import static org.cairn.contracts.credential.CredentialReason.TRANSCRIPT_FILE_CHANGED;
import static org.cairn.contracts.credential.CredentialReason.TRANSCRIPT_FILE_MISSING;
import static org.cairn.contracts.credential.CredentialReason.TRANSCRIPT_NAME_NOT_PRINTABLE;
import static org.cairn.contracts.credential.CredentialReason.TRANSCRIPT_UNKNOWN;

import java.util.Map;
import org.cairn.command.CommandRejected;
import org.cairn.command.identity.SealBrokenException;
import org.cairn.command.identity.SealedForm;
import org.cairn.command.identity.SealedRenditions;
import org.cairn.command.rest.Caller;
import org.cairn.command.state.Renditions;
import org.cairn.contracts.credential.RecordRendition;
import org.cairn.contracts.credential.TranscriptForm;
import org.cairn.contracts.credential.TranscriptSealed;
import org.cairn.contracts.shared.CanonicalJson;
import org.cairn.documents.print.NameNotPrintable;
import org.springframework.stereotype.Component;

/// Sealed transcripts in each form. No byte leaves before its hash is in the log, and none whose hash is another.
@Component
final class SealedFiles {
    private final SealedRenditions renditions;

    SealedFiles(SealedRenditions renditions) {
        this.renditions = renditions;
    }

    /// @throws CommandRejected if it is not what the log says, or is gone
    byte[] of(TranscriptSealed sealed, SealedForm form, Caller caller) {
        try {
            var rendered = form.rendered();
            return rendered == null ? content(sealed) : of(sealed, form, rendered, caller);
        } catch (SealBrokenException _) {
            throw new CommandRejected(TRANSCRIPT_FILE_CHANGED);
        } catch (NameNotPrintable _) {
            throw new CommandRejected(TRANSCRIPT_NAME_NOT_PRINTABLE);
        }
    }

    private byte[] content(TranscriptSealed sealed) {
        return whole(kept(sealed, SealedForm.JSON), sealed.contentHash());
    }

    private byte[] of(TranscriptSealed sealed, SealedForm form, TranscriptForm rendered, Caller caller) {
        var recorded = caller.ask(known -> known.of(Renditions.BY_NUMBER, sealed.number()))
                .in(rendered);
        if (recorded != null) return whole(kept(sealed, form), recorded.fileHash());
        content(sealed);
        if (form == SealedForm.ELMO) withPdf(sealed, caller);
        var bytes = renditions.of(sealed, form).orElseThrow(() -> new CommandRejected(TRANSCRIPT_UNKNOWN));
        caller.send(
                new RecordRendition(
                        sealed.learner(),
                        sealed.number(),
                        rendered,
                        form.renderer(),
                        CanonicalJson.sha256(bytes),
                        bytes.length,
                        caller.act(null)),
                null,
                "/api/v1/transcripts/" + sealed.number(),
                Map.of());
        return bytes;
    }

    /// It holds the PDF, which then is given out, too; if there can be one.
    private void withPdf(TranscriptSealed sealed, Caller caller) {
        try {
            of(sealed, SealedForm.PDF, TranscriptForm.PDF, caller);
        } catch (NameNotPrintable _) {
            // The name stands in the ELMO file itself.
        }
    }

    private byte[] kept(TranscriptSealed sealed, SealedForm form) {
        return renditions.kept(sealed, form).orElseThrow(() -> new CommandRejected(TRANSCRIPT_FILE_MISSING));
    }

    private static byte[] whole(byte[] bytes, String hash) {
        if (!CanonicalJson.sha256(bytes).equals(hash)) throw new CommandRejected(TRANSCRIPT_FILE_CHANGED);
        return bytes;
    }
}
