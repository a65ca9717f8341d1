/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring;

import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.ledger.LedgerLevel;
import dev.privet.ledger.LedgerOptions;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the host says about the evidence in the ledger.
 *
 * @param level How much of what is read goes into the ledger. Whatever is changed, passed on or refused always does.
 * @param keptFor Period after which entries may be dropped when the ledger is trimmed. Where nothing is said, they are kept for ever.
 */
@ConfigurationProperties("privet.ledger")
record PrivetEvidenceProperties(
        @DefaultValue("all-reads") LedgerLevel level,
        @Nullable Period keptFor) {

    /** Refuses a period that means nothing. */
    PrivetEvidenceProperties {
        if (keptFor != null) {
            try {
                LedgerOptions.standard().keptFor(keptFor);
            } catch (IllegalArgumentException e) {
                throw new PrivacyConfigurationException(
                        "The properties of Privet cannot be used",
                        List.of(new Problem(
                                ProblemCode.STORAGE_MISCONFIGURED,
                                "privet.ledger.kept-for",
                                "it is not longer than nothing.",
                                "write a period such as P6Y.")));
            }
        }
    }

    LedgerOptions over(LedgerOptions options) {
        LedgerOptions levelled = options.level(level);
        return keptFor == null ? levelled : levelled.keptFor(keptFor);
    }
}
