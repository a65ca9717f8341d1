/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privet.annotation.DataSubject;
import dev.privet.annotation.NotPersonalData;
import dev.privet.annotation.PersonalData;
import dev.privet.annotation.RetainFor;
import dev.privet.sample.Canary;
import dev.privet.sample.Sample;
import dev.privet.vocabulary.Disposal;
import dev.privet.vocabulary.EmailAddress;
import dev.privet.vocabulary.PersonName;
import dev.privet.vocabulary.Purpose;
import jakarta.validation.ConstraintDeclarationException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Valid;
import jakarta.validation.ValidationException;
import jakarta.validation.Validator;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CollectedForTest {

    private final Validator validator = Checks.with(Sample.Customer.class, Sample.Ticket.class, Guest.class);

    /** An input that is marked itself. */
    @DataSubject("guest")
    @RetainFor(period = "P1Y", from = "since", then = Disposal.DELETE)
    @CollectedFor(Sample.Newsletter.class)
    static class Guest {
        public @Nullable LocalDate since;

        @PersonalData(category = EmailAddress.class, purposes = Sample.Newsletter.class)
        public @Nullable String email;

        @PersonalData(category = PersonName.class, purposes = Sample.SupportDesk.class)
        public @Nullable String name;

        @PersonalData(category = PersonName.class, purposes = Sample.SupportDesk.class)
        public List<String> aliases = new ArrayList<>();

        @PersonalData(category = PersonName.class, purposes = Sample.SupportDesk.class)
        public Optional<String> nickname = Optional.empty();

        @PersonalData(category = PersonName.class, purposes = Sample.SupportDesk.class)
        public int luckyNumber;

        public @Nullable Guest companion;
        public Map<String, Guest> friends = Map.of();
        public List<Guest> children = List.of();
        public Guest @Nullable [] parents;
    }

    static class Late extends Guest {}

    @CollectedFor(value = Sample.Newsletter.class, of = Sample.Customer.class)
    record Subscription(
            @Nullable String email,
            @Nullable String name,
            @Nullable LocalDate closedOn,
            @NotPersonalData(because = "A box to tick") boolean confirmed) {}

    @CollectedFor(
            value = {Sample.Newsletter.class, Sample.SupportDesk.class},
            of = Sample.Customer.class)
    record Both(
            @Nullable String email,
            @Nullable String name,
            @Nullable String health) {}

    @CollectedFor(value = Sample.SupportDesk.class, of = Sample.Ticket.class, message = "leave it out ({purposes})")
    record Question(String message, Asker raisedBy) {}

    record Asker(@Nullable String name, @Nullable String health) {}

    record Order(List<@Valid Subscription> subscriptions) {}

    private static Guest guest() {
        Guest guest = new Guest();
        guest.email = Canary.EMAIL;
        return guest;
    }

    private static Guest named() {
        Guest guest = guest();
        guest.name = Canary.NAME;
        return guest;
    }

    @Test
    void givenWhatThePurposeNeeds_whenChecked_thenItIsValid() {
        Guest guest = guest();
        guest.name = "";
        guest.since = Sample.DAY;

        assertThat(validator.validate(guest)).isEmpty();
        assertThat(validator.validate(new Guest())).isEmpty();
        assertThat(validator.validate(new Subscription(Canary.EMAIL, null, Sample.DAY, true)))
                .isEmpty();
    }

    @Test
    void givenMore_whenChecked_thenEachPropertyIsAViolationAndNoValueIsTold() {
        Guest guest = named();
        guest.aliases.add(Canary.NAME);
        guest.nickname = Optional.of(Canary.NAME);
        guest.luckyNumber = 7;

        Set<ConstraintViolation<Guest>> violations = validator.validate(guest);

        assertThat(Checks.texts(violations))
                .containsExactly(
                        "aliases is not needed for: Send the newsletter",
                        "luckyNumber is not needed for: Send the newsletter",
                        "name is not needed for: Send the newsletter",
                        "nickname is not needed for: Send the newsletter");
        assertThat(violations.toString()).doesNotContain(Canary.MARK);
    }

    @Test
    void givenObjectsWithin_whenChecked_thenThePathLeadsToThem() {
        Guest guest = guest();
        guest.companion = named();
        guest.companion.companion = guest;
        guest.friends = Map.of(Canary.NAME, named());
        guest.children = List.of(guest(), named());
        guest.parents = new Guest[] {named()};

        Set<ConstraintViolation<Guest>> violations = validator.validate(guest);

        assertThat(Checks.texts(violations))
                .containsExactly(
                        "children[1].name is not needed for: Send the newsletter",
                        "companion.name is not needed for: Send the newsletter",
                        "friends[].name is not needed for: Send the newsletter",
                        "parents[0].name is not needed for: Send the newsletter");
        assertThat(violations.toString()).doesNotContain(Canary.MARK);
    }

    @Test
    void givenAnInputOfAnotherClass_whenChecked_thenPropertiesAreKnownByName() {
        assertThat(Checks.texts(validator.validate(new Subscription(null, Canary.NAME, null, false))))
                .containsExactly("name is not needed for: Send the newsletter");
        assertThat(Checks.texts(validator.validate(new Both(Canary.EMAIL, Canary.NAME, "ramp"))))
                .containsExactly("health is not needed for: Send the newsletter; Answer support requests");
        assertThat(Checks.texts(validator.validate(new Question("Help", new Asker(Canary.NAME, "ramp")))))
                .containsExactly("raisedBy.health leave it out (Answer support requests)");
        assertThat(Checks.texts(
                        validator.validate(new Order(List.of(new Subscription(null, Canary.NAME, null, false))))))
                .containsExactly("subscriptions[0].name is not needed for: Send the newsletter");
    }

    static class Desk {
        void take(@CollectedFor(value = Sample.Newsletter.class, of = Sample.Customer.class) Asker asker) {}

        void takeAll(List<@CollectedFor(value = Sample.Newsletter.class, of = Sample.Customer.class) Asker> askers) {}

        void takeAny(@CollectedFor(value = Sample.Newsletter.class, of = Sample.Customer.class) List<Asker> askers) {}
    }

    private List<String> parameters(String method, Class<?> type, Object value) throws NoSuchMethodException {
        return Checks.texts(validator
                .forExecutables()
                .validateParameters(new Desk(), Desk.class.getDeclaredMethod(method, type), new Object[] {value}));
    }

    @Test
    void givenAParameter_whenChecked_thenItsPropertiesAre() throws NoSuchMethodException {
        assertThat(parameters("take", Asker.class, new Asker(Canary.NAME, null)))
                .containsExactly("take.asker.name is not needed for: Send the newsletter");
        assertThat(parameters("takeAll", List.class, List.of(new Asker(Canary.NAME, null))))
                .containsExactly("takeAll.askers[0].<list element>.name is not needed for: Send the newsletter");
        assertThatThrownBy(() -> parameters("takeAny", List.class, List.of(new Asker(Canary.NAME, null))))
                .isInstanceOf(ConstraintDeclarationException.class)
                .hasMessage(
                        "@CollectedFor stands on something that holds many. Put it on what it holds: List<@CollectedFor(…) Input>.");
    }

    /** Nothing is declared for it. */
    interface Curiosity extends Purpose {}

    @CollectedFor(value = Curiosity.class, of = Sample.Customer.class)
    record Survey(String name) {}

    @Test
    void givenAPurposeThatNothingIsDeclaredFor_whenChecked_thenTheDeveloperIsToldAndNotWhoeverSentIt() {
        assertThatThrownBy(() -> validator.validate(new Survey(Canary.NAME)))
                .isInstanceOf(ConstraintDeclarationException.class)
                .hasMessage(
                        "@CollectedFor names Curiosity, a purpose that no marked field is declared for. Name it on the"
                                + " fields that it needs: @PersonalData(purposes = Curiosity.class).");
    }

    @Test
    void givenNoFactory_whenChecked_thenItFailsAndSaysHowToMendIt() {
        assertThatThrownBy(() -> Checks.plain().validate(guest()))
                .isInstanceOf(ConstraintDeclarationException.class)
                .hasMessage(
                        "@CollectedFor cannot be checked: the validation was not told of the data map. Give its configuration"
                                + " constraintValidatorFactory(PrivetValidation.factory(privet.gate(), …)).");
    }

    @Test
    void givenAClassThatNobodyMarked_whenChecked_thenItFailsAndSaysHowToMendIt() {
        Validator others = Checks.with(Sample.Ticket.class, Sample.Customer.class);

        assertThatThrownBy(() -> others.validate(guest()))
                .isInstanceOf(ConstraintDeclarationException.class)
                .hasMessageContaining("Guest bears marks that the data map was not told of (")
                .hasMessageEndingWith("Give the class to Privet.builder().marked(…).");
        assertThatThrownBy(() -> others.validate(new Unmarked("x")))
                .isInstanceOf(ConstraintDeclarationException.class)
                .hasMessage(
                        "Unmarked is collected for a purpose and not in the data map. Mark it and give it to"
                                + " Privet.builder().marked(…), or name the class that it fills: @CollectedFor(value = …, of = ….class).");
        assertThatThrownBy(() -> others.validate(new OfUnmarked("x")))
                .isInstanceOf(ConstraintDeclarationException.class)
                .hasMessage(
                        "@CollectedFor(of = Unmarked.class) names a class that is not in the data map. Mark it and give it to"
                                + " Privet.builder().marked(…).");
    }

    @CollectedFor(Sample.Newsletter.class)
    record Unmarked(String value) {}

    @CollectedFor(value = Sample.Newsletter.class, of = Unmarked.class)
    record OfUnmarked(String value) {}

    @CollectedFor({})
    record ForNothing(String value) {}

    @CollectedFor(value = Sample.Newsletter.class, of = Sample.Customer.class)
    record Misspelt(@Nullable String fullName, @Nullable String mail, String email) {}

    @CollectedFor(value = Sample.Newsletter.class, of = Sample.Customer.class)
    static class Broken {
        private Broken() {}

        public String getName() {
            throw new IllegalStateException(Canary.NAME);
        }
    }

    @Test
    void givenPropertiesOfWhichNobodyKnowsWhatTheyAre_whenChecked_thenAllAreNamed() {
        assertThatThrownBy(() -> validator.validate(new Misspelt(null, null, "")))
                .isInstanceOf(ConstraintDeclarationException.class)
                .hasMessage(
                        "Misspelt fills Customer, which has no fullName or mail. Spell each as there, or say what it is:"
                                + " @NotPersonalData(because = \"…\").");
        assertThatThrownBy(() -> validator.validate(new ForNothing("")))
                .isInstanceOf(ConstraintDeclarationException.class)
                .hasMessage(
                        "@CollectedFor names no purpose. Say what the input is for: @CollectedFor(YourPurpose.class).");
    }

    @Test
    void givenAGetterThatThrows_whenChecked_thenItFailsWithoutAnyValue() {
        assertThatThrownBy(() -> validator.validate(new Broken()))
                .isInstanceOf(ValidationException.class)
                .hasStackTraceContaining(
                        "Broken.name cannot be checked: reading it failed with java.lang.IllegalStateException.")
                .satisfies(thrown -> assertThat(stackTrace(thrown)).doesNotContain(Canary.MARK));
    }

    private static String stackTrace(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    @Test
    void givenObjectsNestedWithoutEnd_whenChecked_thenWhatLiesTooDeepIsRefused() {
        Guest outer = guest();
        Guest inner = outer;
        for (int depth = 0; depth < 10_000; depth++) {
            inner.companion = guest();
            inner = inner.companion;
        }

        assertThat(validator.validate(outer)).hasSize(1);
    }

    @Test
    void givenASubclassWithoutMarks_whenChecked_thenItsSuperclassSaysWhatIsPersonal() {
        Late late = new Late();
        late.name = Canary.NAME;

        assertThat(Checks.texts(validator.validate(late)))
                .containsExactly("name is not needed for: Send the newsletter");
    }
}
