/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privet.contract.PrivacyFailureException;
import dev.privet.export.ArchiveManifest;
import dev.privet.ledger.LedgerEntry;
import dev.privet.ledger.LedgerEvent;
import dev.privet.subject.SubjectRef;
import dev.privet.subject.SubjectStore;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Exports over the shop's database: whole and proved, or not there at all. */
class ShopExportTest {

    @ParameterizedTest
    @EnumSource(Stack.class)
    void givenAClient_whenExported_thenArchiveAndEvidenceAreThere(Stack stack, @TempDir Path folder) throws Exception {
        try (Shop shop = Shop.on(stack)) {
            shop.open();

            ArchiveManifest manifest = shop.privet.export(new SubjectRef("client", "1"), folder);

            assertThat(manifest.file()).isNotEmptyFile();
            assertThat(folder.toFile().list())
                    .containsExactly(manifest.file().getFileName().toString());
            assertThat(shop.jpa.ledger().latest(5))
                    .singleElement()
                    .matches(entry -> entry.event() == LedgerEvent.EXPORTED && entry.count() == 6)
                    .extracting(LedgerEntry::subject)
                    .asString()
                    .hasSizeGreaterThan(20);
        }
    }

    @ParameterizedTest
    @EnumSource(Stack.class)
    void givenAColumnThatIsGone_whenExported_thenNoFileAndNoEvidenceIsLeft(Stack stack, @TempDir Path folder)
            throws Exception {
        try (Shop shop = Shop.on(stack)) {
            shop.open();
            // Read after the client's own row and the complaints' pages have begun: the export is half-way by then.
            shop.execute("alter table purchase rename column greeting to gone");

            assertThatThrownBy(() -> shop.privet.export(new SubjectRef("client", Shop.ADA), folder))
                    .isInstanceOf(PrivacyFailureException.class)
                    .hasMessageContaining("PRIVET-0602 Purchase.greeting: the table ")
                    .hasMessageNotContaining("Greeting 1");

            assertThat(folder).isEmptyDirectory();
            assertThat(shop.jpa.ledger().latest(5)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Stack.class)
    void givenALedgerThatIsGone_whenExported_thenNoFileIsLeft(Stack stack, @TempDir Path folder) throws Exception {
        try (Shop shop = Shop.on(stack)) {
            shop.open();
            shop.execute("drop table privet_ledger");

            assertThatThrownBy(() -> shop.privet.export(new SubjectRef("client", Shop.ADA), folder))
                    .isInstanceOf(PrivacyFailureException.class)
                    .hasMessageContaining("PRIVET-0701");

            assertThat(folder).isEmptyDirectory();
        }
    }

    @ParameterizedTest
    @EnumSource(Stack.class)
    void givenRowsThatChangeWhileReading_whenRead_thenTheSnapshotOfTheBeginningIsSeen(Stack stack) throws Exception {
        try (Shop shop = Shop.on(stack)) {
            shop.open();
            SubjectStore store = shop.jpa.subjects(shop.privet.dataMap());
            long[] read = {0};

            store.read(new SubjectRef("client", Shop.ADA), row -> {
                if (read[0]++ == 0) {
                    deleteComplaints(shop);
                }
            });

            assertThat(read[0]).isEqualTo(6);
            assertThat(shop.sql("select count(*) from complaint")).isZero();
        }
    }

    private static void deleteComplaints(Shop shop) {
        try {
            shop.execute("delete from complaint");
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @EnumSource(Stack.class)
    void givenAReceiverThatThrows_whenRead_thenItsOwnExceptionIsPassedOn(Stack stack) throws Exception {
        try (Shop shop = Shop.on(stack)) {
            shop.open();
            SubjectStore store = shop.jpa.subjects(shop.privet.dataMap());
            RuntimeException full = new IllegalStateException("full");

            assertThatThrownBy(() -> store.read(new SubjectRef("client", Shop.ADA), row -> {
                        throw full;
                    }))
                    .isSameAs(full);
        }
    }
}
