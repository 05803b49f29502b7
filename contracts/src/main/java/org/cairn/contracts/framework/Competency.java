package org.cairn.contracts.framework;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Objects;
import java.util.UUID;
import org.cairn.contracts.shared.NameUuid;
import org.cairn.contracts.shared.Texts;
import org.jspecify.annotations.Nullable;

/// One item of a framework.
///
/// @param code       unique in its framework version
/// @param statement  what a learner who has mastered it can do
/// @param parent     the item above it in the framework's tree, or null at the top
/// @param identifier the same in every version, whatever its code; may be left out of a request, and then follows from
///                   the framework and the code. An event always has it
/// @param detail     what more its publisher says, or null
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Competency(
        CompetencyCode code,
        String statement,
        @Nullable CompetencyCode parent,
        @Nullable UUID identifier,
        @Nullable CompetencyDetail detail) {

    public Competency {
        Texts.require("statement", statement, Texts.STATEMENT);
        if (CompetencyDetail.NONE.equals(detail)) detail = null;
    }

    /// One that nobody has given an identifier yet.
    public Competency(CompetencyCode code, String statement, @Nullable CompetencyCode parent) {
        this(code, statement, parent, null, null);
    }

    /// The identifier of the item with this code in a framework that gives none of its own.
    public static UUID identifierOf(FrameworkId framework, CompetencyCode code) {
        return NameUuid.of("urn:cairn:framework:%s:item:%s".formatted(framework, code));
    }

    Competency identifiedIn(FrameworkId framework) {
        if (identifier != null) return this;
        return new Competency(code, statement, parent, identifierOf(framework, code), detail);
    }

    /// Never null: [CompetencyDetail#NONE] if nothing more is said.
    public CompetencyDetail details() {
        return Objects.requireNonNullElse(detail, CompetencyDetail.NONE);
    }
}
