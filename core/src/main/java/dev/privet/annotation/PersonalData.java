/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.annotation;

import dev.privet.contract.PublicApi;
import dev.privet.vocabulary.DataCategory;
import dev.privet.vocabulary.Origin;
import dev.privet.vocabulary.Purpose;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a field, record component or getter that holds personal data, with the purposes that need it. A purpose that is named
 * nowhere does not get the value at all. On a class, marks the {@link #members()} it names, which may be inherited or lie in an
 * embedded object; a mark on a member itself comes before one on its class. May be put on another annotation, which then stands
 * for it.
 *
 * @legal GDPR Art 5(1)(b), Art 5(1)(c), Art 25(2) (text)
 * @since 0.1
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({
    ElementType.TYPE,
    ElementType.FIELD,
    ElementType.METHOD,
    ElementType.RECORD_COMPONENT,
    ElementType.ANNOTATION_TYPE
})
@Repeatable(PersonalData.List.class)
@PublicApi(since = "0.1")
public @interface PersonalData {

    /**
     * What kind of data it is.
     *
     * @return the nearest category, or one of the host's own
     */
    Class<? extends DataCategory> category();

    /**
     * The purposes that need the value as it is.
     *
     * @return at least one here or in one of the attributes below
     */
    Class<? extends Purpose>[] purposes() default {};

    /**
     * The purposes for which a coarser value does, for example the year of a date of birth.
     *
     * @return purposes named in this attribute only
     */
    Class<? extends Purpose>[] generalisedFor() default {};

    /**
     * The purposes for which a masked value does, for example the last digits of a telephone number to recognise it by.
     *
     * @return purposes named in this attribute only
     */
    Class<? extends Purpose>[] maskedFor() default {};

    /**
     * The purposes that need to know no more than whether two values are the same, for example to count customers. They get a
     * pseudonym under a key of the host's, which stays personal data.
     *
     * @legal GDPR Art 4(5) (text)
     * @return purposes named in this attribute only
     */
    Class<? extends Purpose>[] pseudonymisedFor() default {};

    /**
     * The roles of the persons it is about, where a row is about several.
     *
     * @return roles of the class's links; nothing where it is about all of them
     */
    String[] about() default {};

    /**
     * Where it comes from, where that differs from what its purposes say.
     *
     * @legal GDPR Art 14(2)(f), Art 20(1) (text)
     * @return at most one
     */
    Origin[] origin() default {};

    /**
     * On a class, the properties that it marks.
     *
     * @return property names, also of inherited ones, or paths into embedded objects such as {@code address.street}; on a member,
     *     names of properties of the embedded object that it holds, or nothing
     */
    String[] members() default {};

    /** Several marks on one class. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target({
        ElementType.TYPE,
        ElementType.FIELD,
        ElementType.METHOD,
        ElementType.RECORD_COMPONENT,
        ElementType.ANNOTATION_TYPE
    })
    @interface List {

        /**
         * The marks.
         *
         * @return each of them
         */
        PersonalData[] value();
    }
}
