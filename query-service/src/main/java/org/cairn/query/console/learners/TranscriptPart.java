package org.cairn.query.console.learners;

import org.cairn.query.console.Say;
import org.cairn.query.transcript.LiveTranscript;

/// A transcript on a page: what it says, what was asked for, and how it says so itself.
record TranscriptPart(Dates dates, String sentence, LiveTranscript record) {

    /// The learner as pages call them; who has been erased has only the id.
    public String heading() {
        var learner = record.learner();
        return learner.name() != null ? learner.name() : "Learner " + number();
    }

    public String number() {
        var number = record.learner().number();
        return number != null ? number : Say.shortId(record.learner().id());
    }
}
