package org.cairn.query.console.learners;

import java.util.List;
import org.cairn.documents.transcript.Transcript;
import org.springframework.stereotype.Component;

/// What a transcript says of the rules behind its verdicts.
@Component
class TranscriptWords {

    /// The rules of one verdict.
    public String under(Transcript.Competency competency) {
        return competency.verdict() == null ? "" : competency.verdict().under();
    }

    /// Those of all verdicts of an enrolment, each once. Mostly there is one, and the page says it once.
    public List<String> under(Transcript.Enrolment enrolment) {
        return enrolment.mastered().stream().map(this::under).distinct().toList();
    }
}
