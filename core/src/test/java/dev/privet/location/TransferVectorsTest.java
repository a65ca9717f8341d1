/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.location;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.vocabulary.Regime;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Worked cases of transfers. A number in the first column is the row's in the collection of vectors, a letter behind it a
 * neighbouring case; what begins with letters is a case of our own.
 */
class TransferVectorsTest {

    private static final TransferRules RULES = TransferRules.shipped();

    @ParameterizedTest(name = "{0}: {1} {2} -> {3} on {4} {5} {6} = {7}")
    @CsvSource(delimiter = '|', textBlock = """
            58  | EU | DE | BR       | 2026-02-01 |                                    |                     | ADEQUATE           | (EU) 2026/179
            58b | EU | DE | BR       | 2026-01-25 |                                    |                     | SAFEGUARD_NEEDED   | (EU) 2026/179
            58c | EU | DE | BR       | 2026-01-26 |                                    |                     | ADEQUATE           | (EU) 2026/179
            58d | EU | NO | BR       | 2026-11-22 |                                    |                     | REVIEW             | EEA Joint Committee
            60  | UK | GB | BR       | 2026-11-22 |                                    |                     | SAFEGUARD_NEEDED   | UK GDPR
            61  | UK | GB | FR       | 2026-11-22 |                                    |                     | ADEQUATE           | Sch 21
            62a | EU | FR | GB       | 2026-11-22 |                                    |                     | ADEQUATE           | 2021/1772
            62b | EU | FR | GB       | 2032-01-01 |                                    |                     | SAFEGUARD_NEEDED   | 2021/1772
            62c | EU | FR | GB       | 2031-12-27 |                                    |                     | ADEQUATE           | 2021/1772
            62d | EU | FR | GB       | 2031-12-28 |                                    |                     | SAFEGUARD_NEEDED   | 2021/1772
            GBa | EU | FR | GB       | 2019-06-01 |                                    |                     | NONE_NEEDED        | EU GDPR
            GBb | EU | FR | GB       | 2020-12-31 |                                    |                     | NONE_NEEDED        | EU GDPR
            GBc | EU | FR | GB       | 2021-01-01 |                                    |                     | NONE_NEEDED        | Art 782
            GBd | EU | FR | GB       | 2021-06-27 |                                    |                     | NONE_NEEDED        | Art 782
            GBe | EU | FR | GB       | 2021-06-28 |                                    |                     | ADEQUATE           | 2021/1772
            GBf | EU | FR | GB       | 2025-12-18 | IMMIGRATION_CONTROL                |                     | SAFEGUARD_NEEDED   | 2021/1772
            GBg | EU | FR | GB       | 2025-12-19 | IMMIGRATION_CONTROL                |                     | ADEQUATE           | renewed
            64  | EU | FR | GI       | 2026-11-22 |                                    |                     | SAFEGUARD_NEEDED   | 2021/1772
            65  | UK | GB | GI       | 2026-11-22 |                                    |                     | ADEQUATE           | Sch 21
            USa | EU | FR | US       | 2026-11-22 | DPF_LISTED                         |                     | ADEQUATE           | 2023/1795
            USb | EU | FR | US       | 2026-11-22 |                                    |                     | SAFEGUARD_NEEDED   | 2023/1795
            USc | EU | FR | US       | 2023-07-09 | DPF_LISTED                         |                     | SAFEGUARD_NEEDED   | 2016/1250
            USd | EU | FR | US       | 2020-07-15 | PRIVACY_SHIELD                     |                     | ADEQUATE           | 2016/1250
            USe | EU | FR | US       | 2020-07-16 | PRIVACY_SHIELD                     |                     | SAFEGUARD_NEEDED   | Schrems II
            USf | EU | FR | US       | 2026-11-22 | DPF_LISTED HUMAN_RESOURCES_DATA    |                     | SAFEGUARD_NEEDED   | 2023/1795
            67  | UK | GB | US       | 2026-11-22 | DPF_LISTED                         |                     | SAFEGUARD_NEEDED   | SI 2023/1028
            68a | UK | GB | US       | 2023-10-11 | DPF_LISTED DPF_UK_EXTENSION        |                     | SAFEGUARD_NEEDED   | SI 2023/1028
            68b | UK | GB | US       | 2023-10-12 | DPF_LISTED DPF_UK_EXTENSION        |                     | ADEQUATE           | SI 2023/1028
            UKxa| UK | GB | US       | 2026-11-22 | DPF_UK_EXTENSION SENSITIVE_DATA    |                     | SAFEGUARD_NEEDED   | SI 2023/1028
            UKxb| UK | GB | US       | 2026-11-22 | DPF_UK_EXTENSION SENSITIVE_DATA SENSITIVE_DATA_FLAGGED | | ADEQUATE           | SI 2023/1028
            UKxc| UK | GB | US       | 2026-11-22 | DPF_UK_EXTENSION JOURNALISTIC_DATA |                     | SAFEGUARD_NEEDED   | SI 2023/1028
            70a | EU | FR | KR       | 2026-11-22 | PIPA CREDIT_INFORMATION_UNDER_FSC  |                     | SAFEGUARD_NEEDED   | 2022/254
            70b | UK | GB | KR       | 2026-11-22 | PIPA CREDIT_INFORMATION_UNDER_FSC  |                     | ADEQUATE           | SI 2022/1213
            70c | UK | GB | KR       | 2022-12-18 | PIPA                               |                     | SAFEGUARD_NEEDED   | SI 2022/1213
            70d | UK | GB | KR       | 2022-12-19 | PIPA                               |                     | ADEQUATE           | SI 2022/1213
            70e | EU | FR | KR       | 2026-11-22 | PIPA                               |                     | ADEQUATE           | 2022/254
            CAa | EU | FR | CA       | 2026-11-22 | PIPEDA                             |                     | ADEQUATE           | 2002/2/EC
            CAb | EU | FR | CA       | 2026-11-22 |                                    |                     | SAFEGUARD_NEEDED   | 2002/2/EC
            CAc | UK | GB | CA       | 2026-11-22 | PIPEDA                             |                     | ADEQUATE           | 2002/2/EC
            EPOa| EU | DE | EPO      | 2025-07-14 |                                    |                     | SAFEGUARD_NEEDED   | 2025/1382
            EPOb| EU | DE | EPO      | 2025-07-15 |                                    |                     | ADEQUATE           | 2025/1382
            EPOc| UK | GB | EPO      | 2026-11-22 |                                    |                     | SAFEGUARD_NEEDED   | UK GDPR
            73  | EU | FR | GF       | 2026-11-22 |                                    |                     | NONE_NEEDED        | EU GDPR
            OCTa| EU | FR | NC       | 2026-11-22 |                                    |                     | REVIEW             | TFEU Art 355
            OCTb| EU | DK | GL       | 2026-11-22 |                                    |                     | SAFEGUARD_NEEDED   | TFEU Art 355
            OCTc| EU | DK | FO       | 2026-11-22 |                                    |                     | ADEQUATE           | 2010/146/EU
            75a | UK | GB | JE       | 2026-11-22 |                                    |                     | ADEQUATE           | 2008/393/EC
            75b | UK | GB | GG       | 2026-11-22 |                                    |                     | ADEQUATE           | 2003/821/EC
            75c | UK | GB | IM       | 2026-11-22 |                                    |                     | ADEQUATE           | 2004/411/EC
            76a | EU | NO | SJ       | 2026-11-22 |                                    |                     | REVIEW             | Protocol 40
            76b | EU | FR | CY       | 2026-11-22 | NORTHERN_CYPRUS                    |                     | REVIEW             | Protocol 10
            76c | EU | CY | CY       | 2026-11-22 | NORTHERN_CYPRUS                    |                     | REVIEW             | Protocol 10
            76d | UK | GB | CY-NORTH | 2026-11-22 |                                    |                     | REVIEW             | Protocol 10
            JPa | EU | FR | JP       | 2026-11-22 | APPI                               |                     | ADEQUATE           | 2019/419
            JPb | EU | FR | JP       | 2026-11-22 | APPI PUBLIC_BODY                   |                     | SAFEGUARD_NEEDED   | 2019/419
            78a | UK | UK | EL       | 2026-11-22 |                                    |                     | ADEQUATE           | Sch 21
            79a | UK | GB | BR       | 2026-11-22 |                                    | EU_SCC              | INVALID            | Addendum
            79b | UK | GB | BR       | 2026-11-22 |                                    | EU_SCC_M2           | INVALID            | Addendum
            79c | UK | GB | BR       | 2026-11-22 |                                    | EU_SCC UK_ADDENDUM  | SAFEGUARD_IN_PLACE | Addendum
            79d | UK | GB | BR       | 2026-11-22 |                                    | UK_ADDENDUM         | INVALID            | Addendum
            79e | UK | GB | BR       | 2026-11-22 |                                    | IDTA                | SAFEGUARD_IN_PLACE | IDTA
            79f | EU | FR | IN       | 2026-11-22 |                                    | IDTA                | INVALID            | EU GDPR
            79g | EU | FR | IN       | 2026-11-22 |                                    | EU_SCC_M2           | SAFEGUARD_IN_PLACE | 2021/914
            """)
    void givenAVector_whenAssessed_thenOutcomeAndSourceAreTheExpectedOnes(
            String number,
            Regime regime,
            String exporter,
            String destination,
            LocalDate date,
            String facts,
            String safeguards,
            TransferOutcome expected,
            String source) {
        Transfer transfer = Transfer.of(regime, exporter, destination, date)
                .withFacts(words(facts).map(RecipientFact::of).toArray(RecipientFact[]::new))
                .withSafeguards(words(safeguards).map(Safeguard::of).toArray(Safeguard[]::new));

        TransferAssessment answer = RULES.assess(transfer);

        assertThat(answer.outcome()).as("%s: %s", number, answer).isEqualTo(expected);
        assertThat(answer.citation().text()).contains(source);
        assertThat(answer.remedy().isPresent()).isEqualTo(!answer.permitted());
    }

    private static Stream<String> words(String cell) {
        return cell == null ? Stream.empty() : Arrays.stream(cell.split(" "));
    }

    @ParameterizedTest(name = "78: {0} is {1}")
    @CsvSource({"UK, GB", "EL, GR", "uk, GB", "' el ', GR", "gb, GB", "IC, ES"})
    void givenAnotherSpelling_whenReadAsACountry_thenTheCanonicalCodeIsKept(String given, String expected) {
        assertThat(Country.of(given).code()).isEqualTo(expected);
    }
}
