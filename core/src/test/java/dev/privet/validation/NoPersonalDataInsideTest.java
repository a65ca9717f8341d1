/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.scan.Kind;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NoPersonalDataInsideTest {

    private final Validator validator = Checks.plain();

    interface Strict {}

    record Note(@NoPersonalDataInside @Nullable String text) {}

    record Chosen(
            @NoPersonalDataInside(kinds = {Kind.EMAIL, Kind.IP_ADDRESS})
            String text,

            @NoPersonalDataInside(groups = Strict.class, message = "keep {found} out")
            CharSequence title,

            List<@NoPersonalDataInside String> lines) {}

    @Test
    void givenTextWithoutPersonalData_whenChecked_thenItIsValid() {
        assertThat(validator.validate(new Note("Refund of order 550e8400-e29b-41d4-a716-446655440000 on 2026-11-26")))
                .isEmpty();
        assertThat(validator.validate(new Note(""))).isEmpty();
        assertThat(validator.validate(new Note(null))).isEmpty();
    }

    @Test
    void givenPersonalDataInText_whenChecked_thenTheMessageNamesTheKindsAndNoValue() {
        Set<ConstraintViolation<Note>> violations = validator.validate(
                new Note("AB123456C, ada@example.org, 07700 900123, bob@example.org, 4111 1111 1111 1111"));

        assertThat(Checks.texts(violations))
                .containsExactly("text must not hold an e-mail address, a telephone number, a payment card number or a"
                        + " National Insurance number");
        assertThat(violations.toString()).doesNotContain("ada@", "0123", "AB12", "4111");
    }

    @Test
    void givenChosenKindsGroupsAndElements_whenChecked_thenEachCountsWhereItStands() {
        Chosen chosen =
                new Chosen("07700900123 and 192.0.2.1", "GB82 WEST 1234 5698 7654 32", List.of("none", "9990000018"));

        assertThat(Checks.texts(validator.validate(chosen)))
                .containsExactly(
                        "lines[1].<list element> must not hold an NHS number", "text must not hold an IP address");
        assertThat(Checks.texts(validator.validate(chosen, Strict.class)))
                .containsExactly("title keep a bank account number (IBAN) out");
    }

    static class Desk {
        @NoPersonalDataInside
        String answer(@NoPersonalDataInside String question) {
            return question;
        }
    }

    @Test
    void givenParametersAndReturnValues_whenChecked_thenTheyCountToo() throws NoSuchMethodException {
        var answer = Desk.class.getDeclaredMethod("answer", String.class);
        Desk desk = new Desk();

        assertThat(Checks.texts(
                        validator.forExecutables().validateParameters(desk, answer, new Object[] {"ada@example.org"})))
                .containsExactly("answer.question must not hold an e-mail address");
        assertThat(Checks.texts(validator.forExecutables().validateReturnValue(desk, answer, "ada@example.org")))
                .containsExactly("answer.<return value> must not hold an e-mail address");
    }
}
