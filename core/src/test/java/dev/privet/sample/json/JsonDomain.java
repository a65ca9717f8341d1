/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.sample.json;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonFilter;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIdentityInfo;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonKey;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonTypeId;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.annotation.JsonView;
import com.fasterxml.jackson.annotation.ObjectIdGenerators;
import dev.privet.annotation.DataSubject;
import dev.privet.annotation.PersonalData;
import dev.privet.annotation.RetainFor;
import dev.privet.sample.Canary;
import dev.privet.sample.Sample.Newsletter;
import dev.privet.sample.Sample.SupportDesk;
import dev.privet.vocabulary.Age;
import dev.privet.vocabulary.DateOfBirth;
import dev.privet.vocabulary.Disposal;
import dev.privet.vocabulary.EmailAddress;
import dev.privet.vocabulary.FreeText;
import dev.privet.vocabulary.Identifier;
import dev.privet.vocabulary.PersonName;
import dev.privet.vocabulary.PostalAddress;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.annotation.JsonSerialize;
import tools.jackson.databind.ser.std.ToStringSerializer;
import tools.jackson.databind.util.StdConverter;

/** Marked classes, each with one of the ways in which Jackson can be told to write something else. The desk sees names alone. */
@NullUnmarked // Rows as a framework fills them, and nulls as a careless caller gives them.
public final class JsonDomain {

    private JsonDomain() {}

    @DataSubject("record")
    public record AsRecord(
            int id,

            @PersonalData(category = PersonName.class, purposes = SupportDesk.class)
            String name,

            @PersonalData(category = EmailAddress.class, purposes = Newsletter.class, maskedFor = SupportDesk.class)
            String email) {}

    @DataSubject("getters")
    public static class WithGetters {
        @PersonalData(category = EmailAddress.class, purposes = Newsletter.class)
        private String url = Canary.EMAIL;

        @PersonalData(category = EmailAddress.class, purposes = Newsletter.class)
        private String eMail = Canary.EMAIL;

        @PersonalData(category = EmailAddress.class, purposes = Newsletter.class)
        private String address = Canary.EMAIL;

        @JsonProperty("contact")
        @PersonalData(category = EmailAddress.class, purposes = Newsletter.class)
        private String mail = Canary.EMAIL;

        @PersonalData(category = EmailAddress.class, purposes = Newsletter.class)
        private String fluent = Canary.EMAIL;

        public String getURL() {
            return url;
        }

        public String getEMail() {
            return eMail;
        }

        public String getaddress() {
            return address;
        }

        public String getMail() {
            return mail;
        }

        @JsonProperty
        public String fluent() {
            return fluent;
        }

        public int getOpen() {
            return 1;
        }
    }

    public static class Street {
        public String street = "Street " + Canary.MARK;
    }

    @DataSubject("unwrapping")
    public static class Unwrapping {
        @JsonUnwrapped
        @PersonalData(category = FreeText.class, purposes = Newsletter.class, maskedFor = SupportDesk.class)
        public Street street = new Street();

        public int open = 1;
    }

    public static class Holder {
        @JsonUnwrapped(prefix = "by_")
        public AsRecord by = sample();

        public int open = 1;
    }

    public static class Public {}

    public static class Internal extends Public {}

    @DataSubject("views")
    public static class WithViews {
        @JsonView(Internal.class)
        @PersonalData(category = EmailAddress.class, purposes = Newsletter.class)
        public String aMail = Canary.EMAIL;

        @JsonView(Public.class)
        @PersonalData(category = PersonName.class, purposes = SupportDesk.class)
        public String name = Canary.NAME;
    }

    @DataSubject("array")
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    public static class AsArray {
        public int a = 1;

        @PersonalData(category = EmailAddress.class, purposes = Newsletter.class)
        public String b = Canary.EMAIL;

        @PersonalData(category = PersonName.class, purposes = Newsletter.class, maskedFor = SupportDesk.class)
        public String c = Canary.NAME;
    }

    @DataSubject("filtered")
    @JsonFilter("chosen")
    public static class Filtered {
        @PersonalData(category = EmailAddress.class, purposes = Newsletter.class)
        public String mail = Canary.EMAIL;

        @PersonalData(category = PersonName.class, purposes = SupportDesk.class)
        public String name = "Ada";

        @PersonalData(category = PersonName.class, purposes = SupportDesk.class)
        public String nick = "Addie";
    }

