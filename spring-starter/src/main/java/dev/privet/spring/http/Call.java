/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.http;

import dev.privet.gate.CarriedUse;
import dev.privet.spring.internal.sending.Destination;
import dev.privet.spring.internal.sending.Outgoing.Passed;
import dev.privet.spring.internal.sending.OutgoingCalls;
import dev.privet.spring.internal.sending.OutgoingCalls.Writing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * A call that is written by whichever thread has time, under the use of the one that makes it.
 *
 * @param calls judges it
 * @param use of the one that makes it
 * @param to where it goes
 */
record Call(OutgoingCalls calls, CarriedUse use, Destination to) {

    Passed<byte[]> pass(Object body, Writing writing) {
        return underUse(() -> calls.passWritten(to, body, writing));
    }

    void passWhole(@Nullable Object body, String writer) {
        if (body != null) {
            calls.passWhole(to, body, writer);
        }
    }

    private <T> T underUse(Callable<T> task) {
        try {
            return use.call(task);
        } catch (RuntimeException e) {
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new IllegalStateException("A body was not written.", e);
        }
    }
}
