package org.cairn.contracts.credential;

import java.util.Set;
import org.cairn.contracts.shared.Codes;

/// The level of what was learnt in one framework.
///
/// @param level a code: `1` to `8` of the EQF; `short`, `first`, `second` or `third` of the QF-EHEA
public record QualificationLevel(LevelFramework framework, String level) {

    private static final Set<String> EQF = Set.of("1", "2", "3", "4", "5", "6", "7", "8");
    private static final Set<String> QF_EHEA = Set.of("short", "first", "second", "third");

    public QualificationLevel {
        Codes.require("level", level);
        var fits =
                switch (framework) {
                    case EQF -> EQF.contains(level);
                    case QF_EHEA -> QF_EHEA.contains(level);
                    case NATIONAL -> true;
                };
        if (!fits) throw new IllegalArgumentException("level '%s' is none of its framework".formatted(level));
    }
}
