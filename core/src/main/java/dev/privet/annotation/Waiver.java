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
 * Lets one rule of {@code dev.privet.archunit.PrivacyRules} pass over what it stands on, for a reason and until a day. On a class it holds
 * for the class's members and for the classes within it. One that has run out, is meant for too long, gives no reason or names no rule fails
 * the build, and excuses nothing.
 *
 * <pre>{@code
 * @Waiver(rule = "logs", because = "The provider asks for the address to trace bounces, ticket 4711", until = "2027-03-31")
 * void bounced(Member member) { … }
 * }</pre>
 *
 * @legal GDPR Art 5(2) (text)
 * @since 0.1
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.FIELD, ElementType.METHOD, ElementType.CONSTRUCTOR, ElementType.RECORD_COMPONENT
})
@Repeatable(Waiver.List.class)
@PublicApi(since = "0.1")
public @interface Waiver {

    /**
     * The rule that it is a waiver of.
     *
     * @return the rule's short name, for example {@code logs}; each rule and its failures tell it
     */
    String rule();

    /**
     * Why that is right for now.
     *
     * @return a sentence of three different words or more; "todo" and the like are no words
     */
    String because();

    /**
     * The last day on which it holds, in UTC.
     *
     * @return an ISO 8601 date, for example {@code 2027-03-31}, no more than two years ahead unless the host's rules say otherwise
     */
    String until();

    /** Several waivers in one place. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target({
        ElementType.TYPE,
        ElementType.FIELD,
        ElementType.METHOD,
        ElementType.CONSTRUCTOR,
        ElementType.RECORD_COMPONENT
    })
    @interface List {

        /**
         * The waivers.
         *
         * @return each of them
         */
        Waiver[] value();
    }
}
