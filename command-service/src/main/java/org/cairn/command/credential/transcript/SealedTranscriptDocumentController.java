package org.cairn.command.credential.transcript;

import static org.cairn.contracts.credential.CredentialReason.TRANSCRIPT_UNKNOWN;

import org.cairn.command.CommandRejected;
import org.cairn.command.identity.SealedForm;
import org.cairn.command.rest.Caller;
import org.cairn.command.rest.OneAtATime;
import org.cairn.command.rest.ProblemType;
import org.cairn.command.rest.RequestRefused;
import org.cairn.command.state.Transcripts;
import org.cairn.contracts.credential.TranscriptNumber;
import org.cairn.contracts.shared.CanonicalJson;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// A sealed transcript as a document, each time the same to the byte.
@RestController
final class SealedTranscriptDocumentController {
    private final SealedFiles files;

    SealedTranscriptDocumentController(SealedFiles files) {
        this.files = files;
    }

    /// The `ETag` is the SHA-256 of the document, which is in the log before the document is given out for the first
    /// time.
    ///
    /// @param format `json`, `pdf` or `elmo`
    @OneAtATime
    @GetMapping(name = "fetchSealedTranscript", path = "/api/v1/transcripts/{number}/document")
    ResponseEntity<byte[]> document(
            @PathVariable String number, @RequestParam(defaultValue = "pdf") String format, Caller caller) {
        var form = SealedForm.of(format)
                .orElseThrow(() -> new RequestRefused(ProblemType.REQUEST_MALFORMED, "'format' is json, pdf or elmo."));
        var named = new TranscriptNumber(number);
        var sealed = caller.ask(known -> {
            var found = known.of(Transcripts.BY_NUMBER, named).get(named);
            if (found == null) throw new CommandRejected(TRANSCRIPT_UNKNOWN);
            return found;
        });
        var bytes = files.of(sealed, form, caller);
        return ResponseEntity.ok()
                .contentType(form.mediaType())
                .eTag("\"" + CanonicalJson.sha256(bytes) + "\"")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("transcript-%s.%s".formatted(named, form.ending()))
                                .build()
                                .toString())
                .body(bytes);
    }
}
