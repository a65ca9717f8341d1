/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLConnection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** A class file, for what ArchUnit does not tell of it: the texts in it, and the instructions of its methods. */
record ClassFile(ClassReader reader) {

    private static final int STRING = 8;

    /** None where the file cannot be read any more, or is none. */
    static Optional<ClassFile> of(JavaClass type) {
        return type.getSource().flatMap(source -> read(source.getUri()));
    }

    private static Optional<ClassFile> read(URI file) {
        try {
            URLConnection connection = file.toURL().openConnection();
            connection.setUseCaches(false);
            try (InputStream in = new BufferedInputStream(connection.getInputStream())) {
                return Optional.of(new ClassFile(new ClassReader(in)));
            }
        } catch (IOException | RuntimeException e) {
            // ASM refuses what is broken, and what is newer than it, by exceptions of many kinds.
            return Optional.empty();
        }
    }

    /** Those that have code. */
    List<MethodNode> methods() {
        ClassNode node = new ClassNode();
        reader.accept(node, ClassReader.SKIP_FRAMES);
        return node.methods.stream()
                .filter(method -> method.instructions.size() > 0)
                .toList();
    }

    /** The components of a record, in their order, and the descriptors of their types; none where it is none. */
    Map<String, String> components() {
        Map<String, String> all = new LinkedHashMap<>();
        node(ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG)
                .filter(node -> node.recordComponents != null)
                .ifPresent(node -> node.recordComponents.forEach(each -> all.put(each.name, each.descriptor)));
        return all;
    }

    /** Whether the compiler wrote the text of a record: it leaves that to the platform; nothing where the file is broken. */
    Optional<Boolean> leavesItsText() {
        return node(ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES)
                .map(node -> node.methods.stream()
                        .filter(method -> method.name.equals("toString") && method.desc.equals("()Ljava/lang/String;"))
                        .flatMap(method -> Stream.of(method.instructions.toArray()))
                        .anyMatch(step -> step instanceof InvokeDynamicInsnNode dynamic
                                && dynamic.bsm.getOwner().equals("java/lang/runtime/ObjectMethods")));
    }

    private Optional<ClassNode> node(int parts) {
        ClassNode node = new ClassNode();
        try {
            reader.accept(node, parts);
            return Optional.of(node);
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    /** Every text that code can load, unless the file is broken. */
    Optional<Set<String>> texts() {
        try {
            return Optional.of(readTexts());
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    private Set<String> readTexts() {
        char[] buffer = new char[reader.getMaxStringLength()];
        Set<String> all = new HashSet<>();
        for (int index = 1; index < reader.getItemCount(); index++) {
            int at = reader.getItem(index);
            if (at > 0 && reader.readByte(at - 1) == STRING) {
                all.add(reader.readUTF8(at, buffer));
            }
        }
        return all;
    }
}
