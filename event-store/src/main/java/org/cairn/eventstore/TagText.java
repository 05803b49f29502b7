package org.cairn.eventstore;

import org.axonframework.messaging.eventstreaming.Tag;

/// Tags as they are stored: `key=value`. A key must not hold `=`, or two different tags would look alike.
final class TagText {
    private TagText() {}

    /// @throws IllegalArgumentException if the tag cannot be stored
    static String of(Tag tag) {
        if (tag.key().indexOf('=') >= 0) {
            throw new IllegalArgumentException("The key of a tag must not hold '=': " + tag.key());
        }
        return tag.key() + "=" + tag.value();
    }

    static Tag parse(String text) {
        int split = text.indexOf('=');
        if (split < 0) {
            throw new IllegalArgumentException("Not a stored tag: " + text);
        }
        return new Tag(text.substring(0, split), text.substring(split + 1));
    }

    /// The tags as the text of a PostgreSQL array.
    static String arrayLiteral(String[] tags) {
        var literal = new StringBuilder("{");
        for (String tag : tags) {
            literal.append(literal.length() > 1 ? ",\"" : "\"");
            for (int i = 0; i < tag.length(); i++) {
                char c = tag.charAt(i);
                if (c == '"' || c == '\\') {
                    literal.append('\\');
                }
                literal.append(c);
            }
            literal.append('"');
        }
        return literal.append('}').toString();
    }
}
