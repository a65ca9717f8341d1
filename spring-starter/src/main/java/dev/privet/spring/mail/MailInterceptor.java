/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.mail;

import dev.privet.contract.PrivacyException;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessagePreparator;

/** Looks at mails before the sender behind opens a connection. */
final class MailInterceptor implements MethodInterceptor {

    private final Supplier<OutgoingMail> mails;

    MailInterceptor(Supplier<OutgoingMail> mails) {
        this.mails = mails;
    }

    @Override
    public @Nullable Object invoke(MethodInvocation call) throws Throwable {
        Object sender = Objects.requireNonNull(call.getThis(), "sender");
        @Nullable Object[] arguments = call.getArguments();
        Object sent = arguments[0];
        if (sent instanceof MimeMessagePreparator one) {
            arguments[0] = judged(sender, one);
            return prepared(call);
        }
        if (sent instanceof MimeMessagePreparator[] many) {
            arguments[0] = Arrays.stream(many).map(one -> judged(sender, one)).toArray(MimeMessagePreparator[]::new);
            return prepared(call);
        }
        mails.get().pass(host(sender), letters(sent));
        return call.proceed();
    }

    /** All mails of a call are prepared before the first of them is sent. */
    private MimeMessagePreparator judged(Object sender, MimeMessagePreparator preparator) {
        return message -> {
            preparator.prepare(message);
            mails.get().pass(host(sender), List.of(Letter.of(message)));
        };
    }

    /** Spring takes whatever happens meanwhile for a mistake of the preparator. */
    private static @Nullable Object prepared(MethodInvocation call) throws Throwable {
        try {
            return call.proceed();
        } catch (MailPreparationException e) {
            if (e.getCause() instanceof PrivacyException refusal) {
                throw refusal;
            }
            throw e;
        }
    }

    private static List<Letter> letters(@Nullable Object sent) {
        Stream<?> all = sent instanceof Object[] many ? Arrays.stream(many) : Stream.ofNullable(sent);
        return all.map(one ->
                        one instanceof SimpleMailMessage simple ? Letter.of(simple) : Letter.of((MimeMessage) one))
                .toList();
    }

    /** As Jakarta Mail finds it. A sender that tells no host is named by its class. */
    private static String host(Object sender) {
        if (!(sender instanceof JavaMailSenderImpl known)) {
            return sender.getClass().getSimpleName().toLowerCase(Locale.ROOT);
        }
        Properties settings = known.getSession().getProperties();
        String protocol = Optional.ofNullable(known.getProtocol())
                .or(() -> Optional.ofNullable(settings.getProperty("mail.transport.protocol")))
                .orElse(JavaMailSenderImpl.DEFAULT_PROTOCOL);
        return Optional.ofNullable(known.getHost())
                .or(() -> Optional.ofNullable(settings.getProperty("mail." + protocol + ".host")))
                .or(() -> Optional.ofNullable(settings.getProperty("mail.host")))
                .orElse("localhost")
                .toLowerCase(Locale.ROOT);
    }
}
