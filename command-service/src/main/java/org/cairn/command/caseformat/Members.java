package org.cairn.command.caseformat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.cairn.command.caseformat.CaseNotice.Kind;
import org.cairn.contracts.framework.Addresses;
import org.cairn.contracts.shared.NameUuid;
import org.jspecify.annotations.Nullable;

/// One JSON object of a package, read member by member. What is not as it should be is told to the notices; at the end,
/// so is what nobody asked for.
final class Members {

    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern MARKUP = Pattern.compile("</?[A-Za-z][^<>]*>|&[A-Za-z]{2,10};|&#[0-9xX]");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\n\r\t]]");

    private final Map<?, ?> members;
    private final String what;
    private final Notices notices;
    private final Set<String> asked = new HashSet<>();
    private String subject;
    private boolean isExtensionTold;

    /// @param what    of what sort it is, in the plural
    /// @param subject by what notices name it
    Members(Map<?, ?> members, String what, String subject, Notices notices) {
        this.members = members;
        this.what = what;
        this.subject = subject;
        this.notices = notices;
    }

    /// Under which name it is reported from now on.
    void isCalled(String identifier) {
        subject = identifier;
    }

    String subject() {
        return subject;
    }

    @Nullable
    Object get(String name) {
        asked.add(name);
        return members.get(name);
    }

    /// Clean, and null if there is nothing in it. A number is read as its digits.
    @Nullable
    String text(String name, int longest) {
        var text = raw(name);
        if (text == null) return null;
        var cleaned = clean(name, text);
        if (cleaned.isBlank()) return null;
        if (MARKUP.matcher(cleaned).find()) {
            notices.add(Kind.TEXT_WITH_MARKUP, subject, "%s has markup, which is kept as it is.", name);
        }
        if (cleaned.length() <= longest) return cleaned;
        notices.add(Kind.TEXT_SHORTENED, subject, "%s was cut to %d characters.", name, longest);
        var end = Character.isHighSurrogate(cleaned.charAt(longest - 2)) ? longest - 2 : longest - 1;
        return cleaned.substring(0, end) + "…";
    }

    /// The same, without a limit: whoever asks says what is too long.
    @Nullable
    String whole(String name) {
        return text(name, Integer.MAX_VALUE);
    }

    private @Nullable String raw(String name) {
        return switch (get(name)) {
            case null -> null;
            case String text -> text;
            case BigDecimal number -> {
                notices.add(Kind.VALUE_UNEXPECTED, subject, "%s is a number, and was read as text.", name);
                yield number.toString();
            }
            default -> {
                notices.add(Kind.VALUE_UNEXPECTED, subject, "%s is no text, and was left out.", name);
                yield null;
            }
        };
    }

    private String clean(String name, String text) {
        var cleaned = CONTROL.matcher(text).replaceAll("");
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(cleaned)) {
            cleaned = new String(cleaned.getBytes(StandardCharsets.UTF_16), StandardCharsets.UTF_16);
        }
        if (!cleaned.equals(text)) {
            notices.add(Kind.TEXT_CLEANED, subject, "%s had characters that nobody can read.", name);
        }
        return cleaned;
    }

    /// One text is taken for a list of one.
    List<String> texts(String name, int longest) {
        var texts = new ArrayList<String>();
        for (var element : list(name)) {
            var text = new Members(element == null ? Map.of() : Map.of(name, element), what, subject, notices)
                    .text(name, longest);
            if (text != null) texts.add(text);
        }
        return texts;
    }

    List<?> list(String name) {
        return switch (get(name)) {
            case null -> List.of();
            case List<?> elements -> elements;
            case String text -> {
                notices.add(Kind.VALUE_UNEXPECTED, subject, "%s is a text, and was read as a list of one.", name);
                yield List.of(text);
            }
            default -> {
                notices.add(Kind.VALUE_UNEXPECTED, subject, "%s is no list, and was left out.", name);
                yield List.of();
            }
        };
    }

    /// An object, or null. A text is taken for the address of a link.
    @Nullable
    Members object(String name) {
        return switch (get(name)) {
            case null -> null;
            case Map<?, ?> object -> new Members(object, what, subject, notices);
            case String address -> {
                notices.add(Kind.VALUE_UNEXPECTED, subject, "%s is a text, and was read as an address.", name);
                yield new Members(Map.of("uri", address), what, subject, notices);
            }
            default -> {
                notices.add(Kind.VALUE_UNEXPECTED, subject, "%s is no object, and was left out.", name);
                yield null;
            }
        };
    }

    @Nullable
    String address(String name) {
        var text = text(name, Integer.MAX_VALUE);
        if (text == null || Addresses.isOne(text)) return text;
        notices.add(Kind.VALUE_UNEXPECTED, subject, "%s is no address that is kept, and was left out.", name);
        return null;
    }

    @Nullable
    LocalDate day(String name) {
        var text = text(name, 100);
        if (text == null) return null;
        try {
            var day = LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
            if (day.getYear() >= 1 && day.getYear() <= 9999) return day;
        } catch (DateTimeException _) {
            // Said below.
        }
        notices.add(Kind.VALUE_UNEXPECTED, subject, "%s is no day, and was left out.", name);
        return null;
    }

    @Nullable
    Instant moment(String name) {
        var text = text(name, 100);
        if (text == null) return null;
        try {
            var moment = moment(name, text);
            if (moment.isBefore(LAST) && !moment.isBefore(FIRST)) return moment;
        } catch (DateTimeException _) {
            // Said below.
        }
        notices.add(Kind.VALUE_UNEXPECTED, subject, "%s is no moment, and was left out.", name);
        return null;
    }

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-01-01T00:00:00Z");

    private Instant moment(String name, String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException _) {
            var moment = text.length() == 10
                    ? LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC)
                    : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
            notices.add(Kind.VALUE_UNEXPECTED, subject, "%s names no zone, and was read as UTC.", name);
            return moment;
        }
    }

    @Nullable
    Integer number(String name) {
        var value = get(name);
        if (value == null) return null;
        try {
            var number = value instanceof String text ? new BigDecimal(text.strip()) : (BigDecimal) value;
            if (number.scale() < 20 && number.precision() < 20) return number.intValueExact();
        } catch (ArithmeticException | ClassCastException | NumberFormatException _) {
            // Said below.
        }
        notices.add(Kind.VALUE_UNEXPECTED, subject, "%s is no whole number, and was left out.", name);
        return null;
    }

    /// The identifier, or one that is made of what stands there or of the address; null if there is neither.
    @Nullable
    UUID identifier() {
        var text = text("identifier", Integer.MAX_VALUE);
        if (text == null) text = text("uri", Integer.MAX_VALUE);
        if (text == null) return null;
        isCalled(text.length() > 200 ? text.substring(0, 200) : text);
        var plain = plain(text);
        if (!UUID_FORM.matcher(plain).matches()) {
            var made = NameUuid.of("urn:cairn:case:" + text);
            notices.add(Kind.IDENTIFIER_REPLACED, subject, "The identifier is no UUID: %s was made of it.", made);
            return made;
        }
        var identifier = UUID.fromString(plain);
        if (identifier.variant() != 2 || identifier.version() < 1 || identifier.version() > 8) {
            notices.add(Kind.IDENTIFIER_NOT_RFC_9562, subject, "The identifier is no UUID of RFC 9562. It is kept.");
        }
        return identifier;
    }

    /// In which form two identifiers that mean the same are the same.
    static String plain(String identifier) {
        var plain = identifier.strip().toLowerCase(Locale.ROOT);
        return plain.startsWith("urn:uuid:") ? plain.substring("urn:uuid:".length()) : plain;
    }

    /// What Cairn wrote for itself when it exported the package; empty if it did not. Extensions of others are told.
    Map<?, ?> own() {
        if (!(get("extensions") instanceof Map<?, ?> extensions)) return Map.of();
        if (!isExtensionTold && extensions.keySet().stream().anyMatch(name -> !CaseExport.OWN.equals(name))) {
            isExtensionTold = true; // Told once, however often it is asked.
            notices.count(Kind.NOT_KEPT, what + ".extensions", "Of {n} " + what + " the extensions are not kept.");
        }
        return extensions.get(CaseExport.OWN) instanceof Map<?, ?> own ? own : Map.of();
    }

    /// Whether an exported framework said this itself, though it would have followed.
    boolean isSaid(String name) {
        return own().get("said") instanceof List<?> said && said.contains(name);
    }

    /// Tells of what is in it and was not asked for.
    void tellRest() {
        members.forEach((name, value) -> {
            var empty = value == null
                    || value instanceof List<?> list && list.isEmpty()
                    || value instanceof Map<?, ?> map && map.isEmpty();
            if (!empty && !asked.contains(String.valueOf(name))) {
                notices.count(
                        Kind.NOT_KEPT, what + "." + name, "Of {n} " + what + " the member " + name + " is not kept.");
            }
        });
    }
}
