/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.marking;

import dev.privet.contract.PublicApi;
import dev.privet.vocabulary.Disposal;
import dev.privet.vocabulary.Purpose;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is said of how long something is kept, as {@link dev.privet.annotation.RetainFor} says it. Not thread-safe.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class RetentionSpec {

    private final Set<String> properties = new LinkedHashSet<>();
    private final Set<Class<? extends Purpose>> purposes = new LinkedHashSet<>();
    private String period = "";
    private String minimum = "";
    private List<String> from = List.of();
    private String because = "";
    private @Nullable Disposal then;

    RetentionSpec() {}

    /**
     * The fields whose values are meant; the rows where nothing is said.
     *
     * @param names of properties
     * @return this
     */
    public RetentionSpec on(String... names) {
        properties.addAll(Arrays.asList(names));
        return this;
    }

    /**
     * How long; the periods of the purposes where nothing is said.
     *
     * @param iso ISO 8601, for example {@code P6Y}
     * @return this
     */
    public RetentionSpec period(String iso) {
        period = Objects.requireNonNull(iso, "iso");
        return this;
    }

    /**
     * How long it must be kept at least, by law.
     *
     * @param iso ISO 8601, for example {@code P6Y}; no longer than the period
     * @return this
     */
    public RetentionSpec minimum(String iso) {
        minimum = Objects.requireNonNull(iso, "iso");
        return this;
    }

    /**
     * From which date on, or from the latest of several.
     *
     * @param dates for example {@code closedAt} or {@code invoice.issuedOn}
     * @return this
     */
    public RetentionSpec from(String... dates) {
        from = List.of(dates);
        return this;
    }

    /**
     * What becomes of it. Must be said.
     *
     * @param disposal the disposal
     * @return this
     */
    public RetentionSpec then(Disposal disposal) {
        then = Objects.requireNonNull(disposal, "disposal");
        return this;
    }

    /**
     * Why so long.
     *
     * @param reason the law or the need
     * @return this
     */
    public RetentionSpec because(String reason) {
        because = Objects.requireNonNull(reason, "reason");
        return this;
    }

    /**
     * The purposes for which it is kept so long; whatever the purpose where nothing is said.
     *
     * @param types their interfaces
     * @return this
     */
    @SafeVarargs
    public final RetentionSpec purposes(Class<? extends Purpose>... types) {
        for (Class<? extends Purpose> type : types) {
            purposes.add(type);
        }
        return this;
    }

    List<TypeMark> marks() {
        Disposal disposal = then;
        if (disposal == null) {
            throw new IllegalArgumentException(
                    "retainFor(…) does not say what becomes of it. Say it: kept.then(Disposal.…)");
        }
        Set<String> elements = properties.isEmpty() ? Set.of("") : properties;
        return elements.stream()
                .<TypeMark>map(
                        property -> new TypeMark.Retained(property, period, minimum, from, disposal, because, purposes))
                .toList();
    }
}
