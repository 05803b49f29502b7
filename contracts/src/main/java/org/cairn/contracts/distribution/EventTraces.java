package org.cairn.contracts.distribution;

import java.util.stream.Stream;

/// Shows what becomes of events in the traces of the requests that they came from.
@FunctionalInterface
public interface EventTraces {

    /// Nowhere, at no cost: the stream is not looked at.
    EventTraces NONE = (_, _) -> Span.NOTHING;

    /// Begins a span for each of the parents. A batch that many requests have led to shows in the trace of each.
    ///
    /// @param what    is done with the events, for example `publish`
    /// @param parents as W3C Trace Context writes them; looked at before it returns, if at all
    Span begin(String what, Stream<String> parents);

    /// What is being done. Closed without [#succeed] it has failed.
    interface Span extends AutoCloseable {
        Span NOTHING = new Span() {
            @Override
            public void succeed() {}

            @Override
            public void close() {}
        };

        void succeed();

        @Override
        void close();
    }
}
