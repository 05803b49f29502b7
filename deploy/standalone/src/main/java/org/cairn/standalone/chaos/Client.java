package org.cairn.standalone.chaos;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.cairn.standalone.chaos.Outcome.Kind;

/// Does one thing after the other, and what it does not know the outcome of again, until it knows.
final class Client implements Runnable {

    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final int REMEMBERED = 500;

    /// An intent that was acknowledged, and how.
    private record Done(Intent intent, Outcome outcome) {}

    private final int client;
    private final Deployment deployment;
    private final Workload workload;
    private final Ledger ledger;
    private final Findings findings;
    private final AtomicLong acknowledged;
    private final Random random;
    private final List<Done> done = new ArrayList<>();
    private volatile boolean stopping;
    private volatile long deadlineNanos = Long.MAX_VALUE;

    /// @param acknowledged counts what all clients were told is recorded
    Client(
            int client,
            long seed,
            Deployment deployment,
            Workload workload,
            Ledger ledger,
            Findings findings,
            AtomicLong acknowledged) {
        this.client = client;
        this.deployment = deployment;
        this.workload = workload;
        this.ledger = ledger;
        this.findings = findings;
        this.acknowledged = acknowledged;
        this.random = new Random(seed + client);
    }

    /// Nothing new is begun from here on, and what is unknown is settled.
    void finish(long withinNanos) {
        deadlineNanos = System.nanoTime() + withinNanos;
        stopping = true;
    }

    private boolean isLate() {
        return stopping && System.nanoTime() - deadlineNanos > 0;
    }

    @Override
    public void run() {
        try (var door = new Door(findings)) {
            for (long count = 1; !stopping; count++) {
                var intent = workload.next(count * 1000 + client, random);
                ledger.intend(intent);
                settle(door, intent);
                if (random.nextInt(100) < 4 && !stopping) askAgain(door);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            findings.wrongAnswer("client %d gave up: %s".formatted(client, e));
        }
    }

    /// A command may fail only while something is away that it needs.
    private Outcome send(Door door, Intent intent, String body) throws InterruptedException {
        var before = deployment.disturbances();
        var outcome = door.send(deployment.address(random), intent, body);
        var calm = before % 2 == 0 && deployment.disturbances() == before;
        if (calm && (outcome.is(Kind.UNKNOWN) || outcome.status() == 503)) {
            findings.wrongAnswer("%s got %s, though all that it needs was there".formatted(intent, outcome));
        }
        return outcome;
    }

    private void settle(Door door, Intent intent) throws InterruptedException {
        var outcome = send(door, intent, intent.body());
        while (outcome.status() == Door.NOBODY_THERE && !isLate()) {
            LockSupport.parkNanos(PAUSE_NANOS);
            outcome = send(door, intent, intent.body());
        }
        ledger.learn(intent, outcome);
        while (outcome.is(Kind.UNKNOWN)) {
            if (isLate()) return;
            LockSupport.parkNanos(PAUSE_NANOS);
            outcome = retry(door, intent);
        }
        if (!outcome.is(Kind.ACKNOWLEDGED)) return;
        acknowledged.incrementAndGet();
        workload.done(intent, outcome);
        var entry = new Done(intent, outcome);
        if (done.size() < REMEMBERED) done.add(entry);
        else done.set(random.nextInt(REMEMBERED), entry);
    }

    /// Looks first: it is recorded as a whole or not at all. If it is, the retry has to give the answer that was lost.
    private Outcome retry(Door door, Intent intent) throws InterruptedException {
        Store.Standing before;
        try {
            before = deployment.store().standing(intent);
        } catch (SQLException e) {
            if (!Store.isDown(e)) findings.wrongAnswer("the database cannot be asked: " + e.getMessage());
            return Outcome.unknown(0, "PostgreSQL is not up");
        }
        if (!before.isAllOrNothing()) findings.partial("%s: %s".formatted(intent, before));
        var outcome = send(door, intent, intent.body());
        // That nothing is recorded by this retry says nothing of what was sent before.
        if (outcome.status() == 503) outcome = Outcome.unknown(503, outcome.text());
        if (outcome.status() != Door.NOBODY_THERE) ledger.learn(intent, outcome);
        if (before.request()
                && !outcome.is(Kind.UNKNOWN)
                && (outcome.position() != before.position() || outcome.events().size() != before.events())) {
            findings.wrongAnswer("%s was recorded as %s, and its retry got %s".formatted(intent, before, outcome));
        }
        return outcome;
    }

    /// The same again gets the same answer; something else under the same key is refused.
    private void askAgain(Door door) throws InterruptedException {
        if (done.isEmpty()) return;
        var first = done.get(random.nextInt(done.size()));
        var other = random.nextBoolean();
        var answer = other
                ? send(door, first.intent(), changed(first.intent().body()))
                : send(door, first.intent(), first.intent().body());
        if (answer.is(Kind.UNKNOWN) || answer.status() == 503) return;
        if (other) {
            if (answer.status() != 422 || !answer.text().equals("IDEMPOTENCY_KEY_REUSED")) {
                findings.wrongAnswer("another body under the key of %s got %s".formatted(first.intent(), answer));
            }
        } else if (!answer.equals(first.outcome())) {
            findings.wrongAnswer("%s got %s, and then %s".formatted(first.intent(), first.outcome(), answer));
        }
    }

    /// Another day, so that all else is as before.
    private static String changed(String body) {
        return body.replaceFirst("\"effectiveOn\":\"\\d{4}-\\d\\d-\\d\\d\"", "\"effectiveOn\":\"2020-01-01\"");
    }
}