    @DataSubject("any")
    public static class WithAny {
        public int open = 1;
        private final Map<String, String> extras = Map.of("note", "Note " + Canary.MARK);

        @JsonAnyGetter
        @PersonalData(category = FreeText.class, purposes = Newsletter.class, maskedFor = SupportDesk.class)
        public Map<String, String> getExtras() {
            return extras;
        }
    }

    @DataSubject("value")
    public static class AsValue {
        @PersonalData(category = PersonName.class, purposes = Newsletter.class)
        public String name = Canary.NAME;

        @JsonValue
        public String printed() {
            return "I am " + name;
        }
    }

    /** Jackson 2 has another type of the same name for each of these. */
    static class OwnSerializer2 extends com.fasterxml.jackson.databind.JsonSerializer<Object> {
        @Override
        public void serialize(
                Object value,
                com.fasterxml.jackson.core.JsonGenerator generator,
                com.fasterxml.jackson.databind.SerializerProvider context)
                throws IOException {
            generator.writeString("I am " + Canary.NAME);
        }
    }

    public static class OwnSerializer extends ValueSerializer<Object> {
        @Override
        public void serialize(Object value, JsonGenerator generator, SerializationContext context) {
            generator.writeString("I am " + Canary.NAME);
        }
    }

    @DataSubject("own serializer")
    @JsonSerialize(using = OwnSerializer.class)
    @com.fasterxml.jackson.databind.annotation.JsonSerialize(using = OwnSerializer2.class)
    public static class WithSerializer {
        @PersonalData(category = PersonName.class, purposes = Newsletter.class)
        public String name = Canary.NAME;
    }

    public static class ToText extends StdConverter<WithConverter, String> {
        @Override
        public String convert(WithConverter value) {
            return "I am " + value.name;
        }
    }

    static class ToText2 extends com.fasterxml.jackson.databind.util.StdConverter<WithConverter, String> {
        @Override
        public String convert(WithConverter value) {
            return "I am " + value.name;
        }
    }

    @DataSubject("converter")
    @JsonSerialize(converter = ToText.class)
    @com.fasterxml.jackson.databind.annotation.JsonSerialize(converter = ToText2.class)
    public static class WithConverter {
        @PersonalData(category = PersonName.class, purposes = Newsletter.class)
        public String name = Canary.NAME;
    }

    @DataSubject("key")
    public static class AsKey {
        @JsonKey
        @PersonalData(category = PersonName.class, purposes = Newsletter.class)
        public String name = Canary.NAME;

        @Override
        public String toString() {
            return name;
        }
    }

    /** Bears no mark, and is what the maps and properties of some hosts are declared for. */
    public abstract static class Ancestor {
        public int open = 1;

        public abstract String getNick();
    }

    @DataSubject("descendant")
    @RetainFor(period = "P1Y", from = "closed", then = Disposal.DELETE)
    public static class Descendant extends Ancestor {
        @PersonalData(category = PersonName.class, purposes = SupportDesk.class)
        private final String nick = Canary.NAME;

        private final LocalDate closed;

        public Descendant(LocalDate closed) {
            this.closed = closed;
        }

        @Override
        public String getNick() {
            return nick;
        }

        @Override
        public String toString() {
            return nick + closed.getYear();
        }
    }

    /** Is not marked, and prints what it holds. */
    public record KeyParts(Object held) {}

    public static class AncestorKeys {
        public Map<Ancestor, Integer> keyed = Map.of(new Descendant(LocalDate.of(2001, 1, 1)), 1);
    }

    /** Asks for a form that objects do not have, which Jackson passes over. */
    public static class Formless {
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        public AsRecord by = sample();
    }

    @DataSubject("affixed")
    public static class Affixed {
        @PersonalData(category = PersonName.class, purposes = SupportDesk.class)
        private final String _nick = Canary.NAME;

        @PersonalData(category = PersonName.class, purposes = SupportDesk.class)
        private final String m_first = Canary.NAME;

        @PersonalData(category = PersonName.class, purposes = SupportDesk.class)
        private final String last_ = Canary.NAME;

        public String getNick() {
            return _nick;
        }

        public String getFirst() {
            return m_first;
        }

        public String getLast() {
            return last_;
        }

        public int getOpen() {
            return 1;
        }
    }

