/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.benchmarks.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.github.houbb.sensitive.annotation.Sensitive;
import dev.privet.annotation.PersonalData;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The people are what the pages with the figures say of them. */
class SamplePeopleTest {

    private final JsonMapper mapper = JsonMapper.builder().build();
    private final List<Customer> people = SamplePeople.invent(2);

    @Test
    void givenACustomer_whenWrittenAsJson_thenItHas53ValuesInAbout1300Bytes() {
        JsonNode tree = mapper.valueToTree(people.get(0));

        assertThat(leaves(tree)).hasSize(53);
        assertThat(mapper.writeValueAsBytes(people.get(0)).length).isBetween(1_250, 1_350);
    }

    @Test
    void givenTheClasses_whenTheirMarksAreCounted_then17ValuesOfACustomerArePersonalForEveryContender() {
        int orders = people.get(0).getOrders().size();

        assertThat(marked(Customer.class) + marked(Address.class) + orders * marked(Order.class))
                .isEqualTo(17);
    }

    @Test
    void givenTheCustomerAsIs_whenChecked_thenItIsSaidThatAPersonalValueIsShown() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Shown.check("plain", mapper.writeValueAsString(people), people))
                .withMessage("plain shows a personal value, so it cannot be compared with the others.");
    }

    @Test
    void givenNothingAtAll_whenChecked_thenItIsSaidThatTheRestIsMissing() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Shown.check("idle", "[]", people))
                .withMessage("idle leaves out what is not personal, so it cannot be compared with the others.");
    }

    private static Stream<JsonNode> leaves(JsonNode node) {
        return node.isContainer() ? node.valueStream().flatMap(SamplePeopleTest::leaves) : Stream.of(node);
    }

    /** How many fields bear the marks of all contenders; none bears only some of them. */
    private static int marked(Class<?> type) {
        Field[] fields = type.getDeclaredFields();
        long personal = Arrays.stream(fields)
                .filter(field -> field.isAnnotationPresent(PersonalData.class))
                .count();
        long masked = Arrays.stream(fields)
                .filter(field -> field.isAnnotationPresent(Masked.class))
                .filter(field -> field.isAnnotationPresent(Sensitive.class))
                .count();
        assertThat(masked).isEqualTo(personal);
        return Math.toIntExact(personal);
    }
}
