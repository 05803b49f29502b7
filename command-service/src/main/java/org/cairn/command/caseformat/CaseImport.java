package org.cairn.command.caseformat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.cairn.command.CommandRejected;
import org.cairn.command.Particular;
import org.cairn.command.caseformat.CaseNotice.Kind;
import org.cairn.contracts.framework.AdoptionState;
import org.cairn.contracts.framework.FrameworkDefinition;
import org.cairn.contracts.framework.FrameworkLicence;
import org.cairn.contracts.framework.FrameworkReason;
import org.cairn.contracts.framework.FrameworkSource;
import org.cairn.contracts.shared.Texts;
import org.jspecify.annotations.Nullable;

/// Reads a CFPackage of CASE 1.0 or 1.1.
///
/// What is read decides nothing but what is in the package: the same bytes give the same framework.
public final class CaseImport {

    private final Notices notices;
    private final Members document;
    private final Members whole;
    private final List<?> made;

    /// @param json the package, in UTF-8
    /// @throws CommandRejected if it would be guesswork to read it, with the items that are in the way
    /// @throws IllegalArgumentException if it is not JSON
    public static CaseReading read(byte[] json) {
        var notices = new Notices();
        if (!(PackageJson.read(json, notices) instanceof Map<?, ?> members)
                || !(members.get("CFDocument") instanceof Map<?, ?> document)) {
            throw new CommandRejected(FrameworkReason.CASE_NOT_A_PACKAGE);
        }
        var whole = new Members(members, "packages", "package", notices);
        whole.get("CFDocument");
        return new CaseImport(whole, new Members(document, "documents", "CFDocument", notices), notices).read();
    }

    private CaseImport(Members whole, Members document, Notices notices) {
        this.whole = whole;
        this.document = document;
        this.notices = notices;
        this.made = document.own().get("made") instanceof List<?> members ? members : List.of();
    }

    private CaseReading read() {
        var identifier = document.identifier();
        if (identifier == null) throw refused(FrameworkReason.CASE_NOT_A_PACKAGE, "CFDocument", "has no identifier");
        var title = document.text("title", Texts.TITLE);
        if (title == null) throw refused(FrameworkReason.CASE_NOT_A_PACKAGE, "CFDocument", "has no title");
        var uri = documentUri(identifier);
        var lastChanged = document.moment("lastChangeDateTime");
        var source = source(lastChanged);
        var adoption = adoption();
        var from = document.day("statusStartDate");
        var to = document.day("statusEndDate");
        document.get("caseVersion"); // Packages of both versions are read alike.

        var base = new Base(identifier, document.subject(), uri, lastChanged);
        var items = PackageItems.read(whole.list("CFItems"), base, notices);
        var links = PackageLinks.read(whole.list("CFAssociations"), base, items, notices);
        tellRest();
        return new CaseReading(
                new FrameworkDefinition(
                        title,
                        uri == null ? null : URI.create(uri),
                        links.inTheirPlaces(),
                        identifier,
                        adoption,
                        from,
                        to,
                        source,
                        links.associations()),
                notices.all());
    }

    /// Whether CASE demands the member and the exported framework did not have it, so that Cairn made it up.
    private boolean isMade(String name) {
        return made.contains(name);
    }

    private @Nullable String documentUri(UUID identifier) {
        var text = document.text("uri", Integer.MAX_VALUE);
        if (text == null || text.equals("urn:uuid:" + identifier)) return null;
        if (text.matches("https?://[!-~]{1,500}") && isUri(text)) return text;
        notices.add(Kind.VALUE_UNEXPECTED, document.subject(), "uri is no address of the web, and was left out.");
        return null;
    }

    private static boolean isUri(String text) {
        try {
            return URI.create(text).isAbsolute();
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private FrameworkSource source(@Nullable Instant lastChanged) {
        return new FrameworkSource(
                creator(),
                document.text("publisher", Texts.TITLE),
                document.text("description", Texts.STATEMENT),
                document.text("notes", Texts.STATEMENT),
                document.text("language", 35),
                document.address("officialSourceURL"),
                document.text("version", Texts.TITLE),
                isMade("lastChangeDateTime") ? null : lastChanged,
                licence(),
                document.texts("subject", Texts.TITLE));
    }

    private @Nullable String creator() {
        var creator = document.text("creator", Texts.TITLE);
        return isMade("creator") ? null : creator;
    }

    private @Nullable FrameworkLicence licence() {
        var licence = document.object("licenseURI");
        if (licence == null) return null;
        licence.isCalled("licenseURI");
        var uri = licence.address("uri");
        var identifier = licence.identifier();
        if (uri == null || identifier == null) {
            notices.add(Kind.NOT_KEPT, "licenseURI", "The licence has no address, and was left out.");
            return null;
        }
        var title = licence.text("title", Texts.TITLE);
        return new FrameworkLicence(
                title == null ? uri.substring(0, Math.min(uri.length(), 200)) : title, identifier, uri);
    }

    private @Nullable AdoptionState adoption() {
        var status = document.text("adoptionStatus", Texts.TITLE);
        if (status == null) return null;
        var plain = letters(status);
        for (var state : AdoptionState.values()) {
            if (letters(state.caseName()).equals(plain)) return state;
        }
        notices.add(Kind.VALUE_UNEXPECTED, document.subject(), "adoptionStatus is none of CASE's, and was left out.");
        return null;
    }

    static String letters(String text) {
        return text.replaceAll("[^A-Za-z]", "").toLowerCase(Locale.ROOT);
    }

    private void tellRest() {
        document.tellRest();
        if (whole.get("CFDefinitions") instanceof Map<?, ?> definitions) {
            new Members(definitions, "definitions", "CFDefinitions", notices).tellRest();
        }
        whole.tellRest();
    }

    static CommandRejected refused(FrameworkReason reason, String subject, String what) {
        return new CommandRejected(reason, List.of(new Particular(subject, what)));
    }
}
