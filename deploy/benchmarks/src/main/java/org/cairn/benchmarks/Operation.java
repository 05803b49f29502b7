package org.cairn.benchmarks;

/// One call of one caller, over and over.
@FunctionalInterface
interface Operation {

    /// @return how many events it was for
    int run() throws Exception;
}
