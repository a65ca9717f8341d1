/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.read.ListAppender;
import dev.privet.Privet;
import dev.privet.annotation.DataSubject;
import dev.privet.annotation.PersonalData;
import dev.privet.contract.PrivacyException;
import dev.privet.gate.PurposeScope;
import dev.privet.jpa.shop.Purposes;
import dev.privet.subject.Correction;
import dev.privet.subject.ErasureAnswer;
import dev.privet.subject.SubjectRef;
import dev.privet.vocabulary.EmailAddress;
import dev.privet.vocabulary.RestrictionGround;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;

/** Whatever is done about a person, what Privet logs at its most talkative says nothing of them. */
class QuietLogsTest {

    private static final String CANARY = "canary";
    private static final long ID = 6660666;
    private static final SubjectRef SUBJECT = new SubjectRef("singer", ID);

    @Entity(name = "Singer")
    @DataSubject("singer")
    @NullUnmarked
    static class Singer {
        @Id
        long id;

        @Column(length = 40)
        @PersonalData(category = EmailAddress.class, purposes = Purposes.Support.class)
        String email;

        @PersonalData(category = EmailAddress.class, purposes = Purposes.Support.class)
        int age;
    }

    /** All that is logged under a name, down to what is only for those who look closely. */
    private static final class Everything implements AutoCloseable {

        private final Logger logger = (Logger) LoggerFactory.getLogger("dev.privet");
        private final @Nullable Level before = logger.getLevel();
        private final ListAppender<ILoggingEvent> appender = new ListAppender<>();

        Everything() {
            appender.start();
            logger.setLevel(Level.TRACE);
            logger.addAppender(appender);
        }

        List<String> lines() {
            List<String> lines = new ArrayList<>();
            for (ILoggingEvent event : appender.list) {
                lines.add(event.getThreadName() + " " + event.getFormattedMessage() + " " + event.getMDCPropertyMap());
                for (IThrowableProxy thrown = event.getThrowableProxy(); thrown != null; thrown = thrown.getCause()) {
                    lines.add(String.valueOf(thrown.getMessage()));
                }
            }
            return lines;
        }

        @Override
        public void close() {
            logger.detachAppender(appender);
            logger.setLevel(before);
        }
    }

    @ParameterizedTest
    @EnumSource
    void givenEverythingThatIsDoneForAPerson_whenItSucceedsAndFails_thenNoLineSaysWhoTheyAre(
            Stack stack, @TempDir Path folder) throws Exception {
        try (Unit unit = Unit.on(stack, Singer.class);
                Everything logged = new Everything()) {
            unit.jpa.createTables();
            Singer singer = new Singer();
            singer.id = ID;
            singer.email = CANARY + "@example.org";
            unit.store(singer);
            Privet privet = Privet.builder()
                    .marked(unit.jpa.markedTypes())
                    .ledger(unit.jpa.ledger())
                    .subjects(unit.jpa::subjects)
                    .choices(unit.jpa.choices())
                    .rectification(unit.jpa::rectification)
                    .erasure(set -> set.store(unit.jpa::erasure))
                    .build();
            List<Runnable> failing = List.of(
                    () -> privet.find("singer", EmailAddress.class, CANARY + "2"),
                    () -> privet.export(new SubjectRef("singer", CANARY), folder),
                    () -> privet.export(SUBJECT, folder.resolve("nowhere")),
                    () -> privet.erasure().plan(new SubjectRef("singer", -ID)),
                    () -> privet.rectify(SUBJECT, new Correction(Singer.class, ID, "age", CANARY)),
                    () -> privet.rectify(SUBJECT, new Correction(Singer.class, ID, "email", CANARY.repeat(20))));

            privet.choices().restrict(SUBJECT, RestrictionGround.ACCURACY_CONTESTED);
            try (PurposeScope scope = privet.use(Purposes.Support.class)) {
                assertThat(scope.use().toString()).doesNotContain(String.valueOf(ID));
                assertThat(privet.minimiser().map(singer)).doesNotContainValue(singer.email);
            }
            assertThat(privet.find("singer", EmailAddress.class, singer.email)).isNotNull();
            privet.rectify(SUBJECT, new Correction(Singer.class, ID, "email", "new" + singer.email));
            privet.export(SUBJECT, folder);
            for (Runnable one : failing) {
                try {
                    one.run();
                } catch (PrivacyException e) {
                    assertThat(e.getMessage()).doesNotContain(CANARY, String.valueOf(ID));
                }
            }
            ErasureAnswer answer = privet.erasure().execute(privet.erasure().plan(SUBJECT));
            assertThatThrownBy(() -> privet.erasure().plan(SUBJECT))
                    .isInstanceOf(PrivacyException.class)
                    .hasMessageNotContaining(String.valueOf(ID));

            assertThat(logged.lines()).isNotEmpty().noneMatch(line -> line.contains(CANARY) || line.contains("" + ID));
            assertThat(answer.toString()).doesNotContain(CANARY, String.valueOf(ID));
        }
    }
}
