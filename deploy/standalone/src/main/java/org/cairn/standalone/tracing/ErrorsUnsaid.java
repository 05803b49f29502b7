package org.cairn.standalone.tracing;

import io.micrometer.observation.Observation.Context;
import io.micrometer.observation.ObservationHandler;

/// Keeps the words of errors from spans, but not their kind. It needs to come before whoever makes spans, and
/// [#afterwards] after them.
final class ErrorsUnsaid implements ObservationHandler<Context> {

    @Override
    public void onError(Context context) {
        var error = context.getError();
        if (error == null) return;
        context.put(ErrorsUnsaid.class, error);
        context.setError(new Unsaid(error.getClass().getSimpleName()));
    }

    @Override
    public boolean supportsContext(Context context) {
        return true;
    }

    /// Gives the error back to all others, such as metrics.
    static ObservationHandler<Context> afterwards() {
        return new ObservationHandler<>() {
            @Override
            public void onError(Context context) {
                Throwable error = context.get(ErrorsUnsaid.class);
                if (error != null) context.setError(error);
            }

            @Override
            public boolean supportsContext(Context context) {
                return true;
            }
        };
    }
}
