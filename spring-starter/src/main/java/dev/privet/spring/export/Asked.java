/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.export;

import dev.privet.contract.PrivacyInputException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.gate.Use;
import dev.privet.subject.SubjectRef;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Whose data is to be exported, and by whom and on whose behalf that was asked for. Prints nothing of it.
 *
 * @param person the person
 * @param actor who asked, or null where no use was in force
 * @param controller for whom, or null
 */
record Asked(
        SubjectRef person, @Nullable String actor, @Nullable String controller) {

    private static final Map<String, Function<String, Object>> IDS = Map.of(
            "Long", Long::valueOf,
            "Integer", Integer::valueOf,
            "Short", Short::valueOf,
            "String", text -> text,
            "UUID", UUID::fromString,
            "BigInteger", BigInteger::new,
            "BigDecimal", BigDecimal::new);

    /**
     * What is asked for under the use in force.
     *
     * @throws PrivacyInputException if the id is of a type that cannot wait
     */
    static Asked of(SubjectRef person, Optional<Use> use) {
        Class<?> type = person.id().getClass();
        if (!IDS.containsKey(type.getSimpleName()) || !type.getName().startsWith("java.")) {
            throw PrivacyInputException.of(
                    "The export was not taken on",
                    new Problem(
                            ProblemCode.EXPORT_NOT_TAKEN,
                            "the subject",
                            "its id is a " + type.getName()
                                    + ", and only numbers, texts and UUIDs can wait for their turn.",
                            "export at once instead: privet.export(person, folder, options)."));
        }
        return new Asked(
                person,
                use.map(Use::actor).orElse(null),
                use.map(Use::controller).orElse(null));
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            write(out, person.kind());
            write(out, person.id().getClass().getSimpleName());
            write(out, person.id().toString());
            write(out, actor);
            write(out, controller);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * Reads what {@link #bytes} wrote.
     *
     * @throws IllegalArgumentException if it is something else
     */
    static Asked read(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            String kind = required(in);
            Function<String, Object> ids = IDS.get(required(in));
            if (ids == null) {
                throw new IllegalArgumentException("type of an id");
            }
            return new Asked(new SubjectRef(kind, ids.apply(required(in))), read(in), read(in));
        } catch (IOException e) {
            throw new IllegalArgumentException("length", e);
        }
    }

    private static void write(DataOutputStream out, @Nullable String text) throws IOException {
        byte[] bytes = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(text == null ? -1 : bytes.length);
        out.write(bytes);
    }

    private static @Nullable String read(DataInputStream in) throws IOException {
        int length = in.readInt();
        return length < 0 ? null : new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    private static String required(DataInputStream in) throws IOException {
        String text = read(in);
        if (text == null) {
            throw new IllegalArgumentException("nothing");
        }
        return text;
    }

    @Override
    public String toString() {
        return "Asked";
    }
}
