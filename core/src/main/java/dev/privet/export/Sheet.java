/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.export;

import dev.privet.datamap.RecordType;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;

/**
 * The rows of a type that have the same columns, which is all of them unless subclasses have more; a cell must not stand under another's
 * name. Holds one row at a time, in cells that are used again for the next, and counts what it saw.
 */
final class Sheet {

    private final RecordType type;
    private final String file;
    private final String[] columns;
    private final SerializableString[] names;
    private final @Nullable Object[] cells;
    private final int[] cellKinds;
    private final @Nullable String[] texts;
    private final @Nullable Class<?>[] usual;
    private final int[] usualKinds;
    private final boolean[] marked;
    private final int[] kinds;
    private final int[] elements;
    private final long[] aboutOthers;
    private final long[] byRule;
    private final long[] toReview;
    private long rows;

    Sheet(RecordType type, String file, Collection<String> columns) {
        this.type = type;
        this.file = file;
        this.columns = columns.toArray(String[]::new);
        this.names = columns.stream().map(SerializedString::new).toArray(SerializableString[]::new);
        int width = this.columns.length;
        this.cells = new Object[width];
        this.cellKinds = new int[width];
        this.texts = new String[width];
        this.usual = new Class<?>[width];
        this.usualKinds = new int[width];
        this.marked = new boolean[width];
        this.kinds = new int[width];
        this.elements = new int[width];
        this.aboutOthers = new long[width];
        this.byRule = new long[width];
        this.toReview = new long[width];
    }

    /** Compares one by one, so that no list is made for each row. */
    boolean fits(Map<String, @Nullable Object> values) {
        if (values.size() != columns.length) {
            return false;
        }
        int place = 0;
        for (String column : values.keySet()) {
            if (!column.equals(columns[place++])) {
                return false;
            }
        }
        return true;
    }

    /** Takes in a row. */
    void take(Map<String, @Nullable Object> values, Set<String> review, Attachments attachments) {
        rows++;
        int place = 0;
        for (Object value : values.values()) {
            int kind;
            if (value != null && value.getClass().equals(usual[place])) {
                // As a column mostly goes on, and far quicker than to ask for each kind.
                kind = usualKinds[place];
                cells[place] = value;
            } else {
                kind = unusual(place, value, attachments);
            }
            cellKinds[place] = kind;
            texts[place] = null;
            kinds[place] |= kind;
            place++;
        }
        mark(review);
    }

    private int unusual(int place, @Nullable Object value, Attachments attachments) {
        Object cell = value == null ? null : attachments.replaced(this, columns[place], value);
        cells[place] = cell;
        int kind = ValueKinds.of(cell);
        if (kind == ValueKinds.LIST) {
            for (Object element : (Collection<?>) Objects.requireNonNull(cell)) {
                elements[place] |= ValueKinds.of(element);
            }
            partsLeftOut(place, (Collection<?>) cell);
        } else if (kind == ValueKinds.ABSENT) {
            counts((LeftOut) Objects.requireNonNull(cell))[place]++;
        } else if (value != null && ValueKinds.isOfClass(kind, value)) {
            usual[place] = value.getClass();
            usualKinds[place] = kind;
        }
        return kind;
    }

    /** A row counts once, in however many of its elements a part is left out. */
    private void partsLeftOut(int place, Collection<?> many) {
        for (LeftOut reason : LeftOut.values()) {
            if (many.stream().anyMatch(element -> element instanceof Map<?, ?> parts && parts.containsValue(reason))) {
                counts(reason)[place]++;
            }
        }
    }

    private void mark(Set<String> review) {
        Arrays.fill(marked, false);
        if (review.isEmpty()) {
            return;
        }
        for (int i = 0; i < columns.length; i++) {
            if (review.contains(columns[i])) {
                marked[i] = true;
                toReview[i]++;
            }
        }
    }

    RecordType type() {
        return type;
    }

    /** What its files are called, without an ending. */
    String file() {
        return file;
    }

    long rows() {
        return rows;
    }

    int width() {
        return columns.length;
    }

    List<String> columns() {
        return List.of(columns);
    }

    String column(int place) {
        return columns[place];
    }

    SerializableString name(int place) {
        return names[place];
    }

    @Nullable
    Object cell(int place) {
        return cells[place];
    }

    /** What the cell of the row at hand is, as one of the kinds. */
    int kind(int place) {
        return cellKinds[place];
    }

    /** The cell as it prints itself, which is asked for more than once; it holds something. */
    String text(int place) {
        String text = texts[place];
        if (text == null) {
            text = String.valueOf(cells[place]);
            texts[place] = text;
        }
        return text;
    }

    /** Whether the cell holds a text that may be about others. */
    boolean isMarked(int place) {
        return marked[place];
    }

    /** The kinds of values that a column has held. */
    int kinds(int place) {
        return kinds[place];
    }

    /** The kinds of what its collections have held. */
    int elements(int place) {
        return elements[place];
    }

    long leftOut(int place, LeftOut reason) {
        return counts(reason)[place];
    }

    /** How many values of all columns were left out for a reason. */
    long leftOut(LeftOut reason) {
        return Arrays.stream(counts(reason)).sum();
    }

    private long[] counts(LeftOut reason) {
        return switch (reason) {
            case ABOUT_OTHERS -> aboutOthers;
            case BY_RULE -> byRule;
        };
    }

    long toReview(int place) {
        return toReview[place];
    }
}
