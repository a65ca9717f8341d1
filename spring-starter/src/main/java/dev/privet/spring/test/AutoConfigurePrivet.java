/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.test;

import dev.privet.contract.PublicApi;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.context.PropertyMapping;

/**
 * Adds Privet to a test that starts a part of the application, such as {@code @DataJpaTest} or {@code @WebMvcTest}, with a {@link
 * dev.privet.testing.SettableClock} among the beans that Privet, its periods and its jobs go by. The clock stands at {@link
 * dev.privet.testing.PrivetForTests#STANDARD_INSTANT} before each test. Where there is no database, the ledger is kept in memory. The key
 * of pseudonyms is one that everybody knows, unless the test sets another.
 *
 * @since 0.1
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ImportAutoConfiguration
@PropertyMapping("privet.schedule")
@PublicApi(since = "0.1")
public @interface AutoConfigurePrivet {

    /**
     * Whether the jobs run by themselves. A test that wants one calls it: {@code privetJobs.run(Job.SWEEP)}.
     *
     * @return false unless the test is about the schedule
     */
    @PropertyMapping("enabled")
    boolean schedule() default false;
}
