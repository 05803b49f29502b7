package org.cairn.contracts.shared;

/// What is said of a refusal.
///
/// @param sentence what is wrong
/// @param remedy   what a clerk can do next
public record Refusal(Reason.Kind kind, String sentence, String remedy) {

    /// What the command speaks of does not exist.
    public static Refusal unknown(String sentence, String remedy) {
        return new Refusal(Reason.Kind.UNKNOWN, sentence, remedy);
    }

    /// The command contradicts what is already recorded.
    public static Refusal conflict(String sentence, String remedy) {
        return new Refusal(Reason.Kind.CONFLICT, sentence, remedy);
    }

    /// The command breaks a rule, whatever is recorded.
    public static Refusal rule(String sentence, String remedy) {
        return new Refusal(Reason.Kind.RULE, sentence, remedy);
    }

    /// The actor may not do it.
    public static Refusal forbidden(String sentence, String remedy) {
        return new Refusal(Reason.Kind.FORBIDDEN, sentence, remedy);
    }
}
