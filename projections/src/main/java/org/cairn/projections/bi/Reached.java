package org.cairn.projections.bi;

import java.time.LocalDate;

/// A milestone that a learner reached and that was not revoked: the first day on which it was confirmed.
public record Reached(Participation participation, String milestone, LocalDate on) {}
