/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.export;

import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where archives are kept and under which key. Whoever says nothing of it has no exports in the background; whoever says half of it does not
 * start.
 *
 * @param store where archives lie
 * @param folder the folder of the properties, where that is the store
 * @param key encrypts
 * @param canEncrypt whether the library is there
 * @param keptFor after which time archives are removed
 * @param tries how often one is tried that went wrong
 */
record ExportSetUp(
        Optional<ArchiveStore> store,
        @Nullable Path folder,
        Optional<ExportKey> key,
        boolean canEncrypt,
        Duration keptFor,
        ExportTries tries) {

    private static final String HEADLINE = "Exports in the background are not set up";

    /** What is needed to take requests on. */
    record Ready(ArchiveStore store, ExportKey key, Duration keptFor) {

        SealedAsking sealing() {
            return new SealedAsking(key);
        }

        String seal(UUID id, ArchiveOwner owner) {
            return new Sealing(key::ofOwners).seal(id, owner.bytes());
        }

        /** What {@link #seal} sealed; nothing where that was under a key which is not known, or it was altered. */
        Optional<ArchiveOwner> owner(UUID id, String sealed) {
            return new Sealing(key::ofOwners).open(id, sealed).flatMap(ArchiveOwner::read);
        }
    }

    /** Refuses half of what is needed, and a folder that is none. */
    ExportSetUp requireAllOrNothing() {
        List<Problem> problems = new ArrayList<>();
        if (store.isPresent() || key.isPresent()) {
            problems.addAll(missing());
        }
        if (folder != null && !(Files.isDirectory(folder) && Files.isWritable(folder))) {
            problems.add(new Problem(
                    ProblemCode.STORAGE_MISCONFIGURED,
                    PrivetExportJobProperties.FOLDER,
                    "it is no folder that this application may write to.",
                    "create it, on a disk that all nodes share, readable by this application alone."));
        }
        if (!problems.isEmpty()) {
            throw new PrivacyConfigurationException(HEADLINE, problems);
        }
        return this;
    }

    boolean isReady() {
        return missing().isEmpty();
    }

    /**
     * All parts.
     *
     * @throws PrivacyConfigurationException with every part that is missing, and how to declare it
     */
    Ready ready() {
        List<Problem> missing = missing();
        if (!missing.isEmpty()) {
            throw new PrivacyConfigurationException(HEADLINE, missing);
        }
        return new Ready(store.orElseThrow(), key.orElseThrow(), keptFor);
    }

    /** What is told of a request that is over. */
    ExportState state(Ticket.Past ticket) {
        return ticket instanceof Ticket.Done done
                ? new ExportState.Done(done.at(), done.at().plus(keptFor), OptionalLong.of(done.rows()))
                : failed((Ticket.Failed) ticket);
    }

    private static ExportState failed(Ticket.Failed ticket) {
        return new ExportState.Failed(ticket.at(), ticket.code(), ticket.tries());
    }

    /** Removes an archive whose time is up, where there is one. */
    void removeArchive(UUID id) {
        try {
            ready().store().remove(id);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Problem> missing() {
        List<Problem> problems = new ArrayList<>();
        if (store.isEmpty()) {
            problems.add(new Problem(
                    ProblemCode.STORAGE_MISCONFIGURED,
                    PrivetExportJobProperties.FOLDER,
                    "nothing says where archives are kept.",
                    "set it to a folder that all nodes share, or have a bean of type ArchiveStore."));
        }
        if (key.isEmpty()) {
            problems.add(ExportKey.unfit("there is no key, and archives are not kept in clear."));
        }
        if (!canEncrypt) {
            problems.add(new Problem(
                    ProblemCode.ENCRYPTION_NOT_AVAILABLE,
                    "the class path",
                    "the library that encrypts zip files is not there.",
                    "add net.lingala.zip4j:zip4j to the application."));
        }
        return problems;
    }
}
