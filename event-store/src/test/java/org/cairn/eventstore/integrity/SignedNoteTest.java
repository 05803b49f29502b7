package org.cairn.eventstore.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Keys and notes that Go's `golang.org/x/mod/sumdb/note` and the C2SP specification publish.
class SignedNoteTest {
    private static final VerifierKey PETER =
            VerifierKey.parse("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
    private static final String PRIVATE =
            "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
    private static final String TEXT = """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.
            """;
    private static final String SIGNATURE =
            "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZ"
                    + "SNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";
    private static final String NOTE = TEXT + "\n" + SIGNATURE;

    @Test
    void signsByteForByteWhatGoSigns() {
        var key = SigningKey.parse(PRIVATE, PETER);
        assertThat(key.sign(TEXT)).hasToString(NOTE);
        assertThat(key.privateText()).isEqualTo(PRIVATE);
        assertThat(key).hasToString(PETER.toString());
    }

    @Test
    void acceptsTheNotesThatGoAndTheSpecificationPublish() {
        assertThat(SignedNote.parse(NOTE).signers(List.of(PETER))).containsExactly(PETER);
        assertThat(SignedNote.parse(NOTE)).hasToString(NOTE);
        var example = VerifierKey.parse("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k");
        var note = """
                This is an example message.

                — example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=
                """;
        assertThat(SignedNote.parse(note).signers(List.of(PETER, example))).containsExactly(example);
    }

    @Test
    void aFalseSignatureOfAKnownKeyIsAnErrorAndThatOfAnUnknownKeyIsPassedOver() {
        var changed = SignedNote.parse(NOTE.replace("answer", "amswer"));
        assertThatThrownBy(() -> changed.signers(List.of(PETER))).isInstanceOf(NotIntactException.class);
        var other = SigningKey.generate("PeterNeumann").verifier();
        assertThat(changed.signers(List.of(other))).isEmpty();
        var twice = SignedNote.parse(SigningKey.generate("witness").sign(TEXT) + SIGNATURE);
        assertThat(twice.signers(List.of(PETER))).containsExactly(PETER);
    }

    @Test
    void aVerifierKeyIsAcceptedAsAWholeOnly() {
        var text = PETER.toString();
        for (int begin = 0; begin <= text.length(); begin++) {
            for (int end = begin; end <= text.length(); end++) {
                if (end - begin < text.length()) {
                    var part = text.substring(begin, end);
                    assertThatThrownBy(() -> VerifierKey.parse(part)).isInstanceOf(MalformedException.class);
                }
            }
        }
        for (int i = 0; i < text.length(); i++) {
            var changed = text.substring(0, i) + (char) (text.charAt(i) + 1) + text.substring(i + 1);
            assertThatThrownBy(() -> VerifierKey.parse(changed)).isInstanceOf(MalformedException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY==",
                "PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "rekor.sigstore.dev+c0d23d6a+AjBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABNhtmPtrWm3U1eQXBogSMdGvXwBcK5AW5i0hrZLOC96l+smGNM7nwZ4QvFK/4sueRoVj//QP22Ni4Qt9DPfkWLc=",
            })
    void keysOfOtherKindsAreRefused(String key) {
        assertThatThrownBy(() -> VerifierKey.parse(key)).isInstanceOf(MalformedException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a+b", "a\u2003b", "a\nb"})
    void namesOfKeysHoldNeitherSpacesNorPlus(String name) {
        assertThatThrownBy(() -> SigningKey.generate(name)).isInstanceOf(MalformedException.class);
    }

    @Test
    void whatIsNoSignedNoteIsRefused() {
        for (var bad : List.of(
                "",
                TEXT,
                TEXT + "\n",
                NOTE.strip(),
                NOTE + "\n",
                TEXT + SIGNATURE,
                NOTE.replace("— ", "- "),
                NOTE.replace("— ", "—"),
                NOTE.replace("AM=\n", "AM\n"),
                NOTE.replace("AM=\n", "AN=\n"),
                NOTE.replace("AM=\n", "AM= \n"),
                NOTE.replace("your", "yo\tur"),
                TEXT + "\n— PeterNeumann AAAA\n",
                TEXT + "\n— Peter+Neumann " + SIGNATURE.substring(15),
                TEXT + "\n" + SIGNATURE.repeat(101))) {
            assertThatThrownBy(() -> SignedNote.parse(bad)).as(bad).isInstanceOf(MalformedException.class);
        }
    }

    @Test
    void aCheckpointIsOriginSizeAndRoot() {
        var key = SigningKey.generate("example.org/log");
        var root = Digest.parse("CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=");
        var checkpoint = Checkpoint.sign(20852163, root, key);
        assertThat(checkpoint.note())
                .startsWith(
                        "example.org/log\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n— example.org/log ");
        assertThat(Checkpoint.parse(checkpoint.note())).isEqualTo(checkpoint);
        assertThat(checkpoint.signer(List.of(PETER, key.verifier()))).isEqualTo(key.verifier());
        assertThatThrownBy(() -> checkpoint.signer(List.of(PETER))).isInstanceOf(NotIntactException.class);
        // A key of another name may witness a checkpoint, and does not make it the log's.
        var witnessed =
                Checkpoint.parse(key.sign("other.org/log\n1\n" + root + "\n").toString());
        assertThatThrownBy(() -> witnessed.signer(List.of(key.verifier()))).isInstanceOf(NotIntactException.class);
    }

    @Test
    void whatIsNoCheckpointIsRefused() {
        var key = SigningKey.generate("k");
        var root = Digest.parse("CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=");
        for (var bad : List.of(
                "k\n1\n",
                "k\n01\n" + root + "\n",
                "k\n-1\n" + root + "\n",
                "k\n+1\n" + root + "\n",
                "k\n99999999999999999999\n" + root + "\n",
                "\n1\n" + root + "\n",
                "k\n1\n" + root + "\n\n",
                "k\n1\nabcd\n")) {
            var note = key.sign(bad).toString();
            assertThatThrownBy(() -> Checkpoint.parse(note)).as(bad).isInstanceOf(MalformedException.class);
        }
        assertThat(Checkpoint.parse(key.sign("k\n1\n" + root + "\nmore\n").toString())
                        .size())
                .isEqualTo(1);
    }
}
