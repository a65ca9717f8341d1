/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import java.util.List;

/** The library that reads instructions: hosts who use no rule do without it, as they do without ArchUnit. */
final class Asm {

    private static final String FARTHEST = "org.objectweb.asm.tree.analysis.Analyzer";

    private Asm() {}

    /** ArchUnit has a copy of it under another name, and of its readers alone, which is ArchUnit's own affair. */
    static void require() {
        try {
            Class.forName(FARTHEST, false, Asm.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new PrivacyConfigurationException(
                    "The rules cannot be checked",
                    List.of(new Problem(
                            ProblemCode.READER_OF_CODE_MISSING,
                            "the class path of the tests",
                            "the library that reads the instructions of methods is not there.",
                            "add org.ow2.asm:asm-analysis to the dependencies, in the scope of ArchUnit's.")));
        }
    }
}
