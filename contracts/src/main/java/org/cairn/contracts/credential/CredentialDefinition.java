package org.cairn.contracts.credential;

import java.util.regex.Pattern;
import org.cairn.contracts.pathway.MilestoneCode;
import org.cairn.contracts.pathway.PathwayId;
import org.jspecify.annotations.Nullable;

/// What a version of a credential template says.
///
/// @param pathway        whose milestone it is awarded for, in every version of the pathway that has it
/// @param language       of its texts: BCP 47, for example `en` or `de-AT`
/// @param elements       may have gaps: what is left open is said at the award, or bars it
/// @param stack          null where it is not put together from others
/// @param validForMonths how long an issued document is technically valid before it is renewed; null = for good. What
///                       was achieved does not lapse
public record CredentialDefinition(
        PathwayId pathway,
        MilestoneCode milestone,
        String language,
        CredentialElements elements,
        @Nullable Stack stack,
        @Nullable Integer validForMonths) {

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}");

    public CredentialDefinition {
        if (!LANGUAGE.matcher(language).matches()) {
            throw new IllegalArgumentException("language is a tag of BCP 47, for example en or de-AT");
        }
    }
}
