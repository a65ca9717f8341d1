/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.annotation;

import dev.privet.contract.PublicApi;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says in writing that a member or class is not personal data although it may look so. An export leaves such a member out. On a
 * class with {@link #members()}, says it of these alone, which may be inherited: the same field can hold a person's name in one
 * subclass and a company's in another.
 *
 * @legal GDPR Art 4(1) (text)
 * @since 0.1
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.FIELD, ElementType.METHOD, ElementType.RECORD_COMPONENT})
@Repeatable(NotPersonalData.List.class)
@PublicApi(since = "0.1")
public @interface NotPersonalData {

    /**
     * The reason.
     *
     * @return a sentence; never empty
     */
    String because();

    /**
     * On a class, the properties of which it is said.
     *
     * @return property names; nothing where the whole class is meant. On a member, names of properties of the embedded object that
     *     it holds, or nothing where the member is meant
     */
    String[] members() default {};

    /** Several such statements on one class. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.TYPE, ElementType.FIELD, ElementType.METHOD, ElementType.RECORD_COMPONENT})
    @interface List {

        /**
         * The statements.
         *
         * @return each of them
         */
        NotPersonalData[] value();
    }
}
