/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.subject;

import dev.privet.contract.PublicApi;
import java.util.function.Consumer;

/**
 * Where the rows of data subjects are. Implementations are thread-safe.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1", use = PublicApi.Use.IMPLEMENT)
public interface SubjectStore {

    /**
     * Reads every row that a person gets to see, out of one consistent snapshot, changing nothing. The person's own row comes
     * first, then type by type in the order of the data map, each type ordered by id. Rows whose link says
     * {@link dev.privet.annotation.Disclosure#NOT_AT_ALL} are left out, and so is every row of somebody else that the person's
     * rows point at. A property said to be no personal data is left out as well.
     *
     * @param subject the person
     * @param rows takes them one by one; what it throws ends the reading and is passed on
     * @throws dev.privet.contract.PrivacyInputException if the kind or the person is not known
     */
    void read(SubjectRef subject, Consumer<SubjectRow> rows);
}
