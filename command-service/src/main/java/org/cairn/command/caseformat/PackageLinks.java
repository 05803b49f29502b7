package org.cairn.command.caseformat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cairn.command.CommandRejected;
import org.cairn.command.Particular;
import org.cairn.command.caseformat.CaseNotice.Kind;
import org.cairn.command.framework.FrameworkRules;
import org.cairn.contracts.framework.Addresses;
import org.cairn.contracts.framework.Association;
import org.cairn.contracts.framework.AssociationTarget;
import org.cairn.contracts.framework.AssociationType;
import org.cairn.contracts.framework.Competency;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.framework.FrameworkReason;
import org.cairn.contracts.shared.Texts;
import org.jspecify.annotations.Nullable;

/// The associations of a package: which item is whose child, and all others.
final class PackageLinks {

    private record Said(AssociationType type, CompetencyCode origin, String target) {}

    private final Map<CompetencyCode, CompetencyCode> parents = new HashMap<>();
    /// Whose first place is known: below a parent, or below the document.
    private final Set<CompetencyCode> placed = new HashSet<>();
    private final Map<CompetencyCode, Integer> places = new HashMap<>();
    private final Map<CompetencyCode, List<CompetencyCode>> allParents = new LinkedHashMap<>();
    private final List<Association> associations = new ArrayList<>();
    private final Set<Said> said = new HashSet<>();
    private final Base base;
    private final PackageItems items;
    private final Notices notices;

    private PackageLinks(Base base, PackageItems items, Notices notices) {
        this.base = base;
        this.items = items;
        this.notices = notices;
    }

    /// @throws CommandRejected if following parents leads from an item back to it
    static PackageLinks read(List<?> list, Base base, PackageItems items, Notices notices) {
        var links = new PackageLinks(base, items, notices);
        for (var item : items.items()) links.allParents.put(item.code(), new ArrayList<>());
        var number = 0;
        for (var element : list) {
            var place = "CFAssociations[%d]".formatted(number++);
            if (element instanceof Map<?, ?> object) {
                links.take(new Members(object, "associations", place, notices));
            } else {
                notices.add(Kind.VALUE_UNEXPECTED, place, "It is no object, and was left out.");
            }
        }
        links.refuseCircles();
        return links;
    }

    private void take(Members link) {
        var identifier = link.identifier();
        var type = type(link);
        var from = link.object("originNodeURI");
        var to = link.object("destinationNodeURI");
        var sequence = link.number("sequenceNumber");
        link.get("lastChangeDateTime"); // When somebody last saved a link decides nothing.
        link.get("uri");
        link.own();
        link.tellRest();
        var origin = from == null ? null : items.find(from.whole("identifier"), from.whole("uri"));
        if (origin == null || to == null || type == null) {
            notices.add(
                    Kind.ASSOCIATION_DANGLING,
                    link.subject(),
                    "The association has no type, or does not lead from an item of the package. It was left out.");
            return;
        }
        var destination = items.find(to.whole("identifier"), to.whole("uri"));
        if (type.equals(AssociationType.IS_CHILD_OF)) {
            child(link, origin, destination, to, sequence, identifier);
        } else if (destination != null) {
            add(link, association(link, type, origin, destination, null, sequence, identifier));
        } else {
            elsewhere(link, type, origin, to, sequence, identifier);
        }
    }

    private void child(
            Members link,
            CompetencyCode child,
            @Nullable CompetencyCode parent,
            Members to,
            @Nullable Integer sequence,
            @Nullable UUID identifier) {
        var isFirst = !placed.contains(child);
        if (parent == null && isDocument(to)) {
            placed.add(child);
            if (isFirst && sequence != null) places.put(child, sequence);
            return;
        }
        if (parent == null) {
            notices.add(
                    Kind.ASSOCIATION_DANGLING,
                    link.subject(),
                    "The parent of %s is not in the package. The association was left out.",
                    child);
            return;
        }
        if (!said.add(new Said(AssociationType.IS_CHILD_OF, child, parent.code()))) {
            notices.add(Kind.ASSOCIATION_REPEATED, link.subject(), "The association is there twice.");
            return;
        }
        placed.add(child);
        allParents.getOrDefault(child, new ArrayList<>()).add(parent);
        if (isFirst) {
            parents.put(child, parent);
            if (sequence != null) places.put(child, sequence);
            return;
        }
        notices.add(
                Kind.SEVERAL_PARENTS,
                link.subject(),
                "%s has several parents. %s is kept as an association.",
                child,
                parent);
        associations.add(association(link, AssociationType.IS_CHILD_OF, child, parent, null, sequence, identifier));
    }

    private void elsewhere(
            Members link,
            AssociationType type,
            CompetencyCode origin,
            Members to,
            @Nullable Integer sequence,
            @Nullable UUID identifier) {
        var uri = to.whole("uri");
        var name = to.text("identifier", Texts.TITLE);
        if (uri == null || !Addresses.isOne(uri)) {
            notices.add(
                    Kind.ASSOCIATION_DANGLING,
                    link.subject(),
                    "The association leads to nothing in the package, nor to an address. It was left out.");
            return;
        }
        var title = to.text("title", Texts.STATEMENT);
        var target = new AssociationTarget(
                title == null ? uri : title, name == null ? uri.substring(0, Math.min(200, uri.length())) : name, uri);
        notices.count(Kind.LEADS_ELSEWHERE, "CFAssociations", "{n} associations lead to what is not in the package.");
        add(link, association(link, type, origin, null, target, sequence, identifier));
    }

