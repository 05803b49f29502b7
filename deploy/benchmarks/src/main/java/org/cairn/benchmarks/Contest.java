package org.cairn.benchmarks;

/// One cell of the table: who does what with how many callers.
record Contest(String name, String engine, int writers, Contender.Opener opener) {

    boolean is(String otherName, String otherEngine, int otherWriters) {
        return name.equals(otherName) && engine.equals(otherEngine) && writers == otherWriters;
    }

    @Override
    public String toString() {
        return "%s, %s, %d %s".formatted(name, engine, writers, writers == 1 ? "caller" : "callers");
    }
}
