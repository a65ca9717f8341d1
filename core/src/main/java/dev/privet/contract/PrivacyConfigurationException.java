/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.contract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The marking or the configuration is wrong, so nothing was started. Thrown at start-up, once, with every mistake.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class PrivacyConfigurationException extends PrivacyException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param headline what could not be set up
     * @param problems every mistake found
     */
    public PrivacyConfigurationException(String headline, List<Problem> problems) {
        this(headline, problems, null);
    }

    /**
     * Creates the exception with the failure below it.
     *
     * @param headline what could not be set up
     * @param problems every mistake found
     * @param cause the failure below, or null
     */
    public PrivacyConfigurationException(String headline, List<Problem> problems, @Nullable Throwable cause) {
        super(headline, problems, cause);
    }
}
