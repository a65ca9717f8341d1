/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privet.datamap.RecordType;
import dev.privet.sample.Canary;
import dev.privet.sample.Sample;
import dev.privet.sample.Sample.Customer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.UniqueElements;
import net.jqwik.api.constraints.WithNull;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

@NullUnmarked // Values as a database has them, null among them.
class RowColumnsTest {

    private static final RowColumns COLUMNS = RowColumns.of(List.of("id", "name", "closedOn"));

    @Property(tries = 200)
    void whateverTheRow_itIsTheSameAsAMapOfItsColumnsInTheirOrder(
            @ForAll @Size(max = 6) @UniqueElements List<String> names,
            @ForAll @Size(6) List<@WithNull Integer> six,
            @ForAll String other) {
        List<Integer> values = six.subList(0, names.size());
        Map<String, Object> row = RowColumns.of(names).row(values.toArray());
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            map.put(names.get(i), values.get(i));
        }

        assertThat(row.equals(map) && map.equals(row)).isTrue();
        assertThat(row.hashCode()).isEqualTo(map.hashCode());
        assertThat(row.toString()).isEqualTo(map.toString());
        assertThat(List.copyOf(row.keySet())).isEqualTo(names);
        assertThat(row.keySet().equals(map.keySet()) && map.keySet().equals(row.keySet()))
                .isTrue();
        assertThat(new ArrayList<>(row.values())).isEqualTo(values);
        assertThat(new ArrayList<>(row.entrySet())).isEqualTo(new ArrayList<>(map.entrySet()));
        List<Object> taken = new ArrayList<>();
        row.forEach((name, value) -> {
            taken.add(name);
            taken.add(value);
        });
        List<Object> inMap = new ArrayList<>();
        map.forEach((name, value) -> {
            inMap.add(name);
            inMap.add(value);
        });
        assertThat(taken).isEqualTo(inMap);
        assertThat(row.containsKey(other)).isEqualTo(map.containsKey(other));
        assertThat(row.keySet().contains(other)).isEqualTo(map.containsKey(other));
    }

    @Test
    void givenAColumnThatHoldsNothing_whenAsked_thenItIsThereAndOthersAreNot() {
        Map<String, Object> row = COLUMNS.row(1L, null, null);

        assertThat(row.containsKey("name")).isTrue();
        assertThat(row.get("name")).isNull();
        assertThat(row.containsValue(null)).isTrue();
        assertThat(row.get("email")).isNull();
        assertThat(row.containsKey("email")).isFalse();
        assertThat(row.containsKey(null)).isFalse();
        assertThat(row.keySet().contains(null)).isFalse();
        assertThat(row.containsKey((Object) 7)).isFalse();
    }

    @Test
    void givenARow_whenSomebodyTriesToChangeIt_thenRefusedAndItStaysAsItIs() {
        Object[] given = {1L, "Ada", null};
        Map<String, Object> row = COLUMNS.row(given);
        given[1] = "Bea";

        assertThatThrownBy(() -> row.put("name", "Bea")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> row.remove("name")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(row::clear).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> row.replaceAll((name, value) -> "Bea"))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> row.entrySet().iterator().next().setValue("Bea"))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> row.keySet().remove("name")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> row.keySet().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> row.values().remove("Ada")).isInstanceOf(UnsupportedOperationException.class);
        Map<String, Object> same = new LinkedHashMap<>();
        same.put("id", 1L);
        same.put("name", "Ada");
        same.put("closedOn", null);
        assertThat(row.equals(same)).isTrue();
        assertThat(COLUMNS.row(2L, "Bea", null).keySet()).containsExactly("id", "name", "closedOn");
    }

    @Test
    void givenARow_whenItsEntriesAreAtTheirEnd_thenThereIsNoOther() {
        Iterator<Map.Entry<String, Object>> entries =
                RowColumns.of(List.of()).row().entrySet().iterator();

        assertThat(entries.hasNext()).isFalse();
        assertThatThrownBy(entries::next).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void givenTwoRowsOfTheSameColumns_whenAskedForTheirKeys_thenTheyAreOneObjectAndAreNotCopiedIntoASubjectRow() {
        RecordType customer = Sample.map().find(Customer.class).orElseThrow();
        Map<String, Object> first = COLUMNS.row(1L, "Ada", null);
        Map<String, Object> second = COLUMNS.row(2L, "Bea", null);

        assertThat(first.keySet()).isSameAs(second.keySet());
        assertThat(SubjectRow.ofPerson(customer, first).values()).isSameAs(first);
    }

    @Test
    void givenAnotherNumberOfValues_whenARowIsMade_thenToldBothNumbers() {
        assertThatThrownBy(() -> COLUMNS.row(1L, Canary.NAME))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("values: 2 for 3 columns");
    }

    @Test
    void givenANameTwice_whenColumnsAreMade_thenRefusedWithTheNames() {
        assertThatThrownBy(() -> RowColumns.of(List.of("name", "id", "name")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("names: one of [id, name] is there twice");
    }
}
