package org.cairn.command.identity;

import static org.cairn.contracts.learner.LearnerReason.LEARNER_ERASED;
import static org.cairn.contracts.learner.LearnerReason.LEARNER_UNKNOWN;

import org.cairn.command.CommandRejected;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.shared.Codes;
import org.cairn.contracts.shared.SealedText;
import org.cairn.contracts.shared.Texts;
import org.jspecify.annotations.Nullable;

/// Seals free text of the record with the key of the learner whom it is about, and opens it again.
///
/// The same text of the same learner and field is always the same sealed text, so that the repeat of a command is known
/// for one. Once the learner's key is destroyed both are refused, at once and in every process.
public final class Seals {

    private final @Nullable DataKeys keys;

    /// @param keys null where there is no master key
    Seals(@Nullable DataKeys keys) {
        this.keys = keys;
    }

    /// @param field where it belongs, for example `goal`: it opens for this field only, so a field never changes its
    ///              name. A [code][Codes]
    /// @param plain 1 to [SealedText#LONGEST] characters
    /// @throws IllegalArgumentException  if it is blank or too long, naming the field
    /// @throws CommandRejected           if there is no such learner, or the learner was erased
    /// @throws SealingUnavailableException if there is no master key
    public SealedText seal(LearnerId learner, String field, String plain) {
        Codes.require("field", field);
        Texts.require(field, plain, SealedText.LONGEST);
        var key = keys().findOrMake(learner)
                .orElseThrow(() -> new CommandRejected(LEARNER_UNKNOWN))
                .key();
        if (key == null) throw new CommandRejected(LEARNER_ERASED);
        return key.seal(field, plain);
    }

    /// The same, of text that may be left out.
    public @Nullable SealedText sealIfAny(LearnerId learner, String field, @Nullable String plain) {
        return plain == null ? null : seal(learner, field, plain);
    }

    /// @throws CommandRejected             if there is no such learner, or the learner was erased
    /// @throws SealBrokenException         if it was not sealed for this learner and field
    /// @throws SealingUnavailableException if there is no master key
    public String open(LearnerId learner, String field, SealedText sealed) {
        var key = keys().find(learner)
                .orElseThrow(() -> new CommandRejected(LEARNER_UNKNOWN))
                .key();
        if (key == null) throw new CommandRejected(LEARNER_ERASED);
        return key.open(field, sealed);
    }

    /// The same, of text that may have been left out.
    public @Nullable String openIfAny(LearnerId learner, String field, @Nullable SealedText sealed) {
        return sealed == null ? null : open(learner, field, sealed);
    }

    private DataKeys keys() {
        if (keys == null) throw new SealingUnavailableException();
        return keys;
    }
}
