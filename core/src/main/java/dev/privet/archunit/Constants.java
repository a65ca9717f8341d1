/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLConnection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The texts that stand in a class file, which ArchUnit does not tell. */
final class Constants {

    private static final int UTF8 = 1;
    private static final int STRING = 8;
    private static final Set<Integer> WIDE = Set.of(5, 6);
    private static final Map<Integer, Integer> SIZES = Map.ofEntries(
            Map.entry(3, 4),
            Map.entry(4, 4),
            Map.entry(5, 8),
            Map.entry(6, 8),
            Map.entry(7, 2),
            Map.entry(9, 4),
            Map.entry(10, 4),
            Map.entry(11, 4),
            Map.entry(12, 4),
            Map.entry(15, 3),
            Map.entry(16, 2),
            Map.entry(17, 4),
            Map.entry(18, 4),
            Map.entry(19, 2),
            Map.entry(20, 2));

    private Constants() {}

    /** None where the file cannot be read any more. */
    static Set<String> in(JavaClass type) {
        return type.getSource().map(source -> read(source.getUri())).orElse(Set.of());
    }

    private static Set<String> read(URI file) {
        try {
            URLConnection connection = file.toURL().openConnection();
            connection.setUseCaches(false);
            try (DataInputStream data = new DataInputStream(new BufferedInputStream(connection.getInputStream()))) {
                return pool(data);
            }
        } catch (IOException e) {
            return Set.of();
        }
    }

    private static Set<String> pool(DataInputStream data) throws IOException {
        data.skipNBytes(8);
        int size = data.readUnsignedShort();
        Map<Integer, String> texts = new HashMap<>();
        Set<Integer> strings = new HashSet<>();
        for (int index = 1; index < size; index++) {
            int tag = data.readUnsignedByte();
            if (tag == UTF8) {
                texts.put(index, data.readUTF());
            } else if (tag == STRING) {
                strings.add(data.readUnsignedShort());
            } else {
                data.skipNBytes(SIZES.getOrDefault(tag, 0));
            }
            index += WIDE.contains(tag) ? 1 : 0;
        }
        return strings.stream().map(texts::get).filter(Objects::nonNull).collect(Collectors.toSet());
    }
}
