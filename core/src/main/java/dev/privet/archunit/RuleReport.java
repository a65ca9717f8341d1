/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import dev.privet.contract.PublicApi;
import dev.privet.report.Report;
import dev.privet.report.SourceFolder;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Puts what rules find where changes are reviewed. A rule that reports fails as it would without, and writes {@code privacy-rules.sarif}
 * and {@code privacy-rules.md} whenever it is checked, also where nothing is wrong. Immutable.
 *
 * <pre>{@code
 * @ArchTest
 * static final ArchRule DATA_PROTECTION =
 *         RuleReport.sourcesIn(Path.of("src/main/java")).writing(PrivacyRules.all(), Path.of("target/privet"));
 * }</pre>
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class RuleReport {

    private final SourceFolder sources;

    private RuleReport(SourceFolder sources) {
        this.sources = sources;
    }

    /**
     * Looks for the files of classes below a folder.
     *
     * @param folder such as {@code src/main/java}; a relative one counts from where the tests run, with Maven the module's folder
     * @return a way to report
     */
    public static RuleReport sourcesIn(Path folder) {
        return new RuleReport(new SourceFolder(Objects.requireNonNull(folder, "folder")));
    }

    /**
     * The same rule, which writes what it finds. For several rules put them together first ({@code CompositeArchRule}), or give each a
     * folder of its own: the files have one name.
     *
     * @param rule any rule
     * @param folder where to; made where it is not there
     * @return a rule that fails as the other does, and with {@link dev.privet.contract.PrivacyFailureException} where a file cannot be
     *     written
     */
    public ArchRule writing(ArchRule rule, Path folder) {
        return new ReportingRule(Objects.requireNonNull(rule, "rule"), this, Objects.requireNonNull(folder, "folder"));
    }

    /**
     * What was found as a report.
     *
     * @param title what was checked
     * @param result what ArchUnit found, of rules of Privet or others
     * @return one finding, an error, for each violation, in the order of their texts; with file and line where the class is found below
     *     the folder
     */
    public Report of(String title, EvaluationResult result) {
        return new Report(
                title,
                Violation.all(result).stream()
                        .map(violation -> violation.finding(sources))
                        .toList());
    }
}
