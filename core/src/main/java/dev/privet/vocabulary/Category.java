/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.vocabulary;

import dev.privet.contract.PublicApi;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What is known of a {@link DataCategory}. A category without it takes over that of the one it extends.
 *
 * @since 0.1
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@PublicApi(since = "0.1")
public @interface Category {

    /**
     * The category in the words of a privacy notice.
     *
     * @return lower case, for example {@code e-mail address}
     */
    String title();

    /**
     * The term of the W3C Data Privacy Vocabulary that it is, or the nearest broader one.
     *
     * @return an IRI without a version
     */
    String dpv();

    /**
     * Whether the law protects the category in particular.
     *
     * @return {@link Sensitivity#ORDINARY} unless stated otherwise
     */
    Sensitivity sensitivity() default Sensitivity.ORDINARY;
}
