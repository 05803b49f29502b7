package org.cairn.standalone;

/// Tells the user how far something long has come.
public interface Progress extends AutoCloseable {

    Progress SILENT = new Progress() {
        @Override
        public void step() {}

        @Override
        public void to(long done) {}
    };

    /// One more is done. Called from many threads.
    void step();

    /// So many are done by now.
    void to(long done);

    @Override
    default void close() {}
}
