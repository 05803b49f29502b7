package org.cairn.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Files that the user names.
final class Output {

    static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new Failure("%s cannot be written: %s".formatted(file, Running.firstLine(e)), e);
        }
    }

    static byte[] read(Path file) {
        if (!Files.isRegularFile(file)) throw new UsageFailure("there is no file %s".formatted(file));
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UsageFailure("%s cannot be read: %s".formatted(file, Running.firstLine(e)));
        }
    }

    private Output() {}
}
