package org.cairn.standalone.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;

/// Folders and small files on disk.
final class DataFolders {

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
        }
    }

    /// A log that has grown is put aside, so that two files are all there ever is.
    static void rotate(Path log, long limitBytes) throws IOException {
        if (Files.exists(log) && Files.size(log) > limitBytes) {
            var old = log.resolveSibling(log.getFileName() + ".1");
            Files.move(log, old, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private DataFolders() {}
}