    private void add(Members link, Association association) {
        if (association.origin().equals(association.destination())) {
            notices.add(
                    Kind.ASSOCIATION_TO_ITSELF, link.subject(), "It leads from an item to itself, and was left out.");
        } else if (said.add(new Said(association.type(), association.origin(), association.target()))) {
            associations.add(association);
        } else {
            notices.add(Kind.ASSOCIATION_REPEATED, link.subject(), "The association is there twice.");
        }
    }

    private boolean isDocument(Members to) {
        var identifier = to.whole("identifier");
        if (identifier != null
                && (Members.plain(identifier).equals(Members.plain(base.called()))
                        || Members.plain(identifier).equals(base.identifier().toString()))) {
            return true;
        }
        return base.documentUri().equals(to.whole("uri"));
    }

    private @Nullable AssociationType type(Members link) {
        var name = link.text("associationType", Texts.TITLE);
        if (name == null) return null;
        if (AssociationType.isOne(name)) return new AssociationType(name);
        for (var known : AssociationType.OF_CASE) {
            if (!CaseImport.letters(known).equals(CaseImport.letters(name))) continue;
            notices.add(Kind.ASSOCIATION_TYPE_UNKNOWN, link.subject(), "The type was read as %s.", known);
            return new AssociationType(known);
        }
        var plain = name.replaceFirst("^(?i)ext:", "")
                .replaceAll("[^A-Za-z0-9._-]+", "-")
                .replaceAll("^[^A-Za-z0-9]+", "");
        if (plain.isEmpty()) return null;
        var own = "ext:" + plain.substring(0, Math.min(plain.length(), AssociationType.LONGEST_OWN));
        notices.add(Kind.ASSOCIATION_TYPE_UNKNOWN, link.subject(), "CASE has no such type: it is kept as %s.", own);
        return new AssociationType(own);
    }

    /// Without the identifier, if it is the one that an export makes anyway.
    private Association association(
            Members link,
            AssociationType type,
            CompetencyCode origin,
            @Nullable CompetencyCode destination,
            @Nullable AssociationTarget elsewhere,
            @Nullable Integer sequence,
            @Nullable UUID identifier) {
        var target = destination == null
                ? String.valueOf(elsewhere == null ? null : elsewhere.uri())
                : items.identifierOf(destination).toString();
        var made = CaseExport.associationIdentifier(items.identifierOf(origin), type, target);
        return new Association(
                type,
                origin,
                destination,
                elsewhere,
                sequence,
                made.equals(identifier) && !link.isSaid("identifier") ? null : identifier);
    }

    private void refuseCircles() {
        var circle = FrameworkRules.inCircles(allParents);
        if (circle.isEmpty()) return;
        var flaws = circle.stream()
                .limit(PackageItems.NAMED)
                .map(code -> new Particular(code.code(), "is in or below a circle of parents"))
                .toList();
        throw new CommandRejected(FrameworkReason.COMPETENCY_PARENTS_IN_A_CIRCLE, flaws);
    }

    List<Association> associations() {
        return associations;
    }

    /// The items with their parents: in the order of the package, unless sequence numbers say otherwise of some that
    /// have the same parent. Then from the top down, those with the same parent by their numbers.
    List<Competency> inTheirPlaces() {
        var all = new ArrayList<Competency>();
        for (var item : items.items()) {
            all.add(new Competency(
                    item.code(), item.statement(), parents.get(item.code()), item.identifier(), item.detail()));
        }
        var children = new LinkedHashMap<@Nullable CompetencyCode, List<Competency>>();
        for (var item : all) {
            children.computeIfAbsent(item.parent(), _ -> new ArrayList<>()).add(item);
        }
        if (children.values().stream().allMatch(this::isInOrder)) return all;
        notices.add(Kind.ITEMS_REORDERED, "CFItems", "The items were put into the order of their sequence numbers.");
        return fromTheTop(children);
    }

    private List<Competency> fromTheTop(Map<@Nullable CompetencyCode, List<Competency>> children) {
        var ordered = new ArrayList<Competency>();
        var open = new ArrayDeque<Competency>();
        push(children.get(null), open);
        for (var item = open.poll(); item != null; item = open.poll()) {
            ordered.add(item);
            push(children.get(item.code()), open);
        }
        return ordered;
    }

    private void push(@Nullable List<Competency> below, Deque<Competency> open) {
        if (below == null) return;
        below.sort(Comparator.comparing(item -> places.getOrDefault(item.code(), Integer.MAX_VALUE)));
        below.reversed().forEach(open::push);
    }

    private boolean isInOrder(List<Competency> siblings) {
        var last = Integer.MIN_VALUE;
        for (var item : siblings) {
            var place = places.get(item.code());
            if (place == null) continue;
            if (place < last) return false;
            last = place;
        }
        return true;
    }
}
