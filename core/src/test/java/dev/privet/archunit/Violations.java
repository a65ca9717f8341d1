/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/** What a rule finds in a small package beside this one. */
final class Violations {

    private Violations() {}

    static List<String> found(ArchRule rule, String name) {
        return rule.evaluate(new ClassFileImporter().importPackages("dev.privet.archunit." + name))
                .getFailureReport()
                .getDetails();
    }
}
