package org.cairn.contracts.operations;

import org.cairn.contracts.shared.Codes;

/// What an observer saw of one item.
///
/// @param score 0 to 3; 0 is observed to be absent, which is not the same as not observed
public record ItemScore(String item, int score) {

    public ItemScore {
        Codes.require("item", item);
    }
}
