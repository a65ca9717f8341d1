/* SPDX-License-Identifier: Apache-2.0 */
/** Privet wired into Spring Boot. Packages are exported and opened one by one: Spring reads and proxies their classes. */
module dev.privet.spring {
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
