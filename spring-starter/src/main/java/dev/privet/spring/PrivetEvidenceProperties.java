/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring;

import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.ledger.LedgerLevel;
import dev.privet.ledger.LedgerOptions;
import java.time.Duration;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the host says about the evidence in the ledger.
 *
 * @param level How much of what is read goes into the ledger. Whatever is changed, passed on or refused always does.
 * @param keptFor Period after which entries may be dropped when the ledger is trimmed. Where nothing is said, they are kept for ever.
 * @param gatherUses How long entries on uses may wait to be appended together, at most 10s. Refusals, transfers and changes never wait.
 * @param signingKey Private Ed25519 key that signs the blocks of the ledger, in Base64 or PEM, as file:PATH or as bundle:ALIAS.
 * @param publicKey Public key that belongs to it, in the same forms. The certificate stands for it where the pair is in an SSL bundle.
 * @param trustedKeys Public keys whose signatures count although nothing is signed with them here any more.
 */
@ConfigurationProperties("privet.ledger")
record PrivetEvidenceProperties(
        @DefaultValue("all-reads") LedgerLevel level,
        @Nullable Period keptFor,
        @DefaultValue("0ms") Duration gatherUses,
        @Nullable String signingKey,
        @Nullable String publicKey,
        List<String> trustedKeys) {

    /** Copies the list and refuses what means nothing, all of it at once. Boot hands over null where no key is trusted. */
    PrivetEvidenceProperties {
        trustedKeys = List.copyOf(Optional.ofNullable(trustedKeys).orElse(List.of()));
        List<Problem> problems = new ArrayList<>();
        if (keptFor != null) {
            judge("kept-for", () -> LedgerOptions.standard().keptFor(keptFor), "it is not longer than nothing.", "P6Y")
                    .ifPresent(problems::add);
        }
        judge(
                        "gather-uses",
                        () -> LedgerOptions.standard().gatheringUses(gatherUses),
                        "it is not between nothing and " + LedgerOptions.LONGEST_GATHERING.toSeconds() + " seconds.",
                        "200ms")
                .ifPresent(problems::add);
        if (!problems.isEmpty()) {
            throw new PrivacyConfigurationException("The properties of Privet cannot be used", problems);
        }
    }

    private static Optional<Problem> judge(String key, Runnable options, String why, String example) {
        try {
            options.run();
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(new Problem(
                    ProblemCode.STORAGE_MISCONFIGURED,
                    "privet.ledger." + key,
                    why,
                    "write a period such as " + example + "."));
        }
    }

    LedgerOptions over(LedgerOptions options) {
        LedgerOptions levelled = options.level(level).gatheringUses(gatherUses);
        return keptFor == null ? levelled : levelled.keptFor(keptFor);
    }

    @Override
    public String toString() {
        return "PrivetEvidenceProperties[level=" + level + ", keptFor=" + keptFor + ", signingKey "
                + (signingKey == null ? "not set" : "set") + ", trustedKeys " + trustedKeys.size() + "]";
    }
}
