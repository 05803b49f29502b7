package org.cairn.command.identity;

/// There is no master key, so that nothing can be sealed or opened here.
public final class SealingUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SealingUnavailableException() {
        super("No master key is configured (cairn.identity.master-key)", null, false, false);
    }
}
