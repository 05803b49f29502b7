package org.cairn.contracts.shared;

/// Keys of the metadata that every stored event carries beside its payload.
///
/// The first clock, `recordedAt` (UTC), is the event's own timestamp; the second, `effectiveOn`, is in the payload.
public final class Envelope {
    /// The [PersonId] who really acted.
    public static final String ACTOR = "actor";
    /// The [PersonId] whose act it was, where someone else recorded it for them; absent otherwise.
    public static final String ACTING_FOR = "actingFor";
    /// The [AuthorisationId] by which history was loaded; absent for acts of the day.
    public static final String AUTHORITY = "authority";
    /// Ties together everything that followed from one request.
    public static final String CORRELATION_ID = "correlationId";
    /// The command that the event followed from.
    public static final String CAUSATION_ID = "causationId";

    /// Where in a trace it was appended, as W3C Trace Context writes it; only where the trace is recorded.
    public static final String TRACE_PARENT = "traceparent";

    private Envelope() {}
}
