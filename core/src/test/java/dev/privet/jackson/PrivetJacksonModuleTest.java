/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import dev.privet.annotation.AnswerDataSubject;
import dev.privet.datamap.DataMap;
import dev.privet.gate.PrivacyGate;
import dev.privet.gate.PurposeScope;
import dev.privet.gate.Use;
import dev.privet.jackson.JacksonDomain.AsArray;
import dev.privet.jackson.JacksonDomain.AsKey;
import dev.privet.jackson.JacksonDomain.AsRecord;
import dev.privet.jackson.JacksonDomain.AsValue;
import dev.privet.jackson.JacksonDomain.Base;
import dev.privet.jackson.JacksonDomain.Filtered;
import dev.privet.jackson.JacksonDomain.Holder;
import dev.privet.jackson.JacksonDomain.Identified;
import dev.privet.jackson.JacksonDomain.Outside;
import dev.privet.jackson.JacksonDomain.Place;
import dev.privet.jackson.JacksonDomain.Public;
import dev.privet.jackson.JacksonDomain.Resident;
import dev.privet.jackson.JacksonDomain.Sparse;
import dev.privet.jackson.JacksonDomain.Stranger;
import dev.privet.jackson.JacksonDomain.Untouched;
import dev.privet.jackson.JacksonDomain.UntouchedHeir;
import dev.privet.jackson.JacksonDomain.UntouchedOutside;
import dev.privet.jackson.JacksonDomain.Unwrapping;
import dev.privet.jackson.JacksonDomain.WithAny;
import dev.privet.jackson.JacksonDomain.WithConverter;
import dev.privet.jackson.JacksonDomain.WithGetters;
import dev.privet.jackson.JacksonDomain.WithSerializer;
import dev.privet.jackson.JacksonDomain.WithViews;
import dev.privet.ledger.InMemoryLedger;
import dev.privet.minimise.Maskers;
import dev.privet.minimise.Minimiser;
import dev.privet.minimise.Treatments;
import dev.privet.sample.Canary;
import dev.privet.sample.Logs;
import dev.privet.sample.Sample;
import dev.privet.sample.Sample.AccessNeeds;
import dev.privet.sample.Sample.Customer;
import dev.privet.sample.Sample.Newsletter;
import dev.privet.sample.Sample.Statistics;
import dev.privet.sample.Sample.SupportDesk;
import dev.privet.sample.Sample.Ticket;
import dev.privet.vocabulary.FreeText;
import dev.privet.vocabulary.PersonName;
import dev.privet.vocabulary.Purpose;
import dev.privet.vocabulary.Regime;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.ser.std.SimpleBeanPropertyFilter;
import tools.jackson.databind.ser.std.SimpleFilterProvider;

class PrivetJacksonModuleTest {

    private static final DataMap MAP = Sample.map(Stream.concat(
                    Stream.of(Customer.class, Ticket.class),
                    Arrays.stream(JacksonDomain.class.getDeclaredClasses())
                            .filter(type -> type != Outside.class && type != Stranger.class)
                            .filter(DataMap::isMarked))
            .toArray(Class<?>[]::new));

    private final InMemoryLedger ledger = new InMemoryLedger();
    private final PrivacyGate gate = PrivacyGate.builder(MAP, ledger, Clock.systemUTC())
            .exporters(Map.of(Regime.UK, "GB", Regime.EU, "IE"))
            .build();
    private final JsonMapper mapper = mapper(Maskers.standard());

    private JsonMapper mapper(Maskers maskers) {
        return JsonMapper.builder()
                .addModule(new PrivetJacksonModule(
                        new Minimiser(gate, Treatments.standard().with(maskers))))
                .filterProvider(new SimpleFilterProvider()
                        .addFilter("chosen", SimpleBeanPropertyFilter.serializeAllExcept("nick")))
                .build();
    }

    private String json(Class<? extends Purpose> purpose, Object value) {
        return within(purpose, () -> mapper.writeValueAsString(value));
    }

    private <T> T within(Class<? extends Purpose> purpose, Supplier<T> work) {
        try (PurposeScope scope = gate.context().open(Use.of(purpose))) {
            assertThat(scope.use().purpose()).isEqualTo(purpose);
            return work.get();
        }
    }

