/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.minimise;

import org.jspecify.annotations.Nullable;

/**
 * An object of which a part is being copied. Frames take the place of calls within calls, so a graph may be as deep as the memory is
 * large.
 */
abstract class Frame {

    /** There is no part left. */
    static final Object END = new Object();

    /** The object that waits for this one. */
    @Nullable
    Frame below;

    /** Where the copy is found by whoever refers to the object again, if anybody can. */
    Met.@Nullable Entry entry;

    /** The next part to be copied, or {@link #END}. */
    abstract @Nullable Object next();

    /** The copy of the part that was asked for last; null where it is left out. */
    abstract void accept(@Nullable Object copy);

    /** The complete copy. */
    abstract @Nullable Object end();

    /** The object itself, where it is one with properties. */
    @Nullable
    Object source() {
        return null;
    }

    /** Which type the copy of the part should have, so that its holder can keep it. */
    Class<?> wanted() {
        return Object.class;
    }

    /** What this object says of the part. */
    Overlay overlay() {
        return Overlay.NONE;
    }

    /** The part is an object that cannot be made before this one. Where the place can be filled later, it will be. */
    @Nullable
    Runnable fillLater(Met.Entry unfinished) {
        accept(null);
        return null;
    }
}
