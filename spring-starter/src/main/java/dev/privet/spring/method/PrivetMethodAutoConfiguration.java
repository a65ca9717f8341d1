/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.method;

import dev.privet.Privet;
import dev.privet.contract.PublicApi;
import dev.privet.propagation.PurposePropagation;
import dev.privet.spring.PrivetAutoConfiguration;
import dev.privet.spring.internal.PurposeLookup;
import dev.privet.spring.internal.StatedPurposeConfiguration;
import dev.privet.spring.internal.StatedUses;
import dev.privet.spring.propagation.PrivetPropagationAutoConfiguration;
import io.micrometer.context.ContextRegistry;
import org.springframework.aop.Advisor;
import org.springframework.aop.config.AopConfigUtils;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import reactor.core.publisher.Mono;

/**
 * Puts the purpose in force that {@link dev.privet.spring.ProcessedFor} states on the class or the method of a bean, for as long as the
 * method runs, and judges these annotations when the application starts.
 *
 * <p>The advice lies around all others that have an order, such as those of transactions and of method security: what a transaction
 * writes when it commits is still for the purpose. Only {@code @Async} and retries go around it, so that the purpose holds on the thread
 * that does the work and once for each attempt.
 *
 * @since 0.1
 */
@AutoConfiguration(after = {PrivetAutoConfiguration.class, PrivetPropagationAutoConfiguration.class})
@ConditionalOnBooleanProperty(name = "privet.enabled", matchIfMissing = true)
@Import(StatedPurposeConfiguration.class)
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
@PublicApi(since = "0.1")
public final class PrivetMethodAutoConfiguration {

    /** Around the host's advice, as the interceptor of requests is around the host's interceptors. */
    static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 100;

    /** For Spring, which makes the only one. */
    PrivetMethodAutoConfiguration() {}

    /** Whether proxies are of classes or of interfaces stays for Boot's {@code spring.aop.proxy-target-class} to say. */
    @Bean
    @ConditionalOnBean(Privet.class)
    static BeanFactoryPostProcessor privetProxyCreator() {
        return beans -> {
            if (beans instanceof BeanDefinitionRegistry registry) {
                AopConfigUtils.registerAutoProxyCreatorIfNecessary(registry);
            }
        };
    }

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    @ConditionalOnBean(Privet.class)
    static PurposePointcut privetPurposePointcut() {
        return new PurposePointcut(new PurposeBearers());
    }

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    @ConditionalOnBean(Privet.class)
    static Advisor privetPurposeAdvisor(
            PurposePointcut privetPurposePointcut,
            ObjectProvider<StatedUses> uses,
            ObjectProvider<PurposeLookup> purposes,
            ObjectProvider<ReactiveResults> reactive) {
        DefaultPointcutAdvisor advisor = new DefaultPointcutAdvisor(
                privetPurposePointcut, new PurposeMethodInterceptor(uses, purposes, reactive));
        advisor.setOrder(ORDER);
        return advisor;
    }

    @Bean
    @ConditionalOnBean(Privet.class)
    static MethodMistakes privetMethodMistakes(
            ConfigurableListableBeanFactory beans,
            PurposePointcut privetPurposePointcut,
            ObjectProvider<ReactiveResults> reactive) {
        return new MethodMistakes(beans, privetPurposePointcut, new ReactiveTypes(reactive));
    }

    /** For results of Reactor. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass({Mono.class, ContextRegistry.class})
    static class Reactive {

        @Bean
        @ConditionalOnBean(PurposePropagation.class)
        static ReactorResults privetReactorResults(PurposePropagation propagation) {
            return new ReactorResults(propagation);
        }
    }
}