    private List<String> counted() {
        return ledger.latest(99).stream()
                .map(entry -> entry.type() + " " + entry.count())
                .toList();
    }

    @Test
    void givenARecord_whenWritten_thenEachPurposeSeesItsOwn() {
        AsRecord ada = JacksonDomain.sample();

        assertThat(json(SupportDesk.class, ada))
                .isEqualTo("{\"id\":1,\"name\":\"Ada Example\",\"email\":\"a•••@example.org\"}");
        assertThat(json(Newsletter.class, ada)).isEqualTo("{\"id\":1,\"email\":\"ada@example.org\"}");
        assertThat(json(Statistics.class, ada)).isEqualTo("{\"id\":1}");
        assertThat(mapper.writeValueAsString(ada)).isEqualTo("{\"id\":1}");
        assertThat(counted()).containsExactly("AsRecord 1", "AsRecord 1", "AsRecord 1");
    }

    @Test
    void givenGettersThatJacksonSpellsInItsOwnWay_whenWritten_thenTheirMarksAreFoundAllTheSame() {
        String json = json(SupportDesk.class, new WithGetters());

        assertThat(json).isEqualTo("{\"open\":1}");
        assertThat(json(Newsletter.class, new WithGetters()))
                .contains("\"contact\":", "\"URL\":", "\"eMail\":", "\"fluent\":");
    }

    @Test
    void givenAnUnwrappedProperty_whenNotWholly_thenNothingOfItIsShown() {
        assertThat(json(SupportDesk.class, new Unwrapping())).isEqualTo("{\"open\":1}");
        assertThat(json(Statistics.class, new Unwrapping())).isEqualTo("{\"open\":1}");
        assertThat(json(Newsletter.class, new Unwrapping())).contains("\"street\":\"Street ");
    }

    @Test
    void givenAMarkedObjectUnwrappedInAnother_whenWritten_thenItsPropertiesAreMinimisedAndItIsCounted() {
        assertThat(json(SupportDesk.class, new Holder()))
                .contains("\"by_email\":\"a•••@example.org\"", "\"by_name\":\"Ada Example\"", "\"open\":1");
        assertThat(json(Statistics.class, new Holder())).doesNotContain("Ada").contains("\"by_id\":1");
        assertThat(counted()).containsExactly("AsRecord 1", "AsRecord 1");
    }

    @Test
    void givenAView_whenWritten_thenBothCountAndTheRecordIsCountedOnce() {
        String json = within(
                SupportDesk.class,
                () -> mapper.writerWithView(Public.class)
                        .writeValueAsString(List.of(new WithViews(), new WithViews())));

        assertThat(json).isEqualTo("[{\"name\":\"" + Canary.NAME + "\"},{\"name\":\"" + Canary.NAME + "\"}]");
        assertThat(counted()).containsExactly("WithViews 2");
    }

    @Test
    void givenObjectsWithinOthers_whenWritten_thenEachIsMinimisedAndCounted() {
        AsRecord ada = JacksonDomain.sample();
        Object nested = Map.of(
                "list", List.of(ada, ada),
                "array", new AsRecord[] {ada},
                "map", Map.of("key", ada),
                "optional", Optional.of(ada),
                "ticket", new Ticket());

        String json = json(Statistics.class, nested);

        assertThat(json).doesNotContain("Ada", "ada@", Canary.MARK);
        assertThat(counted()).containsExactlyInAnyOrder("AsRecord 5", "Ticket 1", "Customer 1");
    }

    @Test
    void givenAnArrayShape_whenWritten_thenWhatIsLeftOutLeavesItsPlace() {
        assertThat(json(SupportDesk.class, new AsArray())).isEqualTo("[1,null,\"A••• q•••\"]");
        assertThat(json(Newsletter.class, new AsArray()))
                .isEqualTo("[1,\"" + Canary.EMAIL + "\",\"" + Canary.NAME + "\"]");
    }

    @Test
    void givenAFilter_whenWritten_thenBothCount() {
        assertThat(json(SupportDesk.class, new Filtered())).isEqualTo("{\"name\":\"Ada\"}");
        assertThat(counted()).containsExactly("Filtered 1");
    }

