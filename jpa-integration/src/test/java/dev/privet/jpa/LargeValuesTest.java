/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.annotation.DataSubject;
import dev.privet.annotation.PersonalData;
import dev.privet.export.Attachment;
import dev.privet.jpa.shop.Purposes;
import dev.privet.subject.SubjectRef;
import dev.privet.vocabulary.FreeText;
import dev.privet.vocabulary.PersonName;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Pictures and long texts are opened while their row is handed over, and hold what was stored. */
class LargeValuesTest {

    private static final int LARGER_THAN_A_PIECE = 2_500_000;

    @ParameterizedTest
    @EnumSource(Stack.class)
    void givenLargeValues_whenOpened_thenEveryByteIsThere(Stack stack) throws Exception {
        byte[] picture = new byte[LARGER_THAN_A_PIECE];
        for (int i = 0; i < picture.length; i++) {
            picture[i] = (byte) (i % 251);
        }
        String story = "Łukasz 😀 ".repeat(200_000);
        try (Unit unit = Unit.on(stack, Author.class)) {
            Author ada = new Author();
            ada.id = 1L;
            ada.picture = picture;
            ada.scan = Arrays.copyOf(picture, LARGER_THAN_A_PIECE - 1);
            ada.story = story;
            unit.store(ada);
            Map<String, byte[]> opened = new TreeMap<>();
            Map<String, Boolean> text = new TreeMap<>();

            unit.jpa
                    .subjects(unit.map())
                    .read(
                            new SubjectRef("author", 1L),
                            row -> row.values().forEach((name, value) -> {
                                if (value instanceof Attachment attachment) {
                                    assertThat(attachment.toString()).isEqualTo("LargeValue[" + name + "]");
                                    text.put(name, attachment.isText());
                                    opened.put(name, bytes(attachment));
                                }
                            }));

            assertThat(text).isEqualTo(Map.of("picture", false, "scan", false, "story", true));
            assertThat(opened.get("picture")).isEqualTo(picture);
            assertThat(opened.get("scan")).isEqualTo(ada.scan);
            assertThat(new String(opened.get("story"), StandardCharsets.UTF_8)).isEqualTo(story);
        }
    }

    private static byte[] bytes(Attachment attachment) {
        try (InputStream in = attachment.open()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Entity
    @DataSubject("author")
    @NullUnmarked
    static class Author {
        @Id
        Long id;

        @PersonalData(category = PersonName.class, purposes = Purposes.Support.class)
        String name;

        @jakarta.persistence.Column(length = 5_000_000)
        byte[] picture;

        @Lob
        byte[] scan;

        @Lob
        @PersonalData(category = FreeText.class, purposes = Purposes.Support.class)
        String story;

        /** Nothing is told of what is not there. */
        @Lob
        String absent;
    }
}
