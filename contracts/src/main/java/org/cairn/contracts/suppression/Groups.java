package org.cairn.contracts.suppression;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The rule for groups that make up a whole: which of them are not told of.
///
/// Of learners of whom something is true, and of whom it is not, there is a cell of either kind in each group and in
/// the
/// whole: few of whom it is not true are as few of whom it is. A group is left out with both of its cells.
///
/// @param parts places of the groups that are left out
/// @param whole whether the whole is left out
public record Groups(BitSet parts, boolean whole) {

    /// @param kind  true for those of whom it is true
    /// @param group its place; [#WHOLE] for all
    private record Cell(boolean kind, int group) {}

    private static final int WHOLE = -1;

    public boolean hides(int part) {
        return parts.get(part);
    }

    /// Of groups that make up a whole: what is not told of their sizes.
    public static Groups of(long[] sizes) {
        return of(sizes, new long[sizes.length], new BitSet());
    }

    /// @param yes     of how many it is true, group by group
    /// @param no      of how many it is not
    /// @param already groups that are left out anyway
    public static Groups of(long[] yes, long[] no, BitSet already) {
        var learners = new LinkedHashMap<Cell, Long>();
        var sums = new ArrayList<Sum<Cell>>();
        for (var kind : List.of(true, false)) {
            var counts = kind ? yes : no;
            var parts = new ArrayList<Cell>();
            var all = 0L;
            for (var group = 0; group < counts.length; group++) {
                parts.add(new Cell(kind, group));
                learners.put(parts.getLast(), counts[group]);
                all += counts[group];
            }
            var whole = new Cell(kind, WHOLE);
            learners.put(whole, all);
            sums.add(Sum.of(parts, whole));
        }
        var hidden = both(already.stream().boxed().toList());
        while (true) {
            var found = Suppression.hidden(learners, sums, hidden);
            var both = both(found.stream().map(Cell::group).toList());
            if (both.equals(hidden)) return of(hidden);
            hidden = both;
        }
    }

    private static Set<Cell> both(List<Integer> groups) {
        var cells = new LinkedHashSet<Cell>();
        for (var group : groups) {
            cells.add(new Cell(true, group));
            cells.add(new Cell(false, group));
        }
        return cells;
    }

    private static Groups of(Set<Cell> hidden) {
        var parts = new BitSet();
        for (var cell : hidden) if (cell.group() != WHOLE) parts.set(cell.group());
        return new Groups(parts, hidden.contains(new Cell(true, WHOLE)));
    }
}
