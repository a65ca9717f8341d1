/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.annotation;

import dev.privet.contract.PublicApi;
import dev.privet.vocabulary.RestrictedUse;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says on a {@link dev.privet.vocabulary.Purpose} that it goes on although a person had the processing of their data restricted. A
 * purpose without it does not see the data of such a person, unless it rests on consent that the person has given.
 *
 * <pre>{@code
 * @Lawful(title = "Defend claims", basis = LawfulBasis.LEGITIMATE_INTERESTS, interest = "…")
 * @DespiteRestriction(RestrictedUse.LEGAL_CLAIMS)
 * public interface Litigation extends Purpose {}
 * }</pre>
 *
 * @legal GDPR Art 18(2) (text)
 * @since 0.1
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@PublicApi(since = "0.1")
public @interface DespiteRestriction {

    /**
     * What permits it. Everything that is done for the purpose must be covered by it.
     *
     * @return one or more
     */
    RestrictedUse[] value();
}
