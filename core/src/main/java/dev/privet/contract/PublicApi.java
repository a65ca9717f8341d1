/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.contract;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a type that hosts may use and that follows the compatibility promise. A public type without this mark is not meant
 * for hosts; a test of the library's own architecture refuses it outside {@code internal}.
 *
 * @since 0.1
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
@PublicApi(since = "0.1")
public @interface PublicApi {

    /**
     * The release in which the type became API.
     *
     * @return a version such as {@code 0.1}
     */
    String since();

    /**
     * Whether hosts call the type or may also implement it.
     *
     * @return {@link Use#CALL} unless stated otherwise
     */
    Use use() default Use.CALL;

    /** What a host may do with an API type. */
    @PublicApi(since = "0.1")
    enum Use {
        /** Hosts call it; new methods may be added at any time. */
        CALL,
        /** Hosts may implement it; new methods come with a default. */
        IMPLEMENT
    }
}
