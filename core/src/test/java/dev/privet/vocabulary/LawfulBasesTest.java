/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class LawfulBasesTest {

    private final LawfulBases bases = LawfulBases.shipped();

    @Test
    void givenTheUnitedKingdom_whenAskedForRecognisedInterests_thenKnownFromTheirCommencementOnly() {
        LawfulBasis basis = LawfulBasis.RECOGNISED_LEGITIMATE_INTERESTS;

        assertThat(bases.find(basis, Regime.UK, LocalDate.of(2026, 2, 4))).isEmpty();
        assertThat(bases.find(basis, Regime.UK, LocalDate.of(2026, 2, 5))).isPresent();
        assertThat(bases.find(basis, Regime.EU, LocalDate.of(2026, 2, 5))).isEmpty();
    }
}
