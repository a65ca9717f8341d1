/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.lock;

import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.contract.PublicApi;
import dev.privet.datamap.DataMap;
import dev.privet.report.Report;
import dev.privet.report.SourceFolder;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Checks in a host's own tests that the data map is what the file under version control says. A difference fails the test and says what
 * it asks for in law. With the system property {@code privet.lock=update}, or {@code PRIVET_LOCK=update} in the environment, the file is
 * written anew instead; nothing else writes it. Immutable and thread-safe; two checks that update one file at the same time must not
 * be.
 *
 * <pre>{@code
 * @Test
 * void theDataMapIsWhatWasAgreed() {
 *     PrivacyLock.at(Path.of("privacy.lock")).check(privet.dataMap());
 * }
 * }</pre>
 *
 * @legal GDPR Art 5(2), Art 24(1), Art 25(1) (text)
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class PrivacyLock {

    private static final Logger LOG = LoggerFactory.getLogger(PrivacyLock.class);
    private static final String REPORT = "privacy-lock";

    private final KeptFile file;
    private final UpdateSwitch update;
    private final @Nullable Path reports;
    private final SourceFolder sources;

    PrivacyLock(Path file, UpdateSwitch update, @Nullable Path reports, SourceFolder sources) {
        this.file = new KeptFile(file);
        this.update = update;
        this.reports = reports;
        this.sources = sources;
    }

    /**
     * The lock in a file.
     *
     * @param file the file; a relative one counts from the folder in which the tests run, with Maven the module's
     * @return a check
     * @throws PrivacyConfigurationException if the property {@code privet.lock}, or the variable {@code PRIVET_LOCK}, says
     *     another word than {@code update}
     */
    public static PrivacyLock at(Path file) {
        return new PrivacyLock(
                Objects.requireNonNull(file, "file"),
                UpdateSwitch.ofProcess(),
                null,
                new SourceFolder(Path.of("src/main/java")));
    }

    /**
     * The same check, which also writes what it finds for pull requests: {@code privacy-lock.sarif} and {@code privacy-lock.md}. What a run
     * before wrote is removed first. Both are written whenever the lock was compared, also where nothing is different, where it cannot be
     * read or is not there, which is what they then say, and where it was written anew.
     *
     * @param folder where to, such as {@code target/privet}; made where it is not there
     * @return a copy
     */
    public PrivacyLock reportingTo(Path folder) {
        return new PrivacyLock(file.path(), update, Objects.requireNonNull(folder, "folder"), sources);
    }

    /**
     * The same check, which looks for classes elsewhere when it says in its reports where they are written.
     *
     * @param folder the folder of the sources; {@code src/main/java} unless stated otherwise
     * @return a copy
     */
    public PrivacyLock sourcesIn(Path folder) {
        return new PrivacyLock(file.path(), update, reports, new SourceFolder(folder));
    }

    /**
     * Holds a data map against the lock, or writes the lock anew where that is asked for.
     *
     * @param dataMap the data map as it is now
     * @throws AssertionError if it differs from the lock, with every difference and what it asks for, or if there is no lock yet
     * @throws PrivacyConfigurationException if the lock cannot be read, with every mistake in it
     * @throws dev.privet.contract.PrivacyFailureException if the lock or a report cannot be written, or is to be where {@code CI} is set
     */
    public void check(DataMap dataMap) {
        if (reports != null) {
            Report.remove(reports, REPORT);
        }
        DataMapLock now = DataMapLock.of(dataMap);
        if (update.isAsked()) {
            file.update(now.text(), update);
            report(LockReport.of(List.of(), file.path(), now.classes(), sources));
            LOG.info("{} was written anew: look at its differences, and commit it with what caused them", file.name());
            return;
        }
        List<LockDifference> differences;
        try {
            differences = differences(now);
        } catch (AssertionError e) {
            report(LockReport.absent(file.path(), String.valueOf(e.getMessage())));
            throw e;
        } catch (PrivacyConfigurationException e) {
            report(LockReport.unreadable(file.path(), e.problems()));
            throw e;
        }
        report(LockReport.of(differences, file.path(), now.classes(), sources));
        if (!differences.isEmpty()) {
            throw new AssertionError(message(differences));
        }
    }

    private void report(Report report) {
        if (reports != null) {
            report.write(reports, REPORT);
        }
    }

    /**
     * What is different, without failing for it and whatever is asked for.
     *
     * @param dataMap the data map as it is now
     * @return one for each difference; empty where it is as the lock says
     * @throws AssertionError if there is no lock yet
     * @throws PrivacyConfigurationException if the lock cannot be read, with every mistake in it
     */
    public List<LockDifference> differences(DataMap dataMap) {
        return differences(DataMapLock.of(dataMap));
    }

    private List<LockDifference> differences(DataMapLock now) {
        Optional<String> text = file.read();
        if (text.isEmpty()) {
            throw new AssertionError("There is no " + file.name() + " at "
                    + file.path().toAbsolutePath().normalize()
                    + ". Run this test once with -Dprivet.lock=update, which writes it, read it, and commit it.");
        }
        return DataMapLock.parse(text.get(), file.name()).differences(now);
    }

    private String message(List<LockDifference> differences) {
        return differences.stream()
                .sorted(Comparator.comparing(LockDifference::grade).reversed())
                .map(difference -> "\n  " + difference.grade() + " " + difference)
                .collect(Collectors.joining(
                        "",
                        "The data map is not what " + file.name() + " says (" + differences.size() + "):",
                        "\nIf this is meant, and what it asks for is done, run this test with -Dprivet.lock=update and commit "
                                + file.name() + " with the change. If not, undo the change."));
    }
}
