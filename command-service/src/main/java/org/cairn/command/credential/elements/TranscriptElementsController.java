package org.cairn.command.credential.elements;

import static org.cairn.contracts.credential.TranscriptLayoutId.OF_INSTITUTION;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairn.command.rest.Caller;
import org.cairn.command.state.TranscriptLayout;
import org.cairn.contracts.credential.ChooseTranscriptElements;
import org.cairn.contracts.credential.TranscriptElement;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// What stands on the institution's transcripts, and what it leaves out.
@RestController
final class TranscriptElementsController {
    private static final String PATH = "/api/v1/transcript-elements";

    /// @param leftOut all that is not shown from now on; what is not named is shown
    record Body(Set<TranscriptElement> leftOut, @Nullable LocalDate effectiveOn) {}

    /// @param shown whether it stands on transcripts that are made now
    record Line(TranscriptElement element, TranscriptElement.Rating rating, boolean shown) {}

    record Answer(List<Line> elements) {}

    @PutMapping(name = "chooseTranscriptElements", path = PATH)
    ResponseEntity<Map<String, Object>> choose(@RequestBody Body body, Caller caller) {
        return caller.send(
                new ChooseTranscriptElements(body.leftOut(), caller.act(body.effectiveOn())),
                body,
                PATH,
                Map.of("layout", OF_INSTITUTION));
    }

    /// Every element there is, the essential ones first.
    @GetMapping(name = "listTranscriptElements", path = PATH)
    Answer list(Caller caller) {
        var leftOut = caller.ask(
                known -> known.of(TranscriptLayout.BOUNDARY, OF_INSTITUTION).leftOut());
        return new Answer(Arrays.stream(TranscriptElement.values())
                .map(each -> new Line(each, each.rating(), !leftOut.contains(each)))
                .toList());
    }
}
