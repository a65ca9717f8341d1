/* SPDX-License-Identifier: Apache-2.0 */
/** Privet on Jakarta Persistence. */
@SuppressWarnings("opens") // The folders of scripts hold no class.
module dev.privet.jpa {
    requires transitive java.sql;
    requires transitive dev.privet.core;
    requires transitive jakarta.persistence;
    requires static org.eclipse.persistence.core;
    requires static org.eclipse.persistence.jpa;
    requires static org.hibernate.orm.core;
    requires org.slf4j;
    requires static transitive org.jspecify;

    provides dev.privet.minimise.LoadState with
            dev.privet.jpa.internal.PersistenceLoadState;

    exports dev.privet.jpa;

    // So that a migration tool finds the scripts.
    opens dev.privet.jpa.schema.h2;
    opens dev.privet.jpa.schema.postgresql;
}
