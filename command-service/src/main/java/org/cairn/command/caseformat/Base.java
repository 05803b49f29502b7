package org.cairn.command.caseformat;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the items and associations of a package need to know of its document, and where they are published if nothing
/// else is said.
///
/// @param called      the identifier as it stands in the package
/// @param uri         of the document; null if it is published nowhere
/// @param lastChanged of the document; null if nothing is said
record Base(
        UUID identifier,
        String called,
        @Nullable String uri,
        @Nullable Instant lastChanged) {

    /// Whether an item was last changed when the document was.
    boolean isUnchangedAt(Instant moment) {
        return moment.equals(lastChanged);
    }

    String documentUri() {
        return uri == null ? "urn:uuid:" + identifier : uri;
    }

    String itemUri(UUID item) {
        return besides("CFItems", item);
    }

    /// Beside the document, as the CASE API has it: `…/CFDocuments/{id}` and `…/CFItems/{id}`.
    String besides(String collection, UUID id) {
        var end = uri == null ? -1 : uri.indexOf("/CFDocuments/");
        return uri == null || end < 0 ? "urn:uuid:" + id : uri.substring(0, end) + "/" + collection + "/" + id;
    }
}