    @DataSubject("identified")
    @JsonIdentityInfo(generator = ObjectIdGenerators.PropertyGenerator.class, property = "mail")
    public static class Identified {
        @PersonalData(category = EmailAddress.class, purposes = Newsletter.class)
        public String mail = Canary.EMAIL;

        public Identified other;
    }

    @DataSubject("base")
    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
    public static class Base {
        @PersonalData(category = PersonName.class, purposes = SupportDesk.class)
        public String name = "Ada";
    }

    /** Is not in the map. */
    public static class Outside extends Base {
        @PersonalData(category = FreeText.class, purposes = SupportDesk.class)
        public String secret = "Secret " + Canary.MARK;

        public int open = 1;
    }

    /** Is not in the map, and neither is anything that it extends. */
    public static class Stranger {
        @PersonalData(category = FreeText.class, purposes = SupportDesk.class)
        public String secret = "Secret " + Canary.MARK;

        public int open = 1;
    }

    @DataSubject("sparse")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public static class Sparse {
        @PersonalData(category = PersonName.class, purposes = Newsletter.class, maskedFor = SupportDesk.class)
        public String name;

        @PersonalData(category = EmailAddress.class, purposes = Newsletter.class, maskedFor = SupportDesk.class)
        public Optional<String> mail = Optional.of(Canary.EMAIL);

        @PersonalData(category = FreeText.class, purposes = Newsletter.class, maskedFor = SupportDesk.class)
        public List<String> notes = List.of("Note " + Canary.MARK);

        @PersonalData(category = FreeText.class, purposes = Newsletter.class, maskedFor = SupportDesk.class)
        public Object unprintable = new Object() {
            @Override
            public String toString() {
                throw new IllegalStateException("quotes " + Canary.MARK);
            }
        };
    }

    @DataSubject("every outcome")
    @JsonPropertyOrder({"open", "born", "mail", "login", "mails", "labelled", "array", "optional", "number", "hidden"})
    public static class EveryOutcome {
        public String open = "open";

        @PersonalData(category = DateOfBirth.class, purposes = Newsletter.class, generalisedFor = SupportDesk.class)
        public LocalDate born = LocalDate.of(1990, 2, 3);

        @PersonalData(category = EmailAddress.class, purposes = Newsletter.class, maskedFor = SupportDesk.class)
        public String mail = Canary.EMAIL;

        @PersonalData(category = Identifier.class, purposes = Newsletter.class, pseudonymisedFor = SupportDesk.class)
        public String login = "login " + Canary.MARK;

        @PersonalData(category = EmailAddress.class, purposes = Newsletter.class, maskedFor = SupportDesk.class)
        public List<String> mails = Arrays.asList(Canary.EMAIL, null);

        @PersonalData(category = EmailAddress.class, purposes = Newsletter.class, maskedFor = SupportDesk.class)
        public Map<String, String> labelled = Map.of("label " + Canary.MARK, Canary.EMAIL);

        @PersonalData(category = DateOfBirth.class, purposes = Newsletter.class, generalisedFor = SupportDesk.class)
        public LocalDate[] array = {LocalDate.of(1991, 2, 3), LocalDate.of(1992, 2, 3)};

        @PersonalData(category = EmailAddress.class, purposes = Newsletter.class, maskedFor = SupportDesk.class)
        public Optional<String> optional = Optional.of(Canary.EMAIL);

        @PersonalData(category = Age.class, purposes = Newsletter.class, generalisedFor = SupportDesk.class)
        public int number = 37;

        @PersonalData(category = FreeText.class, purposes = Newsletter.class)
        public String hidden = Canary.MARK;
    }

    /** Bears no mark, and writes what it holds in ways of its own. */
    @JsonPropertyOrder({"by", "many", "keyed", "text"})
    public static class WithNamedSerializers {
        @JsonSerialize(using = OwnSerializer.class)
        @com.fasterxml.jackson.databind.annotation.JsonSerialize(using = OwnSerializer2.class)
        public Object by = sample();

        @JsonSerialize(contentUsing = OwnSerializer.class)
        @com.fasterxml.jackson.databind.annotation.JsonSerialize(contentUsing = OwnSerializer2.class)
        public List<AsRecord> many = List.of(sample());

        @JsonSerialize(using = OwnSerializer.class)
        @com.fasterxml.jackson.databind.annotation.JsonSerialize(using = OwnSerializer2.class)
        public Map<String, List<AsRecord>> keyed = Map.of("x", List.of(sample()));

