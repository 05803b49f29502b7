package org.cairn.eventstore.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTest {
    private final Path folder;
    private final Path file;

    KeyFileTest(@TempDir Path folder) {
        this.folder = folder;
        file = folder.resolve("sub/signing.key");
    }

    @Test
    void isMadeOnceForItsOwnerAloneAndRead() throws IOException {
        assertThat(KeyFile.create(file, "example.org/log")).isTrue();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        var key = KeyFile.read(file);
        assertThat(key.key().name()).isEqualTo("example.org/log");
        assertThat(KeyFile.create(file, "other")).isFalse();
        assertThat(KeyFile.read(file).verifiers()).isEqualTo(key.verifiers());
        try (var left = Files.list(file.getParent())) {
            assertThat(left).containsExactly(file);
        }
    }

    @Test
    void ofManyWhoMakeItAtOnceOneWins() {
        var made = IntStream.range(0, 16)
                .mapToObj(_ -> CompletableFuture.supplyAsync(() -> KeyFile.create(file, "log")))
                .toList();
        assertThat(made.stream().filter(CompletableFuture::join)).hasSize(1);
    }

    @Test
    void recognisesEarlierKeys() throws IOException {
        KeyFile.create(file, "log");
        var earlier = SigningKey.generate("log").verifier();
        Files.writeString(file, "# until 2027\n" + earlier + "\n", StandardOpenOption.APPEND);
        var read = KeyFile.read(file);
        assertThat(read.verifiers()).containsExactly(read.key().verifier(), earlier);
    }

    @Test
    void isRefusedWhereOthersCanReadItOrItsHalvesDoNotFit() throws IOException {
        KeyFile.create(file, "log");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        assertThatThrownBy(() -> KeyFile.read(file)).hasMessageContaining("chmod 600");

        var mixed = folder.resolve("mixed");
        KeyFile.create(mixed, "log");
        var other = SigningKey.generate("log").verifier();
        var lines = Files.readAllLines(mixed);
        for (var bad : List.of(
                List.of(lines.getFirst()),
                List.of(lines.getFirst(), other.toString()),
                List.of(lines.getLast(), lines.getFirst()),
                List.of(
                        lines.getFirst()
                                .replaceFirst(
                                        "\\+[0-9a-f]{8}\\+",
                                        "+" + other.toString().split("\\+")[1] + "+"),
                        other.toString()))) {
            Files.write(mixed, bad);
            assertThatThrownBy(() -> KeyFile.read(mixed)).isInstanceOf(MalformedException.class);
        }
    }
}
