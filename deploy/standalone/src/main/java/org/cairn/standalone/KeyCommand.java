package org.cairn.standalone;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `key`: the public half of the key that signs checkpoints.
@Command(
        name = "key",
        description =
                "Print the public key that checks checkpoints and proofs, for all to know. Made if it is not there.")
final class KeyCommand implements Runnable {

    @Mixin
    private final CommonOptions options = new CommonOptions();

    @Mixin
    private final SigningKeyOption signingKey = new SigningKeyOption();

    record Answer(String key, String origin) {}

    @Override
    public void run() {
        var key = signingKey.required(options, "data").key();
        options.terminal()
                .answer(key.verifier().toString(), new Answer(key.verifier().toString(), key.name()));
    }
}
