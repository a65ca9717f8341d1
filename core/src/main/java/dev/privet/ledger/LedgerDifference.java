/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.ledger;

import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.contract.PublicApi;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a ledger is not as it was sealed. Holds no value of an entry.
 *
 * @param kind what is different
 * @param block the number of the block that it is in
 * @param position of the entry, or null where it is the block itself
 * @param entry the id that the entry bears now, or null where it is gone or it is the block itself
 * @param why what is different, in a sentence
 * @param remedy what to do
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record LedgerDifference(
        Kind kind,
        long block,
        @Nullable Long position,
        @Nullable UUID entry,
        String why,
        String remedy) {

    private static final String LOOK_INTO_IT =
            "compare with a backup or an export from before, keep both as evidence, and find"
                    + " out who could write to the database.";

    /** What can be different. */
    @PublicApi(since = "0.1")
    public enum Kind {
        /** An entry is there and says something else. */
        EDITED(ProblemCode.LEDGER_ALTERED),
        /** An entry is gone. */
        REMOVED(ProblemCode.LEDGER_ALTERED),
        /** An entry came among those that were sealed. */
        INSERTED(ProblemCode.LEDGER_ALTERED),
        /** Two entries of a block stand in each other's place. */
        SWAPPED(ProblemCode.LEDGER_ALTERED),
        /** A block says something else than was sealed, or what it kept of its entries does. */
        BLOCK_CHANGED(ProblemCode.LEDGER_ALTERED),
        /** A block is gone, and later ones are there. */
        BLOCK_MISSING(ProblemCode.LEDGER_ALTERED),
        /** A block was sealed after another one than that which stands before it now: that one, or one before it, was sealed anew. */
        CHAIN_BROKEN(ProblemCode.LEDGER_ALTERED),
        /** A signature does not fit the block. */
        SIGNATURE_WRONG(ProblemCode.LEDGER_ALTERED),
        /** A block is not signed, though keys are known and an earlier one is signed, or it is the newest. */
        SIGNATURE_MISSING(ProblemCode.LEDGER_ALTERED),
        /** A block was signed with a key that is not known. */
        KEY_UNKNOWN(ProblemCode.LEDGER_KEY_CHANGED),
        /** A head that was kept elsewhere is not that of the block of its number, or there is no such block. */
        HEAD_LOST(ProblemCode.LEDGER_ALTERED),
        /** Entries are gone by a trimming that is not vouched for. */
        TRIMMING_UNPROVED(ProblemCode.LEDGER_ALTERED);

        private final ProblemCode code;

        Kind(ProblemCode code) {
            this.code = code;
        }
    }

    static LedgerDifference of(Kind kind, long block, String why) {
        return new LedgerDifference(kind, block, null, null, why, LOOK_INTO_IT);
    }

    static LedgerDifference at(Kind kind, long block, long position, @Nullable UUID entry, String why) {
        return new LedgerDifference(kind, block, position, entry, why, LOOK_INTO_IT);
    }

    static LedgerDifference keyUnknown(long block, String key) {
        return new LedgerDifference(
                Kind.KEY_UNKNOWN,
                block,
                null,
                null,
                "it was signed with the key " + key + ", which is not among those that count: the key changed.",
                "if that key was yours, let its public key count (LedgerOptions.trusting); if not, somebody else sealed"
                        + " the ledger.");
    }

    static LedgerDifference keyMissing(long block, String key) {
        return new LedgerDifference(
                Kind.KEY_UNKNOWN,
                block,
                null,
                null,
                "it was signed with the key " + key
                        + ", and here is none to sign with: a block without a signature would be found"
                        + " to lack one.",
                "set the key that signs (LedgerOptions.signedBy).");
    }

    /**
     * The difference as a problem.
     *
     * @return with block, position and id, and no value
     */
    public Problem problem() {
        String place = "block " + block + (position == null ? "" : ", position " + position)
                + (entry == null ? "" : ", entry " + entry);
        return new Problem(kind.code, place, why, remedy);
    }
}
