/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.validation;

import dev.privet.contract.PublicApi;
import dev.privet.vocabulary.Purpose;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Input that is collected for a purpose: a property with personal data that no purpose named here needs must be absent, which is null,
 * empty, or the zero of a primitive. Each that is present is a violation of its own. Null is valid.
 *
 * <p>What is personal is known from the data map: by the marks of the object's own class or, with {@link #of()}, by those of the class
 * that it fills, property by property of the same name. Objects within it, elements of collections, arrays, maps and optionals are
 * checked likewise. With {@link #of()} a property that the class does not have must say what it is, with
 * {@link dev.privet.annotation.NotPersonalData} where it is none, since a name that is spelled in another way would otherwise pass.
 *
 * <p>Needs the gate, which the provider gets through {@link PrivetValidation#factory}; without it every check ends with an exception
 * that says so.
 *
 * <pre>{@code
 * @CollectedFor(value = Newsletter.class, of = Customer.class)
 * record Subscription(String email, String name) {}
 * }</pre>
 *
 * @legal GDPR Art 5(1)(b) and (c), Art 25(2) (text)
 * @since 0.1
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({
    ElementType.TYPE,
    ElementType.FIELD,
    ElementType.METHOD,
    ElementType.PARAMETER,
    ElementType.ANNOTATION_TYPE,
    ElementType.CONSTRUCTOR,
    ElementType.TYPE_USE
})
@Repeatable(CollectedFor.List.class)
@Constraint(validatedBy = CollectedForValidator.class)
@PublicApi(since = "0.1")
public @interface CollectedFor {

    /**
     * For what it is collected.
     *
     * @return one or more purposes
     */
    Class<? extends Purpose>[] value();

    /**
     * The marked class that the input fills.
     *
     * @return that class; {@code void} where the input's own class is marked
     */
    Class<?> of() default void.class;

    /**
     * What a violation says.
     *
     * @return plain text or a template, in which {@code {purposes}} stands for the titles of the purposes
     */
    String message() default "is not needed for: {purposes}";

    /**
     * When it is checked.
     *
     * @return the groups
     */
    Class<?>[] groups() default {};

    /**
     * What it tells its reader.
     *
     * @return the payload
     */
    Class<? extends Payload>[] payload() default {};

    /** Several such constraints on one element. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target({
        ElementType.TYPE,
        ElementType.FIELD,
        ElementType.METHOD,
        ElementType.PARAMETER,
        ElementType.ANNOTATION_TYPE,
        ElementType.CONSTRUCTOR,
        ElementType.TYPE_USE
    })
    @interface List {

        /**
         * The constraints.
         *
         * @return each of them
         */
        CollectedFor[] value();
    }
}
