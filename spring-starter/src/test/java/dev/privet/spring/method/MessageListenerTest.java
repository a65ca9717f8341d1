/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.method;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.Privet;
import dev.privet.gate.FieldPlan;
import dev.privet.gate.PurposeScope;
import dev.privet.gate.Recipient;
import dev.privet.gate.Use;
import dev.privet.ledger.InMemoryLedger;
import dev.privet.ledger.Ledger;
import dev.privet.ledger.LedgerEntry;
import dev.privet.ledger.LedgerEvent;
import dev.privet.spring.PrivetAutoConfiguration;
import dev.privet.spring.PrivetCustomizer;
import dev.privet.spring.ProcessedFor;
import dev.privet.spring.sample.member.AccountCare;
import dev.privet.spring.sample.member.HelpDesk;
import dev.privet.spring.sample.member.Member;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.Method;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.core.MethodIntrospector;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.messaging.handler.annotation.support.DefaultMessageHandlerMethodFactory;
import org.springframework.messaging.support.MessageBuilder;

/**
 * Listeners of messages, called as the containers of JMS, RabbitMQ and Kafka call them: all of these find annotated methods, take the one that can be
 * called on the bean, and have Spring's messaging call it.
 */
class MessageListenerTest {

    private static final Recipient DESK = Recipient.in("GB", "Example Desk Ltd");

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(
                    AutoConfigurations.of(PrivetAutoConfiguration.class, PrivetMethodAutoConfiguration.class))
            .withBean(Ledger.class, InMemoryLedger::new)
            .withBean(PrivetCustomizer.class, () -> builder -> builder.marked(Member.class));

    /** In place of the annotations of brokers whose libraries are not there. */
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @interface QueueListener {}

    /** Notes the purpose in force. */
    @ProcessedFor(AccountCare.class)
    static class Listener {

        private final Privet privet;
        private String seen = "";

        Listener(Privet privet) {
            this.privet = privet;
        }

        @QueueListener
        void ofTheClass(String text) {
            note(text);
        }

        @QueueListener
        @ProcessedFor(HelpDesk.class)
        public void ofItsOwn(String text) {
            note(text);
        }

        private void note(String text) {
            seen = text + " "
                    + privet.gate()
                            .context()
                            .current()
                            .map(use -> use.purpose().getSimpleName())
                            .orElse("none");
        }

        String seen() {
            return seen;
        }
    }

    private static String deliver(ApplicationContext context, String name) throws Exception {
        Listener bean = context.getBean(Listener.class);
        Method found = MethodIntrospector.selectMethods(
                        AopUtils.getTargetClass(bean),
                        (Method method) -> AnnotatedElementUtils.hasAnnotation(method, QueueListener.class))
                .stream()
                .filter(method -> method.getName().equals(name))
                .findFirst()
                .orElseThrow();
        DefaultMessageHandlerMethodFactory factory = new DefaultMessageHandlerMethodFactory();
        factory.afterPropertiesSet();
        factory.createInvocableHandlerMethod(bean, AopUtils.selectInvocableMethod(found, bean.getClass()))
                .invoke(MessageBuilder.withPayload("17").build());
        return bean.seen();
    }

    @Test
    void givenListeners_whenAContainerDeliversAMessage_thenEachHasItsPurposeAndNoneIsLeft() {
        runner.withBean(Listener.class).run(context -> {
            assertThat(deliver(context, "ofTheClass")).isEqualTo("17 AccountCare");
            assertThat(deliver(context, "ofItsOwn")).isEqualTo("17 HelpDesk");
            assertThat(context.getBean(Privet.class).gate().context().current()).isEmpty();
        });
    }

    /** As the guide to what leaves shows it for templates that are not judged. */
    @Test
    @SuppressWarnings("try") // The purpose works by being in force.
    void givenATemplateThatIsNotJudged_whenTheGateIsAskedFirst_thenWhatIsSentIsMinimisedAndInTheLedger() {
        runner.run(context -> {
            Privet privet = context.getBean(Privet.class);
            Member member = Member.ada();

            FieldPlan plan = privet.transfer(Member.class, HelpDesk.class, DESK);
            assertThat(plan.denied()).isFalse();
            Member sent;
            try (PurposeScope scope = privet.use(Use.of(HelpDesk.class).sentTo(DESK))) {
                sent = privet.minimiser().copy(member);
            }

            assertThat(sent.getName()).isEqualTo(Member.NAME);
            assertThat(sent.getEmail()).isNull();
            assertThat(privet.ledger().latest(5)).extracting(LedgerEntry::event).contains(LedgerEvent.TRANSFERRED);
        });
    }
}
