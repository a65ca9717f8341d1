/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InsnNode;

/** Files that are gone or changed between the import and the check: the rule fails rather than proves nothing. */
class BrokenFilesTest {

    private static final String UNREADABLE = " writes to a log, and its file cannot be read or followed";

    @TempDir
    private Path folder;

    private Path mailer;
    private JavaClasses imported;

    @BeforeEach
    void copy() throws IOException {
        mailer = copy("wrong/logs/", "Mailer");
        copy("wrong/logs/", "Member");
        imported = new ClassFileImporter().importPath(folder);
    }

    private Path copy(String place, String name) throws IOException {
        Path file = Files.createDirectories(folder.resolve("dev/privet/archunit/" + place))
                .resolve(name + ".class");
        try (InputStream in = Optional.ofNullable(BrokenFilesTest.class.getResourceAsStream(place + name + ".class"))
                .orElseThrow()) {
            Files.copy(in, file);
        }
        return file;
    }

    private static List<String> found(ArchRule rule, JavaClasses classes) {
        return rule.evaluate(classes).getFailureReport().getDetails();
    }

    private void assertUnreadable() {
        assertThat(found(PrivacyRules.personalDataStaysOutOfLogs(), imported))
                .singleElement()
                .asString()
                .startsWith("Class dev.privet.archunit.wrong.logs.Mailer" + UNREADABLE);
    }

    @Test
    void givenAFileThatIsGone_whenChecked_thenItsClassIsNamed() throws IOException {
        Files.delete(mailer);

        assertUnreadable();
    }

    @Test
    void givenAFileOfAnotherKind_whenChecked_thenItsClassIsNamed() throws IOException {
        Files.writeString(mailer, "no class");

        assertUnreadable();
    }

    @Test
    void givenAFileThatWasCutOff_whenChecked_thenItsClassIsNamed() throws IOException {
        byte[] whole = Files.readAllBytes(mailer);
        Files.write(mailer, Arrays.copyOf(whole, whole.length * 3 / 4));

        assertUnreadable();
    }

    @Test
    void givenCodeThatNoMachineWouldRun_whenChecked_thenItsClassIsNamed() throws IOException {
        ClassNode node = new ClassNode();
        new ClassReader(Files.readAllBytes(mailer)).accept(node, 0);
        node.methods.forEach(method -> method.instructions.insert(new InsnNode(Opcodes.POP)));
        ClassWriter writer = new ClassWriter(0);
        node.accept(writer);
        Files.write(mailer, writer.toByteArray());

        assertUnreadable();
    }

    @Test
    void givenStatementsInAFileThatIsGone_whenChecked_thenItsClassIsNamed() throws IOException {
        Path statements = copy("wrong/bypass/", "Statements$InSql");
        copy("wrong/bypass/", "Member");
        JavaClasses classes = new ClassFileImporter().importPath(folder);
        Files.delete(statements);

        assertThat(found(PrivacyRules.nothingGoesPastTheGate(), classes))
                .singleElement()
                .asString()
                .startsWith("Class dev.privet.archunit.wrong.bypass.Statements$InSql runs statements, and its file");
    }
}
