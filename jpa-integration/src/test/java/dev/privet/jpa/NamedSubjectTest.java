/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NamedSubjectTest {

    @Test
    void givenTextsNamesCastsAndComments_whenCounted_thenOnlyThePersonCounts() {
        assertThat(NamedSubject.positions("""
                select x::subject, ':subject', 'it''s :subject', ":subject" -- :subject
                /* or :subject,
                   on two lines :subject */
                from visit where guest = :subject or host = :subject and :subjects is null
                """)).isEqualTo(2);
    }

    @Test
    void givenALongText_whenCounted_thenItIsReadThrough() {
        assertThat(NamedSubject.positions("select '" + "it''s long, ".repeat(100_000) + "' where guest = :subject"))
                .isEqualTo(1);
    }
}
