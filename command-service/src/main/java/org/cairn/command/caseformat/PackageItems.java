package org.cairn.command.caseformat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.cairn.command.CommandRejected;
import org.cairn.command.Particular;
import org.cairn.command.caseformat.CaseNotice.Kind;
import org.cairn.contracts.framework.Competency;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.framework.CompetencyDetail;
import org.cairn.contracts.framework.FrameworkReason;
import org.cairn.contracts.shared.Texts;
import org.jspecify.annotations.Nullable;

/// The items of a package, with codes but without parents: those are told by associations.
///
/// @param items       in the package's order
/// @param codes       by identifier, and by address, as associations name them
/// @param identifiers by code
record PackageItems(List<Competency> items, Map<String, CompetencyCode> codes, Map<CompetencyCode, UUID> identifiers) {

    /// The most items that are named where a package is refused.
    static final int NAMED = 20;

    private record Read(Members members, UUID identifier, String statement) {}

    static PackageItems read(List<?> list, Base base, Notices notices) {
        var flaws = new ArrayList<Particular>();
        var contradictions = new ArrayList<Particular>();
        var read = new ArrayList<Read>();
        var seen = new HashMap<UUID, Object>();
        for (var element : list) {
            var place = "CFItems[%d]".formatted(read.size());
            if (!(element instanceof Map<?, ?> object)) {
                notices.add(Kind.VALUE_UNEXPECTED, place, "It is no object, and was left out.");
                continue;
            }
            var members = new Members(object, "items", place, notices);
            var identifier = members.identifier();
            if (identifier == null) {
                flaws.add(new Particular(place, "has no identifier"));
                continue;
            }
            var before = seen.putIfAbsent(identifier, object);
            if (before != null) {
                if (before.equals(object)) {
                    notices.add(Kind.ITEM_REPEATED, members.subject(), "The item is there twice, and says the same.");
                } else {
                    contradictions.add(new Particular(members.subject(), "is there twice, and says different things"));
                }
                continue;
            }
            var statement = members.whole("fullStatement");
            if (statement == null || statement.length() > Texts.STATEMENT) {
                flaws.add(new Particular(
                        members.subject(),
                        statement == null
                                ? "has no full statement"
                                : "has a full statement of %d characters".formatted(statement.length())));
                continue;
            }
            read.add(new Read(members, identifier, statement));
        }
        refuse(FrameworkReason.CASE_ITEM_CONTRADICTS, contradictions);
        refuse(FrameworkReason.CASE_ITEM_UNFIT, flaws);
        return coded(read, base, notices);
    }

    private static void refuse(FrameworkReason reason, List<Particular> flaws) {
        if (!flaws.isEmpty()) throw new CommandRejected(reason, flaws.subList(0, Math.min(NAMED, flaws.size())));
    }

    private static PackageItems coded(List<Read> read, Base base, Notices notices) {
        var wishes = new ArrayList<ItemCodes.Wish>();
        for (var each : read) {
            wishes.add(new ItemCodes.Wish(
                    ownCode(each.members()),
                    each.members().text("humanCodingScheme", Texts.TITLE),
                    each.identifier(),
                    each.members().subject()));
        }
        var codes = ItemCodes.of(wishes, notices);
        var items = new ArrayList<Competency>();
        var byName = new HashMap<String, CompetencyCode>();
        var identifiers = new HashMap<CompetencyCode, UUID>();
        for (var i = 0; i < read.size(); i++) {
            var members = read.get(i).members();
            var identifier = read.get(i).identifier();
            var code = codes.get(i);
            var human = wishes.get(i).human();
            var uri = members.address("uri");
            items.add(new Competency(
                    code,
                    read.get(i).statement(),
                    null,
                    identifier,
                    detail(
                            members,
                            code.code().equals(human) && !members.isSaid("humanCodingScheme") ? null : human,
                            base.itemUri(identifier).equals(uri) && !members.isSaid("uri") ? null : uri,
                            base)));
            byName.put(Members.plain(members.subject()), code);
            byName.put(identifier.toString(), code);
            identifiers.put(code, identifier);
            if (uri != null) byName.putIfAbsent(uri, code);
            members.tellRest();
        }
        return new PackageItems(items, byName, identifiers);
    }

    private static @Nullable String ownCode(Members members) {
        return members.own().get("code") instanceof String code ? code : null;
    }

    private static CompetencyDetail detail(Members item, @Nullable String human, @Nullable String uri, Base base) {
        var lastChanged = item.moment("lastChangeDateTime");
        return new CompetencyDetail(
                human,
                item.text("CFItemType", Texts.TITLE),
                item.texts("educationLevel", Texts.TITLE),
                item.text("abbreviatedStatement", Texts.STATEMENT),
                item.text("alternativeLabel", Texts.TITLE),
                item.text("listEnumeration", Texts.TITLE),
                item.text("notes", Texts.STATEMENT),
                item.text("language", 35),
                uri,
                lastChanged != null && base.isUnchangedAt(lastChanged) && !item.isSaid("lastChangeDateTime")
                        ? null
                        : lastChanged,
                item.texts("conceptKeywords", Texts.TITLE));
    }

    UUID identifierOf(CompetencyCode code) {
        return Objects.requireNonNull(identifiers.get(code));
    }

    /// The code of what a link names; null if it is no item of the package.
    @Nullable
    CompetencyCode find(@Nullable String identifier, @Nullable String uri) {
        var code = identifier == null ? null : codes.get(Members.plain(identifier));
        return code != null || uri == null ? code : codes.get(uri);
    }
}
