package org.cairn.contracts.framework;

import java.util.UUID;
import org.cairn.contracts.shared.Texts;

/// Under which terms a framework may be used.
public record FrameworkLicence(String title, UUID identifier, String uri) {

    public FrameworkLicence {
        Texts.require("title", title, Texts.TITLE);
        Addresses.require("uri", uri);
    }
}
