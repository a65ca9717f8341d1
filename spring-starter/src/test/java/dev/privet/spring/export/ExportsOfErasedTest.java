/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.privet.Privet;
import dev.privet.contract.ProblemCode;
import dev.privet.export.ArchiveKind;
import dev.privet.gate.Verdict;
import dev.privet.sample.Canary;
import dev.privet.spring.InfoShown;
import dev.privet.spring.PrivetCustomizer;
import dev.privet.spring.schedule.ExportingBorrowers;
import dev.privet.spring.schedule.Job;
import dev.privet.spring.schedule.JobRun;
import dev.privet.spring.schedule.PrivetJobs;
import dev.privet.subject.ErasureAnswer;
import dev.privet.subject.SubjectRef;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Archives that wait to be fetched when their person is erased, and when the key changes. */
@ExtendWith(InfoShown.class)
class ExportsOfErasedTest {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final SubjectRef ADA = new SubjectRef("borrower", 1L);
    private static final SubjectRef BEN = new SubjectRef("borrower", 2L);
    private static final String PSEUDONYM_KEY = "Vw7mJ2q0nC5rXyT8aE4uKZf1LbH9sGd3pRoQiN6eYtA=";
    private static final String OTHER_PSEUDONYM_KEY = "Rb2hT9wYc6kMzP4sVj8nLq1xGf5dUe0aJi7oCy3tHmE=";
    private static final String OTHER_KEY = Archives.KEY.replace('M', 'N');

    @TempDir
    Path folder;

    private final String database = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";

    private ApplicationContextRunner runner() {
        return withoutKeyOfPseudonyms().withPropertyValues("privet.pseudonym-key=" + PSEUDONYM_KEY);
    }

    private ApplicationContextRunner withoutKeyOfPseudonyms() {
        return ExportingBorrowers.runner()
                .withPropertyValues(
                        "spring.datasource.url=" + database,
                        "privet.schedule.expire.enabled=false",
                        "privet.export.folder=" + folder,
                        "privet.export.key=" + Archives.KEY);
    }

    private static void register(ApplicationContext context, SubjectRef person) {
        context.getBean(JdbcTemplate.class)
                .update("insert into borrower (id, name) values (?, ?)", person.id(), Canary.NAME);
    }

    private static UUID archive(ApplicationContext context, SubjectRef person) {
        PrivetExports exports = context.getBean(PrivetExports.class);
        UUID id = exports.request(person, ArchiveKind.ACCESS);
        await().atMost(SOON)
                .until(() -> exports.state(id)
                        .filter(state -> state instanceof ExportState.Done || state instanceof ExportState.Failed)
                        .isPresent());
        assertThat(exports.state(id)).containsInstanceOf(ExportState.Done.class);
        return id;
    }

    private static void erase(ApplicationContext context, SubjectRef person) {
        assertThat(context.getBean(Privet.class).erasure().erase(person)).isInstanceOf(ErasureAnswer.Erased.class);
    }

    @Test
    void givenAnArchive_whenItsPersonIsErased_thenItIsNotHandedOutAnyMoreAndThatOfAnotherIs() {
        runner().run(context -> {
            register(context, ADA);
            register(context, BEN);
            PrivetExports exports = context.getBean(PrivetExports.class);
            UUID ada = archive(context, ADA);
            UUID ben = archive(context, BEN);

            erase(context, ADA);

            assertThat(exports.open(ada)).isEmpty();
            assertThat(exports.state(ada)).isEmpty();
            assertThat(Archives.text(exports, ben)).contains(Canary.NAME);
            assertThat(Archives.names(folder)).containsExactly(ben + ".owner", ben + ".zip");
        });
    }

    @Test
    void givenArchivesThatNobodyAsksFor_whenTheJobRuns_thenThoseOfTheErasedAreGone() {
        UUID[] ben = new UUID[1];
        runner().run(context -> {
            register(context, ADA);
            register(context, BEN);
            archive(context, ADA);
            ben[0] = archive(context, BEN);
            erase(context, ADA);
        });
        // Another start, which remembers no request.
        runner().run(context -> {
            assertThat(context.getBean(PrivetJobs.class).run(Job.EXPIRE).map(JobRun::count))
                    .contains(1L);
            assertThat(Archives.names(folder)).containsExactly(ben[0] + ".owner", ben[0] + ".zip");
            assertThat(context.getBean(PrivetJobs.class).run(Job.EXPIRE).map(JobRun::count))
                    .contains(0L);
        });
    }

