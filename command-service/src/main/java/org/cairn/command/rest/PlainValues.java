package org.cairn.command.rest;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;

/// Refuses what JSON and Java can say and PostgreSQL cannot keep. In an event it would stop every read model that
/// writes it to a table, for ever.
final class PlainValues extends SimpleModule {

    private static final long serialVersionUID = 1L;

    PlainValues() {
        super("plain-values");
        addDeserializer(String.class, new PlainText());
        addDeserializer(LocalDate.class, new PlainDay());
    }

    private static final class PlainText extends StringDeserializer {
        @Override
        public @Nullable String deserialize(JsonParser json, DeserializationContext context) {
            var text = super.deserialize(json, context);
            if (text != null
                    && (text.indexOf('\0') >= 0
                            || !StandardCharsets.UTF_8.newEncoder().canEncode(text))) {
                throw new IllegalArgumentException("text must have no character U+0000, and no half of a character");
            }
            return text;
        }
    }

    private static final class PlainDay extends StdScalarDeserializer<LocalDate> {

        private static final long serialVersionUID = 1L;

        PlainDay() {
            super(LocalDate.class);
        }

        @Override
        public LocalDate deserialize(JsonParser json, DeserializationContext context) {
            if (!json.hasToken(JsonToken.VALUE_STRING)) throw new IllegalArgumentException(FORM);
            try {
                var day = LocalDate.parse(json.getString());
                if (day.getYear() >= 1 && day.getYear() <= 9999) return day;
            } catch (DateTimeParseException _) {
                // Said below.
            }
            throw new IllegalArgumentException(FORM);
        }

        private static final String FORM = "a day is written like 2026-02-28, and lies in the years 1 to 9999";
    }
}
