package org.cairn.command.identity;

/// There is no ledger of erasures, without which a restored backup would bring back who was erased.
public final class ErasureUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ErasureUnavailableException() {
        super("No erasure ledger is configured (cairn.privacy.erasure-ledger)", null, false, false);
    }
}
