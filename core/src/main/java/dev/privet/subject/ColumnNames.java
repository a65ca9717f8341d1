/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.subject;

import java.util.AbstractSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/** The names of columns as a set that keeps their order. */
final class ColumnNames extends AbstractSet<String> {

    private final List<String> inOrder;
    private final Set<String> known;

    ColumnNames(List<String> inOrder, Set<String> known) {
        this.inOrder = inOrder;
        this.known = known;
    }

    @Override
    public Iterator<String> iterator() {
        return inOrder.iterator();
    }

    @Override
    public int size() {
        return inOrder.size();
    }

    @Override
    public boolean contains(Object name) {
        return known.contains(name);
    }
}
