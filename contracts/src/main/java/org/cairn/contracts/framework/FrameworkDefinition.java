package org.cairn.contracts.framework;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.cairn.contracts.shared.CanonicalJson;
import org.cairn.contracts.shared.NameUuid;
import org.cairn.contracts.shared.Texts;
import org.jspecify.annotations.Nullable;

/// What a framework version says.
///
/// @param title         for people
/// @param caseUri       where the framework is published in 1EdTech CASE form, or null
/// @param competencies  in the framework's own order
/// @param identifier    of this version; may be left out of a request, and then follows from framework and version
/// @param adoption      how far it is on its way, as its publisher says; null if nothing is said
/// @param effectiveFrom the first day on which it is in force, as its publisher says, or null
/// @param effectiveTo   the last such day, or null
/// @param source        where it comes from, or null
/// @param associations  links beside those to parents; none if left out
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record FrameworkDefinition(
        String title,
        @Nullable URI caseUri,
        List<Competency> competencies,
        @Nullable UUID identifier,
        @Nullable AdoptionState adoption,
        @Nullable LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        @Nullable FrameworkSource source,
        @Nullable List<Association> associations) {

    public FrameworkDefinition {
        Texts.require("title", title, Texts.TITLE);
        if (caseUri != null) requireHttp(caseUri);
        if (FrameworkSource.UNKNOWN.equals(source)) source = null;
        competencies = List.copyOf(competencies);
        associations = associations == null ? List.of() : List.copyOf(associations);
    }

    /// One of which nothing more is said.
    public FrameworkDefinition(String title, @Nullable URI caseUri, List<Competency> competencies) {
        this(title, caseUri, competencies, null, null, null, null, null, null);
    }

    @Override
    public List<Association> associations() {
        return associations == null ? List.of() : associations;
    }

    /// Never null: [FrameworkSource#UNKNOWN] if nothing is said.
    public FrameworkSource origin() {
        return Objects.requireNonNullElse(source, FrameworkSource.UNKNOWN);
    }

    /// The identifier of a version of a framework that gives none of its own.
    public static UUID identifierOf(FrameworkVersionId id) {
        return NameUuid.of("urn:cairn:framework:%s:version:%s".formatted(id.framework(), id.version()));
    }

    /// The same with all identifiers: what was left out follows from framework, version and codes.
    public FrameworkDefinition identifiedAs(FrameworkVersionId id) {
        return new FrameworkDefinition(
                title,
                caseUri,
                competencies.stream()
                        .map(each -> each.identifiedIn(id.framework()))
                        .toList(),
                identifier == null ? identifierOf(id) : identifier,
                adoption,
                effectiveFrom,
                effectiveTo,
                source,
                associations);
    }

    /// As canonical JSON (RFC 8785), of which the checksum is made.
    public byte[] canonical() {
        return CanonicalJson.of(this);
    }

    private static void requireHttp(URI uri) {
        var text = uri.toString();
        if (!text.matches("https?://[!-~]{1,500}")) {
            throw new IllegalArgumentException("caseUri must be an http or https address of at most 500 characters");
        }
    }
}
