/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.export;

import dev.privet.contract.PublicApi;
import java.util.Objects;

/**
 * What an archive does not hold, and why, so that nobody takes it for everything. Holds no personal data.
 *
 * @param what the type, table or property, as the data map or the database names it
 * @param reason what kind of gap it is
 * @param why the reason in one plain sentence, for the person
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record ArchiveGap(String what, Reason reason, String why) {

    /** Refuses null. */
    public ArchiveGap {
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(why, "why");
    }

    /** What kind of gap it is. */
    @PublicApi(since = "0.1")
    public enum Reason {
        /** Nobody looked there. */
        NOT_SEARCHED,
        /** It was looked at and not given out. */
        WITHHELD,
        /** It could not be shown in an archive. */
        NOT_SHOWN,
        /** The law asks for it and nobody said it. */
        NOT_STATED
    }
}
