package org.cairn.standalone;

import java.net.URI;
import java.util.Locale;
import org.cairn.documents.print.Institution;
import org.jspecify.annotations.Nullable;

/// Who issues documents, as it is configured: `cairn.institution-name` and its like, or `CAIRN_INSTITUTION_NAME`.
final class IssuingInstitution {
    private static final String REGISTER = "schac";

    static Institution configured() {
        var unnamed = Institution.UNNAMED;
        var identifier = setting("identifier", REGISTER + ":" + unnamed.identifier());
        var colon = identifier.indexOf(':');
        try {
            return new Institution(
                    setting("name", unnamed.name()),
                    find("country"),
                    colon < 0 ? REGISTER : identifier.substring(0, colon),
                    identifier.substring(colon + 1),
                    URI.create(setting("url", unnamed.url().toString())));
        } catch (IllegalArgumentException e) {
            throw new Failure("cairn.institution-*: " + e.getMessage(), e);
        }
    }

    private static String setting(String name, String otherwise) {
        var found = find(name);
        return found == null ? otherwise : found;
    }

    private static @Nullable String find(String name) {
        var property = System.getProperty(
                "cairn.institution-" + name, System.getenv("CAIRN_INSTITUTION_" + name.toUpperCase(Locale.ROOT)));
        return property == null || property.isBlank() ? null : property.strip();
    }

    private IssuingInstitution() {}
}
