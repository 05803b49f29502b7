package org.cairn.command.caseformat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.cairn.command.caseformat.CaseNotice.Kind;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.shared.Codes;
import org.jspecify.annotations.Nullable;

/// Gives each item a code: the publisher's, where that is one and is its own; else one that is made of it, or of the
/// identifier. The same package gets the same codes whenever it is read.
final class ItemCodes {

    private static final int LONGEST = 64;

    /// @param own    by which Cairn exported the item, or null
    /// @param human  as its publisher writes it, or null
    /// @param called by what notices name it
    record Wish(@Nullable String own, @Nullable String human, UUID identifier, String called) {}

    private final Set<String> taken = new HashSet<>();
    private final Notices notices;

    private ItemCodes(Notices notices) {
        this.notices = notices;
    }

    /// One for each wish, in the same order.
    static List<CompetencyCode> of(List<Wish> wishes, Notices notices) {
        return new ItemCodes(notices).codes(wishes);
    }

    /// What needs no change is given first: `A-1` must not lose its code to `A 1`, wherever they stand.
    private List<CompetencyCode> codes(List<Wish> wishes) {
        var codes = new ArrayList<@Nullable String>();
        for (var wish : wishes) codes.add(free(wish.own()));
        for (var i = 0; i < wishes.size(); i++) {
            if (codes.get(i) == null) codes.set(i, free(wishes.get(i).human()));
        }
        for (var i = 0; i < wishes.size(); i++) {
            if (codes.get(i) == null) codes.set(i, made(wishes.get(i)));
        }
        return codes.stream()
                .map(code -> new CompetencyCode(Objects.requireNonNull(code)))
                .toList();
    }

    private @Nullable String free(@Nullable String wished) {
        return wished != null && Codes.isOne(wished) && taken.add(wished) ? wished : null;
    }

    private String made(Wish wish) {
        var digits = wish.identifier().toString().replace("-", "");
        var plain = wish.human() == null ? "" : plain(wish.human());
        var code = plain.isEmpty() ? null : free(plain);
        if (code == null) code = distinct(plain.isEmpty() ? "item" : plain, digits);
        if (wish.human() == null) {
            notices.add(Kind.CODE_MISSING, wish.called(), "The item has no code: it got %s.", code);
        } else if (Codes.isOne(wish.human())) {
            notices.add(Kind.CODE_REPEATED, wish.called(), "Another item has its code: it got %s.", code);
        } else {
            notices.add(Kind.CODE_REWRITTEN, wish.called(), "Its code cannot be one here: it got %s.", code);
        }
        return code;
    }

    /// Longer and longer parts of the identifier, until nobody else has it.
    private String distinct(String base, String digits) {
        for (var length = 8; ; length = Math.min(length + 8, digits.length())) {
            var room = LONGEST - length - 1;
            var code =
                    free((base.length() > room ? base.substring(0, room) : base) + "-" + digits.substring(0, length));
            if (code != null) return code;
            if (length == digits.length()) throw new IllegalStateException("Two items with the identifier " + digits);
        }
    }

    /// With dashes for what a code cannot have: `1.A (b)` becomes `1.A-b`.
    private static String plain(String human) {
        var plain = human.replaceAll("[^A-Za-z0-9._-]+", "-").replaceAll("^[^A-Za-z0-9]+|-+$", "");
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
    }
}
