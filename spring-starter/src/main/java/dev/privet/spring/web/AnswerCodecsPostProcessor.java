/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.web;

import dev.privet.Privet;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.http.codec.ServerCodecConfigurer;

/** Puts Privet before the writers of WebFlux where all that answers takes them from: handlers, functions and handlers of failures. */
final class AnswerCodecsPostProcessor implements BeanPostProcessor {

    private final ObjectProvider<Privet> privet;

    AnswerCodecsPostProcessor(ObjectProvider<Privet> privet) {
        this.privet = privet;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String beanName) {
        return bean instanceof ServerCodecConfigurer codecs && !(bean instanceof AnswerCodecs)
                ? new AnswerCodecs(codecs, new Answers(privet))
                : bean;
    }
}
