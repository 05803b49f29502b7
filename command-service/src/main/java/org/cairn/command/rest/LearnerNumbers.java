package org.cairn.command.rest;

/// The form of the institution's own numbers for learners.
public final class LearnerNumbers {

    /// @throws RequestRefused if it does not have the form
    public static void require(String number) {
        if (number.isBlank() || number.length() > 64 || !number.strip().equals(number)) {
            throw new RequestRefused(ProblemType.LEARNER_NUMBER_MALFORMED);
        }
    }

    private LearnerNumbers() {}
}
