package org.cairn.standalone;

import java.nio.file.Path;
import java.sql.SQLException;
import org.cairn.eventstore.integrity.Checkpointer;
import org.cairn.eventstore.integrity.NotIntactException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `checkpoint`: signs what the log is now.
@Command(
        name = "checkpoint",
        description = "Sign what the log is now. Kept elsewhere, a checkpoint finds later who changed what.")
final class CheckpointCommand implements Runnable {

    @Mixin
    private final CommonOptions options = new CommonOptions();

    @Mixin
    private final SigningKeyOption signingKey = new SigningKeyOption();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where to write the checkpoint; without it, it is printed.")
    private @Nullable Path out;

    record Answer(
            String origin,
            long size,
            String root,
            boolean isNew,
            String key,
            String note,
            @Nullable String file) {}

    @Override
    public void run() {
        var terminal = options.terminal();
        try (var access = LogAccess.open(options, "data")) {
            var key = signingKey.required(options, "data");
            var made = new Checkpointer(access.database(), access.database(), key)
                    .make()
                    .orElseThrow(() -> new Failure("the log is empty: there is nothing to sign"));
            var checkpoint = made.checkpoint();
            if (out != null) Output.write(out, checkpoint.note());
            terminal.say("%s of %,d events."
                    .formatted(
                            made.isNew() ? "A new checkpoint" : "The log has not grown since the checkpoint",
                            checkpoint.size()));
            terminal.answer(
                    out == null ? "\n" + checkpoint.note() : "It is in %s.".formatted(out),
                    new Answer(
                            checkpoint.origin(),
                            checkpoint.size(),
                            checkpoint.root().toString(),
                            made.isNew(),
                            key.key().verifier().toString(),
                            checkpoint.note(),
                            out == null ? null : out.toString()));
        } catch (NotIntactException e) {
            throw new Failure("nothing is signed, as the log does not verify: %s; './cairn verify' says more"
                    .formatted(e.getMessage()));
        } catch (SQLException e) {
            throw new Failure("the log cannot be read: " + Running.firstLine(e), e);
        }
    }
}
