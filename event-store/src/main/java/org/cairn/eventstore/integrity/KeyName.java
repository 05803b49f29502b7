package org.cairn.eventstore.integrity;

/// What C2SP signed-note allows as the name of a key.
final class KeyName {
    private KeyName() {}

    /// @throws MalformedException if it is empty, or holds a space, a plus or a control character
    static String checked(String name) {
        boolean allowed = !name.isEmpty()
                && name.codePoints()
                        .noneMatch(c -> c == '+' || Character.isWhitespace(c) || Character.isSpaceChar(c) || c < ' ');
        if (!allowed) {
            throw new MalformedException("the name of a key must not be empty nor hold spaces or '+'");
        }
        return name;
    }
}
