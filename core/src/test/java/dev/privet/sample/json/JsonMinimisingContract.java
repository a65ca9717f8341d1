/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.sample.json;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ch.qos.logback.classic.Level;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.privet.annotation.AnswerDataSubject;
import dev.privet.datamap.DataMap;
import dev.privet.gate.PrivacyGate;
import dev.privet.gate.PurposeScope;
import dev.privet.gate.Use;
import dev.privet.ledger.InMemoryLedger;
import dev.privet.minimise.FieldView;
import dev.privet.minimise.LoadState;
import dev.privet.minimise.Maskers;
import dev.privet.minimise.Minimiser;
import dev.privet.minimise.Minimisers;
import dev.privet.minimise.PseudonymKeys;
import dev.privet.minimise.Pseudonyms;
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
import dev.privet.sample.json.JsonDomain.Affixed;
import dev.privet.sample.json.JsonDomain.Ancestor;
import dev.privet.sample.json.JsonDomain.AncestorKeys;
import dev.privet.sample.json.JsonDomain.AsArray;
import dev.privet.sample.json.JsonDomain.AsKey;
import dev.privet.sample.json.JsonDomain.AsRecord;
import dev.privet.sample.json.JsonDomain.AsValue;
import dev.privet.sample.json.JsonDomain.Base;
import dev.privet.sample.json.JsonDomain.Broken;
import dev.privet.sample.json.JsonDomain.Descendant;
import dev.privet.sample.json.JsonDomain.EveryOutcome;
import dev.privet.sample.json.JsonDomain.Filtered;
import dev.privet.sample.json.JsonDomain.HasMail;
import dev.privet.sample.json.JsonDomain.Holder;
import dev.privet.sample.json.JsonDomain.Identified;
import dev.privet.sample.json.JsonDomain.KeyParts;
import dev.privet.sample.json.JsonDomain.Lazy;
import dev.privet.sample.json.JsonDomain.Node;
import dev.privet.sample.json.JsonDomain.NonEmpty;
import dev.privet.sample.json.JsonDomain.Outside;
import dev.privet.sample.json.JsonDomain.Place;
import dev.privet.sample.json.JsonDomain.Proxy;
import dev.privet.sample.json.JsonDomain.Public;
import dev.privet.sample.json.JsonDomain.Resident;
import dev.privet.sample.json.JsonDomain.Seen;
import dev.privet.sample.json.JsonDomain.SeenHolder;
import dev.privet.sample.json.JsonDomain.Sparse;
import dev.privet.sample.json.JsonDomain.Stranger;
import dev.privet.sample.json.JsonDomain.TypedByItself;
import dev.privet.sample.json.JsonDomain.Untouched;
import dev.privet.sample.json.JsonDomain.UntouchedHeir;
import dev.privet.sample.json.JsonDomain.UntouchedOutside;
import dev.privet.sample.json.JsonDomain.Unwrapping;
import dev.privet.sample.json.JsonDomain.WithAny;
import dev.privet.sample.json.JsonDomain.WithConverter;
import dev.privet.sample.json.JsonDomain.WithDefaults;
import dev.privet.sample.json.JsonDomain.WithGetters;
import dev.privet.sample.json.JsonDomain.WithNamedSerializers;
import dev.privet.sample.json.JsonDomain.WithSerializer;
import dev.privet.sample.json.JsonDomain.WithViews;
import dev.privet.vocabulary.FreeText;
import dev.privet.vocabulary.Identifier;
import dev.privet.vocabulary.PersonName;
import dev.privet.vocabulary.Purpose;
import dev.privet.vocabulary.Regime;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an adapter for JSON has to do, whichever Jackson it is for. */
public abstract class JsonMinimisingContract {

    private static final DataMap MAP = Sample.map(Stream.concat(
                    Stream.of(Customer.class, Ticket.class),
                    Arrays.stream(JsonDomain.class.getDeclaredClasses())
                            .filter(type -> type != Outside.class && type != Stranger.class)
                            .filter(DataMap::isMarked))
            .toArray(Class<?>[]::new));

