/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.ledger;

/** Writes past a ledger in memory. */
record InMemoryVandal(InMemoryLedger ledger) implements LedgerVandal {

    @Override
    public void put(StoredEntry entry) {
        ledger.tamper((entries, blocks) -> entries.put(entry.position(), entry));
    }

    @Override
    public void take(long position) {
        ledger.tamper((entries, blocks) -> entries.remove(position));
    }

    @Override
    public void putBlock(LedgerBlock block) {
        ledger.tamper((entries, blocks) -> blocks.put(block.number(), block));
    }

    @Override
    public void takeBlock(long number) {
        ledger.tamper((entries, blocks) -> blocks.remove(number));
    }
}
