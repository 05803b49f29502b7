package org.cairn.command.caseformat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.cairn.contracts.framework.Association;
import org.cairn.contracts.framework.AssociationType;
import org.cairn.contracts.framework.Competency;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.framework.FrameworkDefinition;
import org.cairn.contracts.shared.NameUuid;
import org.jspecify.annotations.Nullable;

/// Writes a framework as a CFPackage of CASE 1.1, valid by the official schema. Read again, it is the same framework.
///
/// What CASE demands and the framework does not have is made up, and named as such in the extension `cairn`; so is a
/// code that is not as people write it.
public final class CaseExport {

    /// The extension in which Cairn writes for itself.
    static final String OWN = "cairn";

    /// When nobody said when it was last changed, nor when it came into force.
    private static final Instant LONG_AGO = Instant.EPOCH;

    private static final String SOMEBODY = "Unknown";

    private final FrameworkDefinition framework;
    private final UUID identifier;
    private final Instant lastChanged;
    private final Base base;
    private final Map<CompetencyCode, Competency> items = new HashMap<>();

    /// @param framework with all identifiers, as it is in the event
    public static Map<String, Object> of(FrameworkDefinition framework) {
        return new CaseExport(framework).all();
    }

    /// The identifier of an association that its publisher gave none.
    ///
    /// @param target the identifier of an item of the same framework, or the address of something else
    static UUID associationIdentifier(UUID origin, AssociationType type, String target) {
        return NameUuid.of("urn:cairn:association:%s:%s:%s".formatted(origin, type, target));
    }

    private CaseExport(FrameworkDefinition framework) {
        this.framework = framework;
        identifier = Objects.requireNonNull(framework.identifier());
        var said = framework.origin().lastChanged();
        var from = framework.effectiveFrom();
        var otherwise = from == null ? LONG_AGO : from.atStartOfDay().toInstant(ZoneOffset.UTC);
        lastChanged = said == null ? otherwise : said;
        var uri = framework.caseUri();
        base = new Base(identifier, identifier.toString(), uri == null ? null : uri.toString(), lastChanged);
        for (var item : framework.competencies()) items.put(item.code(), item);
    }

    private Map<String, Object> all() {
        var all = new LinkedHashMap<String, Object>();
        all.put("CFDocument", document());
        all.put("CFItems", framework.competencies().stream().map(this::item).toList());
        all.put("CFAssociations", associations());
        return all;
    }

    private Map<String, Object> document() {
        var source = framework.origin();
        var made = new ArrayList<String>();
        if (source.creator() == null) made.add("creator");
        if (source.lastChanged() == null) made.add("lastChangeDateTime");
        var document = new LinkedHashMap<String, Object>();
        document.put("identifier", identifier);
        document.put("uri", base.documentUri());
        document.put("caseVersion", "1.1");
        document.put("creator", Objects.requireNonNullElse(source.creator(), SOMEBODY));
        document.put("title", framework.title());
        document.put("lastChangeDateTime", lastChanged.toString());
        put(document, "officialSourceURL", source.officialUrl());
        put(document, "publisher", source.publisher());
        put(document, "description", source.description());
        put(document, "subject", source.subjects());
        put(document, "language", source.language());
        put(document, "version", source.publishedAs());
        var adoption = framework.adoption();
        put(document, "adoptionStatus", adoption == null ? null : adoption.caseName());
        put(document, "statusStartDate", framework.effectiveFrom());
        put(document, "statusEndDate", framework.effectiveTo());
        var licence = source.licence();
        if (licence != null) document.put("licenseURI", link(licence.title(), licence.identifier(), licence.uri()));
        put(document, "notes", source.notes());
        if (!made.isEmpty()) document.put("extensions", Map.of(OWN, Map.of("made", made)));
        return document;
    }

