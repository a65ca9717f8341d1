/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.annotation;

import dev.privet.contract.PublicApi;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says of a property that the rows in it are about the same persons as the row that holds it. So a person's row reaches down to
 * rows that have no way back to it.
 *
 * <pre>{@code
 * @Entity @DataSubject("keeper")
 * class Keeper {
 *   @OneToMany @JoinColumn(name = "keeper_id") @AboutSameSubject Set<Animal> animals;
 * }
 * }</pre>
 *
 * <p>Where nothing is written, embedded objects belong to the row that they lie in, and the rows of exactly one collection of
 * one-to-many in a person's own row are tied to that person by inference. Rows further down, and a collection of many-to-many,
 * whose rows others share, never are.
 *
 * @legal GDPR Art 15(1) (text)
 * @since 0.1
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.RECORD_COMPONENT})
@PublicApi(since = "0.1")
public @interface AboutSameSubject {

    /**
     * The part that the person plays in the row, where a row is about several. A field says with {@link PersonalData#about()}
     * whose it is.
     *
     * @return for example {@code sender}; unique among the links of a class, or nothing
     */
    String role() default "";

    /**
     * The usual case that the link is one of.
     *
     * @return at most one; where nothing is said, what the holder's own link says, or {@link Share#OWNED} below the
     *     person's own row
     */
    Share[] share() default {};

    /**
     * What the person gets to see of the row when they ask for their data, where it differs from {@link #share()}.
     *
     * @return at most one
     */
    Disclosure[] export() default {};

    /**
     * What happens to the row when the person is erased, where it differs from {@link #share()}.
     *
     * @return at most one
     */
    ErasureEffect[] erasure() default {};
}
