/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.minimise;

import org.jspecify.annotations.Nullable;

/**
 * Treats the values of one property, without loading them for it.
 *
 * @param view how they are shown
 * @param field the property
 * @param loadState what is loaded; null where values of that type always are
 */
record Treated(FieldView view, StoredField field, @Nullable LoadState loadState) {

    /** For a copy, which takes values of the property's type only. */
    @Nullable
    Object of(@Nullable Object value, Object holder) {
        return view.showAs(field.type(), loaded(value, holder));
    }

    /** For a document, where the type does not matter. */
    @Nullable
    Object shown(@Nullable Object value, Object holder) {
        return view.show(loaded(value, holder));
    }

    private @Nullable Object loaded(@Nullable Object value, Object holder) {
        if (value == null || loadState == null) {
            return value;
        }
        return loadState.isLoaded(holder, field.name()) && loadState.isLoaded(value) ? loadState.behind(value) : null;
    }
}
