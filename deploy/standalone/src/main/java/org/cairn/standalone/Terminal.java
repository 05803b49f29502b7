package org.cairn.standalone;

import java.io.PrintStream;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import tools.jackson.databind.json.JsonMapper;

/// Where the user reads. Answers go to standard output, all else to standard error.
final class Terminal implements ProgressFactory {

    private static final int BAR_REFRESH_MILLIS = 250;
    private static final int BAR_COLUMNS = 79;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private record Failed(String error) {}

    private record Interrupted(boolean interrupted) {}

    private final PrintStream out;
    private final PrintStream err;
    private final boolean json;

    Terminal(PrintStream out, PrintStream err, boolean json) {
        this.out = out;
        this.err = err;
        this.json = json;
    }

    /// One line for people; with `--json` they read standard error.
    void say(String line) {
        (json ? err : out).println(line);
    }

    void warn(String line) {
        err.println(line);
    }

    /// The answer: text for people, or with `--json` one object in one line, the last of standard output.
    void answer(String text, Object object) {
        out.println(json ? JSON.writeValueAsString(object) : text);
        out.flush();
    }

    /// What ends the command: one line, which with `--json` programs get, too.
    void failed(String message) {
        err.println("cairn: " + message);
        tell(new Failed(message));
    }

    /// With `--json` the object; people were told on the way.
    void tell(Object object) {
        if (json) answer("", object);
    }

    void interrupted() {
        tell(new Interrupted(true));
    }

    @Override
    public Progress start(String task, long steps) {
        return !json && isInteractive() ? new Bar(bar(task, steps), err) : new ProgressLines(task, steps, err);
    }

    private static boolean isInteractive() {
        var console = System.console();
        return console != null && console.isTerminal();
    }

    private ProgressBar bar(String task, long steps) {
        return new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(steps)
                .setUpdateIntervalMillis(BAR_REFRESH_MILLIS)
                .setStyle(ProgressBarStyle.ASCII)
                // Not its own console: that one takes over the signals of the terminal, and Ctrl-C with them.
                .setConsumer(new DelegatingProgressBarConsumer(line -> err.print("\r" + line), BAR_COLUMNS))
                .showSpeed()
                .build();
    }

    private record Bar(ProgressBar bar, PrintStream err) implements Progress {
        @Override
        public void step() {
            bar.step();
        }

        @Override
        public void to(long done) {
            bar.stepTo(done);
        }

        @Override
        public void close() {
            bar.close();
            err.println();
        }
    }
}
