/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.examples.portal;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the portal. */
@SpringBootApplication
public class PortalApplication {

    /**
     * Starts the portal.
     *
     * @param arguments Spring Boot's own
     */
    public static void main(String[] arguments) {
        SpringApplication.run(PortalApplication.class, arguments);
    }
}
