package org.cairn.command.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.Random;
import java.util.UUID;
import org.cairn.command.Seeds;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.shared.SealedText;
import org.junit.jupiter.api.Test;

class DataKeyTest {

    private static final LearnerId ADA = new LearnerId(new UUID(1, 1));
    private static final byte[] BYTES =
            "0123456789abcdef0123456789abcdef".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

    private final DataKey key = new DataKey(ADA, BYTES);

    @Test
    void theSameTextOfTheSameFieldIsTheSameSealedText() {
        assertThat(key.seal("goal", "To weld")).isEqualTo(new DataKey(ADA, BYTES).seal("goal", "To weld"));
        assertThat(key.seal("goal", "To weld")).isNotEqualTo(key.seal("notes", "To weld"));
        assertThat(key.seal("goal", "To weld")).isNotEqualTo(key.seal("goal", "To melt"));
    }

    @Test
    void itOpensForThatLearnerFieldAndKeyAlone() {
        var sealed = key.seal("goal", "To weld");
        assertThat(key.open("goal", sealed)).isEqualTo("To weld");
        assertThatThrownBy(() -> key.open("notes", sealed)).isInstanceOf(SealBrokenException.class);
        assertThatThrownBy(() -> new DataKey(new LearnerId(new UUID(1, 2)), BYTES).open("goal", sealed))
                .isInstanceOf(SealBrokenException.class);
        assertThatThrownBy(() -> new DataKey(ADA, new byte[32]).open("goal", sealed))
                .isInstanceOf(SealBrokenException.class);
    }

    @Test
    void aShortAnswerIsNotToldByItsLength() {
        assertThat(key.seal("answer", "no").value())
                .hasSameSizeAs(key.seal("answer", "yes, and " + "x".repeat(54)).value());
    }

    /// What was sealed by this release must open in every later one. The text was sealed by another implementation of
    /// the same form (Python, with OpenSSL).
    @Test
    void theFormNeverChanges() {
        var sealed = new SealedText(GOLDEN);
        assertThat(key.open("goal", sealed)).isEqualTo("To weld a seam — säuberlich");
        assertThat(key.seal("goal", "To weld a seam — säuberlich")).isEqualTo(sealed);
    }

    private static final String GOLDEN =
            "AUPdvUtpQL6hsxGiCpAi4pSqp0ub-GPSGSgxsje3XPdZt530BPkkYdSn4BGKt6a261qxMRgJrBRvD8_jU_H3x-foObOc8L40-dkZBL9FD5pl-9q5wF6RCUXdApM0";

    @Test
    void everyTextComesBackAndEveryChangeIsNoticed() {
        Seeds.check(2_000, random -> {
            var text = text(random);
            var sealed = key.seal("goal", text);
            assertThat(key.open("goal", sealed)).isEqualTo(text);
            var bytes = Base64.getUrlDecoder().decode(sealed.value());
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            var changed = new SealedText(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
            assertThatThrownBy(() -> key.open("goal", changed)).isInstanceOf(SealBrokenException.class);
            var length = 1 + random.nextInt(sealed.value().length() - 1);
            var shorter = new SealedText(sealed.value().substring(0, length));
            assertThatThrownBy(() -> key.open("goal", shorter)).isInstanceOf(SealBrokenException.class);
        });
    }

    @Test
    void noTwoTextsHaveOneNonce() {
        var nonces = new HashSet<String>();
        for (var i = 0; i < 20_000; i++) nonces.add(Arrays.toString(nonce(key.seal("goal", "text " + i))));
        assertThat(nonces).hasSize(20_000);
    }

    @Test
    void theLongestTextFitsWhateverItsCharacters() {
        for (var character : new String[] {"a", "é", "漢"}) {
            var text = character.repeat(SealedText.LONGEST);
            assertThat(key.open("goal", key.seal("goal", text))).isEqualTo(text);
        }
        var emoji = "😀".repeat(SealedText.LONGEST / 2);
        assertThat(key.open("goal", key.seal("goal", emoji))).isEqualTo(emoji);
        assertThatThrownBy(() -> key.seal("goal", emoji.substring(1))).isInstanceOf(IllegalArgumentException.class);
    }

    private static byte[] nonce(SealedText sealed) {
        return Arrays.copyOfRange(Base64.getUrlDecoder().decode(sealed.value()), 1, 13);
    }

    private static String text(Random random) {
        var text = new StringBuilder();
        var length = 1 + random.nextInt(random.nextInt(10) == 0 ? 3_000 : 200);
        for (var i = 0; i < length; i++) {
            var point = random.nextInt(4) == 0 ? 0x80 + random.nextInt(0xD000) : ' ' + random.nextInt(95);
            text.appendCodePoint(random.nextInt(50) == 0 ? 0x1F600 + random.nextInt(60) : point);
        }
        return text.toString();
    }
}
