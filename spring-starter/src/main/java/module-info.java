/* SPDX-License-Identifier: Apache-2.0 */
/** Privet wired into Spring Boot. Open, since Spring reads and proxies these classes by reflection. */
open module dev.privet.spring {
    requires org.slf4j;
    requires spring.beans;
    requires spring.boot;
    requires spring.boot.autoconfigure;
    requires spring.context;
    requires spring.core;
    requires transitive dev.privet.core;
    requires transitive dev.privet.jpa;
    requires static spring.boot.actuator.autoconfigure;
    requires static spring.boot.hibernate;
    requires static spring.boot.jackson;
    requires static tools.jackson.databind;
    requires static transitive org.jspecify;
}
