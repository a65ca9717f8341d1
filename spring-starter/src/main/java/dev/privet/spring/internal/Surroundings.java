/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.internal;

import java.util.Optional;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** Where an application runs, as far as it makes a difference to what must be set. */
public enum Surroundings {
    /** Real persons' data: what protects it must be set and is never made up. */
    PRODUCTION,
    /** Somebody's machine, or a test: what is missing is made up for as long as the application runs. */
    DEVELOPMENT;

    private static final String[] PRODUCTION_PROFILES = {"prod", "production"};

    /** Of Spring's tests, whose annotations bring properties along, and of Boot's developer tools, which no packaged application has. */
    private static final String[] SOURCES_OF_DEVELOPMENT = {"Inlined Test Properties", "devtools"};

    /**
     * What the environment tells where the host says nothing.
     *
     * @param environment of the application
     * @return nothing where it tells nothing
     */
    public static Optional<Surroundings> toldBy(Environment environment) {
        if (environment.acceptsProfiles(Profiles.of(PRODUCTION_PROFILES))) {
            return Optional.of(PRODUCTION);
        }
        if (environment instanceof ConfigurableEnvironment sources) {
            for (String name : SOURCES_OF_DEVELOPMENT) {
                if (sources.getPropertySources().contains(name)) {
                    return Optional.of(DEVELOPMENT);
                }
            }
        }
        return Optional.empty();
    }
}
