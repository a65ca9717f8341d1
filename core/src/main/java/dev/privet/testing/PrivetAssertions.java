/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.testing;

import dev.privet.Privet;
import dev.privet.contract.PublicApi;
import dev.privet.ledger.Ledger;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;

/**
 * AssertJ's assertions, and beside them those on what texts, files and logs reveal, and on what Privet shows and keeps in its ledger. To be
 * imported in place of AssertJ's own.
 *
 * <pre>{@code
 * import static dev.privet.testing.PrivetAssertions.assertThat;
 *
 * assertThat(json).contains("\"id\":1").revealsOnly(canary, "name");
 * }</pre>
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public class PrivetAssertions extends Assertions {

    /** For classes that gather assertions of their own. */
    protected PrivetAssertions() {}

    /**
     * Begins assertions on a text, such as JSON.
     *
     * @param actual the text
     * @return assertions
     */
    public static RevealingTextAssert assertThat(@Nullable String actual) {
        return new RevealingTextAssert(actual);
    }

    /**
     * Begins assertions on bytes, such as those of an archive.
     *
     * @param actual the bytes
     * @return assertions
     */
    public static RevealingBytesAssert assertThat(byte @Nullable [] actual) {
        return new RevealingBytesAssert(actual);
    }

    /**
     * Begins assertions on a file.
     *
     * @param actual the file
     * @return assertions
     */
    public static RevealingPathAssert assertThat(@Nullable Path actual) {
        return new RevealingPathAssert(actual);
    }

    /**
     * Begins assertions on a list, such as the lines of a log.
     *
     * @param actual the list
     * @param <E> the type of its elements
     * @return assertions
     */
    public static <E> RevealingListAssert<E> assertThat(@Nullable List<? extends E> actual) {
        return new RevealingListAssert<>(actual);
    }

    /**
     * Begins assertions on what is in a ledger.
     *
     * @param actual the ledger
     * @return assertions
     */
    public static LedgerAssert assertThat(@Nullable Ledger actual) {
        return new LedgerAssert(actual);
    }

    /**
     * Begins assertions on what Privet shows to whom.
     *
     * @param actual Privet
     * @return assertions
     */
    public static PrivetAssert assertThat(@Nullable Privet actual) {
        return new PrivetAssert(actual);
    }
}
