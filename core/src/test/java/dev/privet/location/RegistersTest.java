/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.location;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privet.contract.PrivacyInputException;
import dev.privet.contract.ProblemCode;
import dev.privet.fact.Certainty;
import dev.privet.fact.FactTable;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is true of every row that ships. */
class RegistersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "countries.txt",
                "place-aliases.txt",
                "organisations.txt",
                "regions.txt",
                "transfer-laws.txt",
                "destinations.txt",
                "safeguards.txt",
                "derogations.txt",
                "transfer-facts.txt"
            })
    void givenAShippedRegister_whenRead_thenEveryRowHasASourceAndACertainty(String register) {
        List<FactTable.Row> rows = FactTable.read(RegistersTest.class, register).rows();

        assertThat(rows).isNotEmpty();
        for (FactTable.Row row : rows) {
            assertThat(row.citation().text()).as(row.place()).isNotBlank();
        }
    }

    @Test
    void givenTheShippedRules_whenListed_thenEveryRowReadsWithItsIdTextAndSource() {
        List<LocationFact> facts = TransferRules.shipped().facts();

        assertThat(facts).hasSizeGreaterThan(180).doesNotHaveDuplicates();
        assertThat(facts).extracting(LocationFact::id).doesNotHaveDuplicates().contains("EU-BR", "EU/HR/2013-07-01");
        assertThat(facts).allSatisfy(fact -> {
            assertThat(fact.text()).contains(": ");
            assertThat(fact.citation().text()).isNotBlank();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "EU-BR-EXCLUDED",
                "EU-BR-EFTA",
                "EU-SJ",
                "UK-SJ",
                "EU-NC",
                "UK-PF",
                "EU-CK",
                "EU-AKROTIRI-DHEKELIA",
                "EU-SG-SCC-OPEN",
                "EU_LAW/NO/2018-05-25"
            })
    void givenARowThatTheLawLeavesOpen_whenListed_thenItIsMarkedUncertain(String id) {
        assertThat(TransferRules.shipped().facts())
                .filteredOn(fact -> fact.id().equals(id))
                .singleElement()
                .satisfies(fact -> assertThat(fact.citation().certainty()).isEqualTo(Certainty.UNCERTAIN));
    }

    @Test
    void givenTheConstantsOfTheTerms_whenComparedWithTheRegisters_thenNeitherHasMore() {
        assertThat(constants(RecipientFact.class)).isEqualTo(column("transfer-facts.txt", "fact"));
        assertThat(constants(Safeguard.class)).isEqualTo(column("safeguards.txt", "safeguard"));
        assertThat(constants(Derogation.class)).isEqualTo(column("derogations.txt", "derogation"));
    }

    @Test
    void givenTheConditionsOfTheRegisters_whenTheirFactsAreCollected_thenEachIsExplained() {
        Set<String> used = List.of("destinations.txt", "safeguards.txt", "derogations.txt").stream()
                .flatMap(register -> FactTable.read(RegistersTest.class, register).rows().stream())
                .flatMap(row ->
                        List.of("requires", "unless").stream().flatMap(column -> Terms.list(row, column).stream()))
                .flatMap(entry -> Arrays.stream(entry.split(" without ")))
                .collect(Collectors.toSet());

        assertThat(column("transfer-facts.txt", "fact")).containsAll(used);
    }

    @Test
    void givenAMisspelledTerm_whenLookedUp_thenATypedErrorListsTheKnownOnes() {
        assertThatThrownBy(() -> RecipientFact.of("DPF_LSTED"))
                .isInstanceOfSatisfying(
                        PrivacyInputException.class,
                        e -> assertThat(e.problems()).singleElement().satisfies(problem -> {
                            assertThat(problem.code()).isEqualTo(ProblemCode.UNKNOWN_TRANSFER_TERM);
                            assertThat(problem.remedy()).contains("DPF_LISTED");
                        }));
        assertThatThrownBy(() -> Safeguard.of("SCC")).hasMessageContaining("EU_SCC_M1");
        assertThatThrownBy(() -> new RecipientFact("on the list")).isInstanceOf(IllegalArgumentException.class);
        assertThat(Derogation.of("legal_claims")).isEqualTo(Derogation.LEGAL_CLAIMS);
    }

    private static Set<String> constants(Class<?> type) {
        return Arrays.stream(type.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()))
                .map(Field::getName)
                .collect(Collectors.toSet());
    }

    private static Set<String> column(String register, String column) {
        return FactTable.read(RegistersTest.class, register).rows().stream()
                .map(row -> row.text(column))
                .collect(Collectors.toSet());
    }
}
