package org.cairn.contracts.framework;

import org.cairn.contracts.shared.Texts;

/// Something outside the framework version that an item is associated with.
///
/// @param identifier as its publisher names it; often, but not always, a UUID
/// @param uri        where it is published
public record AssociationTarget(String title, String identifier, String uri) {

    public AssociationTarget {
        Texts.require("title", title, Texts.STATEMENT);
        Texts.require("identifier", identifier, Texts.TITLE);
        Addresses.require("uri", uri);
    }
}
