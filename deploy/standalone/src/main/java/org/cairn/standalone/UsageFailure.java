package org.cairn.standalone;

/// The command line asks for something that is not to be had. Ends with exit code 2.
final class UsageFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UsageFailure(String message) {
        super(message);
    }
}
