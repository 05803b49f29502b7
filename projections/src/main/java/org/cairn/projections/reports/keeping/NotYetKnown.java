package org.cairn.projections.reports.keeping;

/// What was known on a day cannot be told yet: the day is not over, or facts of it are still on their way into the
/// read models.
public final class NotYetKnown extends RuntimeException {
    NotYetKnown(String sentence) {
        super(sentence, null, false, false);
    }
}