    private Map<String, Object> item(Competency competency) {
        var detail = competency.details();
        var item = new LinkedHashMap<String, Object>();
        item.put("identifier", identifierOf(competency));
        item.put("fullStatement", competency.statement());
        put(item, "alternativeLabel", detail.label());
        put(item, "CFItemType", detail.type());
        item.put("uri", uriOf(competency));
        item.put(
                "humanCodingScheme",
                Objects.requireNonNullElse(detail.humanCode(), competency.code().code()));
        put(item, "listEnumeration", detail.enumeration());
        put(item, "abbreviatedStatement", detail.abbreviated());
        put(item, "conceptKeywords", detail.keywords());
        put(item, "notes", detail.notes());
        put(item, "language", detail.language());
        put(item, "educationLevel", detail.levels());
        item.put(
                "lastChangeDateTime",
                Objects.requireNonNullElse(detail.lastChanged(), lastChanged).toString());
        var own = new LinkedHashMap<String, Object>();
        if (detail.humanCode() != null) own.put("code", competency.code().code());
        put(own, "said", saidThough(competency));
        if (!own.isEmpty()) item.put("extensions", Map.of(OWN, own));
        return item;
    }

    /// What the framework says of an item though it would follow if it did not: else it would not come back so.
    private List<String> saidThough(Competency item) {
        var detail = item.details();
        var said = new ArrayList<String>();
        if (item.code().code().equals(detail.humanCode())) said.add("humanCodingScheme");
        if (base.itemUri(identifierOf(item)).equals(detail.uri())) said.add("uri");
        if (lastChanged.equals(detail.lastChanged())) said.add("lastChangeDateTime");
        return said;
    }

    /// First the place of each item in the tree: of those at the top below the document. Then all others.
    private List<Map<String, Object>> associations() {
        var associations = new ArrayList<Map<String, Object>>();
        for (var item : framework.competencies()) {
            var parent = item.parent() == null ? null : find(item.parent());
            var place = parent == null ? documentLink() : itemLink(parent);
            var above = parent == null ? identifier : identifierOf(parent);
            var id = associationIdentifier(identifierOf(item), AssociationType.IS_CHILD_OF, above.toString());
            associations.add(association(id, AssociationType.IS_CHILD_OF, item, place, associations.size() + 1));
        }
        for (var each : framework.associations()) associations.add(association(each));
        return associations;
    }

    private Map<String, Object> association(Association association) {
        var origin = find(association.origin());
        var elsewhere = association.elsewhere();
        var inside = association.destination() == null ? null : find(association.destination());
        Map<String, Object> target;
        if (inside != null) target = itemLink(inside);
        else if (elsewhere != null) target = link(elsewhere.title(), elsewhere.identifier(), elsewhere.uri());
        else throw new IllegalStateException("An association leads nowhere");
        var made = associationIdentifier(
                identifierOf(origin),
                association.type(),
                inside == null ? association.target() : identifierOf(inside).toString());
        var id = Objects.requireNonNullElse(association.identifier(), made);
        var written = association(id, association.type(), origin, target, association.sequence());
        if (made.equals(association.identifier())) {
            written.put("extensions", Map.of(OWN, Map.of("said", List.of("identifier"))));
        }
        return written;
    }

    private Map<String, Object> association(
            UUID id, AssociationType type, Competency origin, Map<String, Object> target, @Nullable Integer sequence) {
        var association = new LinkedHashMap<String, Object>();
        association.put("identifier", id);
        association.put("associationType", type.name());
        put(association, "sequenceNumber", sequence);
        association.put("uri", base.besides("CFAssociations", id));
        association.put("originNodeURI", itemLink(origin));
        association.put("destinationNodeURI", target);
        association.put("lastChangeDateTime", lastChanged.toString());
        return association;
    }

    private Map<String, Object> documentLink() {
        return link(framework.title(), identifier, base.documentUri());
    }

    private Map<String, Object> itemLink(Competency item) {
        return link(item.code().code(), identifierOf(item), uriOf(item));
    }

    private static Map<String, Object> link(String title, Object identifier, String uri) {
        var link = new LinkedHashMap<String, Object>();
        link.put("title", title);
        link.put("identifier", identifier);
        link.put("uri", uri);
        return link;
    }

    private Competency find(CompetencyCode code) {
        return Objects.requireNonNull(items.get(code));
    }

    private static UUID identifierOf(Competency item) {
        return Objects.requireNonNull(item.identifier());
    }

    private String uriOf(Competency item) {
        var uri = item.details().uri();
        return uri == null ? base.itemUri(identifierOf(item)) : uri;
    }

    private static void put(Map<String, Object> members, String name, @Nullable Object value) {
        if (value == null || value instanceof Collection<?> elements && elements.isEmpty()) return;
        members.put(name, value instanceof Collection<?> || value instanceof Number ? value : value.toString());
    }
}
