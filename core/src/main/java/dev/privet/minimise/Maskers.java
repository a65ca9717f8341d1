/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.minimise;

import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.contract.PublicApi;
import dev.privet.datamap.PersonalField;
import dev.privet.datamap.RecordType;
import dev.privet.vocabulary.DataCategory;
import dev.privet.vocabulary.DateOfBirth;
import dev.privet.vocabulary.Detail;
import dev.privet.vocabulary.EmailAddress;
import dev.privet.vocabulary.PersonName;
import dev.privet.vocabulary.PhoneNumber;
import java.util.ArrayDeque;
import java.util.ArrayList;
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
        standard.put(PersonName.class, TypedMask.ofText(TextMasks::name));
        standard.put(EmailAddress.class, TypedMask.ofText(TextMasks::email));
        standard.put(PhoneNumber.class, TypedMask.ofText(TextMasks::phone));
        standard.put(DateOfBirth.class, TypedMask.ofDates(TextMasks::year));
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

    /**
     * The fields that a purpose is to see masked although the mask of their category has nothing to show of their type. One whose
     * category has no mask is none of them: it is meant to show nothing.
     *
     * @param types marked types
     * @return a problem for each such field, in their order
     */
    public List<Problem> judge(List<RecordType> types) {
        List<Problem> problems = new ArrayList<>();
        for (RecordType type : types) {
            for (PersonalField field : type.fields()) {
                if (field.uses().containsValue(Detail.MASKED)
                        && !of(field.category()).fits(field.javaType())) {
                    problems.add(new Problem(
                            ProblemCode.MASK_DOES_NOT_FIT,
                            type.name() + "." + field.name(),
                            "a purpose is to see it masked, and the mask of its category ("
                                    + field.facts().title() + ") shows nothing of a "
                                    + field.javaType().getSimpleName() + ".",
                            "give a mask that fits: Maskers.standard().with("
                                    + field.category().getSimpleName()
                                    + ".class, …), or do not name the purpose in 'maskedFor'."));
                }
            }
        }
        return problems;
    }
}
