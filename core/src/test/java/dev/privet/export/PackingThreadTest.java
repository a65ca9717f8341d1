/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is handed over is written in order, elsewhere, in bounded memory, and no failure there goes unheard. */
@Timeout(60)
class PackingThreadTest {

    private static final byte[] PIECE = new byte[PackingThread.PIECE_SIZE_BYTES];

    /** Remembers who wrote. */
    private static class Target extends ByteArrayOutputStream {
        @Nullable
        volatile Thread writer;

        volatile boolean closed;

        @Override
        public synchronized void write(byte[] bytes, int from, int length) {
            writer = Thread.currentThread();
            super.write(bytes, from, length);
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    private static OutputStream failing(Throwable failure) {
        return new OutputStream() {
            @Override
            public void write(int one) {
                throw new AssertionError("written byte by byte");
            }

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                if (failure instanceof IOException io) {
                    throw io;
                }
                if (failure instanceof RuntimeException unchecked) {
                    throw unchecked;
                }
                throw (Error) failure;
            }
        };
    }

    @Property(tries = 50)
    void whateverIsWrittenInWhateverPieces_eachTargetGetsItsOwnInOrder(
            @ForAll @Size(max = 30) List<@IntRange(max = 100_000) Integer> lengths) throws IOException {
        Target[] targets = {new Target(), new Target()};
        ByteArrayOutputStream[] expected = {new ByteArrayOutputStream(), new ByteArrayOutputStream()};
        try (PackingThread packing = new PackingThread()) {
            OutputStream[] out = {packing.to(targets[0]), packing.to(targets[1])};
            for (int i = 0; i < lengths.size(); i++) {
                byte[] bytes = new byte[lengths.get(i)];
                Arrays.fill(bytes, (byte) i);
                out[i % 2].write(bytes);
                out[i % 2].write(i);
                expected[i % 2].write(bytes);
                expected[i % 2].write(i);
            }
            out[0].close();
            out[0].close();
            out[1].close();
            packing.finish();
        }
        for (int i = 0; i < 2; i++) {
            assertThat(targets[i].closed).isTrue();
            assertThat(targets[i].toByteArray()).isEqualTo(expected[i].toByteArray());
        }
    }

    @Test
    void givenAPiece_whenHandedOver_thenAThreadThatKeepsNoProcessAliveWritesItAndEndsWithTheWork() throws Exception {
        Target target = new Target();
        try (PackingThread packing = new PackingThread()) {
            OutputStream out = packing.to(target);
            out.write(PIECE);
            out.close();
            packing.finish();
        }
        Thread writer = Objects.requireNonNull(target.writer);
        assertThat(writer).isNotSameAs(Thread.currentThread());
        assertThat(writer.isDaemon()).isTrue();
        assertThat(writer.getName()).isEqualTo("privet-export");
        writer.join();
    }

    @ParameterizedTest
    @ValueSource(classes = {IOException.class, IllegalStateException.class, StackOverflowError.class})
    void givenATargetThatFails_whenMoreIsHandedOver_thenToldWithTheCauseAndAgainAtTheEnd(
            Class<? extends Throwable> kind) throws Exception {
        Throwable failure = kind.getConstructor(String.class).newInstance("the disk is full");
        Target other = new Target();
        try (PackingThread packing = new PackingThread()) {
            OutputStream out = packing.to(failing(failure));
            assertThatThrownBy(() -> {
                        for (int i = 0; i < 100; i++) {
                            out.write(PIECE);
                        }
                    })
                    .isInstanceOf(IOException.class)
                    .hasMessage("what was handed over could not be written")
                    .hasCause(failure);
            OutputStream untouched = packing.to(other);
            assertThatThrownBy(untouched::close).hasCause(failure);
            assertThatThrownBy(packing::finish).isInstanceOf(IOException.class).hasCause(failure);
        }
        assertThat(other.size()).isZero();
        assertThat(other.closed).isTrue();
    }

    @Test
    void givenATargetThatFailsAtTheLastPiece_whenFinished_thenTold() throws IOException {
        IOException failure = new IOException("the disk is full");
        try (PackingThread packing = new PackingThread()) {
            OutputStream out = packing.to(failing(failure));
            out.write(1);
            out.close();
            assertThatThrownBy(packing::finish).isInstanceOf(IOException.class).hasCause(failure);
        }
    }

    @Test
    void givenASlowTarget_whenMuchIsHandedOver_thenTheReaderWaitsWithFewPiecesInMemory() throws Exception {
        CountDownLatch slow = new CountDownLatch(1);
        Target target = new Target() {
            @Override
            public synchronized void write(byte[] bytes, int from, int length) {
                try {
                    slow.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                super.write(bytes, from, length);
            }
        };
        AtomicInteger handedOver = new AtomicInteger();
        try (PackingThread packing = new PackingThread()) {
            OutputStream out = packing.to(target);
            Thread reader = new Thread(() -> {
                try {
                    for (int i = 0; i < 100; i++) {
                        out.write(PIECE);
                        handedOver.incrementAndGet();
                    }
                    out.close();
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            });
            reader.start();
            while (reader.getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
            // One lies in the stream until there is another.
            assertThat(handedOver.get()).isEqualTo(PackingThread.WAITING_PIECES + 1);
            slow.countDown();
            reader.join();
            packing.finish();
        }
        assertThat(target.size()).isEqualTo(100 * PIECE.length);
    }

    @Test
    void givenAnInterruptedReader_whenAPieceIsHandedOver_thenToldItStaysInterruptedAndNothingCanBeFinished()
            throws IOException {
        Target target = new Target();
        try (PackingThread packing = new PackingThread()) {
            OutputStream out = packing.to(target);
            Thread.currentThread().interrupt();
            assertThatThrownBy(out::close)
                    .isInstanceOf(InterruptedIOException.class)
                    .hasMessage("the export was interrupted");
            assertThat(Thread.interrupted()).isTrue();
            assertThatThrownBy(packing::finish)
                    .isInstanceOf(IOException.class)
                    .hasCauseInstanceOf(InterruptedIOException.class);
        }
        assertThat(target.closed).isTrue();
    }

    @Test
    void givenStreamsThatAreOpen_whenClosed_thenTheirTargetsAreClosedAndNothingIsWrittenAnyMore() throws IOException {
        Target target = new Target();
        PackingThread packing = new PackingThread();
        OutputStream out = packing.to(target);
        out.write(PIECE);
        out.write(PIECE);
        packing.close();
        int written = target.size();

        assertThat(target.closed).isTrue();
        assertThatThrownBy(() -> out.write(PIECE))
                .isInstanceOf(IOException.class)
                .hasMessage("nothing is written any more");
        assertThatThrownBy(out::close).isInstanceOf(IOException.class);
        packing.close();
        assertThat(target.size()).isEqualTo(written);
    }
}