    @Test
    void givenAPersonWhoCameBackAfterAnErasure_whenTheyAsk_thenTheirArchiveIsTheirs() {
        runner().run(context -> {
            register(context, ADA);
            erase(context, ADA);
            register(context, ADA);
            UUID id = archive(context, ADA);

            assertThat(Archives.text(context.getBean(PrivetExports.class), id)).contains(Canary.NAME);
            erase(context, ADA);
            assertThat(context.getBean(PrivetExports.class).open(id)).isEmpty();
        });
    }

    @Test
    void givenARequest_whenItsPersonIsErasedBeforeItsFirstRow_thenNothingIsKept() {
        CompletableFuture<ApplicationContext> application = new CompletableFuture<>();
        ArchiveStore store =
                new Meanwhile(new FolderArchiveStore(folder, Clock.systemUTC()), () -> erase(application.join(), ADA));
        runner().withBean(ArchiveStore.class, () -> store).run(context -> {
            register(context, ADA);
            application.complete(context);
            PrivetExports exports = context.getBean(PrivetExports.class);
            UUID id = exports.request(ADA, ArchiveKind.ACCESS);

            await().atMost(SOON)
                    .until(() -> exports.state(id)
                            .filter(ExportState.Failed.class::isInstance)
                            .isPresent());
            assertThat(exports.state(id))
                    .hasValueSatisfying(state ->
                            assertThat(((ExportState.Failed) state).code()).isEqualTo(ProblemCode.UNKNOWN_SUBJECT));
            assertThat(Archives.names(folder)).isEmpty();
        });
    }

    @Test
    void givenAnArchiveWhoseRowsAreRead_whenItsPersonIsErased_thenItIsNotKept() {
        CompletableFuture<ApplicationContext> application = new CompletableFuture<>();
        AtomicBoolean erased = new AtomicBoolean();
        // A rule is asked once the person was found, within the snapshot out of which rows are read.
        runner().withBean(
                        "meanwhile",
                        PrivetCustomizer.class,
                        () -> builder -> builder.interceptor(operation -> {
                            if (application.isDone() && erased.compareAndSet(false, true)) {
                                CompletableFuture.runAsync(() -> erase(application.join(), ADA))
                                        .join();
                            }
                            return Verdict.open(operation);
                        }))
                .run(context -> {
                    register(context, ADA);
                    application.complete(context);
                    PrivetExports exports = context.getBean(PrivetExports.class);
                    UUID id = exports.request(ADA, ArchiveKind.ACCESS);

                    await().atMost(SOON)
                            .until(() -> exports.state(id)
                                    .filter(ExportState.Failed.class::isInstance)
                                    .isPresent());
                    assertThat(erased).isTrue();
                    assertThat(exports.state(id))
                            .hasValueSatisfying(state -> assertThat(((ExportState.Failed) state).code())
                                    .isEqualTo(ProblemCode.UNKNOWN_SUBJECT));
                    assertThat(Archives.names(folder)).isEmpty();
                });
    }

    @Test
    void givenAnArchive_whenLookedAtInTheFolder_thenNothingTellsWhoseItIs() {
        runner().run(context -> {
            register(context, ADA);
            UUID id = archive(context, ADA);
            String pseudonym = context.getBean(Privet.class).pseudonyms().of("borrower", 1L);

            assertThat(Files.readString(folder.resolve(id + ".owner"), StandardCharsets.US_ASCII))
                    .matches("[A-Za-z0-9_-]{1,1000}")
                    .doesNotContain("borrower", pseudonym);
        });
    }

    @Test
    void givenAnArchiveOfWhichNobodyCanTellWhoseItIs_whenAskedFor_thenItIsNotHandedOut() {
        runner().run(context -> {
            register(context, ADA);
            register(context, BEN);
            UUID ada = archive(context, ADA);
            UUID ben = archive(context, BEN);
            Files.copy(
                    folder.resolve(ben + ".owner"),
                    folder.resolve(ada + ".owner"),
                    StandardCopyOption.REPLACE_EXISTING);
            Files.delete(folder.resolve(ben + ".owner"));

            assertThat(context.getBean(PrivetExports.class).open(ada)).isEmpty();
            assertThat(context.getBean(PrivetExports.class).open(ben)).isEmpty();
        });
    }

