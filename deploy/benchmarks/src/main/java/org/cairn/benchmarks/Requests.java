package org.cairn.benchmarks;

import java.util.function.Consumer;

/// What is sent to a command service, one after the other, from any number of threads.
interface Requests {

    Request next();

    /// @param path    of a `POST`
    /// @param body    in JSON
    /// @param created is told the `Location` of what came to be
    record Request(String path, String body, Consumer<String> created) {}
}
