/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mail.SimpleMailMessage;

/** Who gets a mail, as its addresses say it. An empty domain is one of which nobody knows who is there. */
class LetterTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ada@example.org                                        | example.org
                    Ada Example <ada@EXAMPLE.org>                          | example.org
                    ada@example.org, grace@partner.example                 | example.org;partner.example
                    Friends: ada@example.org, grace@partner.example;       | example.org;partner.example
                    Nobody:;                                               | ''
                    <@relay.example:ada@example.org>                       | ''
                    ada                                                    | ''
                    """)
    void givenAddresses_whenRead_thenTheirDomainsAreKnown(String to, String domains) throws MessagingException {
        MimeMessage mime = new MimeMessage(Session.getInstance(new Properties()));
        mime.setRecipients(RecipientType.TO, to);
        SimpleMailMessage simple = new SimpleMailMessage();
        simple.setTo(to);

        assertThat(Letter.of(mime).shown()).containsExactly(domains.split(";"));
        assertThat(Letter.of(mime).hidden()).isEmpty();
        assertThat(Letter.of(simple).shown()).containsExactly(domains.split(";"));
    }
}