    private final InMemoryLedger ledger = new InMemoryLedger();
    private final PrivacyGate gate = PrivacyGate.builder(MAP, ledger, Clock.systemUTC())
            .exporters(Map.of(Regime.UK, "GB", Regime.EU, "IE"))
            .build();
    private final Pseudonyms pseudonyms = new Pseudonyms(PseudonymKeys.builder()
            .key("k1", new SecretKeySpec("0123456789abcdef0123456789abcdef".getBytes(US_ASCII), "HmacSHA256"))
            .current("k1")
            .build());
    private final JsonWriting.Factory factory;
    private final JsonWriting plain;
    private final JsonWriting writing;

    /**
     * Tests an adapter.
     *
     * @param factory makes its mappers
     */
    protected JsonMinimisingContract(JsonWriting.Factory factory) {
        this.factory = factory;
        this.plain = factory.of(Optional.empty());
        this.writing = writing(Maskers.standard());
    }

    private JsonWriting writing(Maskers maskers) {
        return factory.of(Optional.of(
                Minimisers.of(gate, Treatments.standard().with(maskers).with(pseudonyms), new LazyRows())));
    }

    /** Knows the lazy rows of the domain. */
    private static final class LazyRows implements LoadState {

        @Override
        public boolean isLoaded(Object object) {
            return true;
        }

        @Override
        public boolean isLoaded(Object object, String property) {
            return !(object instanceof Lazy row) || row.loaded;
        }

        @Override
        public Object behind(Object object) {
            return object;
        }
    }

    private String json(Class<? extends Purpose> purpose, Object value) {
        return within(purpose, () -> writing.text(value));
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
        AsRecord ada = JsonDomain.sample();

        assertThat(json(SupportDesk.class, ada))
                .isEqualTo("{\"id\":1,\"name\":\"Ada Example\",\"email\":\"a•••@example.org\"}");
        assertThat(json(Newsletter.class, ada)).isEqualTo("{\"id\":1,\"email\":\"ada@example.org\"}");
        assertThat(json(Statistics.class, ada)).isEqualTo("{\"id\":1}");
        assertThat(writing.text(ada)).isEqualTo("{\"id\":1}");
        assertThat(counted()).containsExactly("AsRecord 1", "AsRecord 1", "AsRecord 1");
    }

    @Test
    void givenGettersThatJacksonSpellsInItsOwnWay_whenWritten_thenTheirMarksAreFoundAllTheSame() {
        String json = json(SupportDesk.class, new WithGetters());

        assertThat(json).isEqualTo("{\"open\":1}");
        assertThat(json(Newsletter.class, new WithGetters()))
                .containsIgnoringCase("\"contact\":")
                .containsIgnoringCase("\"URL\":")
                .containsIgnoringCase("\"eMail\":")
                .containsIgnoringCase("\"fluent\":");
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
        String json =
                within(SupportDesk.class, () -> writing.text(Public.class, List.of(new WithViews(), new WithViews())));

        assertThat(json).isEqualTo("[{\"name\":\"" + Canary.NAME + "\"},{\"name\":\"" + Canary.NAME + "\"}]");
        assertThat(counted()).containsExactly("WithViews 2");
    }

