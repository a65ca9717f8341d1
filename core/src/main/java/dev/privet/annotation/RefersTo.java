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
 * Says which row a bare value points at: an id without an association, a type and id pair, or a text such as a login. What refers
 * can be followed like an association, by {@link AboutSubject} and by every path.
 *
 * <pre>{@code
 * class Comment {
 *   @RefersTo(User.class) Long authorId;                                        // an id
 *   @RefersTo(value = User.class, by = "login") String createdBy;               // a login
 *   @RefersTo(value = Order.class, when = "targetType", is = "ORDER") Long targetId;   // a pair; repeat it for each type
 * }
 * }</pre>
 *
 * @since 0.1
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.RECORD_COMPONENT})
@Repeatable(RefersTo.List.class)
@PublicApi(since = "0.1")
public @interface RefersTo {

    /**
     * The class of the row.
     *
     * @return a class, marked or not
     */
    Class<?> value();

    /**
     * The property of that row which has the same value.
     *
     * @return for example {@code login}; nothing for its id
     */
    String by() default "";

    /**
     * The property beside this one that says of which type the row is.
     *
     * @return for example {@code ownerType}; nothing where there is one type only
     */
    String when() default "";

    /**
     * What stands in {@link #when()} where the row is of this class, as text; for an enum, the constant's name.
     *
     * @return for example {@code USER}
     */
    String is() default "";

    /** Several types that a value may point at. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.FIELD, ElementType.METHOD, ElementType.RECORD_COMPONENT})
    @interface List {

        /**
         * The references.
         *
         * @return each of them
         */
        RefersTo[] value();
    }
}