    @Test
    void givenAnotherKeyOfPseudonyms_whenThePersonIsErased_thenTheArchiveOfBeforeIsNotHandedOutAndRemoved() {
        UUID[] id = new UUID[1];
        runner().run(context -> {
            register(context, ADA);
            id[0] = archive(context, ADA);
        });
        runner().withPropertyValues("privet.pseudonym-key=" + OTHER_PSEUDONYM_KEY)
                .run(context -> {
                    assertThat(context.getBean(PrivetExports.class).open(id[0])).isEmpty();
                    erase(context, ADA);

                    assertThat(context.getBean(PrivetExports.class).open(id[0])).isEmpty();
                    assertThat(expired(context)).isEqualTo(1);
                    assertThat(Archives.names(folder)).isEmpty();
                });
    }

    @Test
    void givenNoKeyOfPseudonyms_whenStartedAnew_thenTheArchiveOfBeforeIsNotHandedOutAndRemoved() {
        UUID[] id = new UUID[1];
        withoutKeyOfPseudonyms().run(context -> {
            register(context, ADA);
            id[0] = archive(context, ADA);
            assertThat(context.getBean(PrivetExports.class).open(id[0])).isNotEmpty();
            assertThat(expired(context)).isZero();
        });
        withoutKeyOfPseudonyms().run(context -> {
            assertThat(context.getBean(PrivetExports.class).open(id[0])).isEmpty();
            assertThat(expired(context)).isEqualTo(1);
            assertThat(Archives.names(folder)).isEmpty();
        });
    }

    @Test
    void givenWhatIsNoTextBesideAnArchive_whenTheJobRuns_thenItIsRemovedAndTheOthersAreLookedThrough() {
        runner().run(context -> {
            register(context, ADA);
            register(context, BEN);
            UUID spoilt = archive(context, BEN);
            UUID folderInstead = archive(context, BEN);
            archive(context, ADA);
            UUID sound = archive(context, BEN);
            Files.write(folder.resolve(spoilt + ".owner"), new byte[] {(byte) 0xC3, (byte) 0x28});
            Files.delete(folder.resolve(folderInstead + ".owner"));
            Files.createDirectory(folder.resolve(folderInstead + ".owner"));
            erase(context, ADA);

            assertThat(context.getBean(PrivetExports.class).open(spoilt)).isEmpty();
            assertThat(context.getBean(PrivetExports.class).open(folderInstead)).isEmpty();
            assertThat(expired(context)).isEqualTo(3);
            assertThat(Archives.names(folder)).containsExactly(sound + ".owner", sound + ".zip");
        });
    }

    private static long expired(ApplicationContext context) {
        return context.getBean(PrivetJobs.class)
                .run(Job.EXPIRE)
                .map(JobRun::count)
                .orElseThrow();
    }

    @Test
    void givenAnotherKey_whenTheOldOneIsStillRead_thenArchivesOfBeforeOpenAsTheyDid() {
        UUID[] id = new UUID[1];
        char[][] passphrase = new char[1][];
        runner().run(context -> {
            register(context, ADA);
            id[0] = archive(context, ADA);
            passphrase[0] = context.getBean(PrivetExports.class).passphrase(id[0]);
        });
        runner().withPropertyValues("privet.export.key=" + OTHER_KEY, "privet.export.former-keys=" + Archives.KEY)
                .run(context -> {
                    PrivetExports exports = context.getBean(PrivetExports.class);
                    assertThat(exports.passphrase(id[0])).isEqualTo(passphrase[0]);
                    assertThat(Archives.text(exports, id[0])).contains(Canary.NAME);
                    UUID later = archive(context, ADA);
                    assertThat(Archives.text(exports, later)).contains(Canary.NAME);
                    assertThat(exports.passphrase(later)).isEqualTo(passphraseUnderOtherKeyAlone(later));
                });
        runner().withPropertyValues("privet.export.key=" + OTHER_KEY)
                .run(context -> assertThat(context.getBean(PrivetExports.class).open(id[0]))
                        .isEmpty());
    }

    private static char[] passphraseUnderOtherKeyAlone(UUID id) {
        return ExportKey.of(Base64.getDecoder().decode(OTHER_KEY)).passphrase(id);
    }

    /** Does something once, when an archive is begun: after it was looked up how often its person was erased. */
    private static final class Meanwhile extends StoreInFront {

        private final Runnable what;

        Meanwhile(ArchiveStore store, Runnable what) {
            super(store);
            this.what = what;
        }

        @Override
        public Path workFolder() {
            what.run();
            return super.workFolder();
        }
    }
}
