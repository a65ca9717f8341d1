/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The library that reads instructions: hosts who use no rule do without it, as they do without ArchUnit. */
final class Asm {

    private static final String FARTHEST = "org.objectweb.asm.tree.analysis.Analyzer";
    private static final String NUMBERS = "org.objectweb.asm.Opcodes";
    /** The newest version of class files that the oldest library knows which will do. A constant named in code would be built in. */
    private static final String NEWEST = "V27";

    private Asm() {}

    /** Looked for once, when somebody asks. */
    private static final class Found {
        static final boolean THERE = problem(Asm.class.getClassLoader()).isEmpty();
    }

    static boolean isThere() {
        return Found.THERE;
    }

    /** ArchUnit has a copy of it under another name, and of its readers alone, which is ArchUnit's own affair. */
    static void require() {
        problem(Asm.class.getClassLoader()).ifPresent(problem -> {
            throw new PrivacyConfigurationException("The rules cannot be checked", List.of(problem));
        });
    }

    /** What is wrong with the library that a loader has. */
    static Optional<Problem> problem(ClassLoader loader) {
        try {
            Class.forName(FARTHEST, false, loader);
            if (Stream.of(Class.forName(NUMBERS, false, loader).getFields())
                    .anyMatch(version -> version.getName().equals(NEWEST))) {
                return Optional.empty();
            }
        } catch (ClassNotFoundException e) {
            return problem(
                    "the library that reads the instructions of methods is not there.",
                    "add org.ow2.asm:asm-analysis to the dependencies, in the scope of ArchUnit's.");
        }
        return problem(
                "org.ow2.asm:asm is older than 9.10.1, and cannot read the classes of newer versions of Java.",
                "give asm, asm-tree and asm-analysis of org.ow2.asm one version, 9.10.1 or newer; the report of the"
                        + " build on its dependencies says what brings the older one.");
    }

    private static Optional<Problem> problem(String what, String remedy) {
        return Optional.of(
                new Problem(ProblemCode.READER_OF_CODE_MISSING, "the class path of the tests", what, remedy));
    }
}
