/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.discovery;

import dev.privet.contract.PrivacyInputException;
import dev.privet.contract.PublicApi;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads classes from files for {@link Discover}, which finds it by {@code ServiceLoader}. Loads no class and runs none of their
 * code.
 *
 * @since 0.1
 */
@FunctionalInterface
@PublicApi(since = "0.1", use = PublicApi.Use.IMPLEMENT)
public interface ClassSource {

    /**
     * Reads all classes.
     *
     * @param paths jars, folders and class files
     * @param libraries whether jars inside of jars are read too
     * @return every class, in any order; never none
     * @throws PrivacyInputException if a path cannot be read or holds no class; all such paths are listed
     */
    List<ScannedClass> read(List<Path> paths, boolean libraries);
}
