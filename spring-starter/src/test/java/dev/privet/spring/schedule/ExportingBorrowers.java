/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.schedule;

import dev.privet.spring.export.PrivetExportAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** The application of {@link Borrowers}, which exports in the background. */
public final class ExportingBorrowers {

    private ExportingBorrowers() {}

    /** On a database in memory of its own, without anybody in it. */
    public static ApplicationContextRunner runner() {
        return Borrowers.runner()
                .withConfiguration(AutoConfigurations.of(PrivetExportAutoConfiguration.class))
                .withUserConfiguration(Borrowers.class);
    }
}
