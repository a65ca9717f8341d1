/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.ledger;

import dev.privet.contract.PrivacyInputException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.contract.PublicApi;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number and the hash of a block. Kept outside the database, in print or with an auditor, it vouches for this block and all before it:
 * see {@link LedgerKeeper#verifyAgainst}.
 *
 * @param number of the block
 * @param hash of the block, 64 hexadecimal digits
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record LedgerHead(long number, String hash) {

    private static final Pattern TEXT = Pattern.compile("([0-9]{1,18}) ([0-9a-f]{64})");

    /** Refuses what is no block. */
    public LedgerHead {
        if (number < 1 || !LedgerBlock.isHash(hash)) {
            throw new IllegalArgumentException("number or hash: are none of a block");
        }
    }

    /**
     * Reads a head.
     *
     * @param text what {@link #toString()} gave
     * @return the head
     * @throws PrivacyInputException if it is anything else
     */
    public static LedgerHead of(String text) {
        Matcher matcher = TEXT.matcher(text.strip());
        if (!matcher.matches()) {
            throw PrivacyInputException.of(
                    "A head of the ledger was not read",
                    new Problem(
                            ProblemCode.LEDGER_PROOF_UNREADABLE,
                            "the head",
                            "it is not the number of a block and its hash.",
                            "hand over what LedgerHead.toString() gave."));
        }
        return new LedgerHead(Long.parseLong(matcher.group(1)), matcher.group(2));
    }

    /** The number, a blank and the hash. */
    @Override
    public String toString() {
        return number + " " + hash;
    }
}