        @JsonSerialize(using = ToStringSerializer.class)
        @com.fasterxml.jackson.databind.annotation.JsonSerialize(
                using = com.fasterxml.jackson.databind.ser.std.ToStringSerializer.class)
        public int text = 7;
    }

    /** Is told to leave out what is like a default, which tells that it is. */
    @DataSubject("defaults")
    @JsonInclude(JsonInclude.Include.NON_DEFAULT)
    public static class WithDefaults {
        @PersonalData(category = FreeText.class, purposes = Newsletter.class, maskedFor = SupportDesk.class)
        public String note = "none";

        @PersonalData(category = FreeText.class, purposes = Newsletter.class, maskedFor = SupportDesk.class)
        public int visits;

        @PersonalData(category = FreeText.class, purposes = Newsletter.class, maskedFor = SupportDesk.class)
        public String absent;
    }

    @DataSubject("non empty")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public static class NonEmpty {
        @PersonalData(category = FreeText.class, purposes = Newsletter.class, maskedFor = SupportDesk.class)
        public String note = "";

        @PersonalData(category = FreeText.class, purposes = Newsletter.class, maskedFor = SupportDesk.class)
        public List<String> notes = List.of();

        @PersonalData(category = FreeText.class, purposes = Newsletter.class, maskedFor = SupportDesk.class)
        public Optional<String> optional = Optional.empty();
    }

    @DataSubject("broken")
    public static class Broken {
        public int open = 1;

        @PersonalData(category = EmailAddress.class, purposes = Newsletter.class, maskedFor = SupportDesk.class)
        public String getMail() {
            throw new IllegalArgumentException("no address: " + Canary.EMAIL);
        }
    }

    @DataSubject("typed")
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    public static class TypedByItself {
        @JsonTypeId
        @PersonalData(category = FreeText.class, purposes = Newsletter.class)
        public String kind = Canary.MARK;

        public int open = 1;
    }

    /** A lazily loaded row: reading what is not loaded fails the test. */
    @DataSubject("lazy")
    public static class Lazy {
        public boolean loaded;

        @PersonalData(category = EmailAddress.class, purposes = Newsletter.class, maskedFor = SupportDesk.class)
        public String getMail() {
            if (!loaded) {
                throw new AssertionError("is loaded to be hidden");
            }
            return Canary.EMAIL;
        }

        @PersonalData(category = DateOfBirth.class, purposes = Newsletter.class, generalisedFor = SupportDesk.class)
        public LocalDate getBorn() {
            if (!loaded) {
                throw new AssertionError("is loaded to be hidden");
            }
            return LocalDate.of(1990, 2, 3);
        }
    }

    /** What a framework makes of a row at run time. */
    public static class Proxy extends Lazy {}

    @DataSubject("node")
    @JsonPropertyOrder({"note", "next"})
    public static class Node {
        @PersonalData(category = FreeText.class, purposes = Newsletter.class, maskedFor = SupportDesk.class)
        public Object note = "Note " + Canary.MARK;

        public Node next;
    }

    /** Somebody else's view on a marked class. */
    public interface HasMail {
        String getMail();
    }

    @DataSubject("seen through an interface")
    public static class Seen implements HasMail {
        @PersonalData(category = EmailAddress.class, purposes = Newsletter.class, maskedFor = SupportDesk.class)
        private final String mail = Canary.EMAIL;

        @Override
        public String getMail() {
            return mail;
        }
    }

    public static class SeenHolder {
        @JsonSerialize(as = HasMail.class)
        @com.fasterxml.jackson.databind.annotation.JsonSerialize(as = HasMail.class)
        public HasMail seen = new Seen();
    }

    public static AsRecord sample() {
        return new AsRecord(1, "Ada Example", "ada@example.org");
    }

    /** Somebody else's class, which bears no mark. */
    public record Place(String street, String country) {}

    @DataSubject("resident")
    @PersonalData(
            category = PostalAddress.class,
            purposes = Newsletter.class,
            members = {"home.street"})
    public record Resident(int id, Place home, Place work) {}

    public abstract static class Untouched {
        public String name = Canary.NAME;
        public int open = 1;
    }

    public static class UntouchedHeir extends Untouched {}

    public static class UntouchedOutside extends Untouched {}
}
