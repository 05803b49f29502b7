package org.cairn.query.transcript;

import static org.cairn.query.web.NotFound.unknown;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.cairn.query.web.AsKnownAt;
import org.cairn.query.web.ReadApi;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

@Tag(name = "Transcripts", description = "What learners have shown")
@ReadApi(readModels = "transcript")
final class TranscriptController {
    private final TranscriptQuery transcripts;

    private final ZoneId institutionZone;

    TranscriptController(TranscriptQuery transcripts, @Qualifier("institutionZone") ZoneId institutionZone) {
        this.transcripts = transcripts;
        this.institutionZone = institutionZone;
    }

    @Operation(summary = "A transcript as of a day, and as known at a moment")
    @GetMapping("/learners/{learner}/transcript")
    LiveTranscript transcript(
            @PathVariable UUID learner,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @RequestParam(required = false) @Nullable AsKnownAt asKnownAt) {
        return transcripts
                .of(learner, asOf, AsKnownAt.in(institutionZone, asKnownAt))
                .orElseThrow(unknown("learner", learner));
    }
}
