package org.cairn.command.caseformat;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.cairn.contracts.framework.AdoptionState;
import org.cairn.contracts.framework.Association;
import org.cairn.contracts.framework.AssociationTarget;
import org.cairn.contracts.framework.AssociationType;
import org.cairn.contracts.framework.Competency;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.framework.CompetencyDetail;
import org.cairn.contracts.framework.FrameworkDefinition;
import org.cairn.contracts.framework.FrameworkId;
import org.cairn.contracts.framework.FrameworkLicence;
import org.cairn.contracts.framework.FrameworkSource;
import org.cairn.contracts.framework.FrameworkVersionId;
import org.jspecify.annotations.Nullable;

/// Frameworks of any shape: trees of any depth, in any order, with and without all that may be there.
final class RandomFrameworks {

    private static final String[] WORDS = {
        "join", "ünïcode", "“quoted”", "back\\slash", "\"", "\n", "tab\t", "😀", "\u2028", "ﬁ", "/", "e\u0301", "𝑑"
    };

    private final Random random;

    RandomFrameworks(Random random) {
        this.random = random;
    }

    /// As it is in an event: with all identifiers.
    FrameworkDefinition next() {
        var items = items(1 + random.nextInt(40));
        var from = maybe(this::day);
        var definition = new FrameworkDefinition(
                text(200),
                maybe(() -> URI.create("https://example.org/" + pick("ims/case/v1p1/CFDocuments/", "at/") + uuid())),
                items,
                maybe(this::uuid),
                maybe(() -> AdoptionState.values()[random.nextInt(4)]),
                from,
                maybe(() -> (from == null ? LocalDate.EPOCH : from).plusDays(random.nextInt(999))),
                maybe(this::source),
                associations(items));
        return saidThough(definition.identifiedAs(new FrameworkVersionId(new FrameworkId("F"), "1")));
    }

    /// Now and then with what would follow anyway: the address of an item, and the identifier of an association.
    private FrameworkDefinition saidThough(FrameworkDefinition definition) {
        var identifiers = new HashMap<CompetencyCode, UUID>();
        for (var item : definition.competencies())
            identifiers.put(item.code(), Objects.requireNonNull(item.identifier()));
        var items = definition.competencies().stream()
                .map(item -> definition.caseUri() != null || item.detail() != null || random.nextInt(5) > 0
                        ? item
                        : new Competency(
                                item.code(),
                                item.statement(),
                                item.parent(),
                                item.identifier(),
                                new CompetencyDetail(
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        "urn:uuid:" + item.identifier(),
                                        null,
                                        null)))
                .toList();
        var associations = definition.associations().stream()
                .map(each -> random.nextInt(5) > 0 || each.destination() == null
                        ? each
                        : new Association(
                                each.type(),
                                each.origin(),
                                each.destination(),
                                null,
                                each.sequence(),
                                CaseExport.associationIdentifier(
                                        Objects.requireNonNull(identifiers.get(each.origin())),
                                        each.type(),
                                        String.valueOf(identifiers.get(each.destination())))))
                .toList();
        return new FrameworkDefinition(
                definition.title(),
                definition.caseUri(),
                items,
                definition.identifier(),
                definition.adoption(),
                definition.effectiveFrom(),
                definition.effectiveTo(),
                definition.source(),
                associations);
    }

    /// Each below one that was made before it, or at the top; then shuffled, as a parent may come after its child.
    private List<Competency> items(int number) {
        var codes = new ArrayList<CompetencyCode>();
        var items = new ArrayList<Competency>();
        for (var i = 0; i < number; i++) {
            var code = new CompetencyCode(pick("W-", "a.b_", "9") + i);
            var parent = codes.isEmpty() || random.nextInt(4) == 0 ? null : codes.get(random.nextInt(codes.size()));
            items.add(new Competency(code, text(2000), parent, maybe(this::uuid), maybe(() -> detail(code))));
            codes.add(code);
        }
        if (random.nextBoolean()) Collections.shuffle(items, random);
        return items;
    }

