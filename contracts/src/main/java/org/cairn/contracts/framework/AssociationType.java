package org.cairn.contracts.framework;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Set;
import java.util.regex.Pattern;

/// How one item of a framework stands to another: a type of CASE 1.1, or a publisher's own, which begins with `ext:`.
public record AssociationType(@JsonValue String name) {

    /// The ten of CASE 1.1.
    public static final Set<String> OF_CASE = Set.of(
            "isChildOf",
            "isPeerOf",
            "isPartOf",
            "exactMatchOf",
            "precedes",
            "isRelatedTo",
            "replacedBy",
            "exemplar",
            "hasSkillLevel",
            "isTranslationOf");

    /// Of what comes after `ext:`, in characters.
    public static final int LONGEST_OWN = 60;

    private static final Pattern OWN = Pattern.compile("ext:[A-Za-z0-9][A-Za-z0-9._-]{0,59}");

    public static final AssociationType IS_CHILD_OF = new AssociationType("isChildOf"); // When names can be checked.

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AssociationType {
        if (!isOne(name)) {
            throw new IllegalArgumentException(
                    "'%s' is no association type of CASE 1.1, nor ext: and letters, digits,".formatted(name)
                            + " dots, dashes or underscores");
        }
    }

    public static boolean isOne(String name) {
        return OF_CASE.contains(name) || OWN.matcher(name).matches();
    }

    @Override
    public String toString() {
        return name;
    }
}
