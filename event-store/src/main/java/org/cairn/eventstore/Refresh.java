package org.cairn.eventstore;

import java.util.concurrent.CompletableFuture;

/// The wish that memory be brought up to the log.
final class Refresh implements Work {
    private final CompletableFuture<Long> answer = new CompletableFuture<>();
    private final Answers answers;

    Refresh(Answers answers) {
        this.answers = answers;
    }

    /// The head, once everything is in memory that was committed before the wish.
    CompletableFuture<Long> answer() {
        return answer;
    }

    void done(long head) {
        answers.add(() -> answer.complete(head));
    }

    @Override
    public void fail(Throwable failure) {
        answers.add(() -> answer.completeExceptionally(failure));
    }
}