    @Test
    void givenAnyGetter_whenWritten_thenItsMapIsShownOrNot() {
        assertThat(json(SupportDesk.class, new WithAny())).isEqualTo("{\"open\":1}");
        assertThat(json(Statistics.class, new WithAny())).isEqualTo("{\"open\":1}");
        assertThat(json(Newsletter.class, new WithAny()))
                .contains("\"open\":1", "\"note\":\"Note " + Canary.MARK + "\"");
    }

    static Stream<Object> wholes() {
        return Stream.of(new AsValue(), new WithSerializer(), new WithConverter(), identified());
    }

    private static Identified identified() {
        Identified one = new Identified();
        one.other = one;
        return one;
    }

    @ParameterizedTest
    @MethodSource("wholes")
    void givenAnObjectThatIsWrittenAsAWhole_whenNotAllOfItIsSeen_thenNothingIs(Object value) {
        assertThat(json(SupportDesk.class, value)).isEqualTo("null");
        assertThat(json(SupportDesk.class, List.of(value))).isEqualTo("[null]");
        assertThat(json(SupportDesk.class, Map.of("in", Optional.of(value)))).isEqualTo("{\"in\":null}");
        assertThat(mapper.writeValueAsString(value)).isEqualTo("null");
        assertThat(json(Newsletter.class, value)).contains(Canary.MARK);
        assertThat(json(AnswerDataSubject.class, List.of(value))).contains(Canary.MARK);
    }

    @Test
    void givenAMarkedKeyOfAMap_whenNotAllOfItIsSeen_thenTheKeyIsHidden() {
        assertThat(json(SupportDesk.class, Map.of(new AsKey(), 1))).isEqualTo("{\"•••\":1}");
        assertThat(json(Newsletter.class, Map.of(new AsKey(), 1))).contains(Canary.NAME);
    }

    @Test
    void givenASubclassOutsideTheMap_whenWritten_thenItsOwnMarksAreLeftOutWithAWarning() {
        try (Logs logs = new Logs(MinimisingModifier.class)) {
            assertThat(json(SupportDesk.class, new Outside()))
                    .isEqualTo("{\"@type\":\"Outside\",\"name\":\"Ada\",\"open\":1}");
            assertThat(logs.at(Level.WARN))
                    .containsExactly("Outside marks [secret] as personal data and is not in the data map, so these"
                            + " properties are left out of JSON. Add it to Privet.builder().marked(…), in Spring Boot with a"
                            + " PrivetCustomizer bean.");
        }
    }

    @Test
    void givenAClassOutsideTheMap_whenWritten_thenItsMarksAreLeftOutForEveryPurpose() {
        assertThat(json(SupportDesk.class, new Stranger())).isEqualTo("{\"open\":1}");
        assertThat(json(AnswerDataSubject.class, new Stranger())).isEqualTo("{\"open\":1}");
    }

    @Test
    void givenAPartOfAnEmbeddedObject_whenNotSeen_thenTheObjectIsNotShownAndOthersOfItsClassAre() {
        Resident resident = new Resident(1, new Place("Street " + Canary.MARK, "GB"), new Place("High Street", "GB"));

        assertThat(json(Statistics.class, resident))
                .isEqualTo("{\"id\":1,\"work\":{\"street\":\"High Street\",\"country\":\"GB\"}}");
        assertThat(json(Newsletter.class, resident)).contains("\"home\":{\"street\":\"Street " + Canary.MARK);
    }

    @Test
    void givenASuperclassThatAContributorMarks_whenASubclassOutsideTheMapIsWritten_thenItsMarksAreLeftOut() {
        DataMap contributed = DataMap.builder(Set.of(Regime.UK), Sample.DAY)
                .contributor(map -> {
                    map.type(Untouched.class)
                            .personalData(
                                    PersonName.class, data -> data.on("name").purposes(SupportDesk.class));
                    map.type(UntouchedHeir.class).dataSubject("heir");
                })
                .build();
        PrivacyGate theirs = PrivacyGate.builder(contributed, ledger, Clock.systemUTC())
                .exporters(Map.of(Regime.UK, "GB"))
                .build();
        JsonMapper theirMapper = JsonMapper.builder()
                .addModule(new PrivetJacksonModule(new Minimiser(theirs, Treatments.standard())))
                .build();

        try (PurposeScope scope = theirs.context().open(Use.of(SupportDesk.class))) {
            assertThat(theirMapper.writeValueAsString(new UntouchedHeir())).contains("\"name\":");
            assertThat(theirMapper.writeValueAsString(new UntouchedOutside())).isEqualTo("{\"open\":1}");
            assertThat(scope.use().purpose()).isEqualTo(SupportDesk.class);
        }
    }

