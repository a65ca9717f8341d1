/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.mail;

import dev.privet.spring.internal.sending.SendingBeans;
import java.io.Serial;
import java.util.function.Supplier;
import org.springframework.mail.MailSender;

/** Has what beans send by mail judged, whoever made them. */
final class JudgedMailSenders extends SendingBeans {

    @Serial
    private static final long serialVersionUID = 1;

    JudgedMailSenders(Supplier<OutgoingMail> mails) {
        super(
                MailSender.class::isAssignableFrom,
                method -> method.getName().equals("send") && method.getParameterCount() == 1,
                new MailInterceptor(mails));
    }
}
