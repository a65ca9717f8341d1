/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privet.contract.PrivacyInputException;
import dev.privet.export.LeftOut;
import dev.privet.subject.SubjectRef;
import dev.privet.subject.SubjectRow;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What of the shop's rows a person gets to see. */
class JpaSubjectStoreTest {

    @ParameterizedTest
    @EnumSource(Stack.class)
    void givenAClient_whenRead_thenTheirRowsComeInOrderAndNothingOfOthers(Stack stack) throws Exception {
        try (Shop shop = Shop.on(stack)) {
            shop.open();

            List<SubjectRow> rows = shop.read(new SubjectRef("client", Shop.ADA));

            assertThat(rows)
                    .extracting(row -> row.type().name())
                    .containsExactly("Client", "Complaint", "Complaint", "Complaint", "Purchase", "Purchase");
            assertThat(rows.get(0).values().toString())
                    .isEqualTo(
                            "{id=1, born=1990-12-10, closedAt=null, email=ada@example.org, home.city=London, home.street=1 Sample Street,"
                                    + " level=REGULAR, name=Ada Example, photo=LargeValue[photo],"
                                    + " interests=[cards, chess], recommendedBy=ABOUT_OTHERS}");
            assertThat(rows.get(4).values())
                    .containsEntry("product", "Chess set")
                    .containsEntry("notes", List.of("left with a neighbour", "rang twice"))
                    .containsEntry("buyer", "you")
                    .containsEntry("receiver", LeftOut.ABOUT_OTHERS);
            assertThat(rows.get(5).values()).containsEntry("notes", List.of());
            assertThat(new ArrayList<>(rows.subList(1, 4)))
                    .extracting(row -> row.values().get("id.number"))
                    .containsExactly(2, 1, 2);
            assertThat(rows.toString() + rows.stream().map(SubjectRow::values).toList())
                    .doesNotContain("Bob", "bob@example.org", "ACME-77");
        }
    }

    @ParameterizedTest
    @EnumSource(Stack.class)
    void givenSomebodyUnknown_whenRead_thenTheKindIsNamedAndNotTheId(Stack stack) throws Exception {
        try (Shop shop = Shop.on(stack)) {
            shop.open();
            for (SubjectRef unknown : List.of(
                    new SubjectRef("client", 987654L),
                    new SubjectRef("client", "987654"),
                    new SubjectRef("client", "ada-987654"),
                    new SubjectRef("patient", 987654L))) {

                assertThatThrownBy(() -> shop.read(unknown))
                        .isInstanceOf(PrivacyInputException.class)
                        .hasMessageContaining("PRIVET-0601")
                        .hasMessageContaining(unknown.kind())
                        .hasMessageNotContaining("987654");
            }
        }
    }

    /** The ledger would name one person in two ways. */
    @ParameterizedTest
    @EnumSource(Stack.class)
    void givenAnotherSpellingOfAnId_whenRead_thenItNamesNobody(Stack stack) throws Exception {
        try (Shop shop = Shop.on(stack)) {
            shop.open();
            for (String spelling : List.of("01", "+1", "\u0661")) {
                assertThatThrownBy(() -> shop.read(new SubjectRef("client", spelling)))
                        .isInstanceOf(PrivacyInputException.class)
                        .hasMessageContaining("PRIVET-0601");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Stack.class)
    void givenMoreRowsThanAPage_whenRead_thenEachComesOnceAndInTheOrderOfItsId(Stack stack) throws Exception {
        try (Shop shop = Shop.on(stack)) {
            shop.open();
            // 1250 purchases by ids of one part, and as many complaints by ids of two, of which many share the first.
            String sequence =
                    stack.isPostgreSql() ? "generate_series(1, 1250) as s(n)" : "system_range(1, 1250) as s(n)";
            shop.execute("insert into purchase (id, buyer_id) select "
                    + (stack.isPostgreSql() ? "gen_random_uuid()" : "random_uuid()") + ", 1 from " + sequence);
            shop.execute("insert into complaint (complaintyear, number, purchase_id) select mod(n, 3), n,"
                    + " '00000000-0000-0000-0000-000000000001' from " + sequence);

            List<SubjectRow> rows = shop.read(new SubjectRef("client", Shop.ADA));

            assertThat(rows).hasSize(1 + 1253 + 1252);
            assertThat(rows)
                    .extracting(row -> row.type().name() + row.values().get("id")
                            + row.values().get("id.complaintYear") + "/"
                            + row.values().get("id.number"))
                    .doesNotHaveDuplicates();
            List<Integer> years = rows.subList(1, 1254).stream()
                    .map(row -> (Integer) row.values().get("id.complaintYear"))
                    .toList();
            assertThat(years).isSorted().startsWith(0).endsWith(2025);
        }
    }
}
