/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.method;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.Privet;
import dev.privet.gate.Use;
import dev.privet.spring.ProcessedFor;
import dev.privet.spring.sample.member.AccountCare;
import dev.privet.spring.sample.member.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aopalliance.intercept.MethodInterceptor;
import org.junit.jupiter.api.Test;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;

/** Repositories are made by Spring Data and have a proxy already. */
class RepositoryPurposeTest {

    @Test
    void givenAPurposeOnARepository_whenItIsCalled_thenThePurposeIsInForce() {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Application.class)
                .web(WebApplicationType.NONE)
                .properties("spring.datasource.url=jdbc:h2:mem:repository", "spring.jpa.hibernate.ddl-auto=create-drop")
                .run()) {
            assertThat(context.getBean(Members.class).count()).isZero();

            assertThat(context.getBean(Watch.class).seen()).containsExactly(Optional.of(Use.of(AccountCare.class)));
        }
    }

    @ProcessedFor(AccountCare.class)
    interface Members extends JpaRepository<Member, Long> {}

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @EntityScan(basePackageClasses = Member.class)
    @EnableJpaRepositories(considerNestedRepositories = true, basePackageClasses = RepositoryPurposeTest.class)
    static class Application {

        @Bean
        static Watch watch(ObjectProvider<Privet> privet) {
            return new Watch(privet, new ArrayList<>());
        }
    }

    /** Lies within what the purpose is put around, and looks which is in force. */
    record Watch(ObjectProvider<Privet> privet, List<Optional<Use>> seen) implements BeanPostProcessor, Ordered {

        @Override
        public int getOrder() {
            return HIGHEST_PRECEDENCE;
        }

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            if (!(bean instanceof Members)) {
                return bean;
            }
            ProxyFactory watched = new ProxyFactory(bean);
            MethodInterceptor look = invocation -> {
                if (invocation.getMethod().getName().equals("count")) {
                    seen.add(privet.getObject().gate().context().current());
                }
                return invocation.proceed();
            };
            watched.addAdvice(look);
            return watched.getProxy();
        }
    }
}
