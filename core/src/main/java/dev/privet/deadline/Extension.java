/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.deadline;

import dev.privet.contract.PublicApi;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whether the response time was extended for complexity or number of requests, and when the person was told. Immutable.
 *
 * @param claimed whether it was extended
 * @param notified the day of the notice, or null where it is taken to be in time
 * @legal UK GDPR Art 12A(3), (4); EU GDPR Art 12(3) (text)
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record Extension(boolean claimed, @Nullable LocalDate notified) {

    /** No extension. */
    public static final Extension NONE = new Extension(false, null);

    /** An extension whose notice is taken to be in time. */
    public static final Extension TIMELY = new Extension(true, null);

    /** Refuses a notice of nothing. */
    public Extension {
        if (!claimed && notified != null) {
            throw new IllegalArgumentException("notified: a notice without an extension");
        }
    }

    /**
     * An extension that the person was told of on a day.
     *
     * @param day the day of the notice
     * @return the extension
     */
    public static Extension notifiedOn(LocalDate day) {
        return new Extension(true, Objects.requireNonNull(day, "day"));
    }
}
