package org.cairn.contracts.shared;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The one way to write a value as JSON, so that whoever has the same value gets the same bytes (RFC 8785, JCS): no
/// white space, members in the order of their UTF-16 code units, numbers as ECMAScript writes them.
///
/// Takes maps, collections, strings, numbers, booleans and null; and records, of which it leaves out what is null or an
/// empty collection. What else there is is written as a string.
public final class CanonicalJson {

    /// As bytes: UTF-8, with no byte order mark.
    ///
    /// @throws IllegalArgumentException if a number is none that a double keeps exactly, or a text has half a
    /// character
    public static byte[] of(@Nullable Object value) {
        var json = new StringBuilder();
        write(value, json);
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    /// The SHA-256 of these bytes: 64 lower-case hexadecimal digits.
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java platform has SHA-256", missing);
        }
    }

    private static void write(@Nullable Object value, StringBuilder json) {
        switch (value) {
            case null -> json.append("null");
            case Boolean truth -> json.append(truth);
            case Number number -> json.append(number(number));
            case Map<?, ?> members -> object(members, json);
            case Collection<?> elements -> array(elements, json);
            case Enum<?> constant -> string(nameOf(constant), json);
            case Record part -> record(part, json);
            default -> string(value.toString(), json);
        }
    }

    private static void object(Map<?, ?> members, StringBuilder json) {
        var separator = "{";
        var sorted = new TreeMap<String, @Nullable Object>(); // Strings compare by their UTF-16 code units.
        for (var member : members.entrySet()) sorted.put(String.valueOf(member.getKey()), member.getValue());
        for (var member : sorted.entrySet()) {
            json.append(separator);
            string(member.getKey(), json);
            json.append(':');
            write(member.getValue(), json);
            separator = ",";
        }
        json.append(sorted.isEmpty() ? "{}" : "}");
    }

    private static void array(Collection<?> elements, StringBuilder json) {
        var separator = "";
        json.append('[');
        for (var element : elements) {
            json.append(separator);
            write(element, json);
            separator = ",";
        }
        json.append(']');
    }

    private static void record(Record part, StringBuilder json) {
        var members = new TreeMap<String, Object>();
        for (var component : part.getClass().getRecordComponents()) {
            var value = valueOf(part, component);
            if (component.getAccessor().isAnnotationPresent(JsonValue.class)) {
                write(value, json);
                return;
            }
            if (value != null && !(value instanceof Collection<?> elements && elements.isEmpty())) {
                members.put(component.getName(), value);
            }
        }
        object(members, json);
    }

    private static @Nullable Object valueOf(Record part, RecordComponent component) {
        try {
            return component.getAccessor().invoke(part);
        } catch (ReflectiveOperationException unreadable) {
            throw new IllegalArgumentException("Cannot read " + component, unreadable);
        }
    }

    private static String nameOf(Enum<?> constant) {
        try {
            var name = constant.getDeclaringClass().getField(constant.name()).getAnnotation(JsonProperty.class);
            return name == null ? constant.name() : name.value();
        } catch (NoSuchFieldException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String number(Number number) {
        var exact =
                switch (number) {
                    case BigDecimal decimal -> decimal;
                    case BigInteger whole -> new BigDecimal(whole);
                    case Double real -> finite(real);
                    case Float real -> finite(real.doubleValue());
                    default -> BigDecimal.valueOf(number.longValue());
                };
        var real = exact.doubleValue();
        if (Double.isInfinite(real) || finite(real).compareTo(exact) != 0) {
            throw new IllegalArgumentException("%s is no number that every reader of JSON keeps".formatted(exact));
        }
        return ecmaScript(real);
    }

    /// The shortest decimal that is read as this double. Java writes at least two digits: 4.9E-324, where one will do.
    private static BigDecimal finite(double real) {
        if (!Double.isFinite(real)) throw new IllegalArgumentException("JSON has no " + real);
        var shortest = new BigDecimal(Double.toString(real));
        if (shortest.precision() > 2) return shortest;
        var oneDigit = shortest.round(new MathContext(1));
        return oneDigit.doubleValue() == real ? oneDigit : shortest;
    }

    /// `Number::toString` of ECMA-262: plain from 1e-6 up to below 1e21, else with an exponent.
    private static String ecmaScript(double real) {
        if (real == 0) return "0"; // of -0 too
        var shortest = finite(Math.abs(real)).stripTrailingZeros();
        var sign = real < 0 ? "-" : "";
        var exponent = shortest.precision() - shortest.scale() - 1;
        if (exponent >= -6 && exponent < 21) return sign + shortest.toPlainString();
        var digits = shortest.unscaledValue().toString();
        var fraction = digits.length() == 1 ? "" : "." + digits.substring(1);
        return sign + digits.charAt(0) + fraction + "e" + (exponent < 0 ? "-" : "+") + Math.abs(exponent);
    }

    private static void string(String text, StringBuilder json) {
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new IllegalArgumentException("a text has half of a character");
        }
        json.append('"');
        for (var i = 0; i < text.length(); i++) escape(text.charAt(i), json);
        json.append('"');
    }

    private static void escape(char character, StringBuilder json) {
        switch (character) {
            case '"' -> json.append("\\\"");
            case '\\' -> json.append("\\\\");
            case '\b' -> json.append("\\b");
            case '\f' -> json.append("\\f");
            case '\n' -> json.append("\\n");
            case '\r' -> json.append("\\r");
            case '\t' -> json.append("\\t");
            default -> {
                if (character < ' ') json.append("\\u%04x".formatted((int) character));
                else json.append(character);
            }
        }
    }

    private CanonicalJson() {}
}
