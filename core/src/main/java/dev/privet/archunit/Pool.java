/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The constants of a class file. */
final class Pool {

    private static final int UTF8 = 1;
    private static final int STRING = 8;
    private static final Set<Integer> WIDE = Set.of(5, 6);

    private final String[] texts;
    private final int[] tags;
    /** Up to two numbers to each constant, mostly indexes of others. */
    private final int[][] parts;

    private final List<Bootstrap> bootstraps = new ArrayList<>();

    private Pool(int size) {
        texts = new String[size];
        Arrays.fill(texts, "");
        tags = new int[size];
        parts = new int[size][2];
    }

    static Pool read(DataInputStream data) throws IOException {
        Pool pool = new Pool(data.readUnsignedShort());
        for (int index = 1; index < pool.tags.length; index++) {
            int tag = data.readUnsignedByte();
            pool.tags[index] = tag;
            switch (tag) {
                case UTF8 -> pool.texts[index] = data.readUTF();
                case 3, 4 -> data.skipNBytes(4);
                case 5, 6 -> data.skipNBytes(8);
                case 15 -> pool.set(index, data.readUnsignedByte(), data.readUnsignedShort());
                case 7, STRING, 16, 19, 20 -> pool.set(index, data.readUnsignedShort(), 0);
                default -> pool.set(index, data.readUnsignedShort(), data.readUnsignedShort());
            }
            index += WIDE.contains(tag) ? 1 : 0;
        }
        return pool;
    }

    private void set(int index, int first, int second) {
        parts[index][0] = first;
        parts[index][1] = second;
    }

    void bootstraps(DataInputStream data) throws IOException {
        for (int left = data.readUnsignedShort(); left > 0; left--) {
            int method = data.readUnsignedShort();
            List<Integer> arguments = new ArrayList<>();
            for (int more = data.readUnsignedShort(); more > 0; more--) {
                arguments.add(data.readUnsignedShort());
            }
            bootstraps.add(new Bootstrap(method, List.copyOf(arguments)));
        }
    }

    String text(int index) {
        return texts[index];
    }

    /** Every text that code can load. */
    Set<String> strings() {
        Set<String> all = new HashSet<>();
        for (int index = 1; index < tags.length; index++) {
            if (tags[index] == STRING) {
                all.add(texts[parts[index][0]]);
            }
        }
        return all;
    }

    /** The name of a class. */
    String type(int index) {
        return texts[parts[index][0]].replace('/', '.');
    }

    /** A field or a method. */
    Member member(int index) {
        int both = parts[index][1];
        return new Member(type(parts[index][0]), texts[parts[both][0]], texts[parts[both][1]]);
    }

    /** What an instruction calls that makes its target when it is run for the first time. */
    Dynamic dynamic(int index) {
        int both = parts[index][1];
        Bootstrap bootstrap = bootstraps.get(parts[index][0]);
        List<Member> handles = bootstrap.arguments().stream()
                .filter(argument -> tags[argument] == 15)
                .map(argument -> member(parts[argument][1]))
                .toList();
        return new Dynamic(member(parts[bootstrap.method()][1]), texts[parts[both][0]], texts[parts[both][1]], handles);
    }

    record Member(String owner, String name, String descriptor) {
        String key() {
            return name + descriptor;
        }
    }

    record Dynamic(Member maker, String name, String descriptor, List<Member> handles) {}

    private record Bootstrap(int method, List<Integer> arguments) {}
}
