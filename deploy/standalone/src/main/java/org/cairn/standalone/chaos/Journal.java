package org.cairn.standalone.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// What was done and when, in a file, to read beside the logs of the services.
record Journal(Path file) {

    void write(String what) {
        try {
            Files.writeString(
                    file,
                    "%s %s%n".formatted(Instant.now().truncatedTo(ChronoUnit.MILLIS), what),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
