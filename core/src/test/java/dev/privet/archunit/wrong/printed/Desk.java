/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit.wrong.printed;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

class Desk {

    private static final PrintStream OUT = System.out;

    private final PrintStream letter;

    Desk(PrintStream letter) {
        this.letter = letter;
    }

    void constant(Guest guest) {
        OUT.println(guest.getEmail());
    }

    void wrapped(Guest guest) {
        PrintWriter writer = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        writer.println(guest.getEmail());
    }

    void wrappedTwice(Guest guest) throws IOException {
        BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(System.err, StandardCharsets.UTF_8));
        writer.write(guest.getEmail());
    }

    void console(Guest guest) {
        System.console().printf("For %s", guest.getEmail());
    }

    void consoleWriter(Guest guest) {
        System.console().writer().println(guest.getEmail());
    }

    void bytes(Guest guest) throws IOException {
        System.out.write(guest.getEmail().getBytes(StandardCharsets.UTF_8));
    }

    // What follows looks alike and is none.

    void letter(Guest guest) {
        letter.println(guest.getEmail());
    }

    void given(Guest guest, PrintWriter writer) {
        writer.println(guest.getEmail());
        OUT.println(guest.id);
    }
}
