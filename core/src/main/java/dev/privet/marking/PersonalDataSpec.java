/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.marking;

import dev.privet.contract.PublicApi;
import dev.privet.vocabulary.DataCategory;
import dev.privet.vocabulary.Detail;
import dev.privet.vocabulary.Origin;
import dev.privet.vocabulary.Purpose;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What is said of personal data, as {@link dev.privet.annotation.PersonalData} says it. Not thread-safe.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class PersonalDataSpec {

    private final Class<? extends DataCategory> category;
    private final Set<String> properties = new LinkedHashSet<>();
    private final Map<Detail, Set<Class<? extends Purpose>>> needs = new EnumMap<>(Detail.class);
    private final Set<String> about = new LinkedHashSet<>();
    private Optional<Origin> origin = Optional.empty();

    PersonalDataSpec(Class<? extends DataCategory> category) {
        this.category = category;
    }

    /**
     * The properties that hold it.
     *
     * @param names of properties, also inherited ones, or paths into embedded objects such as {@code address.street}
     * @return this
     */
    public PersonalDataSpec on(String... names) {
        properties.addAll(Arrays.asList(names));
        return this;
    }

    /**
     * The purposes that need it as it is.
     *
     * @param types their interfaces
     * @return this
     */
    @SafeVarargs
    public final PersonalDataSpec purposes(Class<? extends Purpose>... types) {
        return need(Detail.FULL, types);
    }

    /**
     * The purposes for which a coarser value does.
     *
     * @param types their interfaces
     * @return this
     */
    @SafeVarargs
    public final PersonalDataSpec generalisedFor(Class<? extends Purpose>... types) {
        return need(Detail.GENERALISED, types);
    }

    /**
     * The purposes for which a masked value does.
     *
     * @param types their interfaces
     * @return this
     */
    @SafeVarargs
    public final PersonalDataSpec maskedFor(Class<? extends Purpose>... types) {
        return need(Detail.MASKED, types);
    }

    /**
     * The purposes that need to know no more than whether two values are the same.
     *
     * @param types their interfaces
     * @return this
     */
    @SafeVarargs
    public final PersonalDataSpec pseudonymisedFor(Class<? extends Purpose>... types) {
        return need(Detail.PSEUDONYMISED, types);
    }

    @SafeVarargs
    private PersonalDataSpec need(Detail detail, Class<? extends Purpose>... types) {
        Set<Class<? extends Purpose>> purposes = needs.computeIfAbsent(detail, key -> new LinkedHashSet<>());
        for (Class<? extends Purpose> type : types) {
            purposes.add(type);
        }
        return this;
    }

    /**
     * The persons it is about, where a row is about several.
     *
     * @param roles of the class's links
     * @return this
     */
    public PersonalDataSpec about(String... roles) {
        about.addAll(Arrays.asList(roles));
        return this;
    }

    /**
     * Where it comes from.
     *
     * @param source the origin
     * @return this
     */
    public PersonalDataSpec origin(Origin source) {
        origin = Optional.of(Objects.requireNonNull(source, "source"));
        return this;
    }

    List<TypeMark> marks() {
        if (properties.isEmpty()) {
            throw new IllegalArgumentException("personalData(" + category.getSimpleName()
                    + ".class, …) names no property. Say which: data.on(\"…\")");
        }
        return properties.stream()
                .<TypeMark>map(property -> new TypeMark.Personal(property, category, needs, about, origin))
                .toList();
    }
}
