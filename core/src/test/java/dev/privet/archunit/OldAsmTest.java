/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.contract.ProblemCode;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/** Whatever else is on a host's class path may bring an older ASM than the analysis needs. */
class OldAsmTest {

    @TempDir
    private Path folder;

    private void write(String name, String... constants) throws IOException {
        ClassWriter writer = new ClassWriter(0);
        writer.visit(
                Opcodes.V17,
                Opcodes.ACC_PUBLIC | Opcodes.ACC_INTERFACE | Opcodes.ACC_ABSTRACT,
                name,
                null,
                "java/lang/Object",
                null);
        for (String constant : constants) {
            writer.visitField(
                            Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC | Opcodes.ACC_FINAL,
                            constant,
                            "I",
                            null,
                            Opcodes.V17)
                    .visitEnd();
        }
        Path file = folder.resolve(name + ".class");
        Files.createDirectories(file.getParent());
        Files.write(file, writer.toByteArray());
    }

    private URLClassLoader loader() throws IOException {
        return new URLClassLoader(new URL[] {folder.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
    }

    @Test
    void givenAnOlderLibrary_whenRequired_thenTheVersionsAreToBeAligned() throws IOException {
        write("org/objectweb/asm/tree/analysis/Analyzer");
        write("org/objectweb/asm/Opcodes", "V24");

        try (URLClassLoader loader = loader()) {
            assertThat(Asm.problem(loader)).hasValueSatisfying(problem -> {
                assertThat(problem.code()).isEqualTo(ProblemCode.READER_OF_CODE_MISSING);
                assertThat(problem.toString()).contains("older than 9.10.1", "one version");
            });
        }
    }

    @Test
    void givenANewerLibrary_whenRequired_thenNothingIsWrong() throws IOException {
        write("org/objectweb/asm/tree/analysis/Analyzer");
        write("org/objectweb/asm/Opcodes", "V24", "V27", "V31");

        try (URLClassLoader loader = loader()) {
            assertThat(Asm.problem(loader)).isEmpty();
        }
        assertThat(Asm.problem(OldAsmTest.class.getClassLoader())).isEmpty();
    }

    @Test
    void givenALibraryWithoutTheAnalysis_whenRequired_thenItIsToBeAdded() throws IOException {
        write("org/objectweb/asm/Opcodes", "V27");

        try (URLClassLoader loader = loader()) {
            assertThat(Asm.problem(loader))
                    .hasValueSatisfying(
                            problem -> assertThat(problem.toString()).contains("add org.ow2.asm:asm-analysis"));
        }
    }
}
