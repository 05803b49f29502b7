package org.cairn.documents.print;

import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Who issues documents.
///
/// @param name           as it is written on them
/// @param country        ISO 3166-1 alpha-2, or null for an international institution
/// @param identifierType of the register that the identifier is from: `schac`, `erasmus`, `pic`, `ror`
/// @param identifier     for example `uw.edu.pl`
/// @param url            of its web page
public record Institution(String name, @Nullable String country, String identifierType, String identifier, URI url) {

    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    public static final Institution UNNAMED =
            new Institution("Unnamed institution", null, "schac", "example.org", URI.create("https://example.org"));

    public Institution {
        if (name.isBlank() || identifierType.isBlank() || identifier.isBlank()) {
            throw new IllegalArgumentException("an institution has a name and an identifier of some register");
        }
        if (country != null && !COUNTRY.matcher(country).matches()) {
            throw new IllegalArgumentException("an institution's country is two capital letters of ISO 3166-1");
        }
    }
}
