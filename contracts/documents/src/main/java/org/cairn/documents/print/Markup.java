package org.cairn.documents.print;

import org.jspecify.annotations.Nullable;

/// Writes XML, element by element, each closed where it was opened. Attributes are given as name, value, name, value.
final class Markup {
    private final StringBuilder out = new StringBuilder();

    /// Markup that is known to be sound.
    Markup raw(String markup) {
        out.append(markup);
        return this;
    }

    Markup element(String name, Runnable content, String... attributes) {
        open(name, attributes);
        out.append('>');
        content.run();
        out.append("</").append(name).append('>');
        return this;
    }

    Markup text(String name, @Nullable Object text, String... attributes) {
        return element(name, () -> text(text), attributes);
    }

    /// The same; nothing at all where there is no text.
    Markup textIfAny(String name, @Nullable Object text, String... attributes) {
        return text == null ? this : text(name, text, attributes);
    }

    Markup text(@Nullable Object text) {
        if (text != null) escape(text.toString());
        return this;
    }

    Markup empty(String name, String... attributes) {
        open(name, attributes);
        out.append("/>");
        return this;
    }

    private void open(String name, String... attributes) {
        out.append('<').append(name);
        for (var i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1]);
            out.append('"');
        }
    }

    /// What XML 1.0 has no place for becomes the replacement character.
    private void escape(String text) {
        text.codePoints().forEach(each -> {
            switch (each) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                default -> out.appendCodePoint(isXml(each) ? each : 0xFFFD);
            }
        });
    }

    private static boolean isXml(int character) {
        return character == '\t'
                || character == '\n'
                || character == '\r'
                || character >= 0x20 && character <= 0xD7FF
                || character >= 0xE000 && character <= 0xFFFD
                || character >= 0x10000;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
