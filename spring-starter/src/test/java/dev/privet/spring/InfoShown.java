/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/**
 * Lets what Privet tells at the level of information into the output while a class of tests runs. Which level holds
 * otherwise depends on whether a test before it has started a whole application.
 */
public final class InfoShown implements BeforeAllCallback, AfterAllCallback {

    private static final String PRIVET = "dev.privet";

    private final LoggingSystem logging = LoggingSystem.get(InfoShown.class.getClassLoader());

    @Override
    public void beforeAll(ExtensionContext context) {
        logging.setLogLevel(PRIVET, LogLevel.INFO);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        logging.setLogLevel(PRIVET, null);
    }
}
