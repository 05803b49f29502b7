package org.cairn.contracts.framework;

import java.util.List;
import org.cairn.contracts.shared.Codes;
import org.cairn.contracts.shared.Texts;
import org.jspecify.annotations.Nullable;

/// One row of a rubric.
///
/// @param weight        its share of the overall points; those of all criteria sum to exactly 1
/// @param requiredLevel the level that it takes in this criterion, where that is not the rubric's
/// @param descriptors   what each level looks like; not every level needs one
public record RubricCriterion(
        String code, String title, Weight weight, @Nullable String requiredLevel, List<RubricDescriptor> descriptors) {

    public RubricCriterion {
        Codes.require("criterion", code);
        Texts.require("title", title, Texts.TITLE);
        if (requiredLevel != null) Codes.require("requiredLevel", requiredLevel);
        descriptors = List.copyOf(descriptors);
    }
}
