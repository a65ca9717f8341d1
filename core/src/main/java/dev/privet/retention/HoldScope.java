/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.retention;

import dev.privet.contract.PublicApi;
import java.util.Objects;

/**
 * What a legal hold keeps from being disposed of.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public sealed interface HoldScope {

    /**
     * One row. Prints the type only, since an id is personal data.
     *
     * @param type the simple name of its class, as the data map has it
     * @param id its id in writing; the parts of a composed one in the order of their names, with {@code /} between them
     * @since 0.1
     */
    @PublicApi(since = "0.1")
    record OfRecord(String type, String id) implements HoldScope {

        /** Refuses null. */
        public OfRecord {
            Objects.requireNonNull(type, "type");
            Objects.requireNonNull(id, "id");
        }

        @Override
        public String toString() {
            return "one row of " + type;
        }
    }

    /**
     * All rows that are about one person. Prints the kind only, since an id is personal data.
     *
     * @param kind the kind of person, as {@code @DataSubject} names it
     * @param id the id of the person's own row, in writing
     * @since 0.1
     */
    @PublicApi(since = "0.1")
    record OfSubject(String kind, String id) implements HoldScope {

        /** Refuses null. */
        public OfSubject {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(id, "id");
        }

        @Override
        public String toString() {
            return "one person (" + kind + ")";
        }
    }

    /**
     * All that serves one purpose.
     *
     * @param id the purpose's id, as the data map has it
     * @since 0.1
     */
    @PublicApi(since = "0.1")
    record OfPurpose(String id) implements HoldScope {

        /** Refuses null. */
        public OfPurpose {
            Objects.requireNonNull(id, "id");
        }

        @Override
        public String toString() {
            return "the purpose " + id;
        }
    }

    /**
     * All rows of one type.
     *
     * @param type the simple name of the class, as the data map has it
     * @since 0.1
     */
    @PublicApi(since = "0.1")
    record OfType(String type) implements HoldScope {

        /** Refuses null. */
        public OfType {
            Objects.requireNonNull(type, "type");
        }

        @Override
        public String toString() {
            return "all rows of " + type;
        }
    }
}
