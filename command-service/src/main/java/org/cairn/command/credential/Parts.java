package org.cairn.command.credential;

import static org.cairn.contracts.credential.CredentialReason.STACK_NOT_COMPLETE;
import static org.cairn.contracts.credential.CredentialReason.STACK_PART_ALREADY_COUNTED;
import static org.cairn.contracts.credential.CredentialReason.STACK_PART_NOT_VALID;
import static org.cairn.contracts.credential.CredentialReason.STACK_PART_UNKNOWN;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.cairn.command.state.Credentials;
import org.cairn.contracts.credential.CredentialId;
import org.cairn.contracts.credential.CredentialReason;
import org.cairn.contracts.credential.Stack;
import org.jspecify.annotations.Nullable;

/// The smaller credentials that one is put together from.
public final class Parts {

    /// Why the stack does not hold; null if it does.
    ///
    /// @param stack null where there is to be none
    public static @Nullable CredentialReason flaw(
            @Nullable Stack stack, List<CredentialId> parts, Credentials credentials) {
        if (new HashSet<>(parts).size() < parts.size()) return STACK_PART_UNKNOWN;
        for (var part : parts) {
            var credential = credentials.get(part);
            if (credential == null) return STACK_PART_UNKNOWN;
            if (!credential.isValid()) return STACK_PART_NOT_VALID;
        }
        var wanted = stack == null ? List.of() : stack.of();
        var given = parts.stream()
                .map(part -> Objects.requireNonNull(credentials.get(part))
                        .award()
                        .template()
                        .template())
                .toList();
        if (given.size() != wanted.size() || !new HashSet<Object>(given).equals(new HashSet<>(wanted))) {
            return STACK_NOT_COMPLETE;
        }
        if (stack != null && stack.exclusive() && parts.stream().anyMatch(credentials::isCounted)) {
            return STACK_PART_ALREADY_COUNTED;
        }
        return null;
    }

    private Parts() {}
}
