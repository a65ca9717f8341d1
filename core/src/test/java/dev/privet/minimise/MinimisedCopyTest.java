/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.minimise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import dev.privet.contract.PrivacyFailureException;
import dev.privet.gate.PurposeScope;
import dev.privet.gate.Use;
import dev.privet.minimise.CopyDomain.Caller;
import dev.privet.minimise.CopyDomain.Holder;
import dev.privet.minimise.CopyDomain.Home;
import dev.privet.minimise.CopyDomain.Link;
import dev.privet.minimise.CopyDomain.Member;
import dev.privet.minimise.CopyDomain.Node;
import dev.privet.minimise.CopyDomain.Odd;
import dev.privet.minimise.CopyDomain.Person;
import dev.privet.minimise.CopyDomain.Strict;
import dev.privet.minimise.CopyDomain.Teller;
import dev.privet.sample.Canary;
import dev.privet.sample.Logs;
import dev.privet.sample.Sample.Newsletter;
import dev.privet.sample.Sample.SupportDesk;
import dev.privet.vocabulary.Purpose;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a copy holds for the purpose in force. */
@SuppressWarnings("try") // The scope is in force, not used.
class MinimisedCopyTest {

    private static final int DEEP = 10_000;
    private static final int MANY = 1_000_000;

    private final Minimiser minimiser = CopyDomain.minimiser(Person.class, Home.class);

    private static <T> T copy(Minimiser minimiser, Class<? extends Purpose> purpose, T source) {
        try (PurposeScope scope = minimiser.gate().context().open(Use.of(purpose))) {
            return minimiser.copy(source);
        }
    }

    @Test
    void givenABean_whenCopied_thenEachPropertyIsShownAsItsPurposeNeedsIt() {
        Person source = new Person();

        Person copy = copy(minimiser, SupportDesk.class, source);

        assertThat(copy).isNotSameAs(source);
        assertThat(copy.name).isEqualTo(Canary.NAME);
        assertThat(copy.email).isEqualTo("a•••@example.org");
        assertThat(copy.born).isEqualTo(LocalDate.of(1990, 1, 1));
        assertThat(copy.age).isZero();
        assertThat(copy.others).containsExactly("a•••@example.org");
        assertThat(copy.id).isEqualTo(7);
        assertThat(copy.active).isTrue();
        assertThat(copy.score).isEqualTo(1.5);
        assertThat(copy.seen).isEqualTo(source.seen).isNotSameAs(source.seen);
        assertThat(copy.picture).isEqualTo(source.picture).isNotSameAs(source.picture);
        assertThat(copy.cached).isEqualTo("computed");
        assertThat(source.email).isEqualTo(Canary.EMAIL);
    }

    @Test
    void givenPartsOfEveryShape_whenCopied_thenMarkedOnesAreFoundInAllOfThem() {
        Person copy = copy(minimiser, SupportDesk.class, new Person());

        assertThat(List.of(copy.home, copy.homes.get("summer"), copy.hiding.orElseThrow(), copy.former[0], (Home)
                        copy.anything))
                .allSatisfy(home -> {
                    assertThat(home.street).isNull();
                    assertThat(home.country).isEqualTo("GB");
                });
        assertThat(copy.former).hasSize(2);
        assertThat(copy.former[1]).isNull();
    }

    @Test
    void givenAPurposeThatSeesEverything_whenCopied_thenTheCopyIsEqualAndSharesNothing() {
        Person source = new Person();
        source.friends.add(new Person());

        Person copy = copy(minimiser, Newsletter.class, source);

        assertThat(copy).usingRecursiveComparison().isEqualTo(source);
        assertThat(copy.others).isNotSameAs(source.others);
        assertThat(copy.friends.get(0)).isNotSameAs(source.friends.get(0));
        assertThat(copy.former).isNotSameAs(source.former);
    }

    @Test
    void givenNoPurpose_whenCopied_thenNothingPersonalIsLeft() {
        Person copy = minimiser.copy(new Person());

        assertThat(copy.name).isNull();
        assertThat(copy.email).isNull();
        assertThat(copy.born).isNull();
        assertThat(copy.others).isNull();
        assertThat(copy.home.street).isNull();
        assertThat(copy.id).isEqualTo(7);
    }

