/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.minimise;

import dev.privet.datamap.PersonalField;
import org.jspecify.annotations.Nullable;

/**
 * Treats the values of one property for a copy, without loading them for it.
 *
 * @param view how they are shown
 * @param type the declared type of the property
 * @param loadState what is loaded; null where values of that type always are
 */
record Treated(FieldView view, Class<?> type, @Nullable LoadState loadState) {

    static Treated of(Shapes shapes, StoredField field, Overlay.Part part) {
        PersonalField known = part.field();
        FieldView view = known == null
                ? FieldView.nothing(part.path())
                : shapes.treatments().of(known, part.treatment());
        return new Treated(view, field.type(), shapes.asksLoadState() && field.nests() ? shapes.loadState() : null);
    }

    @Nullable
    Object of(@Nullable Object value) {
        if (value == null || loadState == null) {
            return view.showAs(type, value);
        }
        return loadState.isLoaded(value) ? view.showAs(type, loadState.behind(value)) : null;
    }
}
