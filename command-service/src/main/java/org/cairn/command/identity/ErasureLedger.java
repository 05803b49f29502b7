package org.cairn.command.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.privacy.ErasureId;
import org.cairn.contracts.shared.PersonId;
import org.jspecify.annotations.Nullable;

/// Who was erased, in a file beside the database, so that whoever restores an older backup of it erases them again.
///
/// A line for each erasure: the learner, the order, and who confirmed it, for which day. Random ids and a date, so it
/// may be kept as long as any backup. Lines are only ever added. A line that a crash cut short is passed over: its
/// erasure had not begun.
final class ErasureLedger {

    private final Path file;

    ErasureLedger(Path file) {
        this.file = file;
    }

    record Line(LearnerId learner, ErasureId erasure, PersonId actor, LocalDate day) {

        private static @Nullable Line parse(String text) {
            var parts = text.strip().split(" ");
            if (parts.length != 5 || !parts[4].equals(END)) return null;
            return new Line(
                    LearnerId.of(parts[0]), ErasureId.of(parts[1]), PersonId.of(parts[2]), LocalDate.parse(parts[3]));
        }

        @Override
        public String toString() {
            return "%s %s %s %s %s".formatted(learner, erasure, actor, day, END);
        }
    }

    private static final String END = "erased";

    /// Durable when it returns. Repeating it adds nothing.
    synchronized void add(Line line) {
        if (lines().contains(line)) return;
        try {
            var folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
            Files.createDirectories(folder);
            try (var channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
                // A line feed first ends a line that was cut short.
                var bytes = StandardCharsets.US_ASCII.encode("\n" + line + "\n");
                while (bytes.hasRemaining()) channel.write(bytes);
                channel.force(true);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("the erasure ledger %s cannot be written".formatted(file), failed);
        }
    }

    List<Line> lines() {
        try {
            if (!Files.exists(file)) return List.of();
            return Files.readAllLines(file, StandardCharsets.US_ASCII).stream()
                    .filter(text -> !text.isBlank() && !text.startsWith("#"))
                    .map(Line::parse)
                    .filter(Objects::nonNull)
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException("the erasure ledger %s cannot be read".formatted(file), failed);
        }
    }
}
