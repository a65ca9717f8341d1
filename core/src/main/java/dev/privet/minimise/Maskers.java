/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.minimise;

import dev.privet.contract.PublicApi;
import dev.privet.vocabulary.DataCategory;
import dev.privet.vocabulary.DateOfBirth;
import dev.privet.vocabulary.EmailAddress;
import dev.privet.vocabulary.PersonName;
import dev.privet.vocabulary.PhoneNumber;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Which mask fits which category. A category without a mask of its own has that of the nearest it extends; what has none at all
 * shows {@value #NOTHING}. Immutable and thread-safe.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class Maskers {

    /** What stands where nothing of a value is shown; as long for every value. */
    public static final String NOTHING = "•••";

    private final Map<Class<? extends DataCategory>, Masker> byCategory;

    private Maskers(Map<Class<? extends DataCategory>, Masker> byCategory) {
        this.byCategory = Map.copyOf(byCategory);
    }

    /**
     * The masks that ship with the library.
     *
     * @return initials for names, first letter and domain for e-mail addresses, the last digits for telephone numbers, the year
     *     for dates of birth, nothing for the rest
     */
    public static Maskers standard() {
        Map<Class<? extends DataCategory>, Masker> standard = new LinkedHashMap<>();
        standard.put(PersonName.class, TextMasks::name);
        standard.put(EmailAddress.class, TextMasks::email);
        standard.put(PhoneNumber.class, TextMasks::phone);
        standard.put(DateOfBirth.class, TextMasks::year);
        return new Maskers(standard);
    }

    /**
     * The same masks with another one for a category and those that extend it.
     *
     * @param category the category
     * @param masker its mask
     * @return a copy
     */
    public Maskers with(Class<? extends DataCategory> category, Masker masker) {
        Map<Class<? extends DataCategory>, Masker> changed = new LinkedHashMap<>(byCategory);
        changed.put(category, Objects.requireNonNull(masker, "masker"));
        return new Maskers(changed);
    }

    /**
     * The mask of a category. To be asked once for each field, not for each value.
     *
     * @param category the category
     * @return its own mask, or the nearest inherited one, or one that shows nothing
     */
    public Masker of(Class<? extends DataCategory> category) {
        Deque<Class<?>> open = new ArrayDeque<>(List.of(category));
        for (Class<?> next = open.poll(); next != null; next = open.poll()) {
            Masker own = byCategory.get(next);
            if (own != null) {
                return own;
            }
            open.addAll(List.of(next.getInterfaces()));
        }
        return value -> NOTHING;
    }
}
