package org.cairn.contracts.distribution;

import java.net.URI;

/// The attributes of a record: CloudEvents 1.0, in the binary mode of its Kafka protocol binding, where each is a
/// header
/// `ce_<name>`. Those named here are extensions of ours; the rest is as the specification has it.
///
/// - `id`: of the event, the same in every copy
/// - `type`: [#TYPE_PREFIX] and the event's stored name, as in `org.cairn.assessment.JudgementRecorded`
/// - `dataschema`: [#schema], with the version of the type
/// - `time`: when it was recorded
/// - `subject`: what it happened to, as `key=value`: its learner, or else its first tag
/// - `partitionkey`: the record's key
public final class EventAttributes {
    /// Its place in the log: dense, in commit order, 1 for the first. Decimal digits.
    public static final String POSITION = "position";
    /// The CloudEvents extension "partitioning".
    public static final String PARTITION_KEY = "partitionkey";

    /// What followed from one request has the same. Only where the event came by a request.
    public static final String CORRELATION = "correlationid";
    /// The CloudEvents extension "distributed tracing": the span in which the event was appended, as W3C Trace Context
    /// writes it. Also as the header of this name without prefix, for consumers that know of traces only. Absent
    /// where
    /// no trace is recorded.
    public static final String TRACE_PARENT = "traceparent";

    public static final String TYPE_PREFIX = "org.cairn.";

    private static final String SCHEMA = "urn:cairn:schema:";

    /// For example `urn:cairn:schema:assessment.JudgementRecorded-2`: the name of a file of JSON Schema.
    public static URI schema(String type, String version) {
        return URI.create(SCHEMA + type + "-" + version);
    }

    /// The version in what [#schema] has made.
    ///
    /// @throws IllegalArgumentException if it is none of ours
    public static String version(URI schema) {
        var text = schema.toString();
        var dash = text.lastIndexOf('-');
        if (!text.startsWith(SCHEMA) || dash < 0) throw new IllegalArgumentException("No schema of ours: " + schema);
        return text.substring(dash + 1);
    }

    private EventAttributes() {}
}
