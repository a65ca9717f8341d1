/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring;

import dev.privet.contract.PublicApi;
import dev.privet.vocabulary.Purpose;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says for which purpose a bean's methods use personal data. On a controller it holds until the answer is written, so that JSON shows what
 * that purpose needs; a controller that does not say shows no personal data at all. On every other bean, such as a service, a listener or
 * a job, it holds while the method runs, on the thread that runs it, and for the work of a {@code Mono} or {@code Flux} that it returns.
 *
 * <p>On a method it stands instead of the one on the type; on an overridden method or an interface it holds for what implements
 * it, unless that has one of its own. May be put on another annotation, which then stands for it. Two that compete in one place
 * are refused at start-up, and so is one that nothing could put in force, as on a final class or a private method. Where purposes nest,
 * the innermost one counts.
 *
 * <p>It counts where one bean calls another. A call within a bean does not pass by here; {@link
 * dev.privet.spring.archunit.ProcessedForRules#noSelfInvocation()} finds those.
 *
 * @legal GDPR Art 5(1)(b), Art 25(2) (text)
 * @since 0.1
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@PublicApi(since = "0.1")
public @interface ProcessedFor {

    /**
     * The purpose.
     *
     * @return an interface that bears {@link dev.privet.annotation.Lawful}
     */
    Class<? extends Purpose> value();
}
