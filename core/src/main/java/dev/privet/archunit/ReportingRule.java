/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import dev.privet.report.Report;
import java.nio.file.Path;

/** A rule that writes what it finds, and says the same as before. */
record ReportingRule(ArchRule rule, RuleReport report, Path folder) implements ArchRule {

    private static final String NAME = "privacy-rules";

    @Override
    public void check(JavaClasses classes) {
        Assertions.check(this, classes);
    }

    @Override
    public EvaluationResult evaluate(JavaClasses classes) {
        // A rule that ends without a result, as where nothing was imported, leaves no report of a run before.
        Report.remove(folder, NAME);
        EvaluationResult result = rule.evaluate(classes);
        report.of("Rules of data protection", result).write(folder, NAME);
        return result;
    }

    @Override
    public ArchRule because(String reason) {
        return new ReportingRule(rule.because(reason), report, folder);
    }

    @Override
    public ArchRule allowEmptyShould(boolean allowed) {
        return new ReportingRule(rule.allowEmptyShould(allowed), report, folder);
    }

    @Override
    public ArchRule as(String description) {
        return new ReportingRule(rule.as(description), report, folder);
    }

    @Override
    public String getDescription() {
        return rule.getDescription();
    }

    @Override
    public String toString() {
        return getDescription();
    }
}
