package org.cairn.benchmarks;

import java.io.PrintStream;
import java.util.Locale;

/// Tells how far a long run is: what it is at, and within that a bar, on one line of a terminal or now and then a line
/// of a file.
final class Steps {
    private static final int WIDTH = 30;
    private static final long OFTEN_NANOS = 200_000_000L;
    private static final long SELDOM_NANOS = 10_000_000_000L;

    private final PrintStream out;
    private final boolean live;
    private String step = "";
    private boolean open;
    private long start;
    private long told;

    private Steps(PrintStream out, boolean live) {
        this.out = out;
        this.live = live;
    }

    static Steps to(PrintStream out) {
        var console = System.console();
        return new Steps(out, console != null && console.isTerminal());
    }

    synchronized void begin(String next) {
        end();
        step = next;
        start = told = System.nanoTime();
        out.println(step);
    }

    /// @param done out of `all`
    synchronized void at(long done, long all) {
        var now = System.nanoTime();
        if (now - told < (live ? OFTEN_NANOS : SELDOM_NANOS)) return;
        told = now;
        var share = all <= 0 ? 1 : Math.min(1, (double) done / all);
        var line = String.format(
                Locale.ROOT,
                "  [%s] %3.0f %% (%,d of %,d), %,.0f/s",
                "#".repeat((int) (share * WIDTH)) + " ".repeat(WIDTH - (int) (share * WIDTH)),
                share * 100,
                done,
                all,
                done / ((now - start) / 1e9));
        if (live) out.print("\r" + line);
        else out.println(line);
        open = live;
    }

    synchronized void end() {
        if (open) out.println();
        open = false;
    }
}