    @Test
    void givenASubclassThatTheMapDoesNotKnow_whenCopied_thenItsOwnMarksAreLeftOut() {
        Member copy = (Member) copy(minimiser, Newsletter.class, (Person) new Member());

        assertThat(copy.note).isNull();
        assertThat(copy.number).isEqualTo(12);
        assertThat(copy.email).isEqualTo(Canary.EMAIL);
    }

    @Test
    void givenARecord_whenCopied_thenItIsMadeOfWhatIsShown() {
        Minimiser callers = CopyDomain.minimiser(Caller.class, Home.class);
        Caller source = new Caller(1, Canary.NAME, Canary.EMAIL, 36, List.of(new Home()), null);
        Caller outer = new Caller(2, Canary.NAME, Canary.EMAIL, 36, null, source);

        Caller copy = copy(callers, SupportDesk.class, outer);

        assertThat(copy.id()).isEqualTo(2);
        assertThat(copy.email()).isEqualTo("a•••@example.org");
        assertThat(copy.age()).isZero();
        assertThat(copy.homes()).isNull();
        assertThat(copy.next().name()).isEqualTo(Canary.NAME);
        assertThat(copy.next().homes()).hasSize(1).allMatch(home -> home.street == null);
    }

    @Test
    void givenARecordThatRefusesNull_whenCopied_thenTheErrorSaysWhatToDoAndHoldsNoValue() {
        Minimiser strict = CopyDomain.minimiser(Strict.class);

        assertThatThrownBy(() -> copy(strict, SupportDesk.class, new Strict(Canary.EMAIL)))
                .isInstanceOf(PrivacyFailureException.class)
                .hasNoCause()
                .hasMessageContaining(
                        "PRIVET-0201 Strict: its constructor refuses what the purpose in force gets to see of it"
                                + " (java.lang.IllegalArgumentException). Mend: let it take null, zero and masked values, or use"
                                + " Minimiser.map() or a view record.");
    }

    @Test
    void givenAPathIntoAPart_whenCopied_thenThePartIsTreatedThereAndNowhereElse() {
        Minimiser holders = CopyDomain.minimiser(Holder.class);
        Holder source = new Holder();

        Holder copy = copy(holders, SupportDesk.class, source);

        assertThat(copy.place.street).isNull();
        assertThat(copy.place.town).isEqualTo("Town");
        assertThat(copy.open.street).isEqualTo(source.open.street);
    }

    @Test
    void givenAMarkOnWhatIsComputed_whenCopied_thenWhatItMayBeComputedOfIsLeftOut() {
        Minimiser tellers = CopyDomain.minimiser(Teller.class);

        Teller copy;
        try (Logs logs = new Logs(Minimiser.class)) {
            copy = copy(tellers, SupportDesk.class, new Teller());

            assertThat(logs.at(Level.WARN))
                    .containsExactly(
                            "Of dev.privet.minimise.CopyDomain$Teller, all fields that bear no mark are left out of what"
                                    + " is shown: the marked [address] is computed, and nothing says of which of them. Mend: mark the"
                                    + " fields, or say of those that are none @NotPersonalData. This is said once.");
        }
        assertThat(copy.getAddress()).isNull();
        assertThat(copy.getOpen()).isEqualTo(1);
    }

    @Test
    void givenWhatNobodyCanCopy_whenCopied_thenItIsLeftOutAndSaidOnce() {
        Odd source = new Odd();

        try (Logs logs = new Logs(Minimiser.class)) {
            Odd copy = minimiser.copy(source);
            minimiser.copy(source);

            assertThat(copy.stream).isNull();
            assertThat(copy.lambda).isNull();
            assertThat(copy.none).isNull();
            assertThat(copy.plain).as("holds nothing marked").isSameAs(source.plain);
            assertThat(copy.thread).isSameAs(source.thread);
            assertThat(copy.map).containsEntry("text", "shown").containsEntry("stream", null);
            assertThat(copy.kept).isEqualTo(3);
            assertThat(logs.at(Level.WARN))
                    .hasSize(3)
                    .doesNotHaveDuplicates()
                    .anyMatch(
                            line -> line.equals(
                                    "Objects of"
                                            + " dev.privet.minimise.CopyDomain$NoDefault are left out of what is shown: it has no constructor"
                                            + " without parameters, and none whose parameters have the names and types of all that it keeps"
                                            + " (javac -parameters). Mend: give it one, or use map() or a view record. This is said once."));
        }
    }

