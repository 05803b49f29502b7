package org.cairn.benchmarks;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;

/// Where the build leaves things: this is run from where it was built.
final class Build {

    /// Of this module: the folder of `classes` and of `benchmarks.jar`.
    static Path target() {
        try {
            var ours = Path.of(Build.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return Objects.requireNonNull(ours.toAbsolutePath().getParent());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private Build() {}
}
