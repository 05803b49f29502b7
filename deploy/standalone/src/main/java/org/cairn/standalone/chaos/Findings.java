package org.cairn.standalone.chaos;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/// What should not be. Each kind is counted; the first ones are told as they are found.
final class Findings {

    private static final int TOLD = 50;

    private final AtomicInteger lost = new AtomicInteger();
    private final AtomicInteger doubled = new AtomicInteger();
    private final AtomicInteger partial = new AtomicInteger();
    private final AtomicInteger wrongAnswer = new AtomicInteger();
    private final Consumer<String> say;

    Findings(Consumer<String> say) {
        this.say = say;
    }

    /// Acknowledged, and not there.
    void lost(String what) {
        found(lost, "lost", what);
    }

    /// There more often than it was acknowledged.
    void doubled(String what) {
        found(doubled, "doubled", what);
    }

    /// Some of a command's events, but not all.
    void partial(String what) {
        found(partial, "partial", what);
    }

    /// Whatever else is not as it was answered or promised.
    void wrongAnswer(String what) {
        found(wrongAnswer, "wrong answer", what);
    }

    private void found(AtomicInteger count, String kind, String what) {
        count.incrementAndGet();
        if (total() <= TOLD) say.accept("FOUND %s: %s".formatted(kind, what));
    }

    int total() {
        return lost() + doubled() + partial() + wrongAnswer();
    }

    int lost() {
        return lost.get();
    }

    int doubled() {
        return doubled.get();
    }

    int partial() {
        return partial.get();
    }

    int wrongAnswer() {
        return wrongAnswer.get();
    }
}