    @Test
    void givenAGraphWithCycles_whenCopied_thenItKeepsItsShape() {
        Person ada = new Person();
        Person bob = new Person();
        ada.friends.add(bob);
        bob.friends.add(ada);
        bob.anything = bob.friends;

        Person copy = copy(minimiser, SupportDesk.class, ada);

        assertThat(copy.friends.get(0).friends.get(0)).isSameAs(copy);
        assertThat(copy.friends.get(0).anything).isSameAs(copy.friends.get(0).friends);
    }

    @Test
    void givenACycleThroughARecord_whenCopied_thenItIsClosedOnceTheRecordIsThere() {
        Node node = new Node();
        List<Object> list = new ArrayList<>();
        Link link = new Link(list);
        list.add(node);
        list.add(link);
        node.next = link;

        Link copy = minimiser.copy(link);

        List<?> copied = (List<?>) copy.next();
        assertThat(((Node) copied.get(0)).next).isSameAs(copy);
        assertThat(copied.get(1)).isSameAs(copy);
    }

    @Test
    void givenASetOfWhatIsNotComplete_whenCopied_thenItsElementsAreFound() {
        Set<Object> set = new LinkedHashSet<>();
        List<Object> list = new ArrayList<>(List.of("first"));
        list.add(new Object[] {list});
        Node node = new Node();
        node.set = set;
        set.add(node);
        set.add(Map.of("key", List.of("value")));

        Node copy = minimiser.copy(node);

        assertThat(copy.set).contains(copy, Map.of("key", List.of("value"))).hasSize(2);
        assertThat(minimiser.copy(list)).hasSize(2);
    }

    @Test
    void givenChainsTenThousandDeep_whenCopied_thenTheyAreCopied() {
        Node first = new Node();
        Node last = first;
        Link links = new Link(null);
        for (int i = 0; i < DEEP; i++) {
            Node next = new Node();
            last.next = new ArrayList<>(List.of((Object) new Object[] {next}));
            last = next;
            links = new Link(links);
        }
        last.next = first;

        Node copy = minimiser.copy(first);
        Link linked = minimiser.copy(links);

        int depth = 0;
        Node at = copy;
        do {
            assertThat(at.text).isNull();
            Object next = at.next;
            at = next instanceof Node closing ? closing : (Node) ((Object[]) ((List<?>) next).get(0))[0];
            depth++;
        } while (at != copy);
        assertThat(depth).isEqualTo(DEEP + 1);
        int links2 = 0;
        for (Object next = linked; next instanceof Link link; next = link.next()) {
            links2++;
        }
        assertThat(links2).isEqualTo(DEEP + 1);
    }

    @Test
    void givenAListOfAMillion_whenCopied_thenAllOfThemAreThere() {
        List<Object> many = new ArrayList<>(MANY);
        for (int i = 0; i < MANY; i++) {
            many.add(i % 2 == 0 ? new Home() : "text");
        }

        List<Object> copy = copy(minimiser, SupportDesk.class, many);

        assertThat(copy).hasSize(MANY);
        assertThat(((Home) copy.get(0)).street).isNull();
        assertThat(copy.get(1)).isEqualTo("text");
    }

    @Test
    void givenAStreamOrALambda_whenCopiedItself_thenTheErrorSaysWhatToDo() {
        assertThatThrownBy(() -> minimiser.copy(List.of(1).stream()))
                .isInstanceOf(PrivacyFailureException.class)
                .hasMessageContaining("PRIVET-0201");
    }
}