    @Test
    void givenObjectsWithinOthers_whenWritten_thenEachIsMinimisedAndCounted() {
        AsRecord ada = JsonDomain.sample();
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
    void givenAnyGetter_whenWritten_thenItsMapIsShownAsFarAsItMayBe() {
        assertThat(json(SupportDesk.class, new WithAny())).isEqualTo("{\"open\":1,\"1\":\"•••\"}");
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
        assertThat(writing.text(value)).isEqualTo("null");
        assertThat(json(Newsletter.class, value)).contains(Canary.MARK);
        assertThat(json(AnswerDataSubject.class, List.of(value))).contains(Canary.MARK);
    }

    @Test
    void givenAnObjectWhoseTypeIsPersonal_whenItIsNotSeen_thenNothingIsShown() {
        assertThat(json(SupportDesk.class, new TypedByItself())).isEqualTo("null");
        assertThat(json(Newsletter.class, new TypedByItself()))
                .isEqualTo(plain.text(new TypedByItself()))
                .contains(Canary.MARK);
    }

    @Test
    void givenAMarkedKeyOfAMap_whenNotAllOfItIsSeen_thenTheKeyIsHidden() {
        assertThat(json(SupportDesk.class, Map.of(new AsKey(), 1))).isEqualTo("{\"•••\":1}");
        assertThat(json(Newsletter.class, Map.of(new AsKey(), 1))).contains(Canary.NAME);
    }

    @Test
    void givenAMarkedKeyOfAMapOfItsSuperclassOrWithinAContainer_whenNotAllOfItIsSeen_thenTheKeyIsHidden() {
        assertThat(json(SupportDesk.class, new AncestorKeys())).isEqualTo("{\"keyed\":{\"•••\":1}}");
        assertThat(json(SupportDesk.class, Map.of(List.of(new AsKey()), 1))).isEqualTo("{\"•••\":1}");
        assertThat(json(SupportDesk.class, Map.of(Optional.of(new AsKey()), 1))).isEqualTo("{\"•••\":1}");
        assertThat(json(SupportDesk.class, Map.of(List.of(1), 1))).isEqualTo("{\"[1]\":1}");
        assertThat(json(SupportDesk.class, Map.of(new KeyParts(new AsKey()), 1)))
                .isEqualTo("{\"•••\":1}");
        assertThat(json(SupportDesk.class, Map.of(new KeyParts(7), 1))).isEqualTo("{\"KeyParts[held=7]\":1}");
    }

    @Test
    void givenAFormatThatObjectsDoNotHave_whenWritten_thenItIsPassedOverAsJacksonDoes() {
        assertThat(plain.text(new JsonDomain.Formless())).startsWith("{\"by\":{");
        assertThat(json(Statistics.class, new JsonDomain.Formless())).isEqualTo("{\"by\":{\"id\":1}}");
    }

    @Test
    void givenARowPastItsPeriod_whenWrittenAsItsSuperclass_thenItIsHiddenAsByItself() {
        Descendant old = new Descendant(LocalDate.of(2001, 1, 1));
        Descendant recent = new Descendant(LocalDate.now(ZoneOffset.UTC));

        assertThat(within(SupportDesk.class, () -> writing.textAs(Ancestor.class, old)))
                .isEqualTo("{\"open\":1}");
        assertThat(within(SupportDesk.class, () -> writing.textAs(Ancestor.class, recent)))
                .contains(Canary.NAME);
        assertThat(json(SupportDesk.class, old)).isEqualTo("{\"open\":1}");
    }

    @Test
    void givenFieldsWhoseNamesHaveAffixesThatTheirGettersLack_whenWritten_thenTheirMarksAreFound() {
        assertThat(json(Statistics.class, new Affixed())).isEqualTo("{\"open\":1}");
        assertThat(json(SupportDesk.class, new Affixed())).contains("\"nick\":\"" + Canary.NAME);
    }

    @Test
    void givenASubclassOutsideTheMap_whenWritten_thenItsOwnMarksAreLeftOutWithAWarning() {
        try (Logs logs = new Logs("dev.privet.minimise.internal.MarkedClass")) {
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
        JsonWriting theirMapper = factory.of(Optional.of(new Minimiser(theirs, Treatments.standard())));

        try (PurposeScope scope = theirs.context().open(Use.of(SupportDesk.class))) {
            assertThat(theirMapper.text(new UntouchedHeir())).contains("\"name\":");
            assertThat(theirMapper.text(new UntouchedOutside())).isEqualTo("{\"open\":1}");
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
                .isEqualTo("{\"mail\":\"a•••@example.org\",\"notes\":[\"•••\"],\"unprintable\":\"•••\"}");
    }

    @Test
    void givenAMaskThatFails_whenMasked_thenNothingIsShownAndItIsSaidOnceWithoutTheValue() {
        JsonWriting failing = writing(Maskers.standard().with(FreeText.class, Object::toString));
        try (Logs logs = new Logs(FieldView.class)) {
            String json = within(SupportDesk.class, () -> failing.text(List.of(new Sparse(), new Sparse())));

            assertThat(json).contains("\"unprintable\":\"•••\"");
            assertThat(logs.at(Level.WARN))
                    .containsExactly(
                            "The treatment (MASK) of 'unprintable' failed (java.lang.IllegalStateException), so"
                                    + " nothing of its values is shown. This is said once.");
        }
    }

    @Test
    void givenATree_whenConverted_thenItHoldsWhatTextWouldHold() {
        AsRecord ada = JsonDomain.sample();

        assertThat(within(SupportDesk.class, () -> writing.tree(ada))).isEqualTo(json(SupportDesk.class, ada));
    }

    @Test
    void givenAnObject_whenWritten_thenItIsNotChanged() {
        Customer customer = new Customer();

        json(Statistics.class, customer);

        assertThat(customer.name).isEqualTo(Canary.NAME);
        assertThat(customer.email).isEqualTo(Canary.EMAIL);
    }

    @Test
    void givenEveryOutcome_whenWritten_thenEachIsCarriedOutInWhateverShapeTheValuesAre() {
        String login = pseudonyms.of(Identifier.class, "login " + Canary.MARK);

        assertThat(json(SupportDesk.class, new EveryOutcome()))
                .isEqualTo("{\"open\":\"open\",\"born\":1990,\"mail\":\"a•••@example.org\",\"login\":\"" + login
                        + "\",\"mails\":[\"a•••@example.org\",null],\"labelled\":{\"1\":\"a•••@example.org\"},"
                        + "\"array\":[1991,1992],\"optional\":\"a•••@example.org\",\"number\":\"30-39\"}");
        assertThat(json(Newsletter.class, new EveryOutcome())).isEqualTo(plain.text(new EveryOutcome()));
        assertThat(json(AnswerDataSubject.class, new EveryOutcome())).isEqualTo(plain.text(new EveryOutcome()));
        assertThat(json(Statistics.class, new EveryOutcome())).isEqualTo("{\"open\":\"open\"}");
    }

    @Test
    void givenOneObject_whenWrittenForOnePurposeAfterAnother_thenEachSeesItsOwn() {
        EveryOutcome value = new EveryOutcome();
        List<Class<? extends Purpose>> purposes = List.of(
                SupportDesk.class, Newsletter.class, Statistics.class, AccessNeeds.class, AnswerDataSubject.class);
        List<String> first =
                purposes.stream().map(purpose -> json(purpose, value)).toList();

        for (int i = 0; i < 5; i++) {
            assertThat(purposes.stream().map(purpose -> json(purpose, value)).toList())
                    .isEqualTo(first);
        }
    }

    @Test
    void givenSerializersNamedOnPropertiesThatBearNoMark_whenTheyGetAMarkedObject_thenItIsShownWhollyOrNotAtAll() {
        assertThat(json(SupportDesk.class, new WithNamedSerializers()))
                .isEqualTo("{\"by\":null,\"many\":[null],\"keyed\":null,\"text\":\"7\"}");
        assertThat(json(AnswerDataSubject.class, new WithNamedSerializers()))
                .isEqualTo(plain.text(new WithNamedSerializers()))
                .contains(Canary.NAME);
    }

    @Test
    void givenValuesLikeTheirDefaults_whenMasked_thenTheyAreThereAllTheSameAndNullStaysAbsent() {
        WithDefaults changed = new WithDefaults();
        changed.note = "Note";
        changed.visits = 7;

        assertThat(json(SupportDesk.class, new WithDefaults()))
                .isEqualTo(json(SupportDesk.class, changed))
                .isEqualTo("{\"note\":\"•••\",\"visits\":\"•••\"}");
        assertThat(json(Newsletter.class, new WithDefaults())).isEqualTo("{}");
        assertThat(json(SupportDesk.class, new NonEmpty())).isEqualTo("{\"note\":\"•••\"}");
        assertThat(json(Newsletter.class, new NonEmpty())).isEqualTo("{}");
    }

    @Test
    void givenAGetterThatFails_whenItsPropertyIsTreated_thenTheFailureNamesThePlaceAndNoValue() {
        assertThat(json(Statistics.class, new Broken())).isEqualTo("{\"open\":1}");

        Throwable failure = catchThrowable(() -> json(SupportDesk.class, new Broken()));

        assertThat(failure)
                .hasMessageContaining("Broken.mail cannot be read: its getter throws"
                        + " java.lang.IllegalArgumentException. What that says is left out, since the purpose in force does"
                        + " not see the value.");
        StringWriter printed = new StringWriter();
        failure.printStackTrace(new PrintWriter(printed));
        assertThat(printed.toString()).doesNotContain(Canary.MARK).contains("JsonDomain$Broken.getMail");
    }

    @Test
    void givenALazyRow_whenNothingOfItIsRevealed_thenItIsNotLoadedAndItsProxyBearsTheSameMarks() {
        Lazy row = new Lazy();
        Proxy loaded = new Proxy();
        loaded.loaded = true;

        assertThat(json(SupportDesk.class, row)).isEqualTo("{\"loaded\":false,\"mail\":\"•••\"}");
        assertThat(json(Statistics.class, new Proxy())).isEqualTo("{\"loaded\":false}");
        assertThat(json(SupportDesk.class, loaded))
                .contains("\"loaded\":true", "\"mail\":\"a•••@example.org\"", "\"born\":1990");
    }

    @Test
    void givenAnInterfaceThatAMarkedClassImplements_whenWrittenAsThat_thenItsMarksCount() {
        assertThat(within(SupportDesk.class, () -> writing.textAs(HasMail.class, new Seen())))
                .isEqualTo("{\"mail\":\"a•••@example.org\"}");
        assertThat(json(SupportDesk.class, new SeenHolder())).isEqualTo("{\"seen\":{\"mail\":\"a•••@example.org\"}}");
        assertThat(writing.text(new SeenHolder())).isEqualTo("{\"seen\":{}}");
        assertThat(json(Newsletter.class, new SeenHolder())).contains(Canary.EMAIL);
        assertThat(counted()).containsExactly("Seen 1", "Seen 1", "Seen 1");
    }

    @Test
    void givenACycle_whenWritten_thenItEndsWhereItDoesWithoutPrivetAndNothingOfTheNotesIsShown() {
        Node node = new Node();
        node.next = new Node();
        node.next.next = node;
        StringWriter target = new StringWriter();

        Throwable without = catchThrowable(() -> plain.text(node));
        Throwable failure = catchThrowable(() -> within(SupportDesk.class, () -> {
            writing.write(target, node);
            return "";
        }));

        assertThat(failure).isNotNull().hasSameClassAs(without);
        assertThat(failure.getMessage()).doesNotContain(Canary.MARK);
        assertThat(target.toString()).doesNotContain(Canary.MARK);
    }

    @Test
    void givenAValueOfFiftyMegabytesOrTenThousandLevels_whenMasked_thenNothingOfItIsShown() {
        Node huge = new Node();
        huge.note = Canary.MARK.repeat(6_000_000);
        Node deep = new Node();
        for (int i = 0; i < 10_000; i++) {
            deep.note = Collections.singletonList(deep.note);
        }

        assertThat(json(SupportDesk.class, huge)).isEqualTo("{\"note\":\"•••\",\"next\":null}");
        assertThat(json(SupportDesk.class, deep)).startsWith("{\"note\":[[[").doesNotContain(Canary.MARK);
    }

    @Test
    void givenOtherNamesMixinsAndSettings_whenWritten_thenTheMarksAreFoundAllTheSame() {
        assertThat(within(SupportDesk.class, () -> writing.snakeCase(new WithGetters())))
                .isEqualTo("{\"open\":1}");
        assertThat(within(SupportDesk.class, () -> writing.mixedIn(Stranger.class, Renaming.class, new Stranger())))
                .isEqualTo("{\"open\":1}");
        assertThat(within(SupportDesk.class, () -> writing.mixedIn(Base.class, AsText.class, new Base())))
                .isEqualTo("{\"@type\":\"Base\",\"who\":\"Ada\"}");
        assertThat(within(Statistics.class, () -> writing.mixedIn(Base.class, AsText.class, new Base())))
                .isEqualTo("{\"@type\":\"Base\"}");
        assertThat(within(Statistics.class, () -> writing.rebuilt(JsonDomain.sample())))
                .isEqualToIgnoringWhitespace("{\"id\":1}");
    }

    /** A mix-in; Jackson reads its annotations alone. */
    abstract static class Renaming {
        @JsonProperty("public")
        String secret = "";
    }

    /** Another one. */
    abstract static class AsText {
        @JsonProperty("who")
        String name = "";
    }

    @Test
    void givenADate_whenRevealed_thenItIsWrittenAsTheMapperDoes() {
        assertThat(json(SupportDesk.class, new Customer()))
                .contains("\"closedOn\":" + plain.text(new Customer().closedOn));
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
            // Nothing that is past its period would be written.
            ticket.closedOn = LocalDate.MAX;
            ticket.raisedBy.closedOn = LocalDate.MAX;
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
        assertThat(writing.text(Map.of("x", List.of(ticket)))).doesNotContain(Canary.MARK);
    }
}
