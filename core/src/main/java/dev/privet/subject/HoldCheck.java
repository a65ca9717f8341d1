/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.subject;

import dev.privet.contract.PublicApi;
import dev.privet.datamap.RecordType;
import java.util.Optional;

/**
 * Says which rows of a person are held for legal claims. Implementations are thread-safe and answer the same for as long as an erasure
 * runs; what they throw ends it, undone.
 *
 * @legal GDPR Art 17(3)(e) (text)
 * @since 0.1
 */
@FunctionalInterface
@PublicApi(since = "0.1", use = PublicApi.Use.IMPLEMENT)
public interface HoldCheck {

    /**
     * Whether the rows of a type are held.
     *
     * @param subject whose rows
     * @param type their type
     * @return what the hold is called in an answer to the person, without personal data; nothing where there is none
     */
    Optional<String> hold(SubjectRef subject, RecordType type);
}
