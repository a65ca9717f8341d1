/* SPDX-License-Identifier: Apache-2.0 */
/** Privet on Jakarta Persistence. */
@SuppressWarnings("opens") // The folders of scripts hold no class.
module dev.privet.jpa {
    requires com.github.benmanes.caffeine;
    requires transitive java.sql;
    requires transitive dev.privet.core;
    requires transitive jakarta.persistence;
    requires org.slf4j;
    requires static org.eclipse.persistence.core;
    requires static org.eclipse.persistence.jpa;
    requires static transitive org.hibernate.orm.core;
    requires static transitive org.jspecify;

    provides dev.privet.minimise.LoadState with
            dev.privet.jpa.internal.PersistenceLoadState;

    exports dev.privet.jpa;

    // So that a migration tool finds the scripts.
    opens dev.privet.jpa.schema.h2;
    opens dev.privet.jpa.schema.postgresql;
}
