/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.minimise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privet.contract.PrivacyFailureException;
import dev.privet.gate.PurposeScope;
import dev.privet.gate.Use;
import dev.privet.minimise.CopyDomain.Caller;
import dev.privet.minimise.CopyDomain.Holder;
import dev.privet.minimise.CopyDomain.Home;
import dev.privet.minimise.CopyDomain.Node;
import dev.privet.minimise.CopyDomain.Odd;
import dev.privet.minimise.CopyDomain.Person;
import dev.privet.sample.Canary;
import dev.privet.sample.Sample.Newsletter;
import dev.privet.sample.Sample.SupportDesk;
import dev.privet.vocabulary.Purpose;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Maps and JSON for the purpose in force. */
@SuppressWarnings("try") // The scope is in force, not used.
class DocumentsTest {

    private static final int DEEP = 10_000;
    private static final int EACH = 30;

    private final Minimiser minimiser = CopyDomain.minimiser(Person.class, Home.class);

    private static Map<String, Object> map(Minimiser minimiser, Class<? extends Purpose> purpose, Object source) {
        try (PurposeScope scope = minimiser.gate().context().open(Use.of(purpose))) {
            return minimiser.map(source);
        }
    }

    private static String json(Minimiser minimiser, Class<? extends Purpose> purpose, Object source) {
        StringWriter text = new StringWriter();
        try (PurposeScope scope = minimiser.gate().context().open(Use.of(purpose));
                JsonGenerator generator = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            minimiser.write(source, generator);
        }
        return text.toString();
    }

    @Test
    void givenABean_whenShownAsAMap_thenEachPropertyIsShownAsItsPurposeNeedsIt() {
        Map<String, Object> map = map(minimiser, SupportDesk.class, new Person());

        Map<String, Object> home = Map.of("country", "GB");
        assertThat(map)
                .containsEntry("id", 7L)
                .containsEntry("name", Canary.NAME)
                .containsEntry("email", "a•••@example.org")
                .containsEntry("born", 1990)
                .doesNotContainKey("age")
                .containsEntry("others", List.of("a•••@example.org"))
                .containsEntry("home", home)
                .containsEntry("friends", List.of())
                .containsEntry("active", true)
                .containsEntry("score", 1.5)
                .containsEntry("seen", "1970-01-01T00:00:00Z")
                .containsEntry("picture", "AQI=")
                .containsEntry("homes", Map.of("summer", home))
                .containsEntry("hiding", home)
                .containsEntry("former", Arrays.asList(home, null))
                .containsEntry("anything", home)
                .doesNotContainKey("cached");
    }

    @Test
    void givenARecord_whenWrittenAsJson_thenItHoldsWhatTheMapHolds() {
        Minimiser callers = CopyDomain.minimiser(Caller.class, Home.class);
        Caller caller = new Caller(1, "Ada", Canary.EMAIL, 36, List.of(new Home()), null);

        assertThat(json(callers, SupportDesk.class, caller))
                .isEqualTo(
                        "{\"id\":1,\"name\":\"Ada\",\"email\":\"a•••@example.org\",\"homes\":[{\"country\":\"GB\"}]}");
        assertThat(json(callers, Newsletter.class, List.of(caller)))
                .isEqualTo("[{\"id\":1,\"name\":\"Ada\",\"email\":\"ada.qzxcanary@example.org\",\"age\":36,"
                        + "\"homes\":[{\"street\":\"Street qzxcanary\",\"country\":\"GB\"}]}]");
    }

    @Test
    void givenAPathIntoAPart_whenShownAsAMap_thenThePartIsTreatedThereAndNowhereElse() {
        Map<String, Object> map = map(CopyDomain.minimiser(Holder.class), SupportDesk.class, new Holder());

        assertThat(map)
                .containsEntry("place", Map.of("town", "Town"))
                .containsEntry("open", Map.of("town", "Town", "street", "Street qzxcanary"));
    }

    @Test
    void givenAnObjectThatContainsItself_whenShownAsAMap_thenItIsLeftOutOfItself() {
        Person ada = new Person();
        ada.friends.add(ada);
        ada.anything = ada;

        Map<String, Object> map = map(minimiser, SupportDesk.class, ada);

        assertThat(map).doesNotContainKey("anything").containsEntry("friends", Arrays.asList((Object) null));
    }

    @Test
    void givenAGraphTooDeepOrTooDense_whenShownAsAMap_thenItEnds() {
        Node first = new Node();
        Node last = first;
        for (int i = 0; i < DEEP; i++) {
            Node next = new Node();
            last.next = next;
            last = next;
        }
        last.next = first;
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < EACH; i++) {
            people.add(new Person());
        }
        people.forEach(person -> person.friends.addAll(people));

        assertThat(map(minimiser, SupportDesk.class, first)).containsKey("next");
        assertThat(map(minimiser, SupportDesk.class, people.get(0))).containsKey("friends");
    }

    @Test
    void givenWhatNobodyKnows_whenShownAsAMap_thenItIsAbsent() {
        assertThat(map(minimiser, SupportDesk.class, new Odd()))
                .containsOnlyKeys("map", "kept", "none", "plain")
                .containsEntry("map", Map.of("text", "shown"))
                .containsEntry("none", Map.of("both", Arrays.asList(1, null)))
                .containsEntry("plain", Map.of("both", List.of(1, "two")));
    }

    @Test
    void givenNoObject_whenShownAsAMap_thenTheErrorSaysWhatToDo() {
        assertThatThrownBy(() -> minimiser.map(new ArrayList<>(List.of(Canary.MARK))))
                .isInstanceOf(PrivacyFailureException.class)
                .hasMessageContaining("PRIVET-0201 ArrayList: it holds objects, and is none with properties."
                        + " Mend: show each of the objects by itself.");
        assertThatThrownBy(() -> minimiser.map(Canary.MARK))
                .isInstanceOf(PrivacyFailureException.class)
                .hasMessageContaining(
                        "PRIVET-0201 String: it is not loaded, has no properties, or nobody knows what it holds, which the log"
                                + " then says. Mend: load it first, or give a class of your own that holds what is to be shown.");
    }
}
