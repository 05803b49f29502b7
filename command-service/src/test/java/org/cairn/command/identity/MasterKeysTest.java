package org.cairn.command.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.cairn.contracts.learner.LearnerId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MasterKeysTest {

    private static final LearnerId ADA = new LearnerId(new UUID(1, 1));
    private static final LearnerId BOB = new LearnerId(new UUID(1, 2));
    private static final byte[] KEY = new byte[32];

    private final Path file;

    MasterKeysTest(@TempDir Path folder) {
        file = folder.resolve("sub/master.key");
    }

    @Test
    void areMadeOnceForTheirOwnerAlone() throws IOException {
        assertThat(MasterKeys.create(file)).isTrue();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        var before = Files.readString(file);
        assertThat(MasterKeys.create(file)).isFalse();
        assertThat(file).hasContent(before);
    }

    @Test
    void ofManyWhoMakeThemAtOnceOneWins() {
        var made = IntStream.range(0, 16)
                .mapToObj(_ -> CompletableFuture.supplyAsync(() -> MasterKeys.create(file)))
                .toList();
        assertThat(made.stream().filter(CompletableFuture::join)).hasSize(1);
    }

    @Test
    void openWhatTheyWrappedForThatLearnerAlone() {
        MasterKeys.create(file);
        var keys = MasterKeys.read(file);
        var wrapped = keys.wrap(ADA, KEY);
        assertThat(keys.unwrap(ADA, keys.name(), wrapped)).isEqualTo(KEY);
        assertThatThrownBy(() -> keys.unwrap(BOB, keys.name(), wrapped)).isInstanceOf(SealBrokenException.class);
        assertThat(keys.wrap(ADA, KEY)).isNotEqualTo(wrapped); // The nonce is random.
    }

    @Test
    void afterARotationTheEarlierKeyStillOpensAndTheNewOneWraps() throws IOException {
        MasterKeys.create(file);
        var before = MasterKeys.read(file);
        var wrapped = before.wrap(ADA, KEY);
        MasterKeys.rotate(file);
        var after = MasterKeys.read(file);
        assertThat(after.name()).isNotEqualTo(before.name());
        assertThat(after.unwrap(ADA, before.name(), wrapped)).isEqualTo(KEY);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThatThrownBy(() -> before.unwrap(ADA, after.name(), after.wrap(ADA, KEY)))
                .isInstanceOf(SealBrokenException.class)
                .hasMessageContaining(after.name());
    }

    @Test
    void areRefusedWhereOthersCanReadThemOrTheyAreNone() throws IOException {
        MasterKeys.create(file);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        assertThatThrownBy(() -> MasterKeys.read(file)).hasMessageContaining("chmod 600");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        var line = Files.readString(file);
        for (var bad : new String[] {
            "",
            "# only a comment",
            "secret",
            line.replace('+', '-'),
            line.replaceFirst("\\+[0-9a-f]", "+x"),
            line + "secret"
        }) {
            Files.writeString(file, bad);
            assertThatThrownBy(() -> MasterKeys.read(file))
                    .as(bad)
                    .isInstanceOf(IllegalArgumentException.class)
                    .message()
                    .doesNotContain("secret");
        }
    }

    @Test
    void showNothingOfThemselves() throws IOException {
        MasterKeys.create(file);
        var text = MasterKeys.read(file).toString();
        assertThat(Files.readString(file).strip()).doesNotEndWith(text);
        assertThat(text).hasSizeLessThan(20);
    }
}
