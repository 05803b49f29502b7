package org.cairn.command;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.transport.SenderContext;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.cairn.contracts.shared.Command;
import org.cairn.contracts.shared.Envelope;
import org.slf4j.MDC;

/// What events carry of how they came about: the request that they followed from, and their place in a trace. Random
/// numbers only.
public final class Origin {

    /// Under which the logging context has the number of the request that a thread works for.
    public static final String REQUEST = "requestId";

    /// The tail of a `traceparent` of which the spans are recorded.
    private static final String RECORDED = "-01";

    /// Does `work` in a span of its own, if anybody records spans.
    static <R> R of(Command command, ObservationRegistry traces, Function<Map<String, String>, R> work) {
        var request = MDC.get(REQUEST);
        if (traces.isNoop()) return work.apply(request == null ? Map.of() : Map.of(Envelope.CORRELATION_ID, request));
        var origin = new HashMap<String, String>();
        if (request != null) origin.put(Envelope.CORRELATION_ID, request);
        var name = command.getClass().getSimpleName();
        return Observation.createNotStarted("cairn.append", () -> into(origin), traces)
                .contextualName("append " + name)
                .lowCardinalityKeyValue("command", name)
                .observe(() -> work.apply(origin));
    }

    private static SenderContext<Map<String, String>> into(Map<String, String> origin) {
        var context = new SenderContext<Map<String, String>>((carrier, key, value) -> {
            if (carrier != null && key.equals(Envelope.TRACE_PARENT) && value.endsWith(RECORDED)) {
                carrier.put(key, value);
            }
        });
        context.setCarrier(origin);
        return context;
    }

    private Origin() {}
}
