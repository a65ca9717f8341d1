/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.export;

import dev.privet.contract.PublicApi;
import java.io.IOException;
import java.io.InputStream;

/**
 * A large value of a row, such as a picture or a long text, that goes into an archive as a file of its own. Can be opened only while
 * its row is being handed over, so a store need not hold its bytes in memory. Prints nothing of what it holds.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1", use = PublicApi.Use.IMPLEMENT)
public interface Attachment {

    /**
     * Opens the bytes.
     *
     * @return a stream from their beginning, to be closed by whoever opened it
     * @throws IOException if they cannot be read
     */
    InputStream open() throws IOException;

    /**
     * Whether the bytes are text in UTF-8.
     *
     * @return true for text, false for bytes of which nothing is known
     */
    boolean isText();
}
