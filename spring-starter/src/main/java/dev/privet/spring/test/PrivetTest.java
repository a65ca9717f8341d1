/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.test;

import dev.privet.contract.PublicApi;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.autoconfigure.OverrideAutoConfiguration;
import org.springframework.boot.test.autoconfigure.json.AutoConfigureJson;
import org.springframework.boot.test.context.filter.annotation.TypeExcludeFilters;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.core.annotation.AliasFor;
import org.springframework.test.context.BootstrapWith;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * A test of how an application is marked and what its purposes show: starts Privet over the application's entities with JSON, validation
 * and {@code @ProcessedFor} on beans, and neither a server nor a database. Of the application's beans, those are there that Privet takes:
 * {@link dev.privet.marking.DataMapContributor}, {@link dev.privet.spring.PrivetCustomizer}, {@link dev.privet.spring.ActorResolver},
 * {@link dev.privet.spring.ControllerResolver} and modules of Jackson. Others are brought in by {@code @Import}.
 *
 * <pre>{@code
 * @PrivetTest
 * class CustomerPrivacyTest {
 *
 *   @Autowired Privet privet;
 *   @Autowired JsonMapper mapper;
 *
 *   @Test
 *   @WithPurpose(SupportDesk.class)
 *   void theDeskSeesNameAlone() {
 *     Canary<Customer> canary = Canary.of(Customer.class);
 *     assertThat(mapper.writeValueAsString(canary.object())).revealsOnly(canary, "name");
 *   }
 * }
 * }</pre>
 *
 * @since 0.1
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@BootstrapWith(PrivetTestContextBootstrapper.class)
@ExtendWith(SpringExtension.class)
@OverrideAutoConfiguration(enabled = false)
@TypeExcludeFilters(PrivetTypeExcludeFilter.class)
@AutoConfigureJson
@AutoConfigurePrivet
@ImportAutoConfiguration
@PublicApi(since = "0.1")
public @interface PrivetTest {

    /**
     * Properties of the test.
     *
     * @return as {@code key=value}
     */
    String[] properties() default {};

    /**
     * Whether the beans that Privet takes are there without being named.
     *
     * @return false for a test that names all
     */
    boolean useDefaultFilters() default true;

    /**
     * Which other beans of the application are there.
     *
     * @return filters of its component scan
     */
    Filter[] includeFilters() default {};

    /**
     * Which beans of the application are not there.
     *
     * @return filters of its component scan
     */
    Filter[] excludeFilters() default {};

    /**
     * What is not set up.
     *
     * @return auto-configurations
     */
    @AliasFor(annotation = ImportAutoConfiguration.class, attribute = "exclude")
    Class<?>[] excludeAutoConfiguration() default {};
}
