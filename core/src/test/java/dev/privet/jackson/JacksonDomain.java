/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jackson;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonFilter;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIdentityInfo;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonKey;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.annotation.JsonView;
import com.fasterxml.jackson.annotation.ObjectIdGenerators;
import dev.privet.annotation.DataSubject;
import dev.privet.annotation.PersonalData;
import dev.privet.sample.Canary;
import dev.privet.sample.Sample.Newsletter;
import dev.privet.sample.Sample.SupportDesk;
import dev.privet.vocabulary.EmailAddress;
import dev.privet.vocabulary.FreeText;
import dev.privet.vocabulary.PersonName;
import dev.privet.vocabulary.PostalAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.annotation.JsonSerialize;
import tools.jackson.databind.util.StdConverter;

/** Marked classes, each with one of the ways in which Jackson can be told to write something else. The desk sees names alone. */
@NullUnmarked // Rows as a framework fills them, and nulls as a careless caller gives them.
final class JacksonDomain {

    private JacksonDomain() {}

    @DataSubject("record")
    record AsRecord(
            int id,

            @PersonalData(category = PersonName.class, purposes = SupportDesk.class)
            String name,

            @PersonalData(category = EmailAddress.class, purposes = Newsletter.class, maskedFor = SupportDesk.class)
            String email) {}

    @DataSubject("getters")
    static class WithGetters {
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

    static class Street {
        public String street = "Street " + Canary.MARK;
    }

    @DataSubject("unwrapping")
    static class Unwrapping {
        @JsonUnwrapped
        @PersonalData(category = FreeText.class, purposes = Newsletter.class, maskedFor = SupportDesk.class)
        public Street street = new Street();

        public int open = 1;
    }

    static class Holder {
        @JsonUnwrapped(prefix = "by_")
        public AsRecord by = sample();

        public int open = 1;
    }

    static class Public {}

    static class Internal extends Public {}

    @DataSubject("views")
    static class WithViews {
        @JsonView(Internal.class)
        @PersonalData(category = EmailAddress.class, purposes = Newsletter.class)
        public String aMail = Canary.EMAIL;

        @JsonView(Public.class)
        @PersonalData(category = PersonName.class, purposes = SupportDesk.class)
        public String name = Canary.NAME;
    }

    @DataSubject("array")
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    static class AsArray {
        public int a = 1;

        @PersonalData(category = EmailAddress.class, purposes = Newsletter.class)
        public String b = Canary.EMAIL;

        @PersonalData(category = PersonName.class, purposes = Newsletter.class, maskedFor = SupportDesk.class)
        public String c = Canary.NAME;
    }

    @DataSubject("filtered")
    @JsonFilter("chosen")
    static class Filtered {
        @PersonalData(category = EmailAddress.class, purposes = Newsletter.class)
        public String mail = Canary.EMAIL;

        @PersonalData(category = PersonName.class, purposes = SupportDesk.class)
        public String name = "Ada";

        @PersonalData(category = PersonName.class, purposes = SupportDesk.class)
        public String nick = "Addie";
    }

    @DataSubject("any")
    static class WithAny {
        public int open = 1;
        private final Map<String, String> extras = Map.of("note", "Note " + Canary.MARK);

        @JsonAnyGetter
        @PersonalData(category = FreeText.class, purposes = Newsletter.class, maskedFor = SupportDesk.class)
        public Map<String, String> getExtras() {
            return extras;
        }
    }

    @DataSubject("value")
    static class AsValue {
        @PersonalData(category = PersonName.class, purposes = Newsletter.class)
        public String name = Canary.NAME;

        @JsonValue
        public String printed() {
            return "I am " + name;
        }
    }

    static class OwnSerializer extends ValueSerializer<Object> {
        @Override
        public void serialize(Object value, JsonGenerator generator, SerializationContext context) {
            generator.writeString("I am " + Canary.NAME);
        }
    }

    @DataSubject("own serializer")
    @JsonSerialize(using = OwnSerializer.class)
    static class WithSerializer {
        @PersonalData(category = PersonName.class, purposes = Newsletter.class)
        public String name = Canary.NAME;
    }

    static class ToText extends StdConverter<WithConverter, String> {
        @Override
        public String convert(WithConverter value) {
            return "I am " + value.name;
        }
    }

    @DataSubject("converter")
    @JsonSerialize(converter = ToText.class)
    static class WithConverter {
        @PersonalData(category = PersonName.class, purposes = Newsletter.class)
        public String name = Canary.NAME;
    }

    @DataSubject("key")
    static class AsKey {
        @JsonKey
        @PersonalData(category = PersonName.class, purposes = Newsletter.class)
        public String name = Canary.NAME;

        @Override
        public String toString() {
            return name;
        }
    }

    @DataSubject("identified")
    @JsonIdentityInfo(generator = ObjectIdGenerators.PropertyGenerator.class, property = "mail")
    static class Identified {
        @PersonalData(category = EmailAddress.class, purposes = Newsletter.class)
        public String mail = Canary.EMAIL;

        public Identified other;
    }

    @DataSubject("base")
    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
    static class Base {
        @PersonalData(category = PersonName.class, purposes = SupportDesk.class)
        public String name = "Ada";
    }

    /** Is not in the map. */
    static class Outside extends Base {
        @PersonalData(category = FreeText.class, purposes = SupportDesk.class)
        public String secret = "Secret " + Canary.MARK;

        public int open = 1;
    }

    /** Is not in the map, and neither is anything that it extends. */
    static class Stranger {
        @PersonalData(category = FreeText.class, purposes = SupportDesk.class)
        public String secret = "Secret " + Canary.MARK;

        public int open = 1;
    }

    @DataSubject("sparse")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    static class Sparse {
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

    static AsRecord sample() {
        return new AsRecord(1, "Ada Example", "ada@example.org");
    }

    /** Somebody else's class, which bears no mark. */
    record Place(String street, String country) {}

    @DataSubject("resident")
    @PersonalData(
            category = PostalAddress.class,
            purposes = Newsletter.class,
            members = {"home.street"})
    record Resident(int id, Place home, Place work) {}

    abstract static class Untouched {
        public String name = Canary.NAME;
        public int open = 1;
    }

    static class UntouchedHeir extends Untouched {}

    static class UntouchedOutside extends Untouched {}
}