    @Test
    void givenAType_whenWrittenWithItsName_thenItIsMinimisedAllTheSame() {
        assertThat(json(Statistics.class, new Base())).isEqualTo("{\"@type\":\"Base\"}");
        assertThat(counted()).containsExactly("Base 1");
    }

    @Test
    void givenValuesThatNoMaskFits_whenMasked_thenNothingOfThemIsShownAndNullStaysAbsent() {
        assertThat(json(SupportDesk.class, new Sparse()))
                .isEqualTo("{\"mail\":\"a•••@example.org\",\"notes\":\"•••\",\"unprintable\":\"•••\"}");
    }

    @Test
    void givenAMaskThatFails_whenMasked_thenNothingIsShownAndItIsSaidOnceWithoutTheValue() {
        JsonMapper failing = mapper(Maskers.standard().with(FreeText.class, Object::toString));
        try (Logs logs = new Logs(MinimisingPropertyWriter.class)) {
            String json =
                    within(SupportDesk.class, () -> failing.writeValueAsString(List.of(new Sparse(), new Sparse())));

            assertThat(json).contains("\"unprintable\":\"•••\"");
            assertThat(logs.at(Level.WARN))
                    .containsExactly(
                            "The mask of Sparse.unprintable failed (java.lang.IllegalStateException), so nothing"
                                    + " of the value is shown. This is said once.");
        }
    }

    @Test
    void givenATree_whenConverted_thenItHoldsWhatTextWouldHold() {
        AsRecord ada = JacksonDomain.sample();

        assertThat(within(
                        SupportDesk.class,
                        () -> mapper.<tools.jackson.databind.JsonNode>valueToTree(ada)
                                .toString()))
                .isEqualTo(json(SupportDesk.class, ada));
    }

    @Test
    void givenAnObject_whenWritten_thenItIsNotChanged() {
        Customer customer = new Customer();

        json(Statistics.class, customer);

        assertThat(customer.name).isEqualTo(Canary.NAME);
        assertThat(customer.email).isEqualTo(Canary.EMAIL);
    }

    // Whatever the values.

    @Provide
    Arbitrary<Ticket> tickets() {
        Arbitrary<String> secret = Arbitraries.strings()
                .withChars("abcdefXYZ<>\"\\ \u00e9\u2022@.")
                .ofMaxLength(12)
                .map(text -> Canary.MARK + text + Canary.MARK);
        return Combinators.combine(secret, secret, secret, secret).as((name, email, health, message) -> {
            Ticket ticket = new Ticket();
            ticket.raisedBy.name = "N" + name;
            ticket.raisedBy.email = "E" + email;
            ticket.raisedBy.health = "H" + health;
            ticket.message = "M" + message;
            return ticket;
        });
    }

    @Provide
    Arbitrary<Class<? extends Purpose>> purposes() {
        return Arbitraries.of(SupportDesk.class, Newsletter.class, AccessNeeds.class, Statistics.class);
    }

    @Property(tries = 300)
    void noValueIsWrittenThatThePurposeIsNotDeclaredFor(
            @ForAll("tickets") Ticket ticket, @ForAll("purposes") Class<? extends Purpose> purpose) {
        String json = json(purpose, List.of(ticket));

        assertThat(json.contains("N" + Canary.MARK)).isEqualTo(purpose == SupportDesk.class);
        assertThat(json.contains("M" + Canary.MARK)).isEqualTo(purpose == SupportDesk.class);
        assertThat(json.contains("E" + Canary.MARK)).isEqualTo(purpose == Newsletter.class);
        assertThat(json.contains("H" + Canary.MARK)).isEqualTo(purpose == AccessNeeds.class);
        if (purpose == Statistics.class) {
            assertThat(json).doesNotContain(Canary.MARK);
        }
    }

    @Property(tries = 100)
    void withoutAPurposeNoValueIsWritten(@ForAll("tickets") Ticket ticket) {
        assertThat(mapper.writeValueAsString(Map.of("x", List.of(ticket)))).doesNotContain(Canary.MARK);
    }
}
