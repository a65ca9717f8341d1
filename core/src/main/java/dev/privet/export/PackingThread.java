/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.export;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The one thread on which an export packs, digests and writes what its caller hands over, while the caller reads on. It writes in the
 * order of the handing over, begins with the first piece, and ends with the export. What fails there ends the export: the next piece that
 * is handed over tells, or the end. To be used by one thread.
 */
final class PackingThread implements AutoCloseable {

    static final int PIECE_SIZE_BYTES = 1 << 16;

    /** So many pieces wait at most: where packing is slower than reading, the reading waits, and memory stays bounded. */
    static final int WAITING_PIECES = 8;

    static final String NAME = "privet-export";

    private final ExecutorService thread = Executors.newSingleThreadExecutor(PackingThread::named);
    private final Semaphore room = new Semaphore(WAITING_PIECES);
    private final Set<OutputStream> open = ConcurrentHashMap.newKeySet();
    private volatile @Nullable Throwable failure;
    private volatile boolean closed;

    /** Takes over nothing of the caller's, such as a purpose in force, and does not keep a process alive. */
    private static Thread named(Runnable work) {
        Thread thread = new Thread(null, work, NAME, 0, false);
        thread.setDaemon(true);
        return thread;
    }

    /** A stream that hands over to the thread what is written to it, which writes and closes the target in the caller's place. */
    OutputStream to(OutputStream target) {
        open.add(target);
        return new HandedOver(target);
    }

    private void handOver(Step step) throws IOException {
        refuseAfterFailure();
        try {
            room.acquire();
        } catch (InterruptedException e) {
            throw interrupted();
        }
        thread.execute(() -> {
            try {
                if (failure == null && !closed) {
                    step.run();
                }
            } catch (IOException | RuntimeException | Error e) {
                failure = e;
            } finally {
                room.release();
            }
        });
    }

    private void refuseAfterFailure() throws IOException {
        Throwable cause = failure;
        if (cause != null) {
            throw new IOException("what was handed over could not be written", cause);
        }
        if (closed) {
            throw new IOException("nothing is written any more");
        }
    }

    /** What was to be handed over is missing from now on, so nothing can be finished any more. */
    private IOException interrupted() {
        Thread.currentThread().interrupt();
        IOException interruption = new InterruptedIOException("the export was interrupted");
        failure = interruption;
        return interruption;
    }

    /** Waits until all is written. */
    void finish() throws IOException {
        thread.shutdown();
        try {
            awaitEnd();
        } catch (InterruptedException e) {
            throw interrupted();
        }
        refuseAfterFailure();
    }

    private void awaitEnd() throws InterruptedException {
        boolean ended = false;
        while (!ended) {
            ended = thread.awaitTermination(1, TimeUnit.HOURS);
        }
    }

    /** Drops what is not written yet, waits for the piece at hand, and closes all targets. Nothing is written afterwards. */
    @Override
    public void close() {
        closed = true;
        thread.shutdown();
        boolean interrupted = false;
        boolean ended = false;
        while (!ended) {
            try {
                awaitEnd();
                ended = true;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        for (OutputStream target : open) {
            try {
                target.close();
            } catch (IOException | RuntimeException e) {
                // What was dropped is not missed.
            }
        }
        open.clear();
    }

    private final class HandedOver extends OutputStream {

        private final OutputStream target;
        private byte[] piece = new byte[PIECE_SIZE_BYTES];
        private int length;
        private boolean ended;

        HandedOver(OutputStream target) {
            this.target = target;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            int end = from + count;
            for (int done = from; done < end; ) {
                if (length == PIECE_SIZE_BYTES) {
                    pass();
                }
                int some = Math.min(end - done, PIECE_SIZE_BYTES - length);
                System.arraycopy(bytes, done, piece, length, some);
                length += some;
                done += some;
            }
        }

        private void pass() throws IOException {
            byte[] full = piece;
            handOver(() -> target.write(full, 0, PIECE_SIZE_BYTES));
            piece = new byte[PIECE_SIZE_BYTES];
            length = 0;
        }

        @Override
        public void close() throws IOException {
            if (ended) {
                return;
            }
            ended = true;
            byte[] last = piece;
            int end = length;
            handOver(() -> {
                target.write(last, 0, end);
                open.remove(target);
                target.close();
            });
        }
    }

    /** Something that the thread does. */
    @FunctionalInterface
    private interface Step {
        void run() throws IOException;
    }
}
