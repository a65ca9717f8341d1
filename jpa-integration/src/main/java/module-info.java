/* SPDX-License-Identifier: Apache-2.0 */
/** Privet on Jakarta Persistence. */
module dev.privet.jpa {
    requires java.sql;
    requires org.slf4j;
    requires tools.jackson.core;
    requires transitive dev.privet.core;
    requires transitive jakarta.persistence;
    requires static org.hibernate.orm.core;
    requires static transitive org.jspecify;

    exports dev.privet.jpa;
}
