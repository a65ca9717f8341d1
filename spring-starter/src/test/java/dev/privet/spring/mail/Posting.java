/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/** The ways to send a mail. */
enum Posting {
    SIMPLE {
        @Override
        void send(JavaMailSender sender, String subject, String... to) {
            sender.send(simple(subject, to));
        }
    },
    MANY {
        @Override
        void send(JavaMailSender sender, String subject, String... to) {
            sender.send(new SimpleMailMessage[] {simple(subject, to)});
        }
    },
    MIME {
        @Override
        void send(JavaMailSender sender, String subject, String... to) {
            MimeMessage message = sender.createMimeMessage();
            try {
                fill(message, subject, to);
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
            sender.send(message);
        }
    },
    PREPARED {
        @Override
        void send(JavaMailSender sender, String subject, String... to) {
            sender.send(message -> fill(message, subject, to));
        }
    };

    abstract void send(JavaMailSender sender, String subject, String... to);

    private static SimpleMailMessage simple(String subject, String... to) {
        SimpleMailMessage mail = new SimpleMailMessage();
        mail.setFrom("desk@own.example");
        mail.setTo(to);
        mail.setSubject(subject);
        mail.setText("Hello Zylpha");
        return mail;
    }

    private static void fill(MimeMessage message, String subject, String... to) throws MessagingException {
        MimeMessageHelper helper = new MimeMessageHelper(message);
        helper.setFrom("desk@own.example");
        helper.setTo(to);
        helper.setSubject(subject);
        helper.setText("Hello Zylpha");
    }
}
