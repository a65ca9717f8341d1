/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLConnection;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A class file, for what ArchUnit does not tell of it: the texts in it, and the instructions of its methods. */
record ClassBytes(Pool pool, List<Code> methods) {

    private static final int STATIC = 8;

    /** None where the file cannot be read any more. */
    static Optional<ClassBytes> of(JavaClass type) {
        return type.getSource().flatMap(source -> read(source.getUri()));
    }

    private static Optional<ClassBytes> read(URI file) {
        try {
            URLConnection connection = file.toURL().openConnection();
            connection.setUseCaches(false);
            try (InputStream in = connection.getInputStream()) {
                return Optional.of(read(new DataInputStream(new BufferedInputStream(in))));
            }
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static ClassBytes read(DataInputStream data) throws IOException {
        data.skipNBytes(8);
        Pool pool = Pool.read(data);
        data.skipNBytes(6);
        data.skipNBytes(2L * data.readUnsignedShort());
        members(data, pool, List.of());
        List<Code> methods = new ArrayList<>();
        members(data, pool, methods);
        for (int left = data.readUnsignedShort(); left > 0; left--) {
            String name = pool.text(data.readUnsignedShort());
            byte[] content = data.readNBytes(data.readInt());
            if (name.equals("BootstrapMethods")) {
                pool.bootstraps(stream(content));
            }
        }
        return new ClassBytes(pool, List.copyOf(methods));
    }

    /** Fields and methods look alike, but for the code. */
    private static void members(DataInputStream data, Pool pool, List<Code> into) throws IOException {
        for (int left = data.readUnsignedShort(); left > 0; left--) {
            boolean isStatic = (data.readUnsignedShort() & STATIC) != 0;
            String name = pool.text(data.readUnsignedShort());
            String descriptor = pool.text(data.readUnsignedShort());
            for (int attributes = data.readUnsignedShort(); attributes > 0; attributes--) {
                String attribute = pool.text(data.readUnsignedShort());
                byte[] content = data.readNBytes(data.readInt());
                if (attribute.equals("Code")) {
                    into.add(code(name, descriptor, isStatic, stream(content), pool));
                }
            }
        }
    }

    private static Code code(String name, String descriptor, boolean isStatic, DataInputStream data, Pool pool)
            throws IOException {
        data.skipNBytes(2);
        int locals = data.readUnsignedShort();
        ByteBuffer bytes = ByteBuffer.wrap(data.readNBytes(data.readInt()));
        List<Code.Handler> handlers = new ArrayList<>();
        for (int left = data.readUnsignedShort(); left > 0; left--) {
            handlers.add(
                    new Code.Handler(data.readUnsignedShort(), data.readUnsignedShort(), data.readUnsignedShort()));
            data.skipNBytes(2);
        }
        List<Code.Line> lines = new ArrayList<>();
        for (int left = data.readUnsignedShort(); left > 0; left--) {
            String attribute = pool.text(data.readUnsignedShort());
            DataInputStream content = stream(data.readNBytes(data.readInt()));
            if (attribute.equals("LineNumberTable")) {
                for (int entries = content.readUnsignedShort(); entries > 0; entries--) {
                    lines.add(new Code.Line(content.readUnsignedShort(), content.readUnsignedShort()));
                }
            }
        }
        return new Code(name, descriptor, isStatic, locals, bytes, List.copyOf(handlers), List.copyOf(lines));
    }

    private static DataInputStream stream(byte[] content) {
        return new DataInputStream(new ByteArrayInputStream(content));
    }
}
