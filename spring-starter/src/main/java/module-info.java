/* SPDX-License-Identifier: Apache-2.0 */
/** Privet wired into Spring Boot. Packages are exported and opened one by one: Spring reads and proxies their classes. */
module dev.privet.spring {
    requires java.sql;
    requires org.slf4j;
    requires spring.aop;
    requires spring.beans;
    requires spring.boot;
    requires spring.boot.autoconfigure;
    requires spring.context;
    requires spring.core;
    requires transitive dev.privet.core;
    requires transitive dev.privet.jpa;
    requires static ch.qos.logback.classic;
    requires static com.fasterxml.jackson.databind;
    requires static com.github.kagkarlsson.scheduler;
    requires static com.tngtech.archunit;
    requires static context.propagation;
    requires static feign.core;
    requires static jakarta.mail;
    requires static jakarta.messaging;
    requires static jakarta.servlet;
    requires static jakarta.validation;
    requires static java.net.http;
    requires static kafka.clients;
    requires static micrometer.commons;
    requires static micrometer.core;
    requires static micrometer.observation;
    requires static org.assertj.core;
    requires static org.junit.jupiter.api;
    requires static org.reactivestreams;
    requires static reactor.core;
    requires static reactor.netty.http;
    requires static spring.amqp;
    requires static spring.boot.actuator;
    requires static spring.boot.actuator.autoconfigure;
    requires static spring.boot.health;
    requires static spring.boot.hibernate;
    requires static spring.boot.http.client;
    requires static spring.boot.jackson;
    requires static spring.boot.jdbc;
    requires static spring.boot.persistence;
    requires static spring.boot.restclient;
    requires static spring.boot.sql;
    requires static spring.boot.test;
    requires static spring.boot.test.autoconfigure;
    requires static spring.boot.validation;
    requires static spring.boot.webclient;
    requires static spring.context.support;
    requires static spring.data.commons;
    requires static spring.jms;
    requires static spring.kafka;
    requires static spring.messaging;
    requires static spring.orm;
    requires static spring.rabbit;
    requires static spring.security.core;
    requires static spring.test;
    requires static spring.web;
    requires static spring.webflux;
    requires static spring.webmvc;
    requires tools.jackson.core;
    requires static tools.jackson.databind;
    requires static transitive org.jspecify;

    exports dev.privet.spring;
    exports dev.privet.spring.actuate;
    exports dev.privet.spring.aot;
    exports dev.privet.spring.archunit;
    exports dev.privet.spring.data;
    exports dev.privet.spring.export;
    exports dev.privet.spring.feign;
    exports dev.privet.spring.http;
    exports dev.privet.spring.jackson;
    exports dev.privet.spring.jms;
    exports dev.privet.spring.jpa;
    exports dev.privet.spring.kafka;
    exports dev.privet.spring.logging;
    exports dev.privet.spring.mail;
    exports dev.privet.spring.method;
    exports dev.privet.spring.observation;
    exports dev.privet.spring.propagation;
    exports dev.privet.spring.rabbit;
    exports dev.privet.spring.schedule;
    exports dev.privet.spring.security;
    exports dev.privet.spring.test;
    exports dev.privet.spring.validation;
    exports dev.privet.spring.web;

    opens dev.privet.spring to
            spring.beans,
            spring.boot,
            spring.context,
            spring.core;
    opens dev.privet.spring.actuate to
            com.fasterxml.jackson.databind,
            spring.beans,
            spring.boot,
            spring.boot.actuator,
            spring.context,
            spring.core,
            tools.jackson.databind;
    opens dev.privet.spring.aot to
            spring.core;
    opens dev.privet.spring.data to
            spring.beans,
            spring.context,
            spring.core;
    opens dev.privet.spring.export to
            spring.beans,
            spring.boot,
            spring.context,
            spring.core;
    opens dev.privet.spring.feign to
            spring.beans,
            spring.context,
            spring.core;
    opens dev.privet.spring.http to
            spring.beans,
            spring.boot,
            spring.context,
            spring.core;
    opens dev.privet.spring.internal to
            spring.beans,
            spring.context,
            spring.core;
    opens dev.privet.spring.jackson to
            spring.beans,
            spring.context,
            spring.core;
    opens dev.privet.spring.jms to
            spring.beans,
            spring.boot,
            spring.context,
            spring.core;
    opens dev.privet.spring.jpa to
            spring.beans,
            spring.boot,
            spring.context,
            spring.core;
    opens dev.privet.spring.kafka to
            spring.beans,
            spring.boot,
            spring.context,
            spring.core;
    opens dev.privet.spring.logging to
            spring.beans,
            spring.boot,
            spring.context,
            spring.core;
    opens dev.privet.spring.mail to
            spring.beans,
            spring.boot,
            spring.context,
            spring.core;
    opens dev.privet.spring.method to
            spring.aop,
            spring.beans,
            spring.context,
            spring.core;
    opens dev.privet.spring.observation to
            spring.beans,
            spring.context,
            spring.core;
    opens dev.privet.spring.propagation to
            spring.beans,
            spring.context,
            spring.core;
    opens dev.privet.spring.rabbit to
            spring.beans,
            spring.boot,
            spring.context,
            spring.core;
    opens dev.privet.spring.schedule to
            spring.beans,
            spring.boot,
            spring.context,
            spring.core;
    opens dev.privet.spring.security to
            spring.beans,
            spring.boot,
            spring.context,
            spring.core;
    opens dev.privet.spring.test to
            spring.beans,
            spring.boot.test,
            spring.context,
            spring.core,
            spring.test;
    opens dev.privet.spring.validation to
            spring.beans,
            spring.context,
            spring.core;
    opens dev.privet.spring.web to
            spring.beans,
            spring.boot,
            spring.context,
            spring.core;
}