    private CompetencyDetail detail(CompetencyCode code) {
        return new CompetencyDetail(
                maybe(() -> pick(text(200), code.code())),
                maybe(() -> text(200)),
                maybe(this::texts),
                maybe(() -> text(2000)),
                maybe(() -> text(200)),
                maybe(() -> text(200)),
                maybe(() -> text(2000)),
                maybe(() -> "en"),
                maybe(() -> "https://example.com/item/" + uuid()),
                maybe(this::moment),
                maybe(this::texts));
    }

    private FrameworkSource source() {
        return new FrameworkSource(
                maybe(() -> text(200)),
                maybe(() -> text(200)),
                maybe(() -> text(2000)),
                maybe(() -> text(2000)),
                maybe(() -> "de-CH"),
                maybe(() -> "https://example.com/" + uuid()),
                maybe(() -> text(200)),
                maybe(this::moment),
                maybe(() -> new FrameworkLicence(text(200), uuid(), "https://example.com/licence")),
                maybe(this::texts));
    }

    /// Further parents only lead to items whose number is lower, so that there is no circle.
    private List<Association> associations(List<Competency> items) {
        var all = new ArrayList<Association>();
        var said = new HashSet<String>();
        for (var i = random.nextInt(items.size() + 1); i > 0; i--) {
            var origin = items.get(random.nextInt(items.size()));
            var other = items.get(random.nextInt(items.size()));
            var type = new AssociationType(pick("precedes", "exactMatchOf", "isPartOf", "isChildOf", "ext:own-1"));
            var isParent = type.equals(AssociationType.IS_CHILD_OF);
            if (origin.equals(other)
                    || isParent
                            && (number(other) >= number(origin) || other.code().equals(origin.parent()))) {
                continue;
            }
            var elsewhere = isParent || random.nextBoolean()
                    ? null
                    : new AssociationTarget(text(200), pick("X-1", uuid().toString()), "https://example.net/" + uuid());
            var association = new Association(
                    type,
                    origin.code(),
                    elsewhere == null ? other.code() : null,
                    elsewhere,
                    maybe(() -> random.nextInt(9)),
                    maybe(this::uuid));
            if (said.add(type + " " + origin.code() + " " + association.target())) all.add(association);
        }
        return all;
    }

    private static int number(Competency item) {
        return Integer.parseInt(item.code().code().replaceFirst("^(W-|a\\.b_|9)", ""));
    }

    private List<String> texts() {
        var texts = new ArrayList<String>();
        for (var i = random.nextInt(3); i > 0; i--) texts.add(text(200));
        return texts;
    }

    private String text(int longest) {
        var text = new StringBuilder("T");
        for (var i = random.nextInt(8); i > 0; i--) text.append(pick(WORDS)).append(pick("", " "));
        while (text.length() < longest && random.nextInt(50) == 0) text.append("long ".repeat(40));
        return text.length() > longest ? text.substring(0, longest - 3) + "end" : text.toString();
    }

    private LocalDate day() {
        return LocalDate.EPOCH.plusDays(random.nextInt(random.nextBoolean() ? 2 : 40_000));
    }

    private Instant moment() {
        if (random.nextBoolean()) return Instant.ofEpochSecond(random.nextInt(2) * 86_400L); // Often the same.
        return Instant.ofEpochSecond(random.nextInt(), random.nextBoolean() ? 0 : random.nextInt(1_000_000_000));
    }

    private UUID uuid() {
        return new UUID(random.nextLong() & ~0xF000L | 0x4000L, random.nextLong() & ~(3L << 62) | 1L << 63);
    }

    private String pick(String... from) {
        return from[random.nextInt(from.length)];
    }

    private <T> @Nullable T maybe(Supplier<T> value) {
        return random.nextBoolean() ? value.get() : null;
    }
}
