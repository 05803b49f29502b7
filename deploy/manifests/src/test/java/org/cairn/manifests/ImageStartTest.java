package org.cairn.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The script that starts the JVM in the image, with the compiler in Cairn's place: it answers `-version` at once.
class ImageStartTest {
    private Path home;

    @BeforeEach
    void put(@TempDir Path folder) throws IOException {
        home = folder;
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, "com.sun.tools.javac.Main");
        new JarOutputStream(Files.newOutputStream(home.resolve("cairn.jar")), manifest).close();
        Files.copy(Repository.DEPLOY.resolve("docker/logback.xml"), home.resolve("logback.xml"));
    }

    private String standardOutput(String options) throws IOException, InterruptedException {
        var builder =
                new ProcessBuilder(Repository.DEPLOY.resolve("docker/cairn").toString(), "-version");
        builder.environment().put("APP_HOME", home.toString());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("CAIRN_JAVA_OPTS", options);
        // The JVM would say that it has picked them up.
        builder.environment().keySet().removeAll(Set.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"));
        var output = home.resolve("output");
        var process = builder.redirectError(home.resolve("errors").toFile())
                .redirectOutput(output.toFile())
                .start();
        try {
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.exitValue())
                .as(Files.readString(home.resolve("errors")))
                .isZero();
        return Files.readString(output);
    }

    /// The JVM warns of large pages where there are none, which is nearly everywhere.
    @Test
    void standardOutputIsForAnswersAndNotForWhatTheJvmHasToSay() throws Exception {
        assertThat(standardOutput("-XX:+UseLargePages")).startsWith("javac ").hasLineCount(1);
    }

    @Test
    void aCacheThatDoesNotFitIsLeftAsideInSilence() throws Exception {
        Files.writeString(home.resolve("cairn.aot"), "of another JVM");

        assertThat(standardOutput("-Xmx64m")).startsWith("javac ").hasLineCount(1);
        assertThat(home.resolve("errors")).isEmptyFile();
    }
}
