/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.test;

import dev.privet.contract.PublicApi;
import dev.privet.vocabulary.Purpose;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Runs a test, or each test of a class, with a purpose in force on its thread, from before what prepares the test until after what clears up.
 * On a method it stands instead of that on the class. For tests with Spring that have Privet among their beans; inside of a transaction of the
 * test, where it has one.
 *
 * @since 0.1
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@PublicApi(since = "0.1")
public @interface WithPurpose {

    /**
     * For what.
     *
     * @return the purpose
     */
    Class<? extends Purpose> value();

    /**
     * By whom.
     *
     * @return an internal id or role, or nothing where it does not matter
     */
    String actor() default "";

    /**
     * For which controller (tenant).
     *
     * @return its id, or nothing where it does not matter
     */
    String controller() default "";
}
