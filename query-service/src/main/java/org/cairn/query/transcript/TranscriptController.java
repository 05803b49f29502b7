package org.cairn.query.transcript;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.cairn.query.web.AsKnownAt;
import org.cairn.query.web.ReadApi;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

@Tag(name = "Transcripts", description = "What learners have shown")
@ReadApi(readModels = "transcript")
final class TranscriptController {
    /// The page brings its own style, and nothing else.
    private static final String PAGE_POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'";

    private final TranscriptCopies copies;
    private final TranscriptDocuments documents;
    private final ZoneId institutionZone;

    TranscriptController(
            TranscriptCopies copies,
            TranscriptDocuments documents,
            @Qualifier("institutionZone") ZoneId institutionZone) {
        this.copies = copies;
        this.documents = documents;
        this.institutionZone = institutionZone;
    }

    @Operation(
            summary = "A transcript as of a day, and as known at a moment: unofficial",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            content = {
                                @Content(
                                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                                        schema = @Schema(implementation = LiveTranscript.class)),
                                @Content(mediaType = MediaType.TEXT_HTML_VALUE),
                                @Content(mediaType = MediaType.APPLICATION_PDF_VALUE),
                                @Content(mediaType = MediaType.APPLICATION_XML_VALUE)
                            }))
    @GetMapping("/learners/{learner}/transcript")
    ResponseEntity<Object> transcript(
            @PathVariable UUID learner,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @RequestParam(required = false) @Nullable AsKnownAt asKnownAt,
            @Parameter(description = "json, html, pdf (PDF/A-3b) or elmo; else as Accept says")
                    @RequestParam(required = false)
                    @Nullable
                    String format,
            @Parameter(
                            description = "For whom it is: official (within the institution), learner, or the id of a"
                                    + " recorded disclosure of 'unofficial-transcript'. A document needs it; JSON"
                                    + " without it is official")
                    @RequestParam(name = "for", required = false)
                    @Nullable
                    String whom,
            @Parameter(hidden = true) @RequestHeader HttpHeaders headers,
            HttpServletResponse response)
            throws HttpMediaTypeNotAcceptableException {
        var accepted = headers.getAccept();
        var chosen = TranscriptFormat.of(format, accepted);
        var known = AsKnownAt.in(institutionZone, asKnownAt);
        var found = copies.of(learner, asOf, known, whom, chosen);
        var answer = ResponseEntity.ok().contentType(chosen.mediaType());
        if (chosen == TranscriptFormat.HTML) response.setHeader("Content-Security-Policy", PAGE_POLICY);
        if (chosen == TranscriptFormat.PDF || chosen == TranscriptFormat.ELMO) {
            // No name in the name of the file: it ends up in logs and lists.
            answer.header(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment()
                            .filename("unofficial-transcript-%s.%s".formatted(found.asOf(), chosen.ending()))
                            .build()
                            .toString());
        }
        return answer.body(
                switch (chosen) {
                    case JSON -> found;
                    case HTML -> documents.html(found);
                    case PDF -> documents.pdf(found);
                    case ELMO -> documents.elmo(found);
                });
    }
}
