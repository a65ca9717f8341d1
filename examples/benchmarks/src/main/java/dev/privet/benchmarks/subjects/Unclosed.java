/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.benchmarks.subjects;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** A stream that whoever writes to it can close without ending the one below. */
final class Unclosed extends FilterOutputStream {

    Unclosed(OutputStream below) {
        super(below);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
        flush();
    }
}
