/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.kagkarlsson.scheduler.Scheduler;
import dev.privet.Privet;
import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.contract.PrivacyInputException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.export.ArchiveKind;
import dev.privet.ledger.InMemoryLedger;
import dev.privet.ledger.Ledger;
import dev.privet.sample.Canary;
import dev.privet.spring.PrivetAutoConfiguration;
import dev.privet.spring.PrivetCustomizer;
import dev.privet.spring.sample.shop.Buyer;
import dev.privet.subject.SubjectRef;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** What has to be said before exports are taken on, and that nothing is taken on without. */
class PrivetExportAutoConfigurationTest {

    private static final SubjectRef SOMEBODY = new SubjectRef("nobody's kind", Canary.NAME);

    @TempDir
    Path folder;

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    PrivetAutoConfiguration.class,
                    PrivetExportAutoConfiguration.class,
                    PrivetDbSchedulerExportAutoConfiguration.class))
            .withBean(Ledger.class, InMemoryLedger::new)
            .withBean(PrivetCustomizer.class, () -> builder -> builder.marked(Buyer.class));

    @Test
    void givenNothingSaid_whenAskedFor_thenNothingIsTakenOnAndAllThatIsMissingIsTold() {
        runner.run(context -> {
            assertThat(context).hasNotFailed().hasSingleBean(PrivetExports.class);
            assertThatThrownBy(() -> context.getBean(PrivetExports.class).request(SOMEBODY, ArchiveKind.ACCESS))
                    .isInstanceOf(PrivacyConfigurationException.class)
                    .hasMessageContaining("privet.export.folder: nothing says where archives are kept.")
                    .hasMessageContaining("or have a bean of type ArchiveStore")
                    .hasMessageContaining("privet.export.key: there is no key, and archives are not kept in clear.")
                    .hasMessageNotContaining(Canary.MARK);
        });
    }

    @Test
    void givenAFolderAndNoKey_whenStarted_thenItDoesNotStart() {
        runner.withPropertyValues("privet.export.folder=" + folder)
                .run(context -> assertThat(problems(context.getStartupFailure()))
                        .extracting(Problem::place)
                        .containsExactly("privet.export.key"));
    }

    @Test
    void givenAKeyAndNoFolder_whenStarted_thenItDoesNotStart() {
        runner.withPropertyValues("privet.export.key=" + Archives.KEY)
                .run(context -> assertThat(problems(context.getStartupFailure()))
                        .extracting(Problem::place)
                        .containsExactly("privet.export.folder"));
    }

    @Test
    void givenAFolderThatIsNotThereAndAWeakKey_whenStarted_thenItDoesNotStart() {
        runner.withPropertyValues("privet.export.folder=" + folder.resolve("gone"), "privet.export.key=" + Archives.KEY)
                .run(context -> assertThat(problems(context.getStartupFailure()))
                        .extracting(Problem::place)
                        .containsExactly("privet.export.folder"));
        runner.withPropertyValues("privet.export.folder=" + folder, "privet.export.key=c2hvcnQ=")
                .run(context -> assertThat(problems(context.getStartupFailure()))
                        .extracting(Problem::code)
                        .containsExactly(ProblemCode.UNFIT_KEY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0s", "-1d", "367d"})
    void givenATimeThatMeansNothing_whenStarted_thenItDoesNotStart(String time) {
        runner.withPropertyValues("privet.export.kept-for=" + time)
                .run(context -> assertThat(problems(context.getStartupFailure()))
                        .extracting(Problem::place)
                        .containsExactly("privet.export.kept-for"));
    }

    @Test
    void givenAStoreAndAKeyOfTheHost_whenStarted_thenTheyAreTakenAndNoFolderIsNeeded() {
        ArchiveStore own = new FolderArchiveStore(folder, Clock.systemUTC());
        runner.withBean(ArchiveStore.class, () -> own)
                .withBean(ExportKey.class, () -> ExportKey.of(Archives.KEY.getBytes(StandardCharsets.US_ASCII)))
                .run(context -> {
                    assertThat(context).hasNotFailed();
                    assertThat(context.getBean(ExportSetUp.class).ready().store())
                            .isSameAs(own);
                });
    }

    @Test
    void givenNoLibraryThatEncrypts_whenLookedAt_thenThatIsMissing() {
        ExportSetUp setUp = new ExportSetUp(
                Optional.of(new FolderArchiveStore(folder, Clock.systemUTC())),
                folder,
                Optional.of(Archives.key()),
                false,
                Duration.ofDays(7),
                new ExportTries(1, Duration.ofMinutes(1)));

        assertThat(setUp.isReady()).isFalse();
        assertThatThrownBy(setUp::requireAllOrNothing)
                .isInstanceOf(PrivacyConfigurationException.class)
                .hasMessageContaining("PRIVET-0631")
                .hasMessageContaining("net.lingala.zip4j:zip4j");
    }

    @Test
    void givenNobodyToExport_whenAskedFor_thenItIsRefusedAndNobodyIsNamed() {
        runner.withPropertyValues("privet.export.folder=" + folder, "privet.export.key=" + Archives.KEY)
                .run(context -> assertThatThrownBy(
                                () -> context.getBean(PrivetExports.class).request(SOMEBODY, ArchiveKind.ACCESS))
                        .isInstanceOfAny(PrivacyConfigurationException.class, PrivacyInputException.class)
                        .hasMessageContaining("Privet.builder().subjects(…)")
                        .hasMessageNotContaining(Canary.MARK));
    }

    @Test
    void givenNoDbScheduler_whenStarted_thenRequestsWaitInMemory() {
        runner.withClassLoader(new FilteredClassLoader(Scheduler.class))
                .run(context -> assertThat(context).hasNotFailed().hasSingleBean(MemoryExportQueue.class));
    }

    @Test
    void givenExportsOfTheHostOrPrivetSwitchedOff_whenStarted_thenOursAreNotThere() {
        runner.withPropertyValues("privet.enabled=false")
                .run(context -> assertThat(context)
                        .doesNotHaveBean(Privet.class)
                        .doesNotHaveBean(PrivetExports.class)
                        .doesNotHaveBean(ExportQueue.class));
    }

    @Test
    void givenTheProperties_whenPrinted_thenTheKeyIsLeftOut() {
        assertThat(new PrivetExportJobProperties(
                                folder,
                                Archives.KEY,
                                List.of(Archives.KEY),
                                Duration.ofDays(7),
                                5,
                                Duration.ofMinutes(1))
                        .toString())
                .contains("key set", "formerKeys 1")
                .doesNotContain(Archives.KEY);
    }

    private static List<Problem> problems(@Nullable Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .filter(PrivacyConfigurationException.class::isInstance)
                .map(PrivacyConfigurationException.class::cast)
                .findFirst()
                .orElseThrow()
                .problems();
    }
}
