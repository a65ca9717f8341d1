/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.benchmarks;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.UnsynchronizedAppenderBase;
import ch.qos.logback.core.encoder.Encoder;
import org.jspecify.annotations.Nullable;

/** Encodes each line and keeps the last one, so that a lane measures what is done to a line and no disk. Made by Logback. */
public final class MemoryAppender extends UnsynchronizedAppenderBase<ILoggingEvent> {

    private @Nullable Encoder<ILoggingEvent> encoder;
    private byte[] last = {};

    /**
     * Says how a line is written.
     *
     * @param encoder from an event to bytes
     */
    public void setEncoder(Encoder<ILoggingEvent> encoder) {
        this.encoder = encoder;
    }

    @Override
    protected void append(ILoggingEvent event) {
        if (encoder != null) {
            last = encoder.encode(event);
        }
    }

    byte[] last() {
        return last;
    }
}
