/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.internal;

import dev.privet.spring.http.Recipient;
import dev.privet.spring.internal.sending.SaidRecipient;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.annotation.AnnotatedElementUtils;

/** Who receives what an interface sends, as {@link Recipient} says on it. */
public final class RecipientMarks {

    private RecipientMarks() {}

    /**
     * Reads the mark.
     *
     * @param type an interface
     * @return what it says, or nothing where it has none
     */
    public static Optional<SaidRecipient> on(Class<?> type) {
        return Optional.ofNullable(AnnotatedElementUtils.findMergedAnnotation(type, Recipient.class))
                .map(mark -> new SaidRecipient(
                        "@Recipient on " + type.getSimpleName(),
                        mark.name(),
                        mark.country(),
                        mark.role(),
                        Set.of(mark.safeguards()),
                        Set.of(mark.facts())));
    }
}
